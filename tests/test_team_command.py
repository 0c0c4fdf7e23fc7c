"""`course team report` from the command line: what it writes, what it says, and how it ends."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from scripts.__main__ import run
from scripts.cli.ending import ended
from scripts.team.canonical import canonical_json
from scripts.team.roster import read_roster
from tests.random_teams import EVERY_PART, course_at, teams_of
from tests.standin_lrs import Records, standin_lrs
from tests.test_team_agreement import ours

KEY, SECRET, WORDS = "canary-key-1", "canary-secret-2", "canary-words-3"
HOME = "https://example.com/course/"
BROKEN = "张三：回执 ER1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAA\n"
PLACE, TEAM = next(
    (place, team)
    for place, team in teams_of(23, 120)
    if place == 1
    and team.given.assignment.key
    and len(team.sent) > 4
    and 9_999 not in team.given.assignment.lessons
)


@pytest.fixture
def chat(tmp_path: Path) -> Path:
    path = tmp_path / "chat.txt"
    path.write_text("".join(f"{one.line}\n\n收到\n" for one in TEAM.sent), "utf-8")
    return path


@pytest.fixture
def pem(tmp_path: Path) -> Path:
    path = tmp_path / "lead.pem"
    path.write_bytes(TEAM.lead.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return path


@pytest.fixture
def records(monkeypatch: pytest.MonkeyPatch) -> Iterator[Records]:
    monkeypatch.setenv("COURSE_LRS_KEY", KEY)
    monkeypatch.setenv("COURSE_LRS_SECRET", SECRET)
    with standin_lrs() as made:
        yield made


def report(chat: Path, *words: str) -> int:
    link = f"https://example.com/#{TEAM.given.text}"
    out = ["--out", str(chat.parent / "out"), "--as-of", "2026-11-30T18:00+08:00"]
    command = ["--root", str(EVERY_PART), "team", "report", str(chat), "--assignment", link, *out, *words]
    return ended(lambda: run(command))


def test_it_writes_the_same_report_as_the_desk_a_table_and_a_page(chat: Path, pem: Path) -> None:
    assert report(chat, "--key", str(pem)) == 0
    name = f"report-{TEAM.given.digest.hex()}"
    out = chat.parent / "out"
    made = json.loads((out / f"{name}.json").read_text("utf-8"))
    expected = json.loads(str(ours(PLACE, TEAM)[0]))
    people = [(one["alias"], one["first"], one["final"], one["status"]) for one in expected["members"]]
    assert [(one["alias"], one["first"], one["final"], one["status"]) for one in made["members"]] == people
    assert (out / f"{name}.json").read_text("utf-8") == canonical_json(made)
    rows = list(csv.reader((out / f"{name}.csv").read_text("utf-8-sig").splitlines()))
    assert [row[1].strip() for row in rows[1:-1]] == [
        *(one["alias"].strip() for one in made["members"]),
        *(alias.strip() for alias in made["missing"]),
    ]
    page = (out / "report.html").read_text("utf-8")
    assert "自报" in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")


def test_what_could_not_be_used_is_named_with_its_line_and_the_rest_is_reported(
    chat: Path, pem: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chat.write_text(BROKEN + chat.read_text("utf-8"), "utf-8")
    assert report(chat, "--key", str(pem)) == 1
    shown = capsys.readouterr().out
    assert f"{chat.as_posix()}:1: receipt from 张三: it is incomplete or was changed" in shown
    assert (chat.parent / "out/report.html").exists()


def test_a_chat_cannot_speak_to_the_terminal(
    chat: Path, pem: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chat.write_text(BROKEN.replace("张三", "张\x1b[2J三") + chat.read_text("utf-8"), "utf-8")
    assert report(chat, "--key", str(pem)) == 1
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "张U+001B[2J三" in shown


def test_without_the_key_every_receipt_is_named_and_none_counts(
    chat: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(chat) == 1
    shown = capsys.readouterr().out
    assert "Give the lead's key with --key FILE." in shown
    assert "0 receipts of 0 members" in shown


def test_files_that_are_not_the_reports_own_stay_in_its_folder(chat: Path, pem: Path) -> None:
    (chat.parent / "out").mkdir()
    (chat.parent / "out/mine.txt").write_text("mine", "utf-8")
    report(chat, "--key", str(pem))
    assert (chat.parent / "out/mine.txt").read_text("utf-8") == "mine"


def test_a_key_under_a_passphrase_opens_by_the_environments_words_and_no_others(
    chat: Path, pem: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = BestAvailableEncryption(WORDS.encode())
    pem.write_bytes(TEAM.lead.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, locked))
    monkeypatch.setenv("COURSE_KEY_PASSPHRASE", WORDS)
    assert report(chat, "--key", str(pem)) == 0
    monkeypatch.setenv("COURSE_KEY_PASSPHRASE", f"{WORDS}-wrong")
    assert report(chat, "--key", str(pem)) == 2
    shown = capsys.readouterr()
    assert "the passphrase is another one" in shown.err
    assert WORDS not in shown.out + shown.err


def test_statements_are_written_and_sent_once_and_secrets_stay_in_the_environment(
    chat: Path, pem: Path, records: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = chat.parent / "out.jsonl"
    words = ("--key", str(pem), "--xapi", str(lines), "--lrs", records.address, "--home-page", HOME)
    assert report(chat, *words) == 0
    written = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    assert records.stored == {one["id"]: one for one in written}
    asked = len(records.requests)
    assert report(chat, *words) == 0
    assert len(records.requests) == asked, "what is confirmed is not sent again"
    records.fails = lambda _: 401
    for path in (chat.parent / "out").glob("*outbox*"):
        assert SECRET not in path.read_text("utf-8")
        path.unlink()
    assert report(chat, *words) == 1
    shown = capsys.readouterr()
    assert "it does not know the credentials" in shown.out
    assert "Sending statements" in shown.err
    for canary in (KEY, SECRET):
        assert canary not in shown.out + shown.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--xapi", "x.jsonl"], "give it with --home-page URL"),
        (
            ["--assignment", "https://example.com/#assign=2.AAAA.AAAAAAAA"],
            "is cut, changed, or of another course",
        ),
        (["--key", "{chat}"], "there is no key in it"),
        (
            ["--lrs", "https://lrs.example.com/xAPI", "--home-page", HOME],
            "COURSE_LRS_KEY and COURSE_LRS_SECRET",
        ),
    ],
)
def test_what_cannot_be_understood_is_said_before_any_work(
    chat: Path,
    words: list[str],
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("COURSE_LRS_KEY", raising=False)
    assert report(chat, *(word.format(chat=chat) for word in words)) == 2
    shown = capsys.readouterr().err
    assert said in shown
    assert "Traceback" not in shown
    assert not (chat.parent / "out").exists()


def test_a_roster_adds_names_and_refuses_mail_addresses(
    chat: Path, pem: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    roster = chat.parent / "roster.csv"
    roster.write_text("名字,账号\n新来的,staff-7\n另一个,a@b.cn\n新来的,staff-8\n", "utf-8")
    assert report(chat, "--key", str(pem), "--roster", str(roster)) == 1
    shown = capsys.readouterr().out
    assert f"{roster.as_posix()}:3: the account of '另一个' is a mail address" in shown
    assert f"{roster.as_posix()}:4: '新来的' stands there twice" in shown
    assert "新来的" in (chat.parent / "out/report.html").read_text("utf-8")


def test_a_quotation_mark_left_open_hides_no_name_below_it() -> None:
    roster, problems = read_roster("r.csv", f'"小王\n小李,"staff-7"\n"老陈, 二店",s-9\n{"长" * 140_000}\n')
    assert roster.aliases[:3] == ("小王", "小李", "老陈, 二店")
    assert roster.accounts == {"小李": "staff-7", "老陈, 二店": "s-9"}
    assert problems == ()


def test_the_same_link_twice_is_one_assignment(
    chat: Path, pem: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(chat, "--key", str(pem)) == 0
    once = capsys.readouterr().out
    assert report(chat, "--key", str(pem), "--assignment", TEAM.given.text) == 0
    assert capsys.readouterr().out == once


def test_the_example_course_is_the_one_the_random_teams_use() -> None:
    assert course_at(PLACE).id == "every-part"
