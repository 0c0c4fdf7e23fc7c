"""Chinese numerals → digits: 十二, 三千五, 一百零五, 二〇二六, 百分之三十, 1.5万. Mirrors app/quiz/numerals.ts."""

from __future__ import annotations

import re

from scripts.folding.typed import browser_text, fifteen_digits

# Traditional forms too: a number can be typed where no accepted answer holds its characters.
_DIGITS = {char: index for index, row in enumerate(
    ("零〇", "一壹", "二两贰兩貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
) for char in row}  # fmt: skip
# The largest first: a number is split at its largest unit, whichever of its characters comes first.
_UNITS = (("亿億", 10**8), ("万萬", 10**4), ("千仟", 1000), ("百佰", 100), ("十拾", 10))
# 万 and 亿 count thousands; the others count single digits.
_MOST = {10**8: 10**4, 10**4: 10**4}
_RUN = "".join((*_DIGITS, *(chars for chars, _ in _UNITS)))

# As in a browser, a digit is one of 0 to 9: those of other scripts stay as they are.
_PERCENT = re.compile(rf"百分之([{_RUN}点點0-9.]+)")
_GROUPED = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_SCALED = re.compile(r"([0-9]+(?:\.[0-9]+)?)([百千万亿萬億]{1,8})")
_POINTED = re.compile(rf"([{_RUN}]+)[点點]([{''.join(_DIGITS)}]+)")
_WHOLE = re.compile(f"[{_RUN}]+")
_TRAILING = re.compile(r"(\.[0-9]*?)0+(?![0-9])")


def arabic(text: str) -> str:
    """The text with every number in plain digits; what only looks like a number (万一) stays."""
    text = _PERCENT.sub(r"\1%", text)
    text = _GROUPED.sub("", text)
    text = _POINTED.sub(_pointed, text)
    text = _SCALED.sub(lambda found: _scaled(found[1], found[2]), text)
    text = _WHOLE.sub(lambda found: _whole(found[0]), text)
    return _TRAILING.sub(lambda found: "" if found[1] == "." else found[1], text)


def _pointed(found: re.Match[str]) -> str:
    whole = value(found[1])
    return found[0] if whole is None else f"{browser_text(whole)}.{_positions(found[2])}"


def _whole(run: str) -> str:
    number = value(run)
    return run if number is None else browser_text(number)


def value(run: str) -> int | None:
    """The number a run of numerals says, or None when it says none."""
    if run and all(char in _DIGITS for char in run):
        return int(_positions(run))
    for chars, unit in _UNITS:
        at = next((place for place, char in enumerate(run) if char in chars), -1)
        if at >= 0:
            many = 1 if at == 0 and unit == 10 else value(run[:at])
            rest = _rest(run[at + 1 :], unit)
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


def _scaled(digits: str, units: str) -> str:
    """5千亿: each unit multiplies what stands before it."""
    number = float(digits)
    for char in units:
        number *= next(factor for chars, factor in _UNITS if char in chars)
    return browser_text(fifteen_digits(number))
