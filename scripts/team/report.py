"""The report on one assignment: one canonical JSON, byte for byte what app/desk/report.ts writes.

What its keys mean is said there and in the modules it names; this side mirrors each of them under the same name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from scripts.team.analysis import FEWEST, item_analysis
from scripts.team.answer_key import AnswerKey
from scripts.team.assignment import Given
from scripts.team.canonical import rounded
from scripts.team.difficulty import Row, hardest, thoughts
from scripts.team.ledger import Handed, Ledger, Member, ledger_of, sum_of
from scripts.team.names import folded
from scripts.team.next_lesson import next_lesson
from scripts.team.standing import flags_of, has_passed, signers, status_of

REPORT_VERSION = 1


def report_of(given: Given, handed: Iterable[Handed], key: AnswerKey, build: str) -> Row:
    """Everything about one assignment; `build` names the build whose keys grade, empty when it is not known."""
    return report_on(given, ledger_of(given, handed, key), key, build)


def report_on(given: Given, ledger: Ledger, key: AnswerKey, build: str) -> Row:
    """The same, of receipts that are folded already."""
    assignment = given.assignment
    owners = signers(ledger.members)
    members: list[Row] = [
        _member(given, ledger, member) | {"flags": flags_of(member, owners, build)}
        for member in ledger.members
    ]
    hard, ranked = hardest(ledger), thoughts(ledger, key)
    enough = len(members) >= FEWEST
    return {
        "v": REPORT_VERSION,
        "assignment": given.digest.hex(),
        "due": assignment.due,
        "pass": assignment.pass_mark,
        "items": len(ledger.items),
        "lessons": [{"n": number, "items": len(_items_of(ledger, number))} for number in assignment.lessons],
        "members": members,
        "missing": _missing(assignment.roster, ledger.members),
        "hardest": hard,
        "misconceptions": ranked,
        "analysis": item_analysis(ledger) if enough else None,
        "total": _total(members, len(ledger.items)) if enough else None,
        "next": next_lesson(assignment.lessons, key, hard, ranked),
    }


def _member(given: Given, ledger: Ledger, member: Member) -> Row:
    status, finished_at = status_of(member, given.assignment.due)
    return {
        "alias": member.alias,
        "key": member.key,
        "receipts": len(member.receipts),
        "status": status,
        "finishedAt": finished_at,
        "passed": has_passed(member, given.assignment, len(ledger.items)),
        "madeAt": member.receipts[-1].content.made_at,
        "first": sum_of(member.first),
        "final": sum_of(member.final),
        "lessons": [
            _lesson(member, completed, _items_of(ledger, lesson))
            for lesson, completed in zip(given.assignment.lessons, member.completed, strict=True)
        ],
        "marked": _marked(member),
        "strange": member.strange,
    }


def _lesson(member: Member, completed: bool, items: Sequence[int]) -> Row:
    return {
        "completed": completed,
        "answered": sum(item in member.first for item in items),
        "first": sum_of(member.first, items),
        "final": sum_of(member.final, items),
    }


def _items_of(ledger: Ledger, lesson: int) -> list[int]:
    return [number for number, item in ledger.items.items() if item.lesson == lesson]


def _marked(member: Member) -> list[int]:
    tries = (*member.first.items(), *member.final.items())
    return sorted({item for item, judged in tries if judged.grade.is_marked})


def _missing(roster: Iterable[str], members: Iterable[Member]) -> list[str]:
    known = {member.key for member in members}
    missing: list[str] = []
    for alias in roster:
        if folded(alias) not in known:
            missing.append(alias)
            known.add(folded(alias))
    return missing


def _total(members: Sequence[Row], items: int) -> Row:
    def share(points: str) -> int:
        return rounded(sum(member[points] for member in members), len(members) * items) if items else 0

    statuses = [member["status"] for member in members]
    return {
        "members": len(members),
        "done": sum(status != "not-yet" for status in statuses),
        "late": statuses.count("late"),
        "first": share("first"),
        "final": share("final"),
    }
