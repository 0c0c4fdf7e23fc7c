"""Python and the browser open the same receipts and report on them in the same bytes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from scripts.team.canonical import canonical_json
from scripts.team.content import Picked
from scripts.team.grading import grade
from scripts.team.ledger import Handed
from scripts.team.packet import ReceiptRefused
from scripts.team.receipt import open_receipt
from scripts.team.report import report_of
from scripts.team.spreadsheet import csv_text
from scripts.team.tables import member_rows
from tests.deno import browser_answers
from tests.long_run import resume
from tests.random_receipts import Team, as_case, random_response
from tests.random_teams import FOLDERS, course_at, teams_of

SAMPLE, ALL = 150, 10_000
BATCH = 250
HOME_OFFSET = 480


def ours(place: int, team: Team) -> list[object]:
    """What Python answers: the report and the table as text, and why receipts were refused."""
    assignments = {team.given.digest: team.given.assignment}
    keys = {team.given.assignment.key: team.lead} if team.given.assignment.key else {}
    handed: list[Handed] = []
    refused: list[str] = []
    for one in team.sent:
        try:
            opened = open_receipt(one.line, assignments, keys)
        except ReceiptRefused as error:
            refused.append(error.why)
            continue
        handed.append(Handed(opened.content, opened.identity, opened.signer, one.sender, one.taken_at))
    report = report_of(team.given, handed, course_at(place).key, team.build)
    rows = member_rows(team.given.assignment.title, report, course_at(place).titles, HOME_OFFSET)
    return [canonical_json(report), csv_text(rows), refused]


def compare(seed: int, receipts: int, folder: Path) -> dict[str, int]:
    """Compare so many receipts; fails at the first report that differs."""
    teams = teams_of(seed, receipts)
    courses = [
        {"id": one.id, "facts": one.facts, "titles": list(one.titles.items())}
        for one in map(course_at, range(len(FOLDERS)))
    ]
    cases = [as_case(team, place) for place, team in teams]
    theirs = browser_answers("desk/agree.ts", {"courses": courses, "cases": cases}, folder)
    for (place, team), answer in zip(teams, theirs, strict=True):
        mine = ours(place, team)
        assert mine == answer, team.given.text
        assert mine[2] == [], "every receipt can be opened"
    return {"receipts": sum(len(team.sent) for _, team in teams), "teams": len(teams)}


def test_reports_of_random_teams_are_the_same_bytes(tmp_path: Path) -> None:
    figures = compare(20_261_124, SAMPLE, tmp_path)
    assert figures["receipts"] >= SAMPLE


@pytest.mark.long
def test_reports_on_ten_thousand_receipts_are_the_same_bytes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        figures = resume("team-agreement", ALL, BATCH, lambda start, count: compare(start, count, tmp_path))
    assert figures["receipts"] >= ALL


def test_the_random_responses_reach_every_kind_and_every_outcome() -> None:
    random = Random(1)  # noqa: S311 - a test repeats itself
    outcomes: Counter[tuple[str, str]] = Counter()
    for place in range(len(FOLDERS)):
        for lesson in course_at(place).key.lessons.values():
            for item in lesson.items * 12:
                response = random_response(random, item)
                graded = grade(item, response)
                word = "marked" if graded.is_marked else "right" if graded.points == 10_000 else "less"
                outcomes[item.kind, word] += 1
                assert isinstance(response, Picked) or len(response.text.encode()) <= 24
    kinds = {kind for kind, _ in outcomes}
    assert len(kinds) == 12
    assert {(kind, word) for kind in kinds for word in ("right", "less")} <= set(outcomes)
