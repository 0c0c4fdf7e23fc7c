"""Numbers as readers type them on a phone. Mirrors app/quiz/number.ts."""

from __future__ import annotations

import math
import re
import unicodedata
from decimal import ROUND_HALF_UP, Context, Decimal

_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
_PLAIN = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)")
_UNITS = "元%件单單天次个個周週倍秒日人月年分克"
# What a browser takes for white space, in patterns as when it trims.
BROWSER_SPACES = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
_SKIPPED = re.compile(f"[{BROWSER_SPACES}¥￥]")
_MINUS = re.compile("[−–—]")
# JavaScript rounds halves away from zero where Python's formats round them to even.
_FIFTEEN_DIGITS = Context(prec=15, rounding=ROUND_HALF_UP)
# From here on, and below 0.000001, a browser writes numbers with an exponent.
_LONGEST_DIGITS = 21


def read_number(typed: str) -> float | None:
    """The number a typed text says: width, spaces, unit, separators and 万 understood; None when it says none."""
    text = _SKIPPED.sub("", unicodedata.normalize("NFKC", typed))
    text = _MINUS.sub("-", text).replace("。", ".").rstrip(_UNITS)
    scale = 10_000 if text.endswith(("万", "萬")) else 1
    digits = text.removesuffix("万").removesuffix("萬")
    if _GROUPED.fullmatch(digits):
        digits = digits.replace(",", "")
    elif not _PLAIN.fullmatch(digits):
        return None
    return fifteen_digits(float(digits) * scale)


def fifteen_digits(number: float) -> float:
    """The number without what floating point blurs, as `Number(x.toPrecision(15))` gives it."""
    return number if math.isinf(number) else float(_FIFTEEN_DIGITS.create_decimal_from_float(number))


def browser_text(number: float) -> str:
    """A number as `String(number)` writes it: the shortest digits that read back as the same number."""
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    sign, digits, exponent = Decimal(repr(number)).normalize().as_tuple()
    assert isinstance(exponent, int), "no infinity is left here"
    if not any(digits):
        return "0"
    size = len(digits) + exponent
    minus = "-" if sign else ""
    if not -6 < size <= _LONGEST_DIGITS:
        head, tail = str(digits[0]), "".join(map(str, digits[1:]))
        return f"{minus}{head}{'.' if tail else ''}{tail}e{size - 1:+d}"
    return f"{minus}{Decimal((0, digits, exponent)):f}"
