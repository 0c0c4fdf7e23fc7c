"""The key that the desk wraps under a passphrase opens in Python with it, and with no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from scripts.packing.digest import to_base64url
from scripts.team.cipher import point_of
from scripts.team.lead_key import KeyUnreadable, read_lead_key
from tests.deno import browser_answers


def unasked() -> str:
    raise AssertionError("no passphrase is needed")


def test_the_desks_own_text_opens_with_its_passphrase_alone(tmp_path: Path) -> None:
    made = browser_answers("receipt/wrap_one.ts", "王总的口令１２", tmp_path)
    text = f'他的钥匙 "{made["wrapped"]}" 完'
    key = read_lead_key(text, lambda: "王总的口令12")
    assert to_base64url(point_of(key.public_key())) == made["point"]
    with pytest.raises(KeyUnreadable, match="passphrase is another one"):
        read_lead_key(text, lambda: "别的口令")
    with pytest.raises(KeyUnreadable):
        read_lead_key(made["wrapped"][:-9], lambda: "王总的口令12")


@pytest.mark.parametrize(
    "key", [ed25519.Ed25519PrivateKey.generate(), ec.generate_private_key(ec.SECP384R1())]
)
def test_a_key_of_another_kind_is_refused(
    key: ed25519.Ed25519PrivateKey | ec.EllipticCurvePrivateKey,
) -> None:
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    with pytest.raises(KeyUnreadable, match="expected an elliptic-curve key on P-256"):
        read_lead_key(pem, unasked)


@pytest.mark.parametrize(
    "text", ["", "回执", "LK1.", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"]
)
def test_what_is_no_key_is_refused_in_words(text: str) -> None:
    with pytest.raises(KeyUnreadable):
        read_lead_key(text, lambda: "x")
