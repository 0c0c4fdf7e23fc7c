"""Reading time: an issue of six minutes and a lesson of ninety seconds pass; one character more does not."""

from __future__ import annotations

from scripts.reading import issue_characters, lesson_characters
from tests.builders import ISSUE, LESSON, OTHER_LESSON, Change, Data, assembled_course, lesson, picture_lesson
from tests.checking import places_in, problems_in


def _with_characters(count: int) -> Data:
    """A lesson of exactly so many characters."""
    body = lesson()["body"]
    measured = assembled_course().course.lessons["supply/first-stock"].value
    text = body[0]["text"] + "账" * (count - lesson_characters(measured))
    return lesson(body=[{"text": text}, body[1]])


def test_a_lesson_of_ninety_seconds_passes() -> None:
    assert problems_in({LESSON: _with_characters(649)}) == []


def test_lesson_reading_time_is_reported_with_what_to_cut() -> None:
    (problem,) = problems_in({LESSON: _with_characters(652)})
    assert (problem.rule, problem.place.path) == ("lesson-reading-time", LESSON)
    assert "90 seconds (652 characters)" in problem.message
    assert problem.fix.startswith("Cut 3 characters")


def _issue_of(count: int) -> dict[str, Change]:
    """Changes that make issue 001 have exactly so many characters, with short lessons and a long lead."""
    data = assembled_course().course
    issue = data.issues[1].value
    now = issue_characters(issue, [part.value for part in data.lessons.values()])
    return {
        ISSUE: {
            **issue.model_dump(),
            "lessons": list(issue.lessons),
            "credits": [],
            "lead": issue.lead + "账" * (count - now),
        }
    }


def test_an_issue_of_six_minutes_passes() -> None:
    assert problems_in(_issue_of(2598)) == []


def test_issue_reading_time_is_reported_at_the_list_of_lessons() -> None:
    (problem,) = problems_in(_issue_of(2599))
    assert problem.rule == "issue-reading-time"
    assert "(2599 characters); expected at most 6 (2598 characters)" in problem.message
    assert places_in(_issue_of(2599), "issue-reading-time") == [(ISSUE, 4, 1)]


def test_a_picture_lesson_counts_its_regions_but_not_its_alternative_text() -> None:
    region = {"id": "sign", "box": [0.1, 0.1, 0.3, 0.2], "merit": "账" * 700}
    picture = {"id": "a", "title": "甲", "image": "shop/front.svg", "alt": "牌子", "regions": [region]}
    body = [{"critique": {"pictures": [picture]}}, picture_lesson()["body"][1]]
    found = {problem.rule for problem in problems_in({OTHER_LESSON: picture_lesson(body=body)})}
    assert found == {"lesson-reading-time"}
