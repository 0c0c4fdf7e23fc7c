"""The keys and words of every lesson's items, with the misconceptions behind wrong answers (scripts/view/team.py).

Mirrors app/desk/answer_key.ts and app/review/facts.ts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scripts.folding.typed import read_number
from scripts.team.scoring import Entry, Response, is_near

Row = Sequence[float]


@dataclass(frozen=True, slots=True)
class KeyedItem:
    """One item: its entry in the payload, and its words. `choices` are the texts of what it can be answered with."""

    number: int
    lesson: int
    entry: Entry
    prompt: str
    choices: Mapping[int, str]

    @property
    def kind(self) -> str:
        """The item's declared kind."""
        return self.entry["kind"]


@dataclass(frozen=True, slots=True)
class KeyedLesson:
    """One lesson with its items, in the order of its quiz."""

    number: int
    track: str
    items: tuple[KeyedItem, ...]


@dataclass(frozen=True)
class AnswerKey:
    """Lessons by number, in the course's order, and what stands behind wrong answers.

    `thoughts` are the misconceptions' words by id; `rows` say by item which responses stand for which of them.
    """

    lessons: Mapping[int, KeyedLesson]
    thoughts: Mapping[str, str]
    rows: Mapping[int, tuple[tuple[str, Row, str], ...]]

    def behind(self, item: int, response: Response) -> tuple[str, ...]:
        """Ids of all misconceptions behind a response, each once."""
        held = (tag for name, row, tag in self.rows.get(item, ()) if _HOLDS[name](row, response))
        return tuple(dict.fromkeys(held))

    def items_behind(self, tag: str) -> tuple[int, ...]:
        """Items with an answer that a misconception stands behind."""
        return tuple(item for item, rows in self.rows.items() if any(one == tag for *_, one in rows))

    def items_of(self, lessons: Sequence[int]) -> tuple[KeyedItem, ...]:
        """Items of lessons, in the lessons' order; a lesson this build does not have has none."""
        known = (self.lessons[lesson] for lesson in lessons if lesson in self.lessons)
        return tuple(item for lesson in known for item in lesson.items)


def answer_key(facts: Mapping[str, Any]) -> AnswerKey:
    """What `team_facts` says, by number."""
    tags = [one["id"] for one in facts["misconceptions"]]
    rows: dict[int, list[tuple[str, Row, str]]] = {}
    for name in _HOLDS:
        for row in facts[name]:
            rows.setdefault(row[0], []).append((name, row, tags[row[-1]]))
    return AnswerKey(
        lessons={lesson["n"]: _lesson(lesson) for lesson in facts["lessons"]},
        thoughts={one["id"]: one["thought"] for one in facts["misconceptions"]},
        rows={item: tuple(found) for item, found in rows.items()},
    )


def _lesson(lesson: Mapping[str, Any]) -> KeyedLesson:
    items = tuple(
        KeyedItem(entry["n"], lesson["n"], entry, words["prompt"], dict(words["choices"]))
        for entry, words in zip(lesson["items"], lesson["words"], strict=True)
    )
    return KeyedLesson(lesson["n"], lesson["track"], items)


def _choice(row: Row, response: Response) -> bool:
    return not isinstance(response, str) and row[1] in response


def _number(row: Row, response: Response) -> bool:
    typed = read_number(response) if isinstance(response, str) else None
    return typed is not None and is_near(typed, row[1], row[2])


def _pair(row: Row, response: Response) -> bool:
    """Of pairs in one list, the first with this left side has another right side."""
    if isinstance(response, str):
        return False
    lefts = list(response[::2])
    at = lefts.index(int(row[1])) if row[1] in lefts else -1
    return at >= 0 and list(response[2 * at + 1 : 2 * at + 2]) != [row[2]]


def _order(row: Row, response: Response) -> bool:
    place = int(row[2])
    return not isinstance(response, str) and len(response) > place and response[place] != row[1]


# In the order in which the browser reads the rows.
_HOLDS: Mapping[str, Callable[[Row, Response], bool]] = {
    "choices": _choice,
    "numbers": _number,
    "pairs": _pair,
    "orders": _order,
}
