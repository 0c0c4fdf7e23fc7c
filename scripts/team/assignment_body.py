"""The packed body of assignments of version 2. Mirrors app/assigning/body.ts; order and contexts are the format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from scripts.packing import BitReader, Bits, BitWriter, TooLong
from scripts.packing.fields import characters, choice, count, difference, flag

T = TypeVar("T")

MOST_LESSONS = 60
MOST_NAMES = 60
LONGEST = {"title": 30, "lead": 12, "team": 12, "note": 120}
LONGEST_NAME = 12
_KEY_BYTES = 33
_HIGHEST_PASS = 100
_FARTHEST_DAY = 40_000
_FIRST_DAY = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a lead asks of her team. `due` is an ISO date, that day included, or empty; `pass_mark` is in percent."""

    nonce: int = 0
    title: str = ""
    lead: str = ""
    team: str = ""
    note: str = ""
    due: str = ""
    pass_mark: int | None = None
    lessons: tuple[int, ...] = ()
    roster: tuple[str, ...] = ()
    key: bytes | None = None


def write_body(assignment: Assignment) -> bytes:
    """Raises ValueError for what no link can carry: that is a mistake of the caller."""
    writer = BitWriter()
    if not _is_writable(_body(writer, assignment)):
        raise ValueError("not an assignment that a link can carry")
    return writer.finish()


def read_body(data: bytes) -> Assignment | None:
    """None for bytes that no writer made."""
    try:
        read = _body(BitReader(data), Assignment())
        return read if _is_writable(read) and write_body(read) == data else None
    except (TooLong, ValueError, OverflowError):
        return None


def _body(bits: Bits, given: Assignment) -> Assignment:
    nonce = choice(bits, "nonce", 16, given.nonce)

    def lesson_after(before: int | None, lesson: int | None) -> int:
        return (before or 0) + difference(bits, "lesson", (lesson or 0) - (before or 0))

    def words(value: str) -> str:
        """One context for all words: the later ones gain from the earlier."""
        return characters(bits, "words", value)

    lessons = _list(bits, ("lessons", MOST_LESSONS), given.lessons, lesson_after)
    due = _optional(bits, "due", given.due or None, lambda value: _day(bits, value)) or ""
    passed = _optional(bits, "pass", given.pass_mark, lambda value: choice(bits, "pass", 7, value or 0))
    title, lead, team, note = [words(one) for one in (given.title, given.lead, given.team, given.note)]
    roster = _list(bits, ("roster", MOST_NAMES), given.roster, lambda _, name: words(name or ""))
    key = _optional(bits, "key", given.key, lambda value: _point(bits, value))
    return Assignment(nonce, title, lead, team, note, due, passed, lessons, roster, key)


def _day(bits: Bits, value: str | None) -> str:
    far = difference(bits, "due", (date.fromisoformat(value) - _FIRST_DAY).days if value else 0)
    if abs(far) > _FARTHEST_DAY:
        raise TooLong
    return (_FIRST_DAY + timedelta(far)).isoformat()


def _optional(bits: Bits, context: str, value: T | None, field: Callable[[T | None], T]) -> T | None:
    return field(value) if flag(bits, f"{context}?", value is not None) else None


def _list(
    bits: Bits, kind: tuple[str, int], entries: Sequence[T], field: Callable[[T | None, T | None], T]
) -> tuple[T, ...]:
    """A counted list; each entry is described with the one before it."""
    context, most = kind
    length = count(bits, context, len(entries))
    if length > most:
        raise TooLong
    read: list[T] = []
    for at in range(length):
        read.append(field(read[-1] if read else None, entries[at] if at < len(entries) else None))
    return tuple(read)


def _point(bits: Bits, value: bytes | None) -> bytes:
    """A compressed point: its first byte is 2 or 3. Nothing can be learned from one byte about another."""
    head = 3 if flag(bits, "odd", value is not None and value[0] == 3) else 2
    given = value or bytes(_KEY_BYTES)
    return bytes([head, *(choice(bits, f"key{at}", 8, given[at]) for at in range(1, _KEY_BYTES))])


def _is_writable(given: Assignment) -> bool:
    lessons = given.lessons
    return (
        len(lessons) > 0
        and all(lesson > 0 for lesson in lessons)
        and len(set(lessons)) == len(lessons)
        and (given.pass_mark or 0) <= _HIGHEST_PASS
        and all(len(getattr(given, name)) <= most for name, most in LONGEST.items())
        and all(len(name) <= LONGEST_NAME for name in given.roster)
    )
