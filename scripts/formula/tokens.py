"""A formula's text → its tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from scripts.formula.mistake import FormulaMistake, Mistake

END = "the end"


class Token(NamedTuple):
    """A number, a name, or a sign; `text` is END behind the last one."""

    kind: str
    text: str
    at: int

    @property
    def shown(self) -> str:
        """The token in a message."""
        return END if self.text == END else repr(self.text)


_TOKEN = re.compile(
    r"(?P<number>\d+(?:\.\d+)?)(?![\w.])|(?P<name>[a-z][a-z0-9_]*)|(?P<sign><=|>=|==|!=|[-+*/^<>(),\[\]])"
)
_SPACE = re.compile(r"[ \n]*")

# What people type instead of the language's own signs.
_INSTEAD = {
    "×": "*", "·": "*", "÷": "/", "−": "-", "–": "-", "（": "(", "）": ")", "，": ",", "［": "[", "］": "]",
    "【": "[", "】": "]", "≤": "<=", "≥": ">=", "≠": "!=", "＝": "==", "=": "==", "＜": "<", "＞": ">", "＋": "+",
    "＊": "*", "／": "/", "!": "not", "&": "and", "|": "or", "√": "sqrt(…)", "π": "pi", "Σ": "sum(…)",
}  # fmt: skip


def tokens(text: str) -> Iterator[Token]:
    """Every token, then the end. Raises FormulaMistake at a character that is none."""
    at = _SPACE.match(text).end()  # pyright: ignore[reportOptionalMemberAccess] - matches the empty text too
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or text.startswith("**", at):
            raise FormulaMistake(_unknown(text, at))
        yield Token(str(match.lastgroup), match[0], at)
        at = _SPACE.match(text, match.end()).end()  # pyright: ignore[reportOptionalMemberAccess]
    yield Token("end", END, len(text))


def _unknown(text: str, at: int) -> Mistake:
    found = text[at]
    expected = "a number, a name, an operator or a bracket"
    if text.startswith("**", at):
        return _mistake(at, "'**'", "^ for a power", "Write ^ instead of **.")
    if found in _INSTEAD:
        instead = _INSTEAD[found]
        return _mistake(at, repr(found), expected, f"Write {instead} instead of {found}.")
    if found == "%":
        return _mistake(at, "'%'", expected, "Divide by 100 instead: rate / 100.")
    if found.isdigit() or found == ".":
        wrong = re.match(r"[\w.]+", text[at:])
        shown = repr(wrong[0] if wrong else found)
        return _mistake(at, shown, "a number such as 12 or 0.5", "Write digits with one point between them.")
    if found.isupper():
        return _mistake(at, repr(found), "names in lower-case letters", "Write names as the ids are written.")
    return _mistake(at, repr(found), expected, "Remove it, or write it as the language does.")


def _mistake(at: int, found: str, expected: str, fix: str) -> Mistake:
    return Mistake("formula-syntax", at, f"the formula has {found} here; expected {expected}", fix)
