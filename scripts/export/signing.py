"""How chat robots want to be sure of the sender. Pure: the moment comes in."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from urllib.parse import quote


def dingtalk_query(secret: str, milliseconds: int) -> str:
    """DingTalk: in the address. Keyed by the secret, over "{timestamp}\\n{secret}", base64, percent-encoded once."""
    signature = _signed(secret, f"{milliseconds}\n{secret}")
    return f"timestamp={milliseconds}&sign={quote(signature, safe='')}"


def feishu_fields(secret: str, seconds: int) -> Mapping[str, str]:
    """Feishu: in the body. Keyed by "{timestamp}\\n{secret}", over nothing; both fields are texts."""
    return {"timestamp": str(seconds), "sign": _signed(f"{seconds}\n{secret}", "")}


def _signed(key: str, message: str) -> str:
    return base64.b64encode(hmac.new(key.encode(), message.encode(), hashlib.sha256).digest()).decode()
