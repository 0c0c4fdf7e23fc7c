"""Posting to a robot, against a chat that stands in on this machine."""

from __future__ import annotations

import socket
import traceback
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from scripts.cli.channels import robot_from
from scripts.cli.secret import HIDDEN, Secret, redacted
from scripts.cli.webhook import WAITS, Outcome, Robot, Surroundings, deliver
from scripts.export.chat import CHATS, Message
from scripts.export.signing import dingtalk_query, feishu_fields
from tests.stand_in import Answer, StandIn, standing_in

KEY, SECRET = "canary-key-4f1d9c", "SECcanary-7a2be0+/="
PATHS = {
    "dingtalk": f"/robot/send?access_token={KEY}",
    "feishu": f"/open-apis/bot/v2/hook/{KEY}",
    "wecom": f"/cgi-bin/webhook/send?key={KEY}",
}
GOOD: dict[str, Answer] = {
    "dingtalk": Answer({"errcode": 0, "errmsg": "ok"}),
    "feishu": Answer({"code": 0, "msg": "success", "data": {}}),
    "wecom": Answer({"errcode": 0, "errmsg": "ok"}),
}
MESSAGE: Message = {"msgtype": "text", "text": {"content": "你好"}}
NOW = 1_795_478_400_250


class Waited:
    """Nobody really waits in a test; what was waited and said is kept."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.said: list[str] = []
        self.now = NOW

    def sleep(self, seconds: float) -> None:
        self.seconds.append(seconds)
        self.now += int(seconds * 1000)


def post(channel: str, chat: StandIn, secret: str = "", timeout: float = 5) -> tuple[Outcome, Waited]:
    waited = Waited()
    robot = Robot(CHATS[channel], Secret(chat.origin + PATHS[channel]), Secret(secret))
    around = Surroundings(lambda: waited.now, waited.sleep, waited.said.append, timeout)
    return deliver(robot, MESSAGE, around), waited


@pytest.mark.parametrize("channel", CHATS)
def test_a_card_arrives_as_it_was_made(channel: str) -> None:
    with standing_in(GOOD[channel]) as chat:
        outcome, waited = post(channel, chat)
    assert outcome.delivered
    assert chat.asked == [(PATHS[channel], MESSAGE)]
    assert chat.types == ["application/json; charset=utf-8"]
    assert waited.seconds == []


def test_dingtalk_is_signed_in_the_address_in_milliseconds() -> None:
    with standing_in(GOOD["dingtalk"]) as chat:
        post("dingtalk", chat, SECRET)
    ((path, body),) = chat.asked
    assert body == MESSAGE
    assert path == f"{PATHS['dingtalk']}&{dingtalk_query(SECRET, NOW)}"
    assert parse_qs(urlsplit(path).query)["timestamp"] == [str(NOW)]


def test_feishu_is_signed_in_the_body_in_seconds() -> None:
    with standing_in(GOOD["feishu"]) as chat:
        post("feishu", chat, SECRET)
    ((path, body),) = chat.asked
    assert path == PATHS["feishu"]
    assert body == {**MESSAGE, **feishu_fields(SECRET, NOW // 1000)}


REFUSED: dict[str, Any] = {
    "dingtalk": {"errcode": 310000, "errmsg": f"sign not match, token {KEY}"},
    "feishu": {"code": 19021, "msg": f"sign match fail {KEY}"},
    "wecom": {"errcode": 93000, "errmsg": f"invalid webhook url, hint: {KEY}"},
}


@pytest.mark.parametrize("channel", CHATS)
def test_the_code_in_the_answer_decides_not_the_status(channel: str) -> None:
    with standing_in(Answer(REFUSED[channel])) as chat:
        outcome, _ = post(channel, chat, SECRET)
    assert not outcome.delivered
    assert str(REFUSED[channel].get("errcode", REFUSED[channel].get("code"))) in outcome.words
    assert KEY not in outcome.words
    assert HIDDEN in outcome.words
    assert len(chat.asked) == 1


@pytest.mark.parametrize("body", ["<html>", "[]", '"ok"', "{}", {"errcode": "0"}, {"errcode": False}])
def test_an_answer_that_does_not_say_success_is_none(body: object) -> None:
    with standing_in(Answer(body)) as chat:
        outcome, _ = post("wecom", chat)
    assert not outcome.delivered


BUSY = {"dingtalk": {"errcode": 130101}, "feishu": {"code": 11232}, "wecom": {"errcode": 45009}}


@pytest.mark.parametrize("channel", CHATS)
def test_too_many_messages_are_tried_again_later_and_signed_afresh(channel: str) -> None:
    with standing_in(Answer(BUSY[channel]), GOOD[channel]) as chat:
        outcome, waited = post(channel, chat, SECRET)
    assert outcome.delivered
    assert waited.seconds == [WAITS[0]]
    assert len(waited.said) == 1
    first, second = chat.asked
    assert (first == second) == (channel == "wecom")


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_is_busy_is_asked_three_times(status: int) -> None:
    with standing_in(Answer("busy", status)) as chat:
        outcome, waited = post("wecom", chat)
    assert (outcome.delivered, len(chat.asked), waited.seconds) == (False, 3, list(WAITS))
    assert f"HTTP {status}" in outcome.words


@pytest.mark.parametrize("status", [400, 403, 404, 500, 502, 504])
def test_other_errors_are_not_tried_again_since_the_card_may_have_been_shown(status: int) -> None:
    with standing_in(Answer(f"{KEY}", status)) as chat:
        outcome, waited = post("wecom", chat)
    assert (outcome.delivered, len(chat.asked), waited.seconds) == (False, 1, [])
    assert f"HTTP {status}" in outcome.words
    assert KEY not in outcome.words


def test_a_slow_answer_is_not_tried_again_and_sends_the_editor_to_look() -> None:
    with standing_in(Answer(after=1.0)) as chat:
        outcome, _ = post("wecom", chat, timeout=0.2)
    assert not outcome.delivered
    assert "look into the group" in outcome.words
    assert len(chat.asked) == 1


def test_a_chat_that_is_away_is_tried_again() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        chat = StandIn([], f"http://127.0.0.1:{taken.getsockname()[1]}")
        outcome, waited = post("dingtalk", chat)
    assert not outcome.delivered
    assert waited.seconds == list(WAITS)


def test_the_address_is_not_told_to_where_a_redirect_leads() -> None:
    with standing_in() as other, standing_in(Answer("", 302, location=f"{other.origin}/x")) as chat:
        outcome, _ = post("wecom", chat)
    assert not outcome.delivered
    assert other.asked == []


WRONG_ADDRESSES = [
    f"http://example.com/send?key={KEY}",
    f"https://[{KEY}/send",
    f"https://example.com:{KEY}/",
    f"https://example.com/send?key={KEY}\r\nHost: x",
    f"https://example.com/发送?key={KEY}",
    f"ftp://example.com/{KEY}",
    KEY,
]


@pytest.mark.parametrize("address", WRONG_ADDRESSES)
def test_an_address_that_cannot_be_posted_to_is_refused_without_being_shown(address: str) -> None:
    wrong: list[str] = []
    robot_from({"WECOM_WEBHOOK": address}, "wecom", wrong)
    assert len(wrong) == 1
    assert "WECOM_WEBHOOK" in wrong[0]
    assert KEY not in wrong[0]


@pytest.mark.parametrize("address", WRONG_ADDRESSES)
def test_nothing_that_goes_wrong_in_posting_shows_the_address(address: str) -> None:
    """Had the check of the address missed something: the failure's words still hide it."""
    waited = Waited()
    robot = Robot(CHATS["wecom"], Secret(address.replace("example.com", "127.0.0.1:1")), Secret(SECRET))
    outcome = deliver(robot, MESSAGE, Surroundings(lambda: NOW, waited.sleep, waited.said.append, 1))
    assert not outcome.delivered
    assert KEY not in outcome.words + "".join(waited.said)


def test_a_traceback_does_not_show_a_secret() -> None:
    robot = Robot(CHATS["wecom"], Secret(f"https://example.com/{KEY}"), Secret(SECRET))
    try:
        raise RuntimeError(robot)  # noqa: TRY301 - the worst that could happen
    except RuntimeError as error:
        told = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    assert "Robot" in told
    assert KEY not in told.replace(f"KEY = '{KEY}'", "")
    assert SECRET not in told


def test_what_a_server_repeats_of_a_secret_is_hidden_however_it_is_written() -> None:
    secrets = (Secret(f"https://example.com/robot/send?access_token={KEY}"), Secret(SECRET))
    repeated = f"{KEY} {SECRET} SECcanary-7a2be0%2B%2F%3D access_token={KEY}"
    hidden = redacted(repeated, secrets)
    assert "canary" not in hidden
    assert redacted("nothing to hide", secrets) == "nothing to hide"
