"""How numbers, dates and places in a series are put into Chinese."""

from __future__ import annotations

import math
import re
from datetime import datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, Context, Decimal

_NUMERALS = "〇一二三四五六七八九十"

_TWELVE_DIGITS, _TEN_DIGITS = Context(12, ROUND_HALF_UP), Context(10, ROUND_HALF_UP)
_WIDE = Context(400)

_LINK = re.compile(r"\[([^\]]*)\]\([^)\n]*\)")
_MARKS = re.compile(r"[*`]|<span data-keep>|</span>")

# Readers and authors are in China; a build's date is theirs whatever the machine's time zone.
CHINA = timezone(timedelta(hours=8))


def chinese_numeral(number: int) -> str:
    """1 → 一, 12 → 十二, 30 → 三十; plain digits from 100."""
    if number <= 10:
        return _NUMERALS[number]
    if number >= 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else _NUMERALS[tens]) + "十" + (_NUMERALS[ones] if ones else "")


def series_part(title: str, part: int) -> str:
    """A lesson's place in its series: 五张主图（二）."""
    return f"{title}（{chinese_numeral(part)}）"


def thousands(number: int) -> str:
    """2584 → 2,584."""
    return f"{number:,}"


def with_unit(number: float, unit: str | None) -> str:
    """1234.5, 元 → 1,234.5 元; the percent sign follows without a space."""
    shown = f"{number:,.10g}".replace("-", "−")
    return f"{shown}{unit or ''}" if unit in (None, "%") else f"{shown} {unit}"


def rounded_text(number: float, digits: int | None) -> str:
    """1234.565 with 2 digits → 1,234.57: halves away from zero, after what floating point blurs is cut at 12 digits.

    Without `digits` as exact as it is, to 10 digits. app/amount/shown.ts writes the same.
    """
    exact = _TWELVE_DIGITS.create_decimal_from_float(number)
    if digits is None:
        shown = f"{_TEN_DIGITS.create_decimal(exact).normalize():,f}"
    else:
        shown = f"{exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP, _WIDE):,f}"
    is_zero = not any(digit in shown for digit in "123456789")
    return shown.lstrip("-") if is_zero else shown.replace("-", "−")


def whole_minutes(minutes: float) -> int:
    """Whole minutes, rounded to the nearest but never below one."""
    return max(1, math.floor(minutes + 0.5))


def about_minutes(minutes: float) -> str:
    """The same in words: 约 6 分钟."""
    return f"约 {whole_minutes(minutes)} 分钟"


def issue_path(number: int) -> str:
    """2 → 002, the issue's place in addresses and file names."""
    return f"{number:03}"


def build_date(built_at: datetime) -> str:
    """The day of a build as readers in China see it."""
    return built_at.astimezone(CHINA).date().isoformat()


def plain(text: str) -> str:
    """One line of Markdown as the words a reader reads: calendars, lists and tables know no emphasis."""
    return _MARKS.sub("", _LINK.sub(r"\1", text)).strip()
