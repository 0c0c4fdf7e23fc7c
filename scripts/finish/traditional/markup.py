"""HTML → the same HTML in traditional Chinese: text and the attributes that are read, nothing else. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Convert = Callable[[str], str]
ConvertAll = Callable[[list[str]], list[str]]

# What is shown or read aloud. Everything else in a tag is code: ids, classes, addresses.
TEXT_ATTRIBUTES = frozenset(
    {
        "alt",
        "aria-description",
        "aria-label",
        "aria-roledescription",
        "aria-valuetext",
        "content",
        "data-axis",
        "data-line",
        "data-unit",
        "label",
        "placeholder",
        "title",
    }
)

# Kept as they are, with everything inside: code, what authors protect, scripts that are no data.
_KEPT = re.compile(
    r"<(code|pre)\b.*?</\1>|<span data-keep(?:=\"\")?>.*?</span>"
    r"|<script\b(?![^>]*application/json)[^>]*>.*?</script>",
    re.DOTALL,
)
_TAG = re.compile(r"(<[a-zA-Z/!][^<>]*>)")
_ATTRIBUTE = re.compile(r'([a-zA-Z:-]+)="([^"]*[^\x00-\x7f"][^"]*)"')

# No text holds it, and no word reaches across it.
_BETWEEN = "\x1f"


def markup_converter(convert: Convert) -> Convert:
    """Converts the words of pages. Tags, other attributes and ids stay byte for byte.

    Lines that were seen before are remembered: an issue repeats its lessons, and every page its frame.
    """
    known: dict[str, str] = {}
    remembered = _remembering(convert)

    def lines(html: str) -> list[str]:
        all_lines = html.splitlines(keepends=True)
        new = list(dict.fromkeys(line for line in all_lines if line not in known and not line.isascii()))
        if new:
            known.update(
                zip(new, _converted("".join(new), remembered).splitlines(keepends=True), strict=True)
            )
        return [line if line.isascii() else known[line] for line in all_lines]

    def page(html: str) -> str:
        parts: list[str] = []
        end = 0
        for kept in _KEPT.finditer(html):
            parts += [*lines(html[end : kept.start()]), kept[0]]
            end = kept.end()
        return "".join([*parts, *lines(html[end:])])

    return page


def _remembering(convert: Convert) -> ConvertAll:
    """All at once: a call costs more than the few characters of most texts. Each text only once."""
    known: dict[str, str] = {}

    def convert_all(texts: list[str]) -> list[str]:
        new = list(dict.fromkeys(text for text in texts if text not in known))
        if new:
            known.update(zip(new, convert(_BETWEEN.join(new)).split(_BETWEEN), strict=True))
        return [known[text] for text in texts]

    return convert_all


def _converted(html: str, convert_all: ConvertAll) -> str:
    pieces = _TAG.split(html)
    # Between any two texts stands the tag that divided them.
    texts = [place for place in range(0, len(pieces), 2) if not pieces[place].isascii()]
    tags = {
        place: _attributes(pieces[place]) for place in range(1, len(pieces), 2) if not pieces[place].isascii()
    }
    read = [pieces[place] for place in texts] + [found[2] for each in tags.values() for found in each]
    written = iter(convert_all(read))
    for place in texts:
        pieces[place] = next(written)
    for place, found in tags.items():
        pieces[place] = _with_attributes(pieces[place], found, written)
    return "".join(pieces)


def _attributes(tag: str) -> list[re.Match[str]]:
    return [found for found in _ATTRIBUTE.finditer(tag) if found[1] in TEXT_ATTRIBUTES]


def _with_attributes(tag: str, found: list[re.Match[str]], values: Iterator[str]) -> str:
    parts: list[str] = []
    end = 0
    for attribute in found:
        parts += [tag[end : attribute.start(2)], next(values)]
        end = attribute.end(2)
    return "".join([*parts, tag[end:]])
