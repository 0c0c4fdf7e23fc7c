"""What a lead's desk is told: keys and words of every item, and the misconceptions behind wrong answers."""

from __future__ import annotations

import json
from pathlib import Path

from scripts.cli.checking import check_course
from scripts.course import Course
from scripts.view import review_facts, team_json
from scripts.view.quiz import lesson_quiz
from tests.builders import TODAY

EVERY_PART = Path(__file__).parent / "examples/valid/every-part"


def every_part() -> Course:
    return check_course(EVERY_PART, TODAY).course


def test_the_items_are_those_of_the_pages_in_their_order_with_their_words() -> None:
    course = every_part()
    lessons = json.loads(team_json(course))["lessons"]
    assert [course.lesson_number(each) for each in course.order] == [lesson["n"] for lesson in lessons]
    for lesson_id, lesson in zip(course.order, lessons, strict=True):
        quiz = lesson_quiz(course, lesson_id, daily_only=False)
        assert lesson["items"] == json.loads(json.dumps(quiz.payload["items"]))
        prompts = [item.prompt for item in (*quiz.shown, *quiz.more)]
        assert len(lesson["words"]) == len(prompts)
        for words, prompt in zip(lesson["words"], prompts, strict=True):
            assert words["prompt"][:4] == prompt[:4]
            assert all(text for _, text in words["choices"])


def test_each_choice_a_page_offers_has_its_words() -> None:
    lessons = json.loads(team_json(every_part()))["lessons"]
    offered = [
        (item["choices"], dict(words["choices"]))
        for lesson in lessons
        for item, words in zip(lesson["items"], lesson["words"], strict=True)
        if "choices" in item
    ]
    assert offered
    assert all(set(numbers) == set(words) for numbers, words in offered)


def test_misconceptions_are_those_that_review_is_told() -> None:
    course = every_part()
    told = json.loads(review_facts(course))
    team = json.loads(team_json(course))
    assert told["choices"]
    assert {key: team[key] for key in told} == told
