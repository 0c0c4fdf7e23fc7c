"""Style sheets as the browser needs them: without comments and needless space."""

from __future__ import annotations

import re
from functools import lru_cache

_COMMENT, _SPACE = re.compile(r"/\*.*?\*/", re.DOTALL), re.compile(r"\s+")
# After a colon a space says nothing; before one it may be a selector's.
_AROUND = re.compile(r"\s?([{};,>])\s?|(:)\s")


@lru_cache(maxsize=8)  # an author saves lessons all day, and the sheets stay
def packed_css(css: str) -> str:
    """The same rules in fewer characters. Our sheets have no strings in which a space matters."""
    return _AROUND.sub(r"\1\2", _SPACE.sub(" ", _COMMENT.sub("", css))).replace(";}", "}").strip()
