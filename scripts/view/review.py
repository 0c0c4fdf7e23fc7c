"""What review needs beyond the index: the misconception behind each wrong answer that has one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import reduce

from scripts.course import Course
from scripts.model import Item
from scripts.view.quiz import PAYLOAD_VERSION

Row = tuple[float, ...]


def review_facts(course: Course) -> str:
    """Versioned JSON, a row for each answer with a misconception; the last number is its place in the list.

    `choices` [item, picked], `numbers` [item, value, tolerance], `pairs` [item, left, right one], `orders` [item, part,
    right place]: of the last two, any other right side or place stands for the misconception.
    """
    return json.dumps(misconception_facts(course), ensure_ascii=False, separators=(",", ":"))


def misconception_facts(course: Course) -> dict[str, object]:
    """What `review_facts` says, before it is JSON."""
    vocabulary = course.misconceptions.value.misconceptions if course.misconceptions else ()
    places = {one.id: place for place, one in enumerate(vocabulary)}
    rows: dict[str, list[Row]] = {"choices": [], "numbers": [], "pairs": [], "orders": []}
    for owner, item in _items(course):
        for name, row in _rows(course, owner, item, places):
            rows[name].append(row)
    words = [{"id": one.id, "thought": one.thought, "better": one.better} for one in vocabulary]
    return {"v": PAYLOAD_VERSION, "misconceptions": words, **rows}


def _items(course: Course) -> Iterator[tuple[str, Item]]:
    closing = (f"issues/{number:03}" for number in course.issue_numbers)
    for owner in (*course.order, *closing):
        if owner in course.quizzes:
            yield from ((owner, item) for item in course.quizzes[owner].value.items)


def _rows(course: Course, owner: str, item: Item, places: Mapping[str, int]) -> Iterator[tuple[str, Row]]:
    number = course.item_number(owner, item)
    for mistake in item.numeric.mistakes if item.numeric else ():
        if item.numeric and mistake.misconception:
            yield "numbers", (number, mistake.value, item.numeric.tolerance, places[mistake.misconception])
    for path, answer_id in item.answers():
        part = answer_part(item, path)
        misconception = getattr(part, "misconception", None)
        if misconception:
            answer = course.answer_number(owner, item, answer_id)
            name, belongs = _belongs(course, owner, item, part, path)
            yield name, (number, answer, *belongs, places[misconception])


def _belongs(
    course: Course, owner: str, item: Item, part: object, path: tuple[str | int, ...]
) -> tuple[str, tuple[int, ...]]:
    """The list of an answer's row, and where the answer would have been right, for kinds that place things."""
    if item.kind == "order":
        return "orders", (int(path[-1]),)
    goal = getattr(part, {"match": "to", "categorize": "category"}.get(item.kind, ""), None)
    return ("pairs", (course.answer_number(owner, item, goal),)) if goal else ("choices", ())


def answer_part(item: Item, path: tuple[str | int, ...]) -> object:
    """What an answer's path leads to: the choice, card, reply, … itself."""
    return reduce(_step, path, item)


def _step(part: object, name: str | int) -> object:
    """One step of a path through the model."""
    return getattr(part, name) if isinstance(name, str) else part[name]  # pyright: ignore[reportIndexIssue, reportUnknownVariableType]
