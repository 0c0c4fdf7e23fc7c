"""`course review`: advice on what an editor should look at next."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from scripts.__main__ import run
from scripts.assemble import assemble
from scripts.cli.surroundings import Misuse
from scripts.review import Analysed, review
from scripts.rules.parts import items
from tests.builders import LESSON, TODAY, lesson, texts, tree

COURSE = assemble(tree(texts())).course
EVERY_PART = Path(__file__).parent / "examples/valid/every-part"
PLACED = next(placed for placed in items(COURSE) if placed.item.kind == "single")
NUMBER = COURSE.item_number(PLACED.owner, PLACED.item)


def kinds(as_of: date = TODAY, *rows: Analysed) -> set[str]:
    return {advice.rule.removeprefix("advice-") for advice in review(COURSE, as_of, rows)}


def test_lessons_without_a_second_reader_are_one_note_a_track() -> None:
    unread = [advice for advice in review(COURSE, TODAY) if advice.rule == "advice-unread"]
    assert len(unread) == len(COURSE.tracks)


def test_a_rule_lesson_is_named_sixty_days_before_it_expires() -> None:
    dated = lesson(review_by=(TODAY + timedelta(60)).isoformat())
    course = assemble(tree(texts({LESSON: dated}))).course
    found = [advice.message for advice in review(course, TODAY) if advice.rule == "advice-expiring"]
    assert found == [f"expires in 60 days, on {TODAY + timedelta(60)}"]
    assert not [advice for advice in review(course, TODAY - timedelta(1)) if advice.rule == "advice-expiring"]


@pytest.mark.parametrize(
    ("difficulty", "discrimination", "expected"),
    [(2999, 500, {"hard"}), (3000, 100, set[str]()), (8000, 99, {"misleading"}), (8000, None, set[str]())],
)
def test_an_item_is_named_when_first_tries_say_it_is_broken(
    difficulty: int, discrimination: int | None, expected: set[str]
) -> None:
    row = Analysed(NUMBER, 12, difficulty, discrimination, ())
    assert kinds(TODAY, row) - kinds() == expected


def test_a_choice_nobody_picks_is_named_at_its_line() -> None:
    wrong = PLACED.item.choices.index(PLACED.distractors[0])
    number = COURSE.answer_number(PLACED.owner, PLACED.item, PLACED.distractors[0].id)
    dead = [
        advice
        for advice in review(COURSE, TODAY, [Analysed(NUMBER, 12, 8000, 500, (number,))])
        if advice.rule == "advice-dead-distractor"
    ]
    assert [advice.place for advice in dead] == [PLACED.spot.place("choices", wrong)]


def test_items_of_another_course_are_passed_over() -> None:
    assert kinds(TODAY, Analysed(999_999, 12, 0, -500, (1,))) == kinds()


def test_the_command_reads_the_desks_report_and_ends_well(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {"item": 1, "members": 9, "difficulty": 100, "discrimination": None, "dead": [1]}
    report = tmp_path / "report.json"
    report.write_text(json.dumps({"analysis": [row]}), "utf-8")
    assert run(["--root", str(EVERY_PART), "review", "--items", str(report)]) == 0
    told = capsys.readouterr().out
    assert "9 readers got 1% of the points" in told
    assert told.endswith("to look at.\n")
    report.write_text(json.dumps({"v": 1, "build": "5e1f09ab", "items": [row]}), "utf-8")
    assert run(["--root", str(EVERY_PART), "review", "--items", str(report)]) == 0
    assert capsys.readouterr().out == told, "what the desk saves for authors alone says the same"
    report.write_text("[]", "utf-8")
    with pytest.raises(Misuse, match="no report of the desk"):
        run(["--root", str(EVERY_PART), "review", "--items", str(report)])
