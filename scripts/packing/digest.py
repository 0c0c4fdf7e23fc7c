"""Bytes as text, and the checks at the ends of texts. Mirrors app/packing/digest.ts and app/memory/base64url.ts."""

from __future__ import annotations

import base64
import binascii
import hashlib


def sha256(data: str | bytes) -> bytes:
    """The 32 bytes of a digest; of a text, of its UTF-8 bytes."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).digest()


def to_base64url(data: bytes) -> str:
    """Text that is safe in links and chats (RFC 4648, section 5, without padding)."""
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def from_base64url(text: str) -> bytes | None:
    """The bytes, or None when the text is not base64url. Bits that no byte uses are ignored, as browsers do."""
    try:
        return base64.b64decode(f"{text}{'=' * (-len(text) % 4)}", altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
