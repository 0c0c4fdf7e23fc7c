"""Where a member stands with an assignment, and what is odd about her receipts. Mirrors app/desk/standing.ts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from scripts.team.assignment_body import Assignment
from scripts.team.ledger import Handed, Member, sum_of
from scripts.team.names import folded
from scripts.team.scoring import FULL_POINTS

Status = Literal["done", "late", "not-yet"]

DAY_MS = 86_400_000
MINUTE_MS = 60_000
_CLOCKS_MAY_DIFFER_MS = 10 * MINUTE_MS
_EPOCH = date(1970, 1, 1)


def status_of(member: Member, due: str) -> tuple[Status, int | None]:
    """The status, and when every lesson was completed."""
    complete = next((one.content for one in member.receipts if all(one.content.completed)), None)
    if complete is None:
        return "not-yet", None
    at = complete.made_at if complete.finished_at is None else complete.finished_at
    return ("late" if due and at > _end_of(due, complete.offset) else "done"), at


def _end_of(due: str, offset: int) -> int:
    """24:00 of a date, where clocks are `offset` minutes east of UTC."""
    return ((date.fromisoformat(due) - _EPOCH).days + 1) * DAY_MS - offset * MINUTE_MS


def has_passed(member: Member, assignment: Assignment, items: int) -> bool | None:
    """None without a pass mark."""
    pass_mark = assignment.pass_mark
    return None if pass_mark is None else sum_of(member.final) * 100 >= pass_mark * items * FULL_POINTS


def signers(members: Iterable[Member]) -> Mapping[str, set[str]]:
    """Who signs with each key: signer → keys of members."""
    owners: dict[str, set[str]] = {}
    for member in members:
        for signer in _signers_of(member.receipts):
            owners.setdefault(signer, set()).add(member.key)
    return owners


def flags_of(member: Member, owners: Mapping[str, set[str]], build: str) -> list[str]:
    """What is odd, alphabetically. Without a `build` to compare with, no receipt is of another one."""
    own = _signers_of(member.receipts)
    receipts = member.receipts
    found = {
        "ahead": any(one.content.made_at > one.taken_at + _CLOCKS_MAY_DIFFER_MS for one in receipts),
        "key-changed": len(own) > 1,
        "key-shared": any(len(owners[signer]) > 1 for signer in own),
        "other-build": bool(build) and any(one.content.build != build[:8] for one in receipts),
        "sender-differs": any(one.sender and folded(one.sender) != member.key for one in receipts),
        "unsigned": any(not one.signer for one in receipts),
    }
    return [flag for flag, holds in found.items() if holds]


def _signers_of(receipts: Iterable[Handed]) -> set[str]:
    return {one.signer for one in receipts if one.signer}
