"""Marks the first use of each glossary term in a lesson: a link to its entry, which works without script."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from markupsafe import Markup, escape

from scripts.model import Term

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_VOID = {"br", "hr", "img", "input", "wbr", "path", "circle", "rect", "line"}

# Words in here stand for themselves: they name something, are quoted, drawn, or to be answered.
_CLOSED = {
    "a", "blockquote", "button", "caption", "code", "figcaption", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "label", "legend", "math", "option", "output", "script", "select", "style", "summary", "svg", "textarea",
}  # fmt: skip

Marker = Callable[[Markup, str], Markup]


def term_marker(terms: Sequence[Term]) -> Marker:
    """A filter that marks the terms in the HTML of one lesson's body; `root` leads from its page to the site's root.

    Of two terms that begin at the same place the longer one is meant; words in `not_in` hide what they contain.
    """
    owners: dict[str, Term | None] = {}
    for term in terms:
        if term.marked:
            owners.update({str(escape(word)): None for word in term.not_in})
            owners.update({str(escape(form)): term for form in term.forms})
    words = sorted(owners, key=lambda word: (-len(word), word))

    # A lesson stands on two pages and is rendered again after every save.
    @lru_cache(maxsize=16384)
    def marked(html: Markup, root: str) -> Markup:
        text = str(html)
        present = [word for word in words if word in text]
        if not any(owners[word] for word in present):
            return html
        return Markup(_Lesson(present, owners, root).marked(text))  # noqa: S704 - adds links to safe HTML

    return marked


class _Lesson:
    """One pass over one lesson."""

    def __init__(self, present: list[str], owners: dict[str, Term | None], root: str) -> None:
        self._pattern = re.compile("|".join(map(_bounded, present)))
        self._owners = owners
        self._root = root
        self._used: set[str] = set()
        self._closed: list[str] = []

    def marked(self, html: str) -> str:
        return "".join(self._part(part) for part in _TAG.split(html))

    def _part(self, part: str) -> str:
        if part.startswith("<"):
            self._step(part)
            return part
        return part if self._closed else self._pattern.sub(self._link, part)

    def _step(self, tag: str) -> None:
        """Keep count of the closed elements around the place."""
        name = _NAME.match(tag)
        if name is None or name[1] in _VOID or tag.endswith("/>"):
            return
        if tag.startswith("</"):
            if self._closed and self._closed[-1] == name[1]:
                self._closed.pop()
        elif self._closed or name[1] in _CLOSED or "-" in name[1]:
            self._closed.append(name[1])

    def _link(self, found: re.Match[str]) -> str:
        term = self._owners[found[0]]
        if term is None or term.id in self._used:
            return found[0]
        self._used.add(term.id)
        address = f"{self._root}glossary/#{term_anchor(term)}"
        line = escape(f"{term.term}：{term.meaning}")
        return f'<a class="term" href="{address}" data-term="{term.id}" data-line="{line}">{found[0]}</a>'


def term_anchor(term: Term) -> str:
    """The fragment of a term's entry on the glossary page."""
    return f"term-{term.id}"


def _bounded(word: str) -> str:
    """The word as a pattern; Latin words do not begin or end inside longer ones."""
    before = r"(?<![A-Za-z0-9])" if word[0].isascii() and word[0].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if word[-1].isascii() and word[-1].isalnum() else ""
    return before + re.escape(word) + after
