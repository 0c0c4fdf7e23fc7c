"""Typed answers as question files list them: a list of answers, each with a share of the points and a feedback."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from scripts.exchange.collect import Collector
from scripts.exchange.oddity import shown
from scripts.exchange.placeholders import Data
from scripts.exchange.wildcard import ANYTHING, has_wildcard, meant


class Typed(NamedTuple):
    """One answer of the list. `share` is in percent; numbers have a tolerance."""

    text: str
    share: float
    feedback: str = ""
    value: float | None = None
    tolerance: float = 0


def fill_data(answers: Sequence[Typed], line: int, found: Collector) -> Data:
    """What a fill item needs. One feedback for all right words, one for each group of wrong ones."""
    rest = next((one.feedback for one in answers if one.text == ANYTHING), "")
    words = [one for one in answers if one.text != ANYTHING]
    for one in words:
        if has_wildcard(one.text):
            fix = "Write the words it stands for, one by one; it was kept as it is."
            found.say(line, f"the pattern {shown(one.text)}", "a word without `*`", fix, is_loss=False)
    accepted = _right(words, line, found)
    mistakes: list[Data] = []
    for one in (one for one in words if one.share <= 0):
        if mistakes and mistakes[-1]["feedback"] == one.feedback:
            mistakes[-1]["words"].append(meant(one.text))
        else:
            mistakes.append({"words": [meant(one.text)], "feedback": one.feedback})
    return {
        "accepts": list(dict.fromkeys(meant(one.text) for one in accepted)),
        "right": accepted[0].feedback if accepted else "",
        "wrong": rest,
        **({"mistakes": mistakes} if mistakes else {}),
    }


def numeric_data(answers: Sequence[Typed], line: int, found: Collector) -> Data:
    """What a numeric item needs: one right number."""
    rest = next((one.feedback for one in answers if one.text == ANYTHING), "")
    numbers = [one for one in answers if one.value is not None]
    right = _right(numbers, line, found)
    for one in right[1:]:
        fix = "Widen the tolerance of the first; the other was left out."
        found.say(line, f"another right number {shown(one.text)}", "one right number", fix)
    mistakes = [{"value": one.value, "feedback": one.feedback} for one in numbers if one.share <= 0]
    first = {"answer": right[0].value, "tolerance": right[0].tolerance} if right else {}
    return {
        **first,
        "right": right[0].feedback if right else "",
        "wrong": rest,
        **({"mistakes": mistakes} if mistakes else {}),
    }


def _right(answers: Sequence[Typed], line: int, found: Collector) -> list[Typed]:
    right = [one for one in answers if one.share > 0]
    for one in right:
        if one.share < 100:
            fix = "It counts in full now; make it a mistake if it should not."
            found.say(line, f"{one.share:g} % for {shown(one.text)}", "100 % or nothing", fix)
        if right[0].feedback != one.feedback and one.feedback:
            fix = "All right answers have the first one's feedback now; join the texts by hand."
            found.say(line, f"the feedback {shown(one.feedback)}", "one feedback for right answers", fix)
    return right
