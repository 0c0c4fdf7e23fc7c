"""Pasted chats → opened receipts by assignment, and a problem with its line for everything that could not be used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scripts.problem import Place, Problem, Severity
from scripts.team.assignment import Given
from scripts.team.chat import Damage, FoundReceipt, read_chat
from scripts.team.ledger import Handed
from scripts.team.packet import ReceiptRefused, Refusal
from scripts.team.receipt import LeadKeys, open_receipt

_WORDS: Mapping[Refusal, tuple[str, str]] = {
    "damaged": (
        "it is incomplete or was changed; expected one whole receipt",
        "Ask its sender to copy it once more.",
    ),
    "newer": ("a newer version of the course wrote it", "Update this program, then run it again."),
    "forged": (
        "its signature does not fit; what it says was changed",
        "Ask its sender for a new one; this one counts for nothing.",
    ),
    "unreadable": (
        "it is encrypted, and no key at hand opens it",
        "Give the lead's key with --key FILE.",
    ),
    "unknown-assignment": (
        "it belongs to an assignment that was not given",
        "Give its link with --assignment LINK, or leave the line out.",
    ),
}


@dataclass(frozen=True, slots=True)
class Collected:
    """Receipts by digest of their assignment, in the order of the files; problems by place; pastes told twice."""

    handed: Mapping[bytes, Sequence[Handed]]
    problems: tuple[Problem, ...]
    repeated: int


def collect(
    chats: Iterable[tuple[str, str]], given: Sequence[Given], lead_keys: LeadKeys, taken_at: int
) -> Collected:
    """Open what is in the chats, (path, text) each; `taken_at` is when they were read, in epoch milliseconds."""
    assignments = {one.digest: one.assignment for one in given}
    handed: dict[bytes, list[Handed]] = {one.digest: [] for one in given}
    problems: list[Problem] = []
    repeated = 0
    for path, text in chats:
        reading = read_chat(text)
        repeated += reading.repeated
        problems += [_damage(path, damage) for damage in reading.damaged]
        for found in reading.receipts:
            try:
                opened = open_receipt(found.text, assignments, lead_keys)
            except ReceiptRefused as refused:
                problems.append(_refusal(path, found, refused.why))
                continue
            one = Handed(opened.content, opened.identity, opened.signer, found.sender, taken_at)
            handed[opened.digest].append(one)
    return Collected(handed, tuple(sorted(problems, key=lambda problem: problem.sort_key)), repeated)


def _damage(path: str, damage: Damage) -> Problem:
    return _problem(path, damage.line, damage.why, damage.sender)


def _refusal(path: str, found: FoundReceipt, why: Refusal) -> Problem:
    return _problem(path, found.line, why, found.sender)


def _problem(path: str, line: int, why: Refusal, sender: str) -> Problem:
    words, fix = _WORDS[why]
    whose = f"receipt from {sender}" if sender else "receipt"
    return Problem(Place(path, line, 1), Severity.ERROR, f"receipt-{why}", f"{whose}: {words}", fix)
