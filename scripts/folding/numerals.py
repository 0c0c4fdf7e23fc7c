"""Chinese numerals → digits: 十二, 三千五, 一百零五, 二〇二六, 百分之三十, 1.5万. Mirrors app/quiz/numerals.ts."""

from __future__ import annotations

import re

_DIGITS = {char: index for index, row in enumerate(
    ("零〇", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
) for char in row}  # fmt: skip
# The largest first: a number is split at its largest unit.
_UNITS = {
    "亿": 10**8, "万": 10**4, "千": 1000, "仟": 1000, "百": 100, "佰": 100, "十": 10, "拾": 10
}  # fmt: skip
# 万 and 亿 count thousands; the others count single digits.
_MOST = {10**8: 10**4, 10**4: 10**4}
_RUN = "".join((*_DIGITS, *_UNITS))

_PERCENT = re.compile(rf"百分之([{_RUN}点\d.]+)")
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SCALED = re.compile(r"(\d+(?:\.\d+)?)([百千万亿])")
_POINTED = re.compile(rf"([{_RUN}]+)点([{''.join(_DIGITS)}]+)")
_WHOLE = re.compile(f"[{_RUN}]+")
_TRAILING = re.compile(r"(\.\d*?)0+(?!\d)")


def arabic(text: str) -> str:
    """The text with every number in plain digits; what only looks like a number (万一) stays."""
    text = _PERCENT.sub(r"\1%", text)
    text = _GROUPED.sub("", text)
    text = _SCALED.sub(lambda found: _plain(float(found[1]) * _UNITS[found[2]]), text)
    text = _POINTED.sub(_pointed, text)
    text = _WHOLE.sub(lambda found: _whole(found[0]), text)
    return _TRAILING.sub(lambda found: "" if found[1] == "." else found[1], text)


def _pointed(found: re.Match[str]) -> str:
    whole = value(found[1])
    return found[0] if whole is None else f"{whole}.{_positions(found[2])}"


def _whole(run: str) -> str:
    number = value(run)
    return run if number is None else str(number)


def value(run: str) -> int | None:
    """The number a run of numerals says, or None when it says none."""
    if run and all(char in _DIGITS for char in run):
        return int(_positions(run))
    for char, unit in _UNITS.items():
        head, mark, tail = run.partition(char)
        if mark:
            many = 1 if not head and unit == _UNITS["十"] else value(head)
            rest = _rest(tail, unit)
            if many is None or rest is None or not 0 < many < _MOST.get(unit, 10):
                return None
            return many * unit + rest
    return None


def _rest(tail: str, unit: int) -> int | None:
    """What follows a unit: 三千五 is 3500, 三千零五 is 3005."""
    bare = tail.lstrip("零〇")
    if not bare:
        return 0
    if all(char in _DIGITS for char in bare):
        number = int(_positions(bare)) * (unit // 10 if bare == tail else 1)
        return number if len(bare) == 1 else None
    number = value(bare)
    return number if number is not None and number < unit else None


def _positions(run: str) -> str:
    return "".join(str(_DIGITS[char]) for char in run)


def _plain(number: float) -> str:
    return f"{number:.15g}"
