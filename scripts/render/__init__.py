"""Page contexts → text: templates, Markdown, pictures. Nothing here reads or writes a disk."""

from scripts.render.environment import template_environment
from scripts.render.guides import render_guide
from scripts.render.pages import render_pages

__all__ = ["render_guide", "render_pages", "template_environment"]
