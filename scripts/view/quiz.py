"""Quizzes as the templates show them, and as the browser scores them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from scripts.course import Course
from scripts.model import Item
from scripts.view.kinds import KindView, kind_view
from scripts.view.stimulus import StimulusView, with_stimuli

# Version of the JSON the browser reads from a page; the browser refuses what it does not know.
PAYLOAD_VERSION = 1


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item with its permanent number and the words around it.

    `form` names the template of its kind; `opens` says that its stimulus stands above it, not further up.
    """

    number: int
    kind: str
    form: str
    daily: bool
    prompt: str
    hint: str | None
    explanation: str
    own: KindView
    stimulus: StimulusView | None = None
    opens: bool = False


@dataclass(frozen=True, slots=True)
class QuizView:
    """A quiz: what is shown at once, what waits behind 再练两题, and the browser's payload."""

    lesson: int
    shown: tuple[ItemView, ...]
    more: tuple[ItemView, ...]
    payload: Mapping[str, object]


def item_view(
    course: Course, owner: str, item: Item, stimulus: tuple[StimulusView, bool] | None = None
) -> ItemView:
    """One item of a quiz; `owner` is a lesson id or `issues/NNN`."""
    about, opens = stimulus or (None, False)
    return ItemView(
        number=course.item_number(owner, item),
        kind=item.kind,
        form=item.key,
        daily=item.daily,
        prompt=item.prompt,
        hint=item.hint,
        explanation=item.explanation,
        own=kind_view(item, lambda answer_id: course.answer_number(owner, item, answer_id)),
        stimulus=about,
        opens=opens,
    )


def lesson_quiz(course: Course, lesson_id: str, *, daily_only: bool) -> QuizView:
    """A lesson's quiz, its daily item first. The daily read keeps the others behind a fold."""
    number = course.lesson_number(lesson_id)
    items = _items(course, lesson_id)
    cut = 1 if daily_only else len(items)
    return QuizView(number, items[:cut], items[cut:], quiz_payload(number, items))


# A lesson's own page follows the daily read it is in: the same views serve both.
@lru_cache(maxsize=64)
def _items(course: Course, lesson_id: str) -> tuple[ItemView, ...]:
    material = f"material-{course.lesson_number(lesson_id)}"
    return tuple(
        item_view(course, lesson_id, item, stimulus)
        for item, stimulus in with_stimuli(course.quizzes[lesson_id].value, material)
    )


def closing_quiz(course: Course, number: int) -> QuizView | None:
    """An issue's closing item; it belongs to no lesson, so its lesson number is 0."""
    item = course.closing_item(number)
    if item is None:
        return None
    view = item_view(course, f"issues/{number:03}", item)
    return QuizView(0, (view,), (), quiz_payload(0, (view,)))


def quiz_payload(lesson: int, items: Sequence[ItemView]) -> Mapping[str, object]:
    """What the browser needs to score the items; all words stay in the page."""
    payload = [{"n": item.number, "kind": item.kind, **item.own.payload} for item in items]
    return {"v": PAYLOAD_VERSION, "lesson": lesson, "items": payload}
