"""When two names, or two typed words, are the same. Mirrors app/desk/names.ts."""

from __future__ import annotations

import unicodedata

# Blanks and marks without width, the same in every language.
_ENDS = "\t\n\v\f\r \u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2060\ufeff"


def folded(name: str) -> str:
    """Without width, blanks at the ends, and case: two aliases that look alike are one member."""
    return unicodedata.normalize("NFKC", name).strip(_ENDS).lower()
