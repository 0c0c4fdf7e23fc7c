"""The lead's private key: a PEM file, or the text the desk keeps under a passphrase (app/receipt/wrapping.ts)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.hazmat.primitives.serialization import load_der_private_key, load_pem_private_key

from scripts.packing.digest import from_base64url
from scripts.team.cipher import point_of
from scripts.team.packet import POINT_BYTES

_WRAPPED = re.compile(r"LK1\.([A-Za-z0-9_-]*)")
_ROUNDS = 600_000
_SALT_END = POINT_BYTES + 16
_INITIAL_END = _SALT_END + 12
_PURPOSE = b"course lead key v1"

LeadKey = ec.EllipticCurvePrivateKey


class KeyUnreadable(Exception):
    """The text holds no key that opens; the message says what was expected."""


def read_lead_key(text: str, passphrase: Callable[[], str]) -> LeadKey:
    """The key in a file's text; asks for the passphrase only when one is needed. Raises KeyUnreadable."""
    wrapped = _WRAPPED.search(text)
    if wrapped:
        return _unwrapped(wrapped[1], passphrase)
    if "-----BEGIN" not in text:
        raise KeyUnreadable("there is no key in it; expected a PEM file or the text that begins with LK1.")
    return _from_pem(text, passphrase)


def _from_pem(text: str, passphrase: Callable[[], str]) -> LeadKey:
    words = passphrase().encode() if "ENCRYPTED" in text else None
    try:
        key = load_pem_private_key(text.encode(), words)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise KeyUnreadable(
            "the PEM file does not open; it is damaged, or the passphrase is another one"
        ) from error
    return _on_the_curve(key)


def _unwrapped(body: str, passphrase: Callable[[], str]) -> LeadKey:
    data = from_base64url(body) or b""
    point, salt, initial = data[:POINT_BYTES], data[POINT_BYTES:_SALT_END], data[_SALT_END:_INITIAL_END]
    words = unicodedata.normalize("NFKC", passphrase()).encode()
    try:
        wrapping = PBKDF2HMAC(SHA256(), 32, salt, _ROUNDS).derive(words)
        key = _on_the_curve(
            load_der_private_key(
                AESGCM(wrapping).decrypt(initial, data[_INITIAL_END:], _PURPOSE + point), None
            )
        )
    except (InvalidTag, ValueError, UnsupportedAlgorithm) as error:
        raise KeyUnreadable(
            "the key does not open; the text is damaged, or the passphrase is another one"
        ) from error
    if point_of(key.public_key()) != point:
        raise KeyUnreadable("the key does not belong to the point in front of it; copy the text again")
    return key


def _on_the_curve(key: object) -> LeadKey:
    if isinstance(key, ec.EllipticCurvePrivateKey) and isinstance(key.curve, ec.SECP256R1):
        return key
    raise KeyUnreadable("it is a key of another kind; expected an elliptic-curve key on P-256")
