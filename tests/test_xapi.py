"""Statements are as xAPI 1.0.3 wants them, name nobody by a mail address, and are the same at every export."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from scripts.team.answer_key import KeyedItem
from scripts.team.content import Content, Picked, Response, Typed
from scripts.team.xapi.interactions import definition_of, response_of
from scripts.team.xapi.required import faults_in
from tests.random_receipts import Sent
from tests.random_statements import random_statements, statements_of_team
from tests.random_teams import teams_of
from tests.written_receipts import UNSIGNED, written

VERBS = {f"http://adlnet.gov/expapi/verbs/{verb}" for verb in ("answered", "completed", "passed", "failed")}


@pytest.fixture(scope="module")
def statements() -> list[dict[str, Any]]:
    return random_statements(3, 600)


def test_every_statement_has_what_the_specification_requires(statements: list[dict[str, Any]]) -> None:
    assert [fault for one in statements for fault in faults_in(one)] == []
    assert {one["verb"]["id"] for one in statements} == VERBS
    assert {name for one in statements for name in one["actor"]} == {"objectType", "account"}
    assert "mailto:" not in json.dumps(statements)


def test_every_kind_of_interaction_occurs_and_right_responses_fit_their_pattern(
    statements: list[dict[str, Any]],
) -> None:
    kinds: Counter[str] = Counter()
    for one in statements:
        about = one["object"]["definition"]
        kind = about.get("interactionType")
        kinds[kind] += kind is not None
        exact = kind in ("choice", "sequencing", "matching", "true-false", "performance")
        if exact and one["result"]["success"]:
            assert one["result"]["response"] in about["correctResponsesPattern"], about
    assert set(kinds) >= {
        "choice", "true-false", "numeric", "fill-in", "long-fill-in", "sequencing", "matching", "performance",
    }  # fmt: skip


def test_a_second_export_names_the_same_statements_and_a_later_receipt_only_adds() -> None:
    place, team = next(one for one in teams_of(11, 60) if len(one[1].sent) > 4)
    first = statements_of_team(place, team)
    assert statements_of_team(place, team) == first
    assert len({one["id"] for one in first}) == len(first)
    shuffled = statements_of_team(place, replace(team, sent=tuple(reversed(team.sent))))
    assert {one["id"] for one in shuffled} == {one["id"] for one in first}


def test_the_organisations_own_name_wins_and_other_names_are_of_their_team(
    statements: list[dict[str, Any]],
) -> None:
    names = {one["actor"]["account"]["name"] for one in statements}
    assert "staff-0042" in names
    assert all(name == "staff-0042" or name.startswith("王总/") for name in names)


def test_a_mail_address_for_an_alias_is_never_written() -> None:
    place, team = teams_of(5, 3)[0]
    lessons = team.given.assignment.lessons
    completed = (True,) * len(lessons)
    content = Content(1, "0badc0de", "a@b.cn", 1_795_772_460_000, 480, None, completed)
    line = written(content, team.given.digest, lessons, UNSIGNED, team.given.assignment.key)
    made = statements_of_team(place, replace(team, sent=(Sent(line, "", content.made_at),)))
    assert made
    assert "@" not in json.dumps([one["actor"] for one in made])


def item_of(kind: str, **entry: object) -> KeyedItem:
    return KeyedItem(1, 1, {"n": 1, "kind": kind, **entry}, "问", {1: "对", 2: "错", 3: "丙"})


@pytest.mark.parametrize(
    ("item", "response", "pattern", "said"),
    [
        (item_of("single", choices=[1, 2], key=[2]), Picked((1,)), ["2"], "1"),
        (item_of("multiple", choices=[1, 2, 3], key=[3, 1]), Picked((1, 2)), ["1[,]3"], "1[,]2"),
        (item_of("numeric", answer=12.5, tolerance=0.5, mistakes=[]), Typed("１２ 元"), ["12[:]13"], "12"),
        (item_of("fill", accepts=["毛利"], mistakes=[], variants=[]), Typed(" 毛利 "), ["毛利"], "毛利"),
        (item_of("fill", accepts=["毛利"], mistakes=[], variants=[]), Typed("a@b.cn"), ["毛利"], ""),
        (item_of("order", key=[2, 1]), Picked((1, 2)), ["2[,]1"], "1[,]2"),
        (item_of("match", pairs=[[1, 2]], options=[2, 3]), Picked((1, 3)), ["1[.]2"], "1[.]3"),
        (
            item_of("cloze", gaps=[[1, 2], [3]], key=[2, 3], keep=[]),
            Picked((1, 3)),
            ["1[.]2[,]2[.]3"],
            "1[.]1[,]2[.]3",
        ),
        (
            item_of("dialogue", turns=[[[1, 1, 1], [2, 0, -1]], [[3, 1, -1]]]),
            Picked((1, 3)),
            ["turn-1[.]1[,]turn-2[.]3"],
            "turn-1[.]1[,]turn-2[.]3",
        ),
        (item_of("short_answer", criteria=2), Typed("先道歉", claimed=20), None, ""),
    ],
    ids=lambda value: value.kind if isinstance(value, KeyedItem) else None,
)
def test_patterns_and_responses_of_each_kind(
    item: KeyedItem, response: Response, pattern: list[str] | None, said: str
) -> None:
    assert definition_of(item).get("correctResponsesPattern") == pattern
    assert response_of(item, response) == said


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"id": "1"}, "id is no UUID"),
        ({"version": "2.0"}, "version is not 1.0.3"),
        ({"timestamp": "2026-11-24T10:00:00"}, "timestamp is no moment with an offset"),
        ({"actor": {"mbox": "mailto:a@b.cn"}}, "actor is not identified by an account alone"),
        ({"result": {"score": {"scaled": 2}}}, "result.score.scaled is outside -1 to 1"),
        ({"result": {"response": ""}}, "result.response is empty"),
    ],
)
def test_the_check_of_required_fields_sees_what_it_is_for(
    statements: list[dict[str, Any]], change: dict[str, Any], fault: str
) -> None:
    assert fault in list(faults_in({**statements[0], **change}))
