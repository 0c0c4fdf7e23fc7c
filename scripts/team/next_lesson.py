"""Which lesson to give next. Mirrors app/desk/next_lesson.ts, where the rule is written down."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.team.answer_key import AnswerKey, KeyedLesson
from scripts.team.difficulty import Row


def next_lesson(
    lessons: Sequence[int], key: AnswerKey, hard: Sequence[Row], ranked: Sequence[Row]
) -> int | None:
    """The lesson that treats the first misconception most, or else the next one of the hardest item's track."""
    outside = [lesson for number, lesson in key.lessons.items() if number not in lessons]
    treats = set(key.items_behind(ranked[0]["id"])) if ranked else set[int]()

    def share(lesson: KeyedLesson) -> int:
        return sum(item.number in treats for item in lesson.items)

    best = max(outside, key=share) if outside else None
    if best is not None and share(best) > 0:
        return best.number
    start = hard[0]["lesson"] if hard else next((number for number in lessons if number in key.lessons), None)
    return None if start is None else _same_track(start, outside, key)


def _same_track(start: int, outside: Sequence[KeyedLesson], key: AnswerKey) -> int | None:
    order = list(key.lessons)
    own = [lesson for lesson in outside if lesson.track == key.lessons[start].track]
    after = (lesson for lesson in own if order.index(lesson.number) > order.index(start))
    found = next(after, own[0] if own else None)
    return None if found is None else found.number
