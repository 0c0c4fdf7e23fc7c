"""Text → the characters no file may hold, and a copy without them that can still be parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from scripts.source.finding import Finding, Lines, Refusal
from scripts.source.wording import character_name

BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
INVISIBLE_LETTERS = "\u115f\u1160\u3164\uffa0"  # Hangul fillers: letters to Unicode, blanks on the screen
INVISIBLE = f"\u00ad\u180e\u200b-\u200d\u2060-\u2065{INVISIBLE_LETTERS}\ufeff\U000e0000-\U000e007f"
# U+0085, U+2028 and U+2029 are line breaks to YAML 1.1 and text to YAML 1.2.
CONTROL = "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u2028\u2029\ud800-\udfff\ufff9-\ufffb\ufffe\uffff" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)

_FORBIDDEN = re.compile(
    rf"(?P<indent>^ *\t[ \t]*)|(?P<tab>\t+)|(?P<bidi>[{BIDI}]+)|(?P<invisible>[{INVISIBLE}]+)"
    rf"|(?P<control>[{CONTROL}]+)|(?P<damaged>\ufffd+)",
    re.MULTILINE,
)
_ESCAPED_FORBIDDEN = re.compile(rf"(?P<bidi>[{BIDI}])|(?P<invisible>[{INVISIBLE}])|(?P<control>[{CONTROL}])")
_TAB_INDENTED = re.compile(r"^ *\t[ \t]*[^\s#]", re.MULTILINE)

_RULES = {
    "bidi": ("character-bidi", "expected text without direction marks"),
    "invisible": ("character-invisible", "expected only characters that can be seen"),
    "control": ("character-control", "expected text, spaces and line breaks"),
    "damaged": ("character-damaged", "expected the character that was there before the text was damaged"),
}


class CleanText(NamedTuple):
    """The text with every forbidden character replaced one for one, so that places stay right."""

    text: str
    findings: list[Finding]
    is_structure_known: bool  # False when tabs indent: nobody can say how deep those lines were meant to be


def clean(text: str, most: int) -> CleanText:
    """Replace every forbidden character in `text`, and describe the first `most` of them."""
    if is_ordinary(text):
        return CleanText(text, [], is_structure_known=True)
    lines = Lines(text)
    found = islice(_FORBIDDEN.finditer(text), most)
    findings = [_refusal(match).at(lines.mark(_first(match))) for match in found]
    replaced = _FORBIDDEN.sub(_stand_in, text)
    return CleanText(replaced, findings, is_structure_known=_TAB_INDENTED.search(text) is None)


def is_ordinary(text: str) -> bool:
    """Whether nothing in `text` can be invisible, damaged or an odd space. Quick; may be False without cause."""
    is_visible = text.replace("\n", "").isprintable()  # which no other space than U+0020 is, either
    return is_visible and not any(letter in text for letter in INVISIBLE_LETTERS + "\ufffd")


def check_escaped(value: str) -> Iterator[Refusal]:
    """What an escape such as `\\u200b` put into a double-quoted text and may not stand there."""
    if is_ordinary(value):
        return
    for match in _ESCAPED_FORBIDDEN.finditer(value):
        rule, expected = _RULES[str(match.lastgroup)]
        message = f"an escape for {character_name(match[0])} in quoted text; {expected}"
        yield Refusal(rule, message, "Remove the escape from the text.")


def _first(match: re.Match[str]) -> int:
    return match.end() - len(match[0].lstrip(" "))


def _stand_in(match: re.Match[str]) -> str:
    return (" " if "\t" in match[0] else "\ufffd") * len(match[0])


def _refusal(match: re.Match[str]) -> Refusal:
    kind = str(match.lastgroup)
    if kind == "indent":
        return Refusal(
            "character-tab", "a tab in the indentation; expected spaces", "Indent the line with spaces."
        )
    if kind == "tab":
        return Refusal("character-tab", "a tab; expected a space", "Replace the tab with a space.")
    rule, expected = _RULES[kind]
    count = f", {len(match[0])} in a row" if len(match[0]) > 1 else ""
    message = f"{character_name(match[0][0])}{count}; {expected}"
    if kind == "damaged":
        return Refusal(rule, message, "Write the lost character again and save the file as UTF-8.")
    return Refusal(rule, message, "Delete the character: put the cursor after it and press backspace.")
