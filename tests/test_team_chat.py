"""Python finds in a chat what the desk finds: receipts, damages, senders and lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from scripts.team.chat import read_chat
from tests.deno import browser_answers

CHATS = 120


def reading(text: str) -> dict[str, Any]:
    found = read_chat(text)
    return {
        "receipts": [{"text": one.text, "from": one.sender, "line": one.line} for one in found.receipts],
        "damaged": [
            {"why": one.why, "line": one.line, "excerpt": one.excerpt, "from": one.sender}
            for one in found.damaged
        ],
        "repeated": found.repeated,
        "quoted": found.quoted,
    }


def test_random_chats_are_read_as_at_the_desk(tmp_path: Path) -> None:
    chats = browser_answers("desk/agree_chats.ts", [50_000, CHATS], tmp_path)
    assert [text for text, theirs in chats if reading(text) != theirs] == []
    assert sum(len(theirs["receipts"]) for _, theirs in chats) > CHATS
    assert any(theirs["damaged"] for _, theirs in chats)


def test_talk_about_receipts_is_none() -> None:
    assert read_chat("回执怎么贴？\n张三：回执 明天交\nassign=2.AAcDBwkLbWFueQ.k3Jx_0aB").receipts == ()
