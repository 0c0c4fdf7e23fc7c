"""A real learning record store takes the statements, and another validator finds nothing wrong with them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from scripts.team.lrs.outbox import Outbox
from scripts.team.lrs.sending import Pacing, Sending
from scripts.team.lrs.store import Credentials, Store, statements_address
from tests.ralph import KEY, SECRET, running_ralph
from tests.random_statements import random_statements
from tests.random_teams import ROOT
from tests.xapi_judge import judgements

pytestmark = pytest.mark.long
COUNT = 1_200
SENDER = """
import json, sys
from pathlib import Path
from scripts.team.lrs.outbox import Outbox
from scripts.team.lrs.sending import Pacing, Sending
from scripts.team.lrs.store import Credentials, Store
address, key, secret, folder = sys.argv[1:]
statements = json.loads((Path(folder) / "statements.json").read_text("utf-8"))
outbox = Outbox(Path(folder) / "outbox.jsonl", address)
store = Store(address, Credentials(key, secret))
print(Sending(store, outbox, Pacing(lambda _: None, lambda: 0), print).send(statements))
"""


def test_the_validator_finds_nothing_wrong_and_would_if_there_were(tmp_path: Path) -> None:
    statements = random_statements(40, COUNT)
    assert [found for found in judgements(statements, tmp_path) if found] == []
    broken = [{**statements[0], "version": "2.0"}, {**statements[0], "result": {"score": {"scaled": 7}}}]
    assert all(judgements(broken, tmp_path))


def test_ralph_stores_each_statement_once_though_the_sender_is_killed_again_and_again(tmp_path: Path) -> None:
    statements = random_statements(70, COUNT)
    (tmp_path / "statements.json").write_text(json.dumps(statements), "utf-8")
    with running_ralph(tmp_path / "ralph") as ralph:
        address = statements_address(ralph.address)
        command = [sys.executable, "-c", SENDER, address, KEY, SECRET, str(tmp_path)]
        kills = 0
        for _ in range(4):
            process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            before = len(Outbox(tmp_path / "outbox.jsonl", address).confirmed)
            deadline = time.monotonic() + 60
            while len(Outbox(tmp_path / "outbox.jsonl", address).confirmed) == before:
                assert time.monotonic() < deadline, "no batch arrived"
                if process.poll() is not None:
                    break
                time.sleep(0.02)
            if process.poll() is None:
                os.kill(process.pid, signal.SIGKILL)
                kills += 1
            process.wait(timeout=20)
            if process.stderr:
                process.stderr.close()
        outbox = Outbox(tmp_path / "outbox.jsonl", address)
        sending = Sending(
            Store(address, Credentials(KEY, SECRET)), outbox, Pacing(time.sleep, lambda: 0), lambda _: None
        )
        outcome = sending.send(statements)
        assert (outcome.stopped, outcome.refused) == ("", [])
        stored = [one["id"] for one in ralph.statements()]
    assert kills > 0
    assert sorted(stored) == sorted(one["id"] for one in statements)


def test_ralph_keeps_what_it_has_when_a_statement_of_the_same_id_differs(tmp_path: Path) -> None:
    statements = random_statements(90, 120)
    changed = {**statements[7], "result": {"completion": False}}
    with running_ralph(tmp_path / "ralph") as ralph:
        address = statements_address(ralph.address)

        def send(batch: list[dict[str, Any]], name: str) -> Sending:
            outbox = Outbox(tmp_path / name, address)
            store = Store(address, Credentials(KEY, SECRET))
            sending = Sending(store, outbox, Pacing(time.sleep, lambda: 0), lambda _: None)
            sending.send(batch)
            return sending

        assert send([changed], "earlier.jsonl").outcome.sent == 1
        outcome = send(statements, "outbox.jsonl").outcome
        assert (outcome.sent, outcome.already_there, outcome.stopped) == (119, 1, "")
        assert len(ralph.statements()) == 120
        wrong = Sending(
            Store(address, Credentials(KEY, "wrong")),
            Outbox(tmp_path / "wrong.jsonl", address),
            Pacing(time.sleep, lambda: 0),
            lambda _: None,
        )
        assert wrong.send(statements).stopped == "status 401 (it does not know the credentials)"
