"""Keys whose colon YAML does not see: full-width, or without a space after it."""

from __future__ import annotations

import re

from scripts.source.finding import Refusal
from scripts.source.wording import shown

# A key as course files have them, at the start of a line or of a list entry. Web addresses are text.
KEY_WITHOUT_COLON = re.compile(
    r"(?P<lead> *(?:- +)*)(?P<key>[A-Za-z_][A-Za-z0-9_-]*)(?P<colon>：|:(?=[^\s/]))"
)


def colon_refusal(key: str, colon: str) -> Refusal:
    """The refusal of `key：value` or `key:value`."""
    fix = (
        f"Write {shown(key + ': ')} with a space after the colon, or put the text in quotes if it is no key."
    )
    if colon == "：":
        message = f"the full-width colon `：` after {shown(key)}; expected `:` and a space"
        return Refusal("syntax-colon-full-width", message, fix)
    message = f"no space after {shown(key + ':')}; expected a colon and a space"
    return Refusal("syntax-colon-space", message, fix)
