"""What `course team report` does with statements: write them to a file, send them to a learning record store."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from scripts.cli.progress import Bar
from scripts.cli.surroundings import Misuse, site_address
from scripts.course import Course
from scripts.team.assignment import Given
from scripts.team.ledger import Ledger
from scripts.team.lrs.outbox import Outbox
from scripts.team.lrs.sending import Outcome, Pacing, Sending
from scripts.team.lrs.store import Credentials, NotAStore, Store, statements_address
from scripts.team.xapi.actors import Accounts
from scripts.team.xapi.places import places_of
from scripts.team.xapi.required import faults_in
from scripts.team.xapi.statements import Export, statements_of

OUTBOX = "lrs-outbox.jsonl"

Statement = Mapping[str, Any]


def home_page(arguments: argparse.Namespace, course: Course) -> str:
    """The address that names accounts and activities, ending in a slash; empty when no statements are wanted."""
    if not arguments.xapi and not arguments.lrs:
        return ""
    word = arguments.home_page or course.info.value.home_page
    if not word:
        raise Misuse(
            "statements name people as accounts of an address; give it with --home-page URL, or as home_page in "
            "lessons/course.yml"
        )
    return f"{site_address(word).rstrip('/')}/"


def write_statements(
    path: Path | None,
    course: Course,
    ledgers: Iterable[tuple[Given, Ledger]],
    home: str,
    accounts: Mapping[str, str],
) -> Sequence[Statement]:
    """All statements; written to `path`, a line each, when there is one."""
    if not home:
        return []
    places, people = places_of(course, home), Accounts(home, accounts)
    made = [one for given, ledger in ledgers for one in statements_of(Export(given, ledger, places, people))]
    faults = {fault for one in made for fault in faults_in(one)}
    if faults:
        raise Misuse(f"the course makes statements that xAPI does not allow: {', '.join(sorted(faults))}")
    if path:
        lines = (json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in made)
        path.write_text("".join(f"{line}\n" for line in lines), "utf-8", newline="\n")
        print(f"{len(made)} statements written to {path}.")
    return made


def store_of(address: str | None, environ: Mapping[str, str]) -> Store | None:
    """The learning record store, when there is to be one; credentials come from the environment alone."""
    if address is None:
        return None
    key, secret = environ.get("COURSE_LRS_KEY", ""), environ.get("COURSE_LRS_SECRET", "")
    if not key or not secret:
        raise Misuse(
            "--lrs needs the store's credentials in the environment: COURSE_LRS_KEY and COURSE_LRS_SECRET"
        )
    try:
        return Store(statements_address(address), Credentials(key, secret))
    except NotAStore as error:
        raise Misuse(str(error)) from None


def send(store: Store, statements: Sequence[Statement], out: Path) -> bool:
    """Send what was not delivered yet; whether everything is there now."""
    outbox = Outbox(out / OUTBOX, store.address)
    bar = Bar("Sending statements", len({statement["id"] for statement in statements}))
    pacing = Pacing(time.sleep, random.random)
    outcome = Sending(store, outbox, pacing, bar.advance).send(statements)
    bar.end()
    _say(outcome, store.address, out / OUTBOX)
    return not outcome.stopped and not outcome.refused


def _say(outcome: Outcome, address: str, outbox: Path) -> None:
    print(f"{outcome.sent} statements sent to {address}, {outcome.already_there} were there already.")
    for name in outcome.refused:
        print(
            f"{address}: statement {name} was refused\n    It is in the file of --xapi; the next run tries again."
        )
    if outcome.stopped:
        print(
            f"{address}: stopped, {outcome.stopped}\n    Nothing is lost: what was delivered is in {outbox}. "
            "Run the command again to send the rest."
        )
