"""What a lead's desk needs to judge answers and to speak of them: the keys and words of every lesson's items.

The pages carry the keys of their own items only, and no misconceptions of wrong choices. `team_facts` is also what
`course team` reads in memory, so that both judge by the same data.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from scripts.course import Course
from scripts.model import Item
from scripts.view.quiz import lesson_quiz
from scripts.view.review import answer_part, misconception_facts
from scripts.view.stimulus import with_stimuli
from scripts.view.wording import plain


def team_facts(course: Course) -> dict[str, object]:
    """Misconceptions and the rows of answers they stand behind (see review.py), and the lessons in the course's order.

    A lesson: `n` its number, `track` its track's id, `items` as the quiz of its page has them, and `words`, one for
    each of the items: `prompt`, and `choices` [number, text] of everything the item can be answered with.
    """
    return {**misconception_facts(course), "lessons": [_lesson(course, each) for each in course.order]}


def team_json(course: Course) -> str:
    """The same as versioned JSON for the browser."""
    return json.dumps(team_facts(course), ensure_ascii=False, separators=(",", ":"))


def _lesson(course: Course, lesson_id: str) -> Mapping[str, object]:
    quiz = course.quizzes[lesson_id].value
    return {
        "n": course.lesson_number(lesson_id),
        "track": lesson_id.partition("/")[0],
        "items": lesson_quiz(course, lesson_id, daily_only=False).payload["items"],
        "words": [
            {"prompt": plain(item.prompt), "choices": list(_choices(course, lesson_id, item))}
            for item, _ in with_stimuli(quiz, "")
        ],
    }


def _choices(course: Course, lesson_id: str, item: Item) -> Iterator[tuple[int, str]]:
    for path, answer_id in item.answers():
        text = str(getattr(answer_part(item, path), "text", answer_id))
        yield course.answer_number(lesson_id, item, answer_id), plain(text)
