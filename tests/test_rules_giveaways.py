"""Giveaways that only show over many items: how long the right choices are, and where they stand."""

from __future__ import annotations

from tests.builders import QUIZ, Data, choice, item
from tests.checking import problems_in


def _items(keys: list[tuple[int, str]]) -> list[Data]:
    """Single items, one for each (place of the right choice from 0, its text)."""
    found: list[Data] = []
    for number, (place, text) in enumerate(keys):
        wrong = [
            choice(id="low", text="少一点点", feedback="少了这一项，净剩就算多了，回头再加一遍。"),
            choice(id="high", text="多一点点", feedback="同一项加了两次，净剩就算少了，逐项核对。"),
        ]
        right = choice(id="right", text=text, correct=True, feedback="对，每一项只加一次，账才对得上。")
        choices = [*wrong[:place], right, *wrong[place:]]
        found.append(item(id=f"item-{number}", choices=choices, daily=number % 4 == 0))
    return found


def _course(keys: list[tuple[int, str]]) -> dict[str, Data | None]:
    """Lessons that are only there for their quizzes; what other rules say of them does not matter here."""
    made = _items(keys)
    quizzes = {f"quizzes/supply/quiz-{at}.yml": {"items": made[at : at + 4]} for at in range(0, len(made), 4)}
    return {QUIZ: None, "quizzes/issues/001.yml": None, "quizzes/visual/first-picture.yml": None, **quizzes}


def _found(rule: str, keys: list[tuple[int, str]]) -> list[str]:
    return [problem.message for problem in problems_in(_course(keys)) if problem.rule == rule]


def _lengths(longest: int, count: int) -> list[tuple[int, str]]:
    return [(at % 3, "刚刚好好好" if at < longest else "刚刚好") for at in range(count)]


def test_course_key_longest_is_reported_when_half_the_right_choices_are_longest() -> None:
    (message,) = _found("course-key-longest", _lengths(6, 12))
    assert (
        message
        == "in 6 of the course's 12 single items the right choice is the longest; expected at most 45%"
    )


def test_course_key_longest_allows_a_third() -> None:
    assert _found("course-key-longest", _lengths(4, 12)) == []


def test_course_key_longest_says_nothing_of_eleven_items() -> None:
    assert _found("course-key-longest", _lengths(11, 11)) == []


def _places(second: int, count: int) -> list[tuple[int, str]]:
    return [(1 if at < second else (at % 2) * 2, "刚刚好") for at in range(count)]


def test_course_key_position_is_reported_when_half_the_right_choices_stand_second() -> None:
    (message,) = _found("course-key-position", _places(12, 24))
    assert message.startswith("choice 2 is right in 12 of the course's 24 single items with three choices")


def test_course_key_position_is_reported_when_one_place_is_nearly_never_right() -> None:
    (message,) = _found("course-key-position", _places(2, 24))
    assert message.startswith("choice 2 is right in 2 of the course's 24 single items with three choices")


def test_course_key_position_allows_an_even_spread() -> None:
    assert _found("course-key-position", _places(8, 24)) == []


def test_course_key_position_says_nothing_of_twenty_three_items() -> None:
    assert _found("course-key-position", _places(23, 23)) == []
