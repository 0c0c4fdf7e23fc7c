"""Page contexts → text: templates, Markdown, pictures. Nothing here reads or writes a disk."""

from scripts.render.document import COMPILED, Meta, Stamp, StampError, page_meta, with_front_matter
from scripts.render.environment import template_environment
from scripts.render.guides import render_guide
from scripts.render.pages import page_renderer

__all__ = [
    "COMPILED",
    "Meta",
    "Stamp",
    "StampError",
    "page_meta",
    "page_renderer",
    "render_guide",
    "template_environment",
    "with_front_matter",
]
