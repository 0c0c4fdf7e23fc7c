"""Authors' Markdown → safe HTML. One renderer for every form the course is published in."""

from __future__ import annotations

from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable(["heading", "lheading", "image", "hr", "code"])

_TAGS = {"p", "strong", "em", "ul", "ol", "li", "a", "code", "br"}
_ATTRIBUTES = {"a": {"href"}}
_SCHEMES = {"https", "mailto"}


def _clean(html: str) -> Markup:
    """Keep only what lesson text needs, whatever the Markdown renderer lets through."""
    safe = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel="noopener external",
        strip_comments=True,
    )
    return Markup(safe.strip())  # noqa: S704 - sanitised one line above


@lru_cache(maxsize=65536)
def markdown(text: str) -> Markup:
    """Block-level Markdown: paragraphs, lists, emphasis, links."""
    return _clean(_MARKDOWN.render(text))


@lru_cache(maxsize=65536)
def inline(text: str) -> Markup:
    """One line of Markdown: emphasis and links only."""
    return _clean(_MARKDOWN.renderInline(text))
