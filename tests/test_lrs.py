"""Statements reach a learning record store once each, whatever happens on the way, and secrets reach nobody else."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from scripts.team.lrs.outbox import Outbox
from scripts.team.lrs.sending import BATCH, Outcome, Pacing, Sending
from scripts.team.lrs.store import Answer, Credentials, NotAStore, Store, statements_address
from tests.standin_lrs import Records, standin_lrs

KEY, SECRET = "canary-key-4711", "canary-secret-0815"
STATEMENTS: list[dict[str, Any]] = [{"id": f"{number:032x}", "n": number} for number in range(2 * BATCH + 50)]


@pytest.fixture
def records() -> Iterator[Records]:
    with standin_lrs() as made:
        yield made


class Waits:
    """Waits for nothing, and remembers for how long it would have."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    @property
    def pacing(self) -> Pacing:
        return Pacing(self.seconds.append, lambda: 0.5)


def sender(records: Records, folder: Path, waits: Waits | None = None, timeout: float = 10) -> Sending:
    store = Store(statements_address(records.address), Credentials(KEY, SECRET), timeout)
    outbox = Outbox(folder / "outbox.jsonl", store.address)
    return Sending(store, outbox, (waits or Waits()).pacing, lambda _: None)


def send(records: Records, folder: Path, waits: Waits | None = None) -> Outcome:
    return sender(records, folder, waits).send(STATEMENTS)


def test_all_arrive_in_batches_as_xapi_has_it_and_a_second_run_sends_nothing(
    records: Records, tmp_path: Path
) -> None:
    assert send(records, tmp_path).sent == len(STATEMENTS)
    assert list(records.stored.values()) == STATEMENTS
    assert len(records.requests) == 3
    assert {request["path"] for request in records.requests} == {"/xAPI/statements"}
    assert records.requests[0]["x-experience-api-version"] == "1.0.3"
    assert send(records, tmp_path).sent == 0
    assert len(records.requests) == 3


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_store_in_trouble_is_asked_again_more_and_more_slowly(
    records: Records, tmp_path: Path, status: int
) -> None:
    answers = [status, status, status]
    records.fails = lambda _: answers.pop() if answers else 0
    waits = Waits()
    assert send(records, tmp_path, waits).sent == len(STATEMENTS)
    assert waits.seconds == [1.5, 3, 6]


def test_a_store_that_stays_away_stops_the_run_and_nothing_is_lost(records: Records, tmp_path: Path) -> None:
    records.fails = lambda batch: 503 if batch[0]["n"] >= BATCH else 0
    outcome = send(records, tmp_path)
    assert (outcome.sent, outcome.stopped) == (BATCH, "status 503")
    records.fails = lambda _: 0
    assert send(records, tmp_path).sent == len(STATEMENTS) - BATCH
    assert len(records.stored) == len(STATEMENTS)


def test_a_store_that_does_not_answer_in_time_counts_as_away(tmp_path: Path) -> None:
    class Silent:
        def post(self, statements: Sequence[object]) -> Answer:
            return Answer(0, "no answer in time")

    waits = Waits()
    sending = Sending(Silent(), Outbox(tmp_path / "outbox.jsonl", "x"), waits.pacing, lambda _: None)
    assert sending.send(STATEMENTS).stopped == "no answer (no answer in time)"
    assert len(waits.seconds) == 5


def test_a_store_that_only_listens_is_not_waited_for_for_ever() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        address = f"http://127.0.0.1:{deaf.getsockname()[1]}"
        answer = Store(statements_address(address), Credentials(KEY, SECRET), 0.2).post(STATEMENTS[:1])
    assert (answer.status, answer.reason) == (0, "no answer in time")


def test_nobody_listening_is_an_answer_too(tmp_path: Path) -> None:
    with standin_lrs() as records:
        pass
    answer = Store(statements_address(records.address), Credentials(KEY, SECRET), 2).post(STATEMENTS[:1])
    assert (answer.status, answer.reason) == (0, "no connection")


def test_what_is_there_already_is_no_mistake_and_hides_nothing_new(records: Records, tmp_path: Path) -> None:
    records.stored = {STATEMENTS[number]["id"]: {"n": "as it was earlier"} for number in (3, 70, 240)}
    outcome = send(records, tmp_path)
    assert (outcome.sent, outcome.already_there, outcome.stopped) == (len(STATEMENTS) - 3, 3, "")
    assert set(records.stored) == {statement["id"] for statement in STATEMENTS}


def test_one_statement_that_is_refused_does_not_hold_up_the_others(records: Records, tmp_path: Path) -> None:
    bad = STATEMENTS[120]["id"]
    records.fails = lambda batch: 400 if any(one["id"] == bad for one in batch) else 0
    outcome = send(records, tmp_path)
    assert (outcome.refused, outcome.sent) == ([bad], len(STATEMENTS) - 1)
    records.fails = lambda _: 0
    assert send(records, tmp_path).sent == 1


def test_a_statement_that_a_store_fails_at_does_not_hold_up_the_others(
    records: Records, tmp_path: Path
) -> None:
    """Ralph answers 500 where others answer 400."""
    bad = STATEMENTS[120]["id"]
    records.fails = lambda batch: 500 if any(one["id"] == bad for one in batch) else 0
    outcome = send(records, tmp_path)
    assert (outcome.refused, outcome.sent, outcome.stopped) == ([bad], len(STATEMENTS) - 1, "")


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize("moment", ["before", "after", "within the line"])
def test_a_run_killed_at_any_moment_goes_on_where_it_was(
    records: Records, tmp_path: Path, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once for each batch: killed before it is sent, after the store has it, and while its line is being written."""
    path = tmp_path / "outbox.jsonl"
    for _ in range(3):
        sending = sender(records, tmp_path)
        with monkeypatch.context() as patch:
            if moment == "before":
                patch.setattr(Store, "post", _killed)
            elif moment == "after":
                patch.setattr(Outbox, "confirm", _killed)
            else:
                patch.setattr(Outbox, "confirm", _torn(path))
            with pytest.raises(Killed):
                sending.send(STATEMENTS)
        # The next run gets one batch further.
        sender(records, tmp_path).send(STATEMENTS[: len(Outbox(path, _address(records)).confirmed) + BATCH])
    assert send(records, tmp_path).stopped == ""
    assert list(records.stored.values()) == STATEMENTS
    assert Outbox(path, _address(records)).confirmed == {one["id"] for one in STATEMENTS}


def _address(records: Records) -> str:
    return statements_address(records.address)


def _killed(*_: object) -> None:
    raise Killed


def _torn(path: Path) -> Any:  # noqa: ANN401 - stands in for a method
    def confirm(_self: Outbox, ids: Sequence[str]) -> None:
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"store": "x", "ids": list(ids)})[:40])
        raise Killed

    return confirm


def test_what_one_store_has_says_nothing_about_another(tmp_path: Path) -> None:
    for _ in range(2):
        with standin_lrs() as records:
            assert send(records, tmp_path).sent == len(STATEMENTS)
            assert len(records.stored) == len(STATEMENTS)


@pytest.mark.parametrize("status", [302, 401, 403, 500])
def test_secrets_are_in_no_message_no_file_and_go_to_no_other_address(
    records: Records, tmp_path: Path, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    records.fails = lambda _: status
    sending = sender(records, tmp_path)
    outcome = sending.send(STATEMENTS)
    assert outcome.stopped != ""
    assert all("elsewhere" not in request["path"] for request in records.requests)
    written = "".join(path.read_text("utf-8") for path in tmp_path.iterdir())
    shown = capsys.readouterr()
    everything = f"{outcome} {Credentials(KEY, SECRET)!r} {vars(sending)} {written} {shown.out} {shown.err}"
    for canary in (KEY, SECRET, Credentials(KEY, SECRET).header.split()[1]):
        assert canary not in everything


@pytest.mark.parametrize(
    "word",
    [
        "lrs.example.com/xAPI",
        "http://lrs.example.com/xAPI/",
        f"https://{KEY}:{SECRET}@lrs.example.com/xAPI/",
        f"https://lrs.example.com/xAPI/?token={SECRET}",
        "ftp://lrs.example.com/",
        "https://[lrs.example.com/",
        "https://学习.example.com/xAPI/",
    ],
)
def test_an_address_that_would_give_secrets_away_is_refused(word: str) -> None:
    with pytest.raises(NotAStore) as refused:
        statements_address(word)
    assert SECRET not in str(refused.value)


def test_the_address_of_a_store_may_end_as_people_write_it() -> None:
    for word in ("", "/", "/statements", "/statements/"):
        assert statements_address(f"https://lrs.example.com/xAPI{word}").endswith(".com/xAPI/statements")
