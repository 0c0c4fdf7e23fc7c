"""The course's index for the browser: what home, record and team pages need beyond their own HTML."""

from __future__ import annotations

import json
from collections.abc import Mapping

from scripts.course import Course
from scripts.model import Lesson
from scripts.model.shop import SHOP_NUMBERS
from scripts.reading import lesson_characters, reading_minutes
from scripts.view.corrections import corrections_index
from scripts.view.lesson import lesson_link
from scripts.view.pages import issue_link
from scripts.view.quiz import PAYLOAD_VERSION


def course_index(course: Course, actions: str, spelling: str) -> str:
    """Versioned JSON: tracks, lessons by permanent number, issues in order, pace, and where two other files are."""
    info = course.info.value
    index = {
        "v": PAYLOAD_VERSION,
        "course": info.id,
        "title": info.title,
        "pace": {
            "start_on": info.pace.start_on.isoformat() if info.pace.start_on else None,
            "weekly_goal": info.pace.weekly_goal,
            "day_ends_at": info.pace.day_ends_at,
        },
        "actions": actions,
        "spelling": spelling,
        "tracks": [{"id": track.id, "name": track.name, "short": track.short} for track in info.tracks],
        "lessons": [_lesson(course, lesson_id) for lesson_id in course.order],
        "series": [
            _series(course, series_id) for series_id in course.series if course.parts_of_series.get(series_id)
        ],
        "issues": [_issue(course, number) for number in course.issue_numbers],
        "shop": [number._asdict() for number in SHOP_NUMBERS],
        "corrections": corrections_index(course),
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def _lesson(course: Course, lesson_id: str) -> Mapping[str, object]:
    link = lesson_link(course, lesson_id)
    items = [course.item_number(lesson_id, item) for item in course.quizzes[lesson_id].value.items]
    return {
        "n": link.number,
        "id": lesson_id,
        "title": link.title,
        "issue": link.issue,
        "daily": link.daily,
        "minutes": round(reading_minutes(lesson_characters(course.lessons[lesson_id].value)), 1),
        "items": items,
        **_expiry(course.lessons[lesson_id].value),
    }


def _expiry(lesson: Lesson) -> Mapping[str, object]:
    """Only lessons about rules expire: once past the date, review leaves their items out."""
    if lesson.kind != "rule" or lesson.review_by is None:
        return {}
    return {"review_by": lesson.review_by.isoformat()}


def _series(course: Course, series_id: str) -> Mapping[str, object]:
    lessons = [course.lesson_number(lesson_id) for lesson_id in course.parts_of_series[series_id]]
    return {"id": series_id, "title": course.series[series_id].title, "lessons": lessons}


def _issue(course: Course, number: int) -> Mapping[str, object]:
    issue = issue_link(course, number)
    closing = course.closing_item(number)
    return {
        "n": number,
        "title": issue.info.title,
        "lead": issue.info.lead,
        "teaser": issue.info.teaser,
        "characters": issue.characters,
        "minutes": issue.minutes,
        "lessons": [lesson.number for lesson in issue.lessons],
        "closing": course.item_number(f"issues/{number:03}", closing) if closing else None,
    }
