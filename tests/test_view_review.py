"""What the browser is told for review: expiry in the index, misconceptions in a file of their own."""

from __future__ import annotations

import json
from pathlib import Path

from scripts.cli.checking import check_course
from scripts.course import Course
from scripts.view import course_index, review_facts
from tests.builders import TODAY

EVERY_PART = Path(__file__).parent / "examples/valid/every-part"


def every_part() -> Course:
    return check_course(EVERY_PART, TODAY).course


def test_only_lessons_about_rules_carry_the_date_they_expire() -> None:
    lessons = json.loads(course_index(every_part(), "assets/actions.json", "assets/spelling.txt"))["lessons"]
    dated = {lesson["id"]: lesson["review_by"] for lesson in lessons if "review_by" in lesson}
    assert dated == {"supply/after-buying": "2027-05-20"}


def test_each_answer_with_a_misconception_has_a_row_in_the_list_of_its_kind() -> None:
    course = every_part()
    facts = json.loads(review_facts(course))
    places = {one["id"]: place for place, one in enumerate(facts["misconceptions"])}
    items = course.numbers.items
    numeric = items["supply/before-buying/left-per-day"]
    multiple = items["supply/before-buying/what-is-cost"]
    assert [numeric, 174, 0.5, places["fee-paid-once"]] in facts["numbers"]
    assert [multiple, 3, places["price-is-cost"]] in facts["choices"]
    rows = [row for name in ("choices", "numbers", "pairs", "orders") for row in facts[name]]
    written = [
        path.read_text("utf-8").count(" misconception:") for path in EVERY_PART.rglob("quizzes/**/*.yml")
    ]
    assert len(rows) == sum(written)


def test_a_card_that_belongs_elsewhere_names_where_it_belongs() -> None:
    facts = json.loads(review_facts(every_part()))
    assert facts["pairs"]
    assert all(len(row) == 4 for row in facts["pairs"])
