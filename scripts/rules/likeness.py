"""Choices beside each other: no two say the same in other words, none stands out by its length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from scripts.course import Course
from scripts.rules.parts import items
from scripts.rules.rule import Context, Finding, warning
from scripts.rules.wording import length, quoted, same_words

# Words that can be left out, and words that stand for one another, without changing what a choice says.
_FILLERS = re.compile("[的了着呢吧就把会要先再请地得很]")
_SYNONYMS = {
    "全部": "都",
    "所有": "都",
    "降低": "减",
    "减少": "减",
    "提高": "增",
    "增加": "增",
    "立刻": "马上",
}
# What tells two choices apart however alike the rest is: numbers, opposites, not.
_TELLING = re.compile(
    r"[\d.%]+|[一二两三四五六七八九十百千万半几]|[不没无非别未]|[甲乙丙丁多少高低大小前后左右上下增减早晚]"
)
_ALIKE = 0.8

_UNEVEN_TIMES = 2.0
_UNEVEN_CHARACTERS = 6


@warning("choice-paraphrase")
def choice_paraphrase(course: Course, context: Context) -> Iterator[Finding]:
    """Two choices that say the same in other words are one, and neither can be the only right one."""
    for placed in items(course):
        for (before, one), (after, other) in combinations(enumerate(placed.item.choices), 2):
            same = same_words(one.text) == same_words(other.text)  # has a rule of its own
            if not same and one.correct == other.correct and _says_the_same(one.text, other.text):
                yield Finding(
                    placed.spot.place("choices", after, "text"),
                    f"choice {quoted(other.text)} says what choice {before + 1} says; expected another thought",
                    "Replace one of the two by a mistake of its own.",
                )


def _says_the_same(one: str, other: str) -> bool:
    first, second = _core(one), _core(other)
    if sorted(_TELLING.findall(first)) != sorted(_TELLING.findall(second)):
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def _core(text: str) -> str:
    words = same_words(text)
    for long, short in _SYNONYMS.items():
        words = words.replace(long, short)
    return _FILLERS.sub("", words)


@warning("choice-length")
def choice_length(course: Course, context: Context) -> Iterator[Finding]:
    """A choice much longer or shorter than the others is noticed before it is read."""
    for placed in items(course):
        counts = [length(choice.text) for choice in placed.item.choices]
        if len(counts) < 3:
            continue
        longest, shortest = max(counts), min(counts)
        is_uneven = longest >= shortest * _UNEVEN_TIMES and longest - shortest >= _UNEVEN_CHARACTERS
        # The right one being the longest is told by key-longest.
        if is_uneven and not placed.item.choices[counts.index(longest)].correct:
            yield Finding(
                placed.spot.place("choices", counts.index(longest), "text"),
                f"the longest choice has {longest} characters, the shortest {shortest}; "
                "expected less than twice as many",
                "Say all choices with about as many words.",
            )


RULES = (choice_paraphrase, choice_length)
