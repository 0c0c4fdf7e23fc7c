"""Opens the line of a receipt: verified, decrypted, whole or refused. Mirrors app/receipt/receipt.ts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric import ec

from scripts.packing.digest import to_base64url
from scripts.team.assignment_body import Assignment
from scripts.team.cipher import decrypt, is_signed_by
from scripts.team.content import Content
from scripts.team.content_bits import content_bytes, read_content
from scripts.team.packet import (
    HEADER_BYTES,
    ReceiptRefused,
    identity_of,
    read_header,
    read_line,
    read_sealed,
    signed_bytes,
)

LeadKeys = Mapping[bytes, ec.EllipticCurvePrivateKey]  # by compressed point


@dataclass(frozen=True, slots=True)
class Opened:
    """A receipt that can be read. `signer` is its device's public key in base64url, empty when unsigned."""

    content: Content
    signer: str
    is_encrypted: bool
    digest: bytes
    identity: str


def open_receipt(line: str, assignments: Mapping[bytes, Assignment], lead_keys: LeadKeys) -> Opened:
    """Open a line with the assignments by digest and the lead's keys at hand. Raises ReceiptRefused."""
    packet = read_line(line)
    header = read_header(packet)
    asked = assignments.get(header.digest)
    if asked is None:
        raise ReceiptRefused("unknown-assignment")
    body = packet[HEADER_BYTES:]
    if header.is_encrypted:
        body = _decrypted(packet, asked, lead_keys)
    sealed = read_sealed(header.signing, body)
    is_signed = header.signing != "unsigned"
    if is_signed:
        lead_point = asked.key if header.is_encrypted and asked.key else b""
        message = signed_bytes(packet[:HEADER_BYTES], lead_point, sealed.public_key, sealed.content)
        if not is_signed_by(header.signing, sealed.public_key, sealed.signature, message):
            raise ReceiptRefused("forged")
    content = read_content(sealed.content, asked.lessons)
    # Nobody vouches for unsigned bytes, so at least they have to be what a device would have written.
    if content is None or not (is_signed or content_bytes(content, asked.lessons) == sealed.content):
        raise ReceiptRefused("damaged")
    signer = to_base64url(sealed.public_key)
    return Opened(content, signer, header.is_encrypted, header.digest, identity_of(packet))


def _decrypted(packet: bytes, asked: Assignment, lead_keys: LeadKeys) -> bytes:
    lead = lead_keys.get(asked.key) if asked.key else None
    opened = decrypt(lead, packet[:HEADER_BYTES], packet[HEADER_BYTES:]) if lead else None
    if opened is None:
        raise ReceiptRefused("unreadable")
    return opened
