"""Which lessons hold a gram and how much of it, in as few characters as will do. Mirrors app/search/postings.ts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from scripts.search.grams import grams
from scripts.search.passages import HEADING, Passage

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
# A step says how much of a lesson is about a gram: once in the text, a few times, often, or in the title.
STEPS = (1, 2, 4, 8)
# From this many lessons on, single mentions of what many lessons mention are left out.
LARGE = 200

# {gram: [(place of the lesson in reading order, step)]}
Postings = Mapping[str, list[tuple[int, int]]]


def lesson_weights(title: tuple[str, int], passages: Iterable[Passage]) -> dict[str, int]:
    """{gram: step} of one lesson."""
    weights: Counter[str] = Counter()
    for text, weight in (title, *((passage.text, passage.weight) for passage in passages)):
        for gram in grams(text):
            weights[gram] += weight
    for passage in passages:
        for gram in grams(passage.label.partition(" · ")[2]):
            weights[gram] += HEADING
    return {gram: sum(weight >= least for least in STEPS) - 1 for gram, weight in weights.items()}


def postings_of(lessons: Iterable[Mapping[str, int]]) -> Postings:
    """The weights of all lessons, in reading order, the other way round."""
    found: dict[str, list[tuple[int, int]]] = {}
    count = 0
    for count, weights in enumerate(lessons, start=1):
        for gram, step in weights.items():
            found.setdefault(gram, []).append((count - 1, step))
    return found if count < LARGE else {gram: _telling(entries, count) for gram, entries in found.items()}


def _telling(entries: list[tuple[int, int]], count: int) -> list[tuple[int, int]]:
    """What a large part of the lessons mention tells where it is more than mentioned."""
    return entries if len(entries) * 4 <= count else [entry for entry in entries if entry[1]]


def packed(entries: Iterable[tuple[int, int]]) -> str:
    """Gaps between places, each with its step, five bits a digit, the lowest first; 32 says that more follow."""
    digits: list[str] = []
    before = -1
    for place, step in entries:
        value, before = (place - before - 1) * len(STEPS) + step, place
        while value >= 32:
            digits.append(DIGITS[32 + value % 32])
            value //= 32
        digits.append(DIGITS[value])
    return "".join(digits)
