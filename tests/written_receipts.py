"""Receipts as a member's device writes them, for tests: Python itself only reads them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from scripts.team.cipher import encrypt, point_of
from scripts.team.content import Content
from scripts.team.content_bits import content_bytes
from scripts.team.packet import Header, Signing, header_bytes, line_of, signed_bytes

ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


@dataclass(frozen=True)
class Device:
    """What signs: a kind of signature, the public key, and the signing itself."""

    signing: Signing
    public_key: bytes
    sign: Callable[[bytes], bytes]


def edwards_device(seed: bytes) -> Device:
    key = ed25519.Ed25519PrivateKey.from_private_bytes(seed)
    return Device("ed25519", key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw), key.sign)


def p256_device(secret: int) -> Device:
    key = ec.derive_private_key(secret, ec.SECP256R1())

    def sign(message: bytes) -> bytes:
        r, s = decode_dss_signature(key.sign(message, ec.ECDSA(SHA256())))
        return r.to_bytes(32, "big") + min(s, ORDER - s).to_bytes(32, "big")

    return Device("p256", point_of(key.public_key()), sign)


UNSIGNED = Device("unsigned", b"", lambda _: b"")


def written(
    content: Content, digest: bytes, lessons: Sequence[int], device: Device, lead_point: bytes | None = None
) -> str:
    """One line for the chat, for an assignment of these lessons; encrypted when there is a lead's key."""
    header = header_bytes(Header(device.signing, lead_point is not None, digest))
    body = content_bytes(content, lessons)
    message = signed_bytes(header, lead_point or b"", device.public_key, body)
    sealed = device.public_key + device.sign(message) + body
    if lead_point is None:
        return line_of(header + sealed)
    ephemeral = ec.generate_private_key(ec.SECP256R1())
    return line_of(header + encrypt(lead_point, ephemeral, header, sealed))
