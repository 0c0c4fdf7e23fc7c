"""Receipts that browsers wrote open in Python as they do there, or are refused for the same reason."""

from __future__ import annotations

import json
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from scripts.packing.digest import from_base64url, to_base64url
from scripts.team.assignment_body import Assignment
from scripts.team.cipher import point_of
from scripts.team.content import Answer, Content, Picked, Response, Typed
from scripts.team.packet import ReceiptRefused, check_of
from scripts.team.receipt import open_receipt
from tests.deno import ROOT
from tests.written_receipts import UNSIGNED, edwards_device, p256_device, written

SAMPLES = json.loads((ROOT / "tests/app/receipt/samples.json").read_text("utf-8"))
LEAD = ec.derive_private_key(int(SAMPLES["lead"]["d"], 16), ec.SECP256R1())
POINT = point_of(LEAD.public_key())
DIGEST = bytes.fromhex(SAMPLES["assignment"]["digest"])
LESSONS = tuple(SAMPLES["assignment"]["lessons"])
ASKED = {DIGEST: Assignment(lessons=LESSONS, key=POINT)}
CONTENT = Content(7, "0badc0de", "小李", 1_795_772_460_000, 480, None, (True, False))


def given(response: Response) -> dict[str, Any]:
    if isinstance(response, Picked):
        return {"kind": "picked", "numbers": list(response.numbers)}
    return {"kind": "typed", "text": response.text, "isCut": response.is_cut, "claimed": response.claimed}


def in_browser_words(content: Content) -> dict[str, Any]:
    answers = [
        {"item": one.item, "lesson": one.lesson, "first": given(one.first), "last": given(one.last)}
        for one in content.answers
    ]
    return {
        "nonce": content.nonce,
        "build": content.build,
        "alias": content.alias,
        "madeAt": content.made_at,
        "offset": content.offset,
        "finishedAt": content.finished_at,
        "completed": list(content.completed),
        "answers": answers,
    }


def opening(line: str) -> dict[str, Any]:
    try:
        opened = open_receipt(line, ASKED, {POINT: LEAD})
    except ReceiptRefused as refused:
        return {"ok": False, "why": refused.why}
    return {
        "ok": True,
        "content": in_browser_words(opened.content),
        "signature": "valid" if opened.signer else "unsigned",
        "signer": opened.signer,
        "encrypted": opened.is_encrypted,
        "digest": opened.digest.hex(),
        "identity": opened.identity,
    }


@pytest.mark.parametrize("sample", [*SAMPLES["opened"], *SAMPLES["refused"]], ids=lambda one: one["name"])
def test_a_released_line_opens_as_in_the_browser(sample: dict[str, Any]) -> None:
    assert opening(sample["line"]) == sample["opening"]


@pytest.mark.parametrize("lead", [None, POINT], ids=["plain", "encrypted"])
@pytest.mark.parametrize(
    "device", [UNSIGNED, edwards_device(bytes(32)), p256_device(7)], ids=lambda device: device.signing
)
def test_what_was_written_comes_back(device: Any, lead: bytes | None) -> None:  # noqa: ANN401 - a parameter
    answers = (
        Answer(3, 0, Picked((2, 4)), Picked((1,))),
        Answer(5, 1, Typed("毛利🙂", claimed=20), Typed("x", is_cut=True)),
    )
    content = replace(CONTENT, answers=answers, finished_at=CONTENT.made_at - 60_000)
    opened = open_receipt(written(content, DIGEST, LESSONS, device, lead), ASKED, {POINT: LEAD})
    assert (opened.content, opened.is_encrypted) == (content, lead is not None)
    assert (opened.signer == "") == (device is UNSIGNED)


def test_a_signed_receipt_with_any_bit_flipped_is_refused() -> None:
    line = written(CONTENT, DIGEST, LESSONS, edwards_device(bytes(32)), POINT)
    packet = from_base64url(line.split(".")[1]) or b""
    random = Random(1)  # noqa: S311 - a test repeats itself
    for bit in random.sample(range(8 * len(packet)), 200):
        flipped = bytearray(packet)
        flipped[bit // 8] ^= 1 << bit % 8
        head = f"ER1.{to_base64url(bytes(flipped))}"
        with pytest.raises(ReceiptRefused):
            open_receipt(f"{head}.{check_of(head)}", ASKED, {POINT: LEAD})


def test_without_the_leads_key_an_encrypted_receipt_is_unreadable() -> None:
    line = written(CONTENT, DIGEST, LESSONS, UNSIGNED, POINT)
    with pytest.raises(ReceiptRefused, match="unreadable"):
        open_receipt(line, ASKED, {})


def test_a_receipt_of_an_assignment_nobody_gave_is_named_so() -> None:
    line = written(CONTENT, bytes(6), LESSONS, UNSIGNED)
    with pytest.raises(ReceiptRefused, match="unknown-assignment"):
        open_receipt(line, ASKED, {})
