"""Statements of random teams, for learning record stores."""

from __future__ import annotations

from typing import Any

from scripts.team.ledger import Handed, ledger_of
from scripts.team.receipt import open_receipt
from scripts.team.xapi.actors import Accounts
from scripts.team.xapi.places import places_of
from scripts.team.xapi.statements import Export, statements_of
from tests.random_receipts import Team
from tests.random_teams import course_at, teams_of

HOME = "https://example.com/course/"


def statements_of_team(place: int, team: Team) -> list[dict[str, Any]]:
    given, key = team.given, course_at(place).key
    keys = {given.assignment.key: team.lead} if given.assignment.key else {}
    handed: list[Handed] = []
    for one in team.sent:
        opened = open_receipt(one.line, {given.digest: given.assignment}, keys)
        handed.append(Handed(opened.content, opened.identity, opened.signer, one.sender, one.taken_at))
    places = places_of(course_at(place).course, HOME)
    export = Export(given, ledger_of(given, handed, key), places, Accounts(HOME, {"小李": "staff-0042"}))
    return list(statements_of(export))


def random_statements(seed: int, count: int) -> list[dict[str, Any]]:
    """So many, all with different ids."""
    found: dict[str, dict[str, Any]] = {}
    while len(found) < count:
        for place, team in teams_of(seed, 40):
            found |= {one["id"]: one for one in statements_of_team(place, team)}
        seed += 1
    return list(found.values())[:count]
