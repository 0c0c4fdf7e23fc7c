"""The line of a receipt and its bytes, part by part. Mirrors app/receipt/line.ts and packet.ts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from scripts.packing.digest import from_base64url, sha256, to_base64url

Signing = Literal["unsigned", "ed25519", "p256"]

HEADER_BYTES = 7
POINT_BYTES = 33
PURPOSE = b"course receipt v1"
_VERSION = 1
_CHECK_LENGTH = 8
_IDENTITY_BYTES = 8
_FORM = re.compile(r"ER([0-9]{1,6})\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{8})(?![A-Za-z0-9_-])")
# The order is that of the numbers in the first byte.
_SIGNINGS: tuple[Signing, ...] = ("unsigned", "ed25519", "p256")
_KEY_BYTES = {"unsigned": 0, "ed25519": 32, "p256": POINT_BYTES}
_SIGNATURE_BYTES = 64
_ENCRYPTED = 4

Refusal = Literal["damaged", "newer", "forged", "unreadable", "unknown-assignment"]


class ReceiptRefused(Exception):
    """A receipt that counts for nothing; `why` says what is wrong with it."""

    def __init__(self, why: Refusal) -> None:
        """Keep the reason."""
        super().__init__(why)
        self.why: Refusal = why


@dataclass(frozen=True, slots=True)
class Header:
    """What the first seven bytes say; `digest` names the assignment."""

    signing: Signing
    is_encrypted: bool
    digest: bytes


@dataclass(frozen=True, slots=True)
class Sealed:
    """What stands behind the header once it is readable; key and signature are empty when unsigned."""

    public_key: bytes
    signature: bytes
    content: bytes


def read_line(line: str) -> bytes:
    """The packet of a line, whole or not at all. Raises ReceiptRefused."""
    match = _FORM.search(line)
    if not match:
        raise ReceiptRefused("damaged")
    version, body, check = match.groups()
    if int(version) > _VERSION:
        raise ReceiptRefused("newer")
    packet = from_base64url(body) if check_of(f"ER{version}.{body}") == check else None
    # One packet, one text: bits beyond the last byte would let a line differ and be the same receipt.
    if not packet or version != str(_VERSION) or to_base64url(packet) != body:
        raise ReceiptRefused("damaged")
    return packet


def line_of(packet: bytes) -> str:
    """The line to paste."""
    head = f"ER{_VERSION}.{to_base64url(packet)}"
    return f"回执 {head}.{check_of(head)}"


def identity_of(packet: bytes) -> str:
    """What two pastes of one receipt have in common."""
    return sha256(packet)[:_IDENTITY_BYTES].hex()


def check_of(head: str) -> str:
    """The end of a line."""
    return to_base64url(sha256(head))[:_CHECK_LENGTH]


def header_bytes(header: Header) -> bytes:
    """The first seven bytes."""
    return bytes([_SIGNINGS.index(header.signing) + _ENCRYPTED * header.is_encrypted]) + header.digest


def read_header(packet: bytes) -> Header:
    """Raises ReceiptRefused when the packet begins with what no device of ours writes."""
    flags = packet[0] if packet else 0
    if len(packet) < HEADER_BYTES or flags >= 2 * _ENCRYPTED or flags % _ENCRYPTED >= len(_SIGNINGS):
        raise ReceiptRefused("damaged")
    return Header(_SIGNINGS[flags % _ENCRYPTED], flags >= _ENCRYPTED, packet[1:HEADER_BYTES])


def read_sealed(signing: Signing, data: bytes) -> Sealed:
    """Raises ReceiptRefused when the bytes are too few to hold a key and a signature."""
    key_end = _KEY_BYTES[signing]
    signature_end = key_end + (0 if signing == "unsigned" else _SIGNATURE_BYTES)
    if len(data) < signature_end:
        raise ReceiptRefused("damaged")
    return Sealed(data[:key_end], data[key_end:signature_end], data[signature_end:])


def signed_bytes(header: bytes, lead_point: bytes, public_key: bytes, content: bytes) -> bytes:
    """What is signed; `lead_point` is empty when the receipt is not encrypted."""
    return b"".join([PURPOSE, b"\n", header, lead_point, public_key, content])
