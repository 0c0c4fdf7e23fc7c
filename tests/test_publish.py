"""`course publish` as an editor meets it: what it shows, what it asks for, and that it never shows a secret."""

from __future__ import annotations

import email
import json
import os
import subprocess
import sys
from email.policy import default
from pathlib import Path

import pytest

from scripts.__main__ import run
from scripts.cli.ending import ended
from scripts.cli.parser import make_parser
from scripts.cli.publishing import publish_command
from scripts.export.chat import CHATS
from tests.builders import COURSE, course, course_files
from tests.editions import ADDRESS, START, at
from tests.real_site import ROOT
from tests.stand_in import Answer, standing_in

CANARIES = {
    "DINGTALK_WEBHOOK": "https://canary.invalid/robot/send?access_token=canary-dingtalk",
    "DINGTALK_SECRET": "SECcanary-dingtalk-secret",
    "FEISHU_WEBHOOK": "https://canary.invalid/hook/canary-feishu",
    "FEISHU_SECRET": "canary-feishu-secret",
    "WECOM_WEBHOOK": "https://canary.invalid/send?key=canary-wecom",
    "SMTP_PASSWORD": "canary-smtp-password",
    "SMTP_USER": "canary-smtp-user",
}
CHANNELS = ("mail", "dingtalk", "feishu", "wecom", "wechat", "text")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return course_files(tmp_path)


@pytest.fixture
def dated(tmp_path: Path) -> Path:
    return course_files(tmp_path, {COURSE: course(pace={"start_on": START}, site_url=ADDRESS)})


def publish(root: Path, *words: str, environ: dict[str, str] | None = None) -> int:
    """The command in the given surroundings, ended as the program ends."""
    arguments = make_parser().parse_args(["--root", str(root), "publish", *words])
    return ended(lambda: publish_command(root, arguments, environ or {}))


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_dry_run_shows_the_message_and_needs_no_secret(
    folder: Path, channel: str, capsys: pytest.CaptureFixture[str]
) -> None:
    environ = {"SITE_URL": ADDRESS, "MAIL_FROM": "course@example.com"}
    before = sorted(folder.rglob("*"))
    assert publish(folder, "--issue", "1", "--to", channel, "--dry-run", environ=environ) == 0
    shown = capsys.readouterr().out
    assert "先算账，再拍照" in shown
    assert f"{ADDRESS}issues/001/" in shown
    assert sorted(folder.rglob("*")) == before


def test_everything_that_is_missing_is_named_at_once_with_what_to_do(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish(folder, "--issue", "7", "--to", "mail", environ={"SMTP_PORT": "x", "SMTP_USER": "me"}) == 2
    said = capsys.readouterr().err
    for words in (
        "'7'",
        "from 1 to 1",
        "--site-url",
        "MAIL_FROM",
        "MAIL_TO",
        "SMTP_HOST",
        "SMTP_PORT",
        "SMTP_PASSWORD",
    ):
        assert words in said
    assert publish(folder, "--issue", "1", "--to", "feishu", environ={"SITE_URL": ADDRESS}) == 2
    assert "FEISHU_WEBHOOK" in capsys.readouterr().err


def test_the_address_may_stand_in_course_yml(dated: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert publish(dated, "--issue", "1", "--to", "text") == 0
    assert f"{ADDRESS}issues/001/" in capsys.readouterr().out


def test_today_is_the_day_in_china_and_a_day_without_an_issue_is_no_error(
    dated: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def on(days: int) -> tuple[int, str]:
        environ = {"SOURCE_DATE_EPOCH": str(int(at(days).timestamp()))}
        code = publish(dated, "--issue", "today", "--to", "text", environ=environ)
        return code, capsys.readouterr().out

    assert on(0)[0] == 0
    code, said = on(1)
    assert code == 0
    assert "No issue is for today" in said


def test_today_without_dates_says_where_to_write_them(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    environ = {"SITE_URL": ADDRESS}
    assert publish(folder, "--issue", "today", "--to", "text", environ=environ) == 2
    assert "pace.start_on" in capsys.readouterr().err


def test_a_course_with_errors_is_not_published(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "lessons/issues/001.yml").write_text("title: x\n", "utf-8")
    assert publish(folder, "--issue", "1", "--to", "text", environ={"SITE_URL": ADDRESS}) == 1
    assert "Nothing was published" in capsys.readouterr().err


def test_mail_and_article_are_written_where_they_are_asked_for(folder: Path, tmp_path: Path) -> None:
    environ = {"SITE_URL": ADDRESS, "MAIL_FROM": "course@example.com"}
    target = tmp_path / "out/issue.eml"
    assert publish(folder, "--issue", "1", "--to", "mail", "--output", str(target), environ=environ) == 0
    message = email.message_from_bytes(target.read_bytes(), policy=default)
    assert "先算账，再拍照" in message["Subject"]
    assert message.defects == []
    assert publish(folder, "--issue", "1", "--to", "wechat", environ=environ) == 0
    assert "复制文章" in (folder / ".build/publish/issue-001-wechat.html").read_text("utf-8")


def test_a_card_has_no_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    environ = {"SITE_URL": ADDRESS, **CANARIES}
    assert publish(folder, "--issue", "1", "--to", "wecom", "--output", "x", environ=environ) == 2
    assert "--dry-run" in capsys.readouterr().err


@pytest.mark.parametrize("channel", CHATS)
def test_what_a_dry_run_shows_is_what_is_sent(
    folder: Path, channel: str, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(folder, "--issue", "1", "--to", channel, "--dry-run", environ={"SITE_URL": ADDRESS})
    shown = json.loads(capsys.readouterr().out)
    with standing_in(Answer({"errcode": 0, "code": 0})) as chat:
        environ = {"SITE_URL": ADDRESS, f"{channel.upper()}_WEBHOOK": f"{chat.origin}/hook?key=canary-key"}
        assert publish(folder, "--issue", "1", "--to", channel, environ=environ) == 0
    ((_, body),) = chat.asked
    assert body == shown
    assert "canary" not in capsys.readouterr().out


@pytest.mark.parametrize("channel", ["dingtalk", "feishu", "wecom"])
@pytest.mark.parametrize(
    "answer",
    [
        Answer({"errcode": 1, "code": 1, "errmsg": "canary-key SECcanary-secret", "msg": "canary-key"}),
        Answer("canary-key", 500),
        Answer("canary-key"),
    ],
    ids=["refused", "broken", "no JSON"],
)
def test_no_failure_shows_a_secret(
    folder: Path, channel: str, answer: Answer, capfd: pytest.CaptureFixture[str]
) -> None:
    with standing_in(answer) as chat:
        environ = {
            **CANARIES,
            "SITE_URL": ADDRESS,
            f"{channel.upper()}_WEBHOOK": f"{chat.origin}/hook/x?key=canary-key",
            f"{channel.upper()}_SECRET": "SECcanary-secret",
        }
        assert publish(folder, "--issue", "1", "--to", channel, environ=environ) == 1
    captured = capfd.readouterr()
    assert captured.err
    assert "canary" not in captured.out + captured.err
    written = [path for path in folder.rglob("*") if path.is_file()]
    assert not any(b"canary" in path.read_bytes() for path in written)


def test_the_program_itself_shows_no_secret_whatever_is_wrong(folder: Path) -> None:
    """As a process of its own, with the canaries in its environment and a failure its code does not know of."""
    environ = {**os.environ, **CANARIES, "SITE_URL": ADDRESS, "PYTHONFAULTHANDLER": "1"}
    environ |= {
        "SMTP_HOST": "127.0.0.1",
        "SMTP_PORT": "1",
        "MAIL_FROM": "a@example.com",
        "MAIL_TO": "b@example.com",
    }
    broken = (
        "import sys, scripts.cli.webhook as webhook\n"
        "def fail(*_): raise RuntimeError('unforeseen')\n"
        "webhook.body_bytes = fail\n"
        "from scripts.__main__ import main\n"
        "main()\n"
    )
    words = ["--root", str(folder), "publish", "--issue", "1", "--to"]
    for command in (["-c", broken, *words, "dingtalk"], ["-m", "scripts", *words, "mail"]):
        done = subprocess.run(
            [sys.executable, *command],
            cwd=ROOT, env=environ, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 1
        assert done.stderr
        assert "canary" not in done.stdout + done.stderr


def test_help_explains_each_channel_to_a_newcomer(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["publish", "--help"])
    said = capsys.readouterr().out
    for words in (*CHANNELS, "DINGTALK_SECRET", "--dry-run", "SITE_URL", "Exit codes"):
        assert words in said


def test_a_channel_nobody_knows_is_a_usage_error() -> None:
    with pytest.raises(SystemExit) as end:
        run(["publish", "--issue", "1", "--to", "qq"])
    assert end.value.code == 2


@pytest.mark.parametrize("channel", ["mail", *CHATS])
def test_a_channel_that_is_not_in_use_is_no_error_where_that_is_said(
    folder: Path, channel: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--issue", "1", "--to", channel)
    assert publish(folder, *words, "--if-configured") == 0
    assert "is not set" in capsys.readouterr().out
    assert publish(folder, *words) == 2
