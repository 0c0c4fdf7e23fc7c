"""Who completed, passed and answered what, as statements whose ids follow from what they say.

A statement's id is a UUIDv5 of the facts in it, so that a second export of the same receipts names the same
statements, and a corrected key, which changes points, names new ones. Times are the member's own report.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from scripts.team.assignment import Given
from scripts.team.canonical import canonical_json
from scripts.team.ledger import Handed, Judged, Ledger, Member, sum_of
from scripts.team.scoring import FULL_POINTS
from scripts.team.standing import has_passed, status_of
from scripts.team.xapi.actors import Accounts
from scripts.team.xapi.interactions import LANGUAGE, language_map, response_of
from scripts.team.xapi.places import Places

VERSION = "1.0.3"
_VERBS = "http://adlnet.gov/expapi/verbs/"
_WORDS = {"answered": "作答", "completed": "完成", "passed": "通过", "failed": "未通过"}

Statement = dict[str, Any]


@dataclass(frozen=True)
class Export:
    """What statements about one assignment are made from."""

    given: Given
    ledger: Ledger
    places: Places
    accounts: Accounts

    @property
    def namespace(self) -> UUID:
        """The course's own, so that two courses never name the same statement."""
        return uuid5(NAMESPACE_URL, self.places.home)


def statements_of(export: Export) -> Iterator[Statement]:
    """All statements, by member: answers, lessons, then the assignment."""
    for member in export.ledger.members:
        yield from _answers(export, member)
        yield from _lessons(export, member)
        yield from _whole(export, member)


def _answers(export: Export, member: Member) -> Iterator[Statement]:
    for number, first in member.first.items():
        yield _answered(export, member, number, (first, "first"))
        final = member.final[number]
        if final.response != first.response:
            yield _answered(export, member, number, (final, "final"))


def _answered(export: Export, member: Member, number: int, tried: tuple[Judged, str]) -> Statement:
    judged, which = tried
    item = export.ledger.items[number]
    holding = [one for one in member.receipts if any(answer.item == number for answer in one.content.answers)]
    response = response_of(item, judged.response)
    result = {
        "score": {"scaled": judged.points / FULL_POINTS},
        "success": judged.points == FULL_POINTS,
        **({"response": response} if response else {}),
    }
    return _statement(
        export,
        (member, holding[0] if which == "first" else holding[-1]),
        ("answered", export.places.item(item)),
        {"result": result, "parent": export.places.reference("lessons", item.lesson), "attempt": which},
    )


def _lessons(export: Export, member: Member) -> Iterator[Statement]:
    """Lessons whose end was reached, from the first receipt that says so."""
    for place, number in enumerate(export.given.assignment.lessons):
        told = next((one for one in member.receipts if one.content.completed[place]), None)
        if told:
            verb = ("completed", export.places.lesson(number))
            yield _statement(export, (member, told), verb, {"result": {"completion": True}})


def _whole(export: Export, member: Member) -> Iterator[Statement]:
    """The assignment: completed, and with a pass mark passed or failed by the final answers."""
    status, at = status_of(member, export.given.assignment.due)
    told = next((one for one in member.receipts if all(one.content.completed)), None)
    if told is None or at is None:
        return
    score = _share(member, len(export.ledger.items))
    about = export.places.assignment(export.given)
    late = {"late": status == "late"}
    yield _statement(
        export, (member, told), ("completed", about), {"result": {"completion": True}, "at": at, **late}
    )
    passed = has_passed(member, export.given.assignment, len(export.ledger.items))
    if passed is not None:
        result = {"score": {"scaled": score}, "success": passed, "completion": True}
        verb = "passed" if passed else "failed"
        yield _statement(export, (member, member.receipts[-1]), (verb, about), {"result": result, **late})


def _share(member: Member, items: int) -> float:
    return round(sum_of(member.final) / (items * FULL_POINTS), 4) if items else 0.0


def _statement(
    export: Export, source: tuple[Member, Handed], deed: tuple[str, Statement], more: Mapping[str, Any]
) -> Statement:
    member, receipt = source
    verb, about = deed
    actor = export.accounts.actor(export.given, member)
    facts = [actor, verb, about["id"], more["result"], more.get("attempt"), receipt.identity]
    return {
        "id": str(uuid5(export.namespace, canonical_json(facts))),
        "actor": actor,
        "verb": {"id": f"{_VERBS}{verb}", "display": language_map(_WORDS[verb])},
        "object": about,
        "result": more["result"],
        "context": _context(export, source, about, more),
        "timestamp": _timestamp(more.get("at", receipt.content.made_at), receipt.content.offset),
        "version": VERSION,
    }


def _context(
    export: Export, source: tuple[Member, Handed], about: Statement, more: Mapping[str, Any]
) -> Statement:
    member, receipt = source
    places = export.places
    own = places.reference("assignments", export.given.digest.hex())
    activities = {"parent": [more["parent"]]} if "parent" in more else {}
    grouping = [places.course(), *([] if about["id"] == own["id"] else [own])]
    extensions = {
        "self-reported": True,
        "receipt": receipt.identity,
        "signed": receipt.signer != "",
        **{name: more[name] for name in ("attempt", "late") if name in more},
    }
    return {
        "registration": str(uuid5(export.namespace, f"{export.given.digest.hex()}/{member.key}")),
        "contextActivities": {**activities, "grouping": grouping},
        "platform": places.title,
        "language": LANGUAGE,
        "revision": receipt.content.build,
        "extensions": {places.extension(name): value for name, value in extensions.items()},
    }


def _timestamp(milliseconds: int, offset: int) -> str:
    zone = timezone(timedelta(minutes=offset)) if offset else UTC
    return datetime.fromtimestamp(milliseconds // 1000, zone).isoformat()
