"""Signatures and encryption of receipts, by `cryptography`. Mirrors app/receipt/signature.ts and cipher.ts."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from scripts.team.packet import POINT_BYTES, PURPOSE, Signing

_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_CURVE = ec.SECP256R1()
_KEY_BYTES = 32
# Each key encrypts one message, so the same initial value is never used twice with one.
_INITIAL = bytes(12)
_TAG_BYTES = 16


def is_signed_by(signing: Signing, public_key: bytes, signature: bytes, message: bytes) -> bool:
    """Whether the key's owner has signed just this message."""
    try:
        if signing == "ed25519":
            ed25519.Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
            return True
        r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
        # Of the two values of s that prove the same, only the smaller counts: else anyone could make a second line.
        if s > _ORDER // 2:
            return False
        key = ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, public_key)
        key.verify(encode_dss_signature(r, s), message, ec.ECDSA(SHA256()))
    except (InvalidSignature, ValueError):
        return False
    return True


def point_of(key: ec.EllipticCurvePublicKey) -> bytes:
    """A public key as assignments and receipts carry it: a compressed point."""
    return key.public_bytes(Encoding.X962, PublicFormat.CompressedPoint)


def decrypt(lead: ec.EllipticCurvePrivateKey, header: bytes, body: bytes) -> bytes | None:
    """The sealed bytes; None when this key does not open them or a bit of them or of the header was changed."""
    ephemeral = body[:POINT_BYTES]
    if len(body) < POINT_BYTES + _TAG_BYTES:
        return None
    try:
        member = ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, ephemeral)
        key = agreed_key(lead, member, header, ephemeral + point_of(lead.public_key()))
        return AESGCM(key).decrypt(_INITIAL, body[POINT_BYTES:], header)
    except (InvalidTag, ValueError):
        return None


def encrypt(lead_point: bytes, ephemeral: ec.EllipticCurvePrivateKey, header: bytes, sealed: bytes) -> bytes:
    """The ephemeral point and the ciphertext, for a key made for this one receipt."""
    point = point_of(ephemeral.public_key())
    lead = ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, lead_point)
    key = agreed_key(ephemeral, lead, header, point + lead_point)
    return point + AESGCM(key).encrypt(_INITIAL, sealed, header)


def agreed_key(
    private: ec.EllipticCurvePrivateKey, public: ec.EllipticCurvePublicKey, header: bytes, points: bytes
) -> bytes:
    """The key both sides arrive at."""
    secret = private.exchange(ec.ECDH(), public)
    return HKDF(SHA256(), _KEY_BYTES, salt=header, info=PURPOSE + points).derive(secret)
