"""Receipts of one assignment, folded into members. Mirrors app/desk/ledger.ts, where the rules are written down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scripts.team.answer_key import AnswerKey, KeyedItem
from scripts.team.assignment import Given
from scripts.team.content import Content, Response
from scripts.team.grading import Grade, grade
from scripts.team.names import folded


@dataclass(frozen=True, slots=True)
class Handed:
    """One opened receipt, and where it was found.

    `signer` is the device's public key in base64url, empty when unsigned; `sender` the name in the chat, or empty;
    `taken_at` epoch milliseconds of when it was read.
    """

    content: Content
    identity: str
    signer: str
    sender: str
    taken_at: int


@dataclass(frozen=True, slots=True)
class Judged:
    """A response and what it is worth."""

    response: Response
    grade: Grade

    @property
    def points(self) -> int:
        """Ten-thousandths."""
        return self.grade.points


Tries = Mapping[int, Judged]  # by item number


@dataclass(frozen=True, slots=True)
class Member:
    """Everything one member sent; `key` is the folded alias, `receipts` the earliest first.

    `completed` is by place in the assignment; `strange` counts items the receipts name and this build does not have.
    """

    key: str
    receipts: tuple[Handed, ...]
    first: Tries
    final: Tries
    completed: tuple[bool, ...]
    strange: int

    @property
    def alias(self) -> str:
        """As the latest receipt spells it."""
        return self.receipts[-1].content.alias


@dataclass(frozen=True, slots=True)
class Ledger:
    """Items by number in the order of the assignment and of each quiz; members by key."""

    items: Mapping[int, KeyedItem]
    members: tuple[Member, ...]


def ledger_of(given: Given, handed: Iterable[Handed], key: AnswerKey) -> Ledger:
    """Fold; of receipts with one identity the first stays."""
    items: dict[int, KeyedItem] = {}
    for item in key.items_of(given.assignment.lessons):
        items.setdefault(item.number, item)
    unique: dict[str, Handed] = {}
    for one in handed:
        unique.setdefault(one.identity, one)
    by_member: dict[str, list[Handed]] = {}
    for one in unique.values():
        by_member.setdefault(folded(one.content.alias), []).append(one)
    names = sorted(by_member)
    return Ledger(items, tuple(_member(name, by_member[name], items) for name in names))


def sum_of(tries: Tries, items: Iterable[int] | None = None) -> int:
    """Sum of the points of items, of all by default; what was not answered is 0."""
    if items is None:
        return sum(judged.points for judged in tries.values())
    return sum(tries[item].points for item in items if item in tries)


def _member(key: str, unordered: list[Handed], items: Mapping[int, KeyedItem]) -> Member:
    receipts = tuple(sorted(unordered, key=lambda one: (one.content.made_at, one.identity)))
    first: dict[int, Response] = {}
    last: dict[int, Response] = {}
    strange: set[int] = set()
    for answer in (answer for one in receipts for answer in one.content.answers):
        if answer.item in items:
            first.setdefault(answer.item, answer.first)
            last[answer.item] = answer.last
        else:
            strange.add(answer.item)
    flags = zip(*(one.content.completed for one in receipts), strict=True)
    return Member(
        key, receipts, _judge(first, items), _judge(last, items), tuple(map(any, flags)), len(strange)
    )


def _judge(responses: Mapping[int, Response], items: Mapping[int, KeyedItem]) -> Tries:
    return {item: Judged(given, grade(items[item], given)) for item, given in responses.items()}
