"""Which items were hard, which wrong answers were chosen, and why perhaps. Mirrors app/desk/difficulty.ts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scripts.team.answer_key import AnswerKey, KeyedItem
from scripts.team.canonical import canonical_json, rounded
from scripts.team.content import Picked, Response
from scripts.team.grading import given_of
from scripts.team.ledger import Judged, Ledger
from scripts.team.names import folded
from scripts.team.scoring import FULL_POINTS

Row = dict[str, Any]
OPEN_KINDS = {"short_answer"}


def hardest(ledger: Ledger) -> list[Row]:
    """Every item somebody answered, by the mean of its first tries."""
    rows = (_hardness(item, first_tries(ledger, item.number)) for item in ledger.items.values())
    return sorted((row for row in rows if row["members"]), key=lambda row: (row["mean"], row["item"]))


def first_tries(ledger: Ledger, item: int) -> list[Judged]:
    """First tries of an item, by member."""
    return [member.first[item] for member in ledger.members if item in member.first]


def _hardness(item: KeyedItem, tries: Sequence[Judged]) -> Row:
    return {
        "item": item.number,
        "lesson": item.lesson,
        "mean": rounded(sum(one.points for one in tries), len(tries)) if tries else 0,
        "members": len(tries),
        "wrong": [] if item.kind in OPEN_KINDS else _wrong_answers(tries),
    }


def _wrong_answers(tries: Sequence[Judged]) -> list[Row]:
    groups: dict[str, list[Response]] = {}
    for one in tries:
        if one.points < FULL_POINTS:
            groups.setdefault(_text_of(one.response), []).append(one.response)
    ordered = sorted(groups, key=lambda text: (-len(groups[text]), text))
    return [_wrong_answer(text, groups[text]) for text in ordered]


def _wrong_answer(text: str, group: Sequence[Response]) -> Row:
    one = group[0]
    picked = list(one.numbers) if isinstance(one, Picked) else None
    return {"count": len(group), "picked": picked, "typed": text if picked is None else None}


def _text_of(response: Response) -> str:
    return canonical_json(list(response.numbers)) if isinstance(response, Picked) else folded(response.text)


def thoughts(ledger: Ledger, key: AnswerKey) -> list[Row]:
    """Misconceptions behind first tries below full points: of how many members, in how many answers."""
    answers: dict[str, int] = {}
    who: dict[str, set[str]] = {}
    for member in ledger.members:
        for item, judged in member.first.items():
            if judged.points >= FULL_POINTS:
                continue
            for tag in key.behind(item, given_of(judged.response)):
                answers[tag] = answers.get(tag, 0) + 1
                who.setdefault(tag, set()).add(member.key)
    rows: list[Row] = [
        {"id": tag, "members": len(who[tag]), "answers": count} for tag, count in answers.items()
    ]
    return sorted(rows, key=lambda row: (-row["members"], -row["answers"], row["id"]))
