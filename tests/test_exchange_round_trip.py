"""What is written in another form and read again is what the form has a place for: kept() says beforehand what."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from scripts.exchange.aiken import aiken_text, read_aiken
from scripts.exchange.collect import Collector, cleaned
from scripts.exchange.form import AIKEN, GIFT, MOODLE, Form
from scripts.exchange.gift.read import read_gift
from scripts.exchange.gift.write import gift_text
from scripts.exchange.kept import kept
from scripts.exchange.moodle.read import read_moodle
from scripts.exchange.moodle.write import moodle_xml
from scripts.exchange.quizzes import prepared
from scripts.exchange.sheet.csv_text import csv_rows, csv_text
from scripts.exchange.sheet.read import read_rows
from scripts.exchange.sheet.write import rows_of
from scripts.exchange.yaml_text import quiz_yaml
from scripts.model.item import Item
from scripts.model.quiz import Quiz
from scripts.source import parse_source
from tests.random_quizzes import quizzes

OWNER = "supply/first-stock"


def written_and_read(form: Form, items: tuple[Item, ...]) -> Collector:
    found = Collector(OWNER)
    if form is GIFT:
        read_gift(gift_text({OWNER: items}), found)
    elif form is MOODLE:
        read_moodle(moodle_xml({OWNER: items}).encode(), found)
    else:
        read_aiken(aiken_text(items), found)
    return found


@pytest.mark.parametrize("form", [GIFT, MOODLE, AIKEN], ids=lambda form: form.name)
@settings(max_examples=25, deadline=None)
@given(quiz=quizzes())
def test_a_question_file_gives_back_what_it_has_a_place_for(form: Form, quiz: Quiz) -> None:
    items = prepared({OWNER: quiz}, form).items[OWNER]
    found = written_and_read(form, items)
    assert [one for one in found.oddities if one.is_loss] == []
    assert found.items.get(OWNER, []) == kept(items, form)


@settings(max_examples=25, deadline=None)
@given(quiz=quizzes())
def test_a_table_gives_back_everything(quiz: Quiz) -> None:
    found = Collector("other")
    read_rows(csv_rows(csv_text(rows_of({OWNER: quiz}))), found)
    assert found.oddities == []
    assert found.quizzes() == {OWNER: Quiz.model_validate(cleaned(quiz.model_dump(exclude_defaults=True)))}


@settings(max_examples=25, deadline=None)
@given(quiz=quizzes())
def test_a_draft_is_yaml_the_course_reads(quiz: Quiz) -> None:
    clean = Quiz.model_validate(cleaned(quiz.model_dump(exclude_defaults=True)))
    text = quiz_yaml(clean, OWNER)
    source = parse_source("quizzes/supply/first-stock.yml", text.encode())
    assert not isinstance(source, tuple), source
    assert Quiz.model_validate(source.data) == clean


_TOLD = {"explanation": "因为。"}
_PAIRS = [("-> 货", "a"), ("%50%", "b"), ("人", "a")]
LOOKS_LIKE_MARKS: list[dict[str, object]] = [
    {"kind": "short_answer", "short_answer": {"model": "答。", "rubric": ["A. \n- 一", "二"]}},
    {
        "kind": "numeric",
        "prompt": "（单位：元）",
        "numeric": {"answer": 1, "tolerance": 0, "right": "对。", "wrong": "不对。"},
    },
    {
        "kind": "match",
        "match": {
            "pairs": [
                {"id": f"p{at}", "text": text, "to": to, "feedback": "因为。"}
                for at, (text, to) in enumerate(_PAIRS)
            ],
            "options": [{"id": "a", "text": "场"}, {"id": "b", "text": "-> 店"}],
        },
    },
]


@pytest.mark.parametrize("form", [GIFT, MOODLE], ids=lambda form: form.name)
@pytest.mark.parametrize("own", LOOKS_LIKE_MARKS, ids=lambda own: own["kind"])
def test_texts_that_look_like_marks_of_a_form_are_texts(form: Form, own: dict[str, object]) -> None:
    item = Item.model_validate({"id": "one", "prompt": "哪一个？", **_TOLD, **own})
    found = written_and_read(form, (item,))
    assert found.oddities == []
    assert found.items.get(OWNER, []) == kept((item,), form)
