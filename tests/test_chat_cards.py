"""Cards for chats: within each channel's limits whatever the texts, and signed as other libraries sign."""

from __future__ import annotations

import importlib
import json
import re
import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from apprise.plugins.dingtalk import NotifyDingTalk
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.export.card import plain_card, words
from scripts.export.chat import (
    CHATS,
    DINGTALK_BODY_BYTES,
    FEISHU_BODY_BYTES,
    WECOM_TEXT_BYTES,
    body_bytes,
    dingtalk_message,
    feishu_message,
    wecom_message,
)
from scripts.export.edition import Edition, LessonNote, edition
from scripts.export.signing import dingtalk_query, feishu_fields
from tests.editions import ADDRESS, undated

SECRET = "SEC+/a=b&c 中文"  # noqa: S105 - opens nothing
NOW = 1_795_478_400.25
TITLE = "样样都有"

# onepush has no types.
DINGTALK: Any = importlib.import_module("onepush.providers.dingtalk").DingTalk
LARK: Any = importlib.import_module("onepush.providers.lark").Lark


def shown() -> Edition:
    return edition(undated(), 1, ADDRESS)


def text_of(message: Mapping[str, Any]) -> str:
    """What the reader sees of a card."""
    found = message.get("markdown", {}).get("content") or message.get("actionCard", {}).get("text")
    return str(found or message["card"]["elements"][0]["content"])


def test_a_card_names_the_issue_its_lessons_and_the_way_there() -> None:
    issue = shown()
    for chat in CHATS.values():
        message = chat.compose(issue, TITLE)
        whole = json.dumps(message, ensure_ascii=False)
        assert issue.url in whole
        assert words(issue.heading) in whole.replace("\\n", "\n")
        for lesson in issue.lessons:
            assert words(lesson.title) in text_of(message)
            assert words(lesson.objective) in text_of(message)
        assert "读一课也算数" in text_of(message)
    assert issue.url in plain_card(issue, TITLE)


def test_each_chat_gets_the_form_it_documents() -> None:
    wecom = wecom_message(shown(), TITLE)
    assert (wecom["msgtype"], set(wecom)) == ("markdown", {"msgtype", "markdown"})
    dingtalk: Any = dingtalk_message(shown(), TITLE)
    assert dingtalk["msgtype"] == "actionCard"
    assert set(dingtalk["actionCard"]) == {"title", "text", "singleTitle", "singleURL"}
    feishu: Any = feishu_message(shown(), TITLE)
    assert feishu["msg_type"] == "interactive"
    assert [element["tag"] for element in feishu["card"]["elements"]] == ["markdown", "action"]
    assert feishu["card"]["header"]["title"]["tag"] == "plain_text"


_text = st.text(max_size=40) | st.sampled_from(["题" * 3000, "😀" * 2000, "<at id=all></at>", "\\" * 900])
_lesson = st.builds(
    LessonNote, st.integers(1, 9), _text, _text, _text, st.just(()), st.just(f"{ADDRESS}lessons/a/b/")
)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=30), _text, _text, st.lists(_lesson, max_size=20), st.text(max_size=100))
def test_no_card_is_too_long_and_every_card_leads_to_the_issue(
    title: str, lead: str, teaser: str, lessons: list[LessonNote], course: str
) -> None:
    issue = replace(shown(), title=title, lead=lead, teaser=teaser, lessons=tuple(lessons))
    wecom: Any = wecom_message(issue, course)
    assert len(wecom["markdown"]["content"].encode()) <= WECOM_TEXT_BYTES
    assert wecom["markdown"]["content"].endswith(f"({issue.url})")
    for message, limit in (
        (feishu_message(issue, course), FEISHU_BODY_BYTES),
        (dingtalk_message(issue, course), DINGTALK_BODY_BYTES),
    ):
        assert len(body_bytes({**feishu_fields(SECRET, 0), **message})) <= limit
        assert issue.url in json.dumps(message)


def test_what_does_not_fit_gets_shorter_from_the_least_needed_on() -> None:
    note = shown().lessons[0]
    many = replace(
        shown(), lessons=tuple(replace(note, title="题" * 30, objective="能" * 40) for _ in range(15))
    )
    text = text_of(wecom_message(many, TITLE))
    assert "学完" not in text
    assert text.count("题" * 30) == 15
    more = replace(many, lessons=many.lessons * 4)
    text = text_of(wecom_message(more, TITLE))
    assert re.search(r"还有 \d+ 课，打开就能看到", text)


def test_words_of_authors_are_no_markup_and_mention_nobody() -> None:
    odd = replace(shown(), lead="<at id=all></at> [x](http://y) **粗** `a` @所有人\n# 大")
    for chat in CHATS.values():
        lead = next(line for line in text_of(chat.compose(odd, TITLE)).splitlines() if "所有人" in line)
        assert not set(lead) & set("<>[]*`@#\n")


def test_dingtalk_signs_as_onepush_and_apprise_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: NOW)
    for secret in ("SECabcdef0123456789", SECRET):
        stamp, sign = DINGTALK.encrypt(secret)
        assert dingtalk_query(secret, int(stamp)) == f"timestamp={stamp}&sign={sign}"
    robot = NotifyDingTalk(token="a1B2c3D4e5F6", secret="SECabcdef0123456789")  # noqa: S106 - opens nothing
    stamp, sign = robot.get_signature()
    assert dingtalk_query("SECabcdef0123456789", int(stamp)) == f"timestamp={stamp}&sign={sign}"


def test_feishu_signs_as_onepush_does() -> None:
    for secret in ("abcdef0123456789", SECRET):
        fields = feishu_fields(secret, int(NOW))
        assert fields == {"timestamp": str(int(NOW)), "sign": LARK().gen_sign(str(int(NOW)), secret)}


def test_a_signature_is_percent_encoded_once() -> None:
    """A base64 text ends with = and may hold + and /: once encoded they carry one % each."""
    queries = [dingtalk_query(SECRET, milliseconds) for milliseconds in range(64)]
    assert all(query.endswith("%3D") for query in queries)
    assert any("%2B" in query for query in queries)
    assert not any("%25" in query or "+" in query or "/" in query for query in queries)
