"""Chinese typography: full-width punctuation, paired quotes, a space between Han and Latin characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.course import Course
from scripts.rules.prose import prose
from scripts.rules.rule import Context, Finding, error, warning
from scripts.rules.wording import HAN, quoted

_FULL_WIDTH = {
    ",": "，", ".": "。", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）",
}  # fmt: skip

# Emphasis may stand between a character and its punctuation.
_BOLD = r"(?:\*\*)?"
_LATIN_PUNCTUATION = re.compile(
    rf"(?<=[{HAN}”》）])(?P<after>{_BOLD}(?:[,;:!?()]|\.(?!\w)))"
    rf"|(?P<before>[,.;:!?()]{_BOLD})(?=[{HAN}“《（])"
)
_HALF_WIDTH = re.compile(f"[{re.escape(''.join(_FULL_WIDTH))}]")
_STRAIGHT_QUOTES = re.compile(rf"(?<=[{HAN}，。：；？！、）])[\"']|[\"'](?=[{HAN}（])|[「」『』]")
_ANY_QUOTE = re.compile("[\"'「」『』“”‘’]")
_APOSTROPHE = re.compile("(?<=[A-Za-z])’(?=[A-Za-z ])")
# Whether a text has such a border: begins with what is rare, so that Python's engine passes over Han characters.
_HAS_TIGHT = re.compile(rf"[A-Za-z0-9](?<=[{HAN}].)|[A-Za-z0-9%](?=[{HAN}])")
_TIGHT = re.compile(rf"(?<=[{HAN}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=[{HAN}])")
# Names that are written in one piece, and numbered articles of a law.
_COMPOUND = re.compile(
    r"双1[12]|第[0-9]+(?:[、和至–][0-9]+)*[条款项章节号]|\u3015[0-9]+号"
    rf"|[A-Z][恤领盘线型形级类仔座]|[A-Z][0-9]?[纸款]|[0-9][DG][{HAN}]"
)


@error("text-latin-punctuation")
def text_latin_punctuation(course: Course, context: Context) -> Iterator[Finding]:
    """Half-width punctuation beside Han characters breaks the rhythm of a line and where it may wrap."""
    for text in prose(course):
        # Few texts hold any; the other pattern takes ten times as long.
        if not _HALF_WIDTH.search(text.text):
            continue
        for match in _LATIN_PUNCTUATION.finditer(text.masked):
            mark = match[0].strip("*")
            yield Finding(
                text.place(*match.span()),
                f"half-width {mark!r} in {_around(text.text, match)}; expected {_FULL_WIDTH[mark]}",
                f"Write {_FULL_WIDTH[mark]} instead.",
            )


@error("text-quotes")
def text_quotes(course: Course, context: Context) -> Iterator[Finding]:
    """Only “” in pairs turn into 「」 in the traditional edition; straight or single-sided quotes do not."""
    for text in prose(course):
        if not _ANY_QUOTE.search(text.text):
            continue
        for match in _STRAIGHT_QUOTES.finditer(text.masked):
            yield Finding(
                text.place(*match.span()),
                f"quote {match[0]} in {_around(text.text, match)}; expected “ or ”",
                "Write “…”, and ‘…’ inside it.",
            )
        for left, right in ("“”", "‘’"):
            opened, closed = text.text.count(left), _APOSTROPHE.sub("", text.text).count(right)
            if opened != closed:
                yield Finding(
                    text.source.place(text.at),
                    f"{opened} {left} and {closed} {right}; expected pairs",
                    "Open and close every quotation within the same text.",
                )


@warning("text-spacing")
def text_spacing(course: Course, context: Context) -> Iterator[Finding]:
    """A half-width space sets numbers and Latin words apart from Han characters; names like 双11 stay whole."""
    for text in prose(course):
        if not _HAS_TIGHT.search(text.masked):
            continue
        borders = list(_TIGHT.finditer(text.masked))
        compounds = [range(*found.span()) for found in _COMPOUND.finditer(text.masked)]
        for match in borders:
            at = match.start()
            if not any(at in compound or at - 1 in compound for compound in compounds):
                left, right = text.text[at - 1 : at + 1]
                yield Finding(
                    text.place(at, at),
                    f"no space in {_around(text.text, match)}; expected '{left} {right}'",
                    "Put one half-width space between Han characters and Latin letters or digits.",
                )


def _around(text: str, match: re.Match[str], characters: int = 6) -> str:
    return quoted(text[max(match.start() - characters, 0) : match.end() + characters])


RULES = (text_latin_punctuation, text_quotes, text_spacing)
