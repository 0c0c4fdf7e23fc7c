"""What the blocks a reader answers for herself show besides their own text."""

from __future__ import annotations

import json

from scripts.course import Course
from scripts.model import SelfAssessment
from scripts.view.wording import plain

ACTIONS_VERSION = 1


def statement_places(assessment: SelfAssessment, axis: str) -> str:
    """Which statements count for an axis, as they are numbered on the page: 1、3."""
    numbered = enumerate(assessment.statements, start=1)
    return "、".join(str(place) for place, statement in numbered if statement.axis == axis)


def course_actions(course: Course) -> str:
    """Versioned JSON for the browser: what each lesson asks to be done, by permanent number."""
    actions = (
        {
            "n": course.lesson_number(lesson_id),
            "do": plain(block.action.do),
            "minutes": block.action.minutes,
            "measure": plain(block.action.measure or ""),
        }
        for lesson_id in course.order
        for block in course.lessons[lesson_id].value.body
        if block.action
    )
    return json.dumps(
        {"v": ACTIONS_VERSION, "actions": list(actions)}, ensure_ascii=False, separators=(",", ":")
    )
