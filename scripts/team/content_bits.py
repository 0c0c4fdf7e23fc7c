"""The content of a receipt as bytes. Mirrors app/receipt/content_bits.ts; order and contexts are the format."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from scripts.packing import BitReader, Bits, BitWriter, TooLong
from scripts.packing.fields import characters, choice, count, difference, flag
from scripts.team.content import Answer, Content, Picked
from scripts.team.given_bits import response

_WORD_BITS = 32
_TIME_BITS = 26
_BEGINNING = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp()) * 1000
_MINUTE_MS = 60_000
_HOME_OFFSET = 480
_WIDEST_OFFSET = 1_440
_LONGEST_ALIAS_BYTES = 48
_MOST_ANSWERS = 1_000

_NOTHING = Content(0, "0", "", _BEGINNING, _HOME_OFFSET, None, ())
_UNANSWERED = Answer(0, 0, Picked(()), Picked(()))


def content_bytes(content: Content) -> bytes:
    """The bytes of a content."""
    writer = BitWriter()
    _code(writer, content, len(content.completed))
    return writer.finish()


def read_content(data: bytes, lessons: int) -> Content | None:
    """None when the bytes are no content of a receipt for so many lessons."""
    try:
        content = _code(BitReader(data), _NOTHING, lessons)
    except TooLong:
        return None
    return content if _is_sound(content) else None


def _code(bits: Bits, value: Content, lessons: int) -> Content:
    nonce = choice(bits, "nonce", _WORD_BITS, value.nonce)
    build = choice(bits, "build", _WORD_BITS, int(value.build, 16))
    alias = characters(bits, "alias", value.alias)
    minutes = choice(bits, "made", _TIME_BITS, (value.made_at - _BEGINNING) // _MINUTE_MS)
    offset = _HOME_OFFSET + difference(bits, "offset", value.offset - _HOME_OFFSET)
    made_at = _BEGINNING + minutes * _MINUTE_MS
    finished_at = _finished(bits, value, made_at)
    given = value.completed
    completed = tuple(
        flag(bits, "completed", given[place] if place < len(given) else False) for place in range(lessons)
    )
    answers = _answers(bits, value.answers, lessons)
    return Content(nonce, f"{build:08x}", alias, made_at, offset, finished_at, completed, answers)


def _finished(bits: Bits, value: Content, made_at: int) -> int | None:
    if not flag(bits, "finished", value.finished_at is not None):
        return None
    ago = (value.made_at - (value.finished_at or 0)) // _MINUTE_MS
    return made_at - count(bits, "ago", ago) * _MINUTE_MS


def _answers(bits: Bits, answers: Sequence[Answer], lessons: int) -> tuple[Answer, ...]:
    length = count(bits, "answers", len(answers))
    if length > _MOST_ANSWERS:
        raise TooLong
    read: list[Answer] = []
    while len(read) < length:
        value = answers[len(read)] if len(read) < len(answers) else _UNANSWERED
        one = _answer(bits, value, read[-1] if read else _UNANSWERED)
        if one.lesson >= lessons:
            raise TooLong
        read.append(one)
    return tuple(read)


def _answer(bits: Bits, value: Answer, before: Answer) -> Answer:
    lesson = before.lesson + count(bits, "lesson", value.lesson - before.lesson)
    where = "near" if lesson == before.lesson else "far"
    item = before.item + difference(bits, f"item/{where}", value.item - before.item)
    first = response(bits, value.first, None)
    is_same = flag(bits, "same", value.last == value.first)
    return Answer(item, lesson, first, first if is_same else response(bits, value.last, first))


def _is_sound(content: Content) -> bool:
    """What a device of ours never writes is refused: nothing downstream has to expect it."""
    items = {answer.item for answer in content.answers}
    return (
        content.alias != ""
        and len(content.alias.encode("utf-8", "replace")) <= _LONGEST_ALIAS_BYTES
        and abs(content.offset) <= _WIDEST_OFFSET
        and len(items) == len(content.answers)
        and all(item > 0 for item in items)
    )
