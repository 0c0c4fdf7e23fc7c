"""What review needs beyond the index: the misconception behind each wrong answer that has one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from scripts.course import Course
from scripts.model import Item
from scripts.view.quiz import PAYLOAD_VERSION

# Misconception id → its place in the list, which stands for it in the rows.
Places = Mapping[str, int]


def review_facts(course: Course) -> str:
    """Versioned JSON. Rows are [item, choice, misconception] and [item, value, tolerance, misconception]."""
    vocabulary = course.misconceptions.value.misconceptions if course.misconceptions else ()
    places = {one.id: place for place, one in enumerate(vocabulary)}
    items = list(_items(course))
    facts = {
        "v": PAYLOAD_VERSION,
        "misconceptions": [
            {"id": one.id, "thought": one.thought, "better": one.better} for one in vocabulary
        ],
        "choices": [row for owner, item in items for row in _choices(course, owner, item, places)],
        "numbers": [row for owner, item in items for row in _numbers(course, owner, item, places)],
    }
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"))


def _items(course: Course) -> Iterator[tuple[str, Item]]:
    closing = (f"issues/{number:03}" for number in course.issue_numbers)
    for owner in (*course.order, *closing):
        if owner in course.quizzes:
            yield from ((owner, item) for item in course.quizzes[owner].value.items)


def _choices(course: Course, owner: str, item: Item, places: Places) -> Iterator[Sequence[float]]:
    number = course.item_number(owner, item)
    for choice in item.choices:
        if choice.misconception:
            yield number, course.answer_number(owner, item, choice.id), places[choice.misconception]


def _numbers(course: Course, owner: str, item: Item, places: Places) -> Iterator[Sequence[float]]:
    number = course.item_number(owner, item)
    for mistake in item.numeric.mistakes if item.numeric else ():
        if item.numeric and mistake.misconception:
            yield number, mistake.value, item.numeric.tolerance, places[mistake.misconception]
