"""Plain (unquoted) scalars → values by the YAML 1.2 core schema, narrowed to what every reader agrees on."""

from __future__ import annotations

import re
from functools import lru_cache

from scripts.source.finding import Refusal
from scripts.source.wording import quoted, shown

MAX_WHOLE_NUMBER = 2**53
MAX_DIGITS = 15  # decimal digits every double keeps

_VALUES: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_WHOLE = re.compile(r"0|-?[1-9][0-9]*")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")
_YES_NO = frozenset({"yes", "no", "on", "off", "y", "n"})
# What every value and every refused form begins with; a plain scalar that begins otherwise is text.
VALUE_STARTS = frozenset(["", *"0123456789+-.~nNtTfFyYoO"])
_FORMS: tuple[tuple[str, str, str, str], ...] = (  # pattern, rule, what is expected, what to do
    (
        r"[-+]?[0-9][0-9_]*(?::[0-9]+)+(?:\.[0-9_]*)?",
        "number-clock",
        "a time or a ratio in quotes",
        "Put it in quotes",
    ),
    (
        r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]| +)[0-9]{1,2}:[0-9].*",
        "value-timestamp",
        "a date such as 2026-11-22, or text in quotes",
        "Write only the date, or put it in quotes",
    ),
    (
        r"[-+]?0(?:[xX][0-9a-fA-F_]+|[oO][0-7_]+|[bB][01_]+)",
        "number-base",
        "a decimal number",
        "Write the decimal number, or put it in quotes",
    ),
    (
        r"[-+]?0[0-9]+(?:\.[0-9]*)?",
        "number-leading-zero",
        "a number without leading zeros",
        "Remove the leading zeros, or put it in quotes",
    ),
    (
        r"[-+]?\.(?:[iI][nN][fF]|[nN][aA][nN])",
        "number-not-finite",
        "a number with digits",
        "Write a number, or put it in quotes",
    ),
    (
        r"[-+]?[0-9][0-9_]*_[0-9_]*(?:\.[0-9_]*)?",
        "number-underscore",
        "a number without underscores",
        "Remove the underscores, or put it in quotes",
    ),
    (
        r"[-+]?(?:\.[0-9_]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?",
        "number-form",
        "a number such as 5, -5 or 0.5",
        "Write the number with digits only, or put it in quotes",
    ),
)
_COMPILED = tuple((re.compile(pattern), rule, expected, remedy) for pattern, rule, expected, remedy in _FORMS)


@lru_cache(maxsize=1024)  # the same few names and numbers, over and over
def read_plain(found: str) -> bool | int | float | str | Refusal | None:
    """The value of a plain scalar, or why its meaning is not agreed on."""
    if found in _VALUES:
        return _VALUES[found]
    if _WHOLE.fullmatch(found):
        return _whole(found)
    if _DECIMAL.fullmatch(found):
        return _decimal(found)
    return _word(found) or _form(found) or found


@lru_cache(maxsize=1024)
def is_name(found: str) -> bool:
    """Whether a plain scalar used as a key is its own name in every reader.

    `y` and `n` are: no reader takes them for anything else as keys, and axes are called so.
    """
    return found != "<<" and (found in {"y", "n"} or isinstance(read_plain(found), str))


def _whole(found: str) -> int | Refusal:
    if len(found) <= MAX_DIGITS or (len(found) <= MAX_DIGITS + 2 and abs(int(found)) <= MAX_WHOLE_NUMBER):
        return int(found)
    message = f"the number {shown(found)}; expected at most {MAX_WHOLE_NUMBER}"
    return Refusal("number-too-large", message, f"Put it in quotes if it is text: {quoted(found)}.")


def _decimal(found: str) -> float | Refusal:
    if len(found.strip("-0.").replace(".", "")) <= MAX_DIGITS and len(found) <= 4 * MAX_DIGITS:
        return float(found)
    message = f"the number {shown(found)}; expected at most {MAX_DIGITS} digits"
    return Refusal("number-too-precise", message, "Round the number.")


def _word(found: str) -> Refusal | None:
    lower = found.lower()
    if lower in _YES_NO:
        message = f"the word {shown(found)}; expected true, false or text in quotes"
        return Refusal(
            "value-yes-no", message, f"Write true or false, or put the word in quotes: {quoted(found)}."
        )
    if lower in _VALUES:
        message = f"the word {shown(found)}; expected {lower} in lower-case letters, or text in quotes"
        return Refusal(
            "value-letter-case", message, f"Write {lower}, or put the word in quotes: {quoted(found)}."
        )
    return None


def _form(found: str) -> Refusal | None:
    for pattern, rule, expected, remedy in _COMPILED:
        if pattern.fullmatch(found):
            message = f"{shown(found)} without quotes; expected {expected}"
            return Refusal(rule, message, f"{remedy}: {quoted(found)}.")
    return None
