"""Authors' Markdown → safe HTML. One renderer for every form the course is published in."""

from __future__ import annotations

from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markupsafe import Markup

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable(["heading", "lheading", "image", "hr", "code"])

# Words that the traditional edition takes as they are. The one tag authors may write.
_KEEP, _KEPT = "<span data-keep>", "</span>"

_TAGS = {"p", "strong", "em", "ul", "ol", "li", "a", "code", "br", "span"}
_ATTRIBUTES = {"a": {"href"}, "span": {"data-keep"}}
_SCHEMES = {"https", "mailto"}


def _keep(state: StateInline, silent: bool) -> bool:
    """A protected span, when it is closed; anything else that looks like a tag stays text."""
    start = state.pos + len(_KEEP)
    end = state.src.find(_KEPT, start, state.posMax) if state.src.startswith(_KEEP, state.pos) else -1
    if end < 0:
        return False
    if not silent:
        state.push("keep_open", "span", 1).attrs = {"data-keep": ""}
        state.push("text", "", 0).content = state.src[start:end]
        state.push("keep_close", "span", -1)
    state.pos = end + len(_KEPT)
    return True


_MARKDOWN.inline.ruler.before("autolink", "keep", _keep)


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
