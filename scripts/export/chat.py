"""The message of each chat's robot: one card, within what the channel takes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scripts.export.card import Style, fitted, words
from scripts.export.edition import Edition
from scripts.export.signing import dingtalk_query, feishu_fields

Message = Mapping[str, object]

# WeCom counts the bytes of the text, the others those of the request; a signature has to fit in, too.
WECOM_TEXT_BYTES = 4096
FEISHU_BODY_BYTES = 20_000
DINGTALK_BODY_BYTES = 20_000
_SIGNATURE_BYTES = 200

OPEN = "打开这一期"


def body_bytes(message: Message) -> bytes:
    """The request's body. Characters go as they are: escapes would take six bytes for three."""
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()


def wecom_message(shown: Edition, course: str) -> Message:
    """企业微信: Markdown of its own dialect, at most 4,096 bytes."""
    style = Style(
        line_break="\n",
        strong=lambda text: f"**{text}**",
        quiet=lambda text: f'<font color="comment">{text}</font>',
    )
    head = f"**{words(shown.heading)}**\n" + style.quiet(words(course)[:40])
    foot = f"[{OPEN}]({shown.url})"

    def content(text: str) -> str:
        return "\n".join((head, text, foot))

    text = fitted(shown, style, lambda text: len(content(text).encode()) <= WECOM_TEXT_BYTES)
    return {"msgtype": "markdown", "markdown": {"content": content(text)}}


def feishu_message(shown: Edition, course: str) -> Message:
    """飞书: an interactive card with a button."""
    style = Style(
        line_break="\n",
        strong=lambda text: f"**{text}**",
        quiet=lambda text: f"<font color='grey'>{text}</font>",
    )

    def message(text: str) -> Message:
        button = {"tag": "button", "text": _plain(OPEN), "type": "primary", "url": shown.url}
        return {
            "msg_type": "interactive",
            "card": {
                "config": {"wide_screen_mode": True},
                "header": {"template": "red", "title": _plain(f"{shown.heading} · {course[:40]}")},
                "elements": [{"tag": "markdown", "content": text}, {"tag": "action", "actions": [button]}],
            },
        }

    return message(fitted(shown, style, _within(message, FEISHU_BODY_BYTES)))


def dingtalk_message(shown: Edition, course: str) -> Message:
    """钉钉: an action card that opens the issue as a whole. Its Markdown joins lines unless a blank one parts them."""
    style = Style(line_break="\n\n", strong=lambda text: f"**{text}**", quiet=lambda text: text)

    def message(text: str) -> Message:
        card = {
            "title": words(f"{shown.heading} · {course[:40]}"),
            "text": f"### {words(shown.heading)}\n\n{text}",
            "singleTitle": OPEN,
            "singleURL": shown.url,
        }
        return {"msgtype": "actionCard", "actionCard": card}

    return message(fitted(shown, style, _within(message, DINGTALK_BODY_BYTES)))


def _within(message: Callable[[str], Message], limit: int) -> Callable[[str], bool]:
    return lambda text: len(body_bytes(message(text))) <= limit - _SIGNATURE_BYTES


def _plain(text: str) -> Message:
    return {"tag": "plain_text", "content": text}


@dataclass(frozen=True, slots=True)
class Chat:
    """What is particular to a channel: its card, where a signature goes, and how its answer is read."""

    name: str
    compose: Callable[[Edition, str], Message]
    # (address, message, secret, milliseconds) → what is really sent.
    sign: Callable[[str, Message, str, int], tuple[str, Message]]
    # The first of these fields that the answer has decides; 0 is success.
    code_fields: tuple[str, ...]
    text_fields: tuple[str, ...]
    # Codes that mean "too many, later": the message was not shown.
    busy_codes: frozenset[int]


def _in_address(address: str, message: Message, secret: str, milliseconds: int) -> tuple[str, Message]:
    joint = "&" if "?" in address else "?"
    return f"{address}{joint}{dingtalk_query(secret, milliseconds)}", message


def _in_body(address: str, message: Message, secret: str, milliseconds: int) -> tuple[str, Message]:
    return address, {**feishu_fields(secret, milliseconds // 1000), **message}


def _unsigned(address: str, message: Message, secret: str, milliseconds: int) -> tuple[str, Message]:
    return address, message


CHATS = {
    "dingtalk": Chat("钉钉", dingtalk_message, _in_address, ("errcode",), ("errmsg",), frozenset({130101})),
    "feishu": Chat(
        "飞书",
        feishu_message,
        _in_body,
        ("code", "StatusCode"),
        ("msg", "StatusMessage"),
        frozenset({9499, 11232}),
    ),
    "wecom": Chat("企业微信", wecom_message, _unsigned, ("errcode",), ("errmsg",), frozenset({45009})),
}
