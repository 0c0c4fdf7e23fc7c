"""Corrected keys: for the page that lists them, for readers who answered before, and for the browser's scoring."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from scripts.course import Course
from scripts.model import Correction, Item
from scripts.view.lesson import lesson_url
from scripts.view.wording import issue_path


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One correction: of which item, where it stands, when, and what holds now."""

    item: int
    prompt: str
    on: date
    what: str
    title: str
    issue: int | None
    url: str


def corrections(course: Course) -> tuple[CorrectionView, ...]:
    """Every correction of the course, newest first."""
    views = [_view(course, owner, item, correction) for owner, item, correction in _corrected(course)]
    return tuple(sorted(views, key=lambda view: (view.on, view.item), reverse=True))


def corrected_keys(course: Course) -> str:
    """`[[item, "any" | "all", [choice, …]], …]` for the browser, which raises earlier answers; "" without any.

    Items of kinds without choices are corrected in words only: what was typed is scored again where it is shown.
    """
    keys: dict[int, list[object]] = {}
    for owner, item, correction in _corrected(course):
        right = [choice for choice in item.choices if choice.correct or choice.id in correction.accepts]
        if item.kind in ("single", "true_false", "multiple") and right:
            number = course.item_number(owner, item)
            choices = [course.answer_number(owner, item, choice.id) for choice in right]
            keys[number] = [number, "all" if item.kind == "multiple" else "any", choices]
    return json.dumps(list(keys.values()), separators=(",", ":")) if keys else ""


def corrections_index(course: Course) -> list[Mapping[str, object]]:
    """The words for readers who answered before, in the course's index."""
    return [
        {
            "item": view.item,
            "on": view.on.isoformat(),
            "what": view.what,
            "title": view.title,
            "issue": view.issue,
        }
        for view in corrections(course)
    ]


def _corrected(course: Course) -> Iterator[tuple[str, Item, Correction]]:
    for owner, quiz in course.quizzes.items():
        items = {item.id: item for item in quiz.value.items}
        for correction in quiz.value.corrections:
            yield owner, items[correction.item], correction


def _view(course: Course, owner: str, item: Item, correction: Correction) -> CorrectionView:
    lesson = course.lessons.get(owner)
    issue = course.issue_of.get(owner) if lesson else int(owner.removeprefix("issues/"))
    title = lesson.value.title if lesson else course.issues[issue or 0].value.title
    return CorrectionView(
        item=course.item_number(owner, item),
        prompt=item.prompt,
        on=correction.corrected_on,
        what=correction.what,
        title=title,
        issue=issue,
        url=lesson_url(owner) if lesson else f"issues/{issue_path(issue or 0)}/",
    )
