"""Refuses to publish the address of a chat's robot: whoever has it can write to the group."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Each with enough of a key behind it that a guide can still write .../send?key=… about one.
_WEBHOOK = re.compile(
    rb"qyapi\.weixin\.qq\.com/cgi-bin/webhook/send\?key=[\w-]{8}"
    rb"|oapi\.dingtalk\.com/robot/send\?access_token=\w{8}"
    rb"|open\.(?:feishu\.cn|larksuite\.com)/open-apis/bot/v2/hook/[\w-]{8}"
)


class WebhookExposed(Exception):
    """The site would show a robot's address; the message names the files, and nothing of the address."""


def shows_webhook(content: bytes) -> bool:
    """Whether a file of the site holds a robot's address with its key."""
    return _WEBHOOK.search(content) is not None


def refuse_webhooks(found: Sequence[str]) -> None:
    """Raises WebhookExposed when there are files that do."""
    if found:
        raise WebhookExposed(
            f"The address of a chat's robot stands in {', '.join(sorted(found))}. Whoever reads it can write to the "
            "group: remove it from the sources, make a new one in the chat, and keep that in the environment only."
        )
