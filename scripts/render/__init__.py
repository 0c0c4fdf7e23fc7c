"""Page contexts → text: templates, Markdown, pictures. Of a disk only our own templates are read."""

from scripts.render.document import COMPILED, Meta, Stamp, StampError, page_meta, with_front_matter
from scripts.render.environment import packaged_templates, template_environment
from scripts.render.guides import render_guide
from scripts.render.pages import page_renderer

__all__ = [
    "COMPILED",
    "Meta",
    "Stamp",
    "StampError",
    "packaged_templates",
    "page_meta",
    "page_renderer",
    "render_guide",
    "template_environment",
    "with_front_matter",
]
