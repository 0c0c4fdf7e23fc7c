"""The content of a receipt as bytes. Mirrors app/receipt/content_bits.ts; order and contexts are the format."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from scripts.packing import BitReader, Bits, BitWriter, TooLong
from scripts.packing.fields import characters, count, difference, flag, word
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
# Lessons of more items than this are coded as if they had so many.
_LONGEST_RUN = 8
# A course numbers the items of a lesson together, mostly three. Another number of them makes lines longer, never wrong.
_ITEMS_A_LESSON = 3

_NOTHING = Content(0, "0", "", _BEGINNING, _HOME_OFFSET, None, ())
_UNANSWERED = Answer(0, 0, Picked(()), Picked(()))


def content_bytes(content: Content, lessons: Sequence[int]) -> bytes:
    """The bytes of a content for an assignment of these lessons."""
    writer = BitWriter()
    _code(writer, content, lessons)
    return writer.finish()


def read_content(data: bytes, lessons: Sequence[int]) -> Content | None:
    """None when the bytes are no content of a receipt for these lessons."""
    try:
        content = _code(BitReader(data), _NOTHING, lessons)
    except TooLong:
        return None
    return content if _is_sound(content) else None


def _code(bits: Bits, value: Content, lessons: Sequence[int]) -> Content:
    nonce = word(bits, _WORD_BITS, value.nonce)
    build = word(bits, _WORD_BITS, int(value.build, 16))
    alias = characters(bits, "alias", value.alias)
    minutes = word(bits, _TIME_BITS, (value.made_at - _BEGINNING) // _MINUTE_MS)
    offset = _HOME_OFFSET + difference(bits, "offset", value.offset - _HOME_OFFSET)
    made_at = _BEGINNING + minutes * _MINUTE_MS
    finished_at = _finished(bits, value, made_at)
    given = value.completed
    completed = tuple(
        flag(bits, "completed", given[place] if place < len(given) else False)
        for place in range(len(lessons))
    )
    answers = _answers(bits, value.answers, lessons)
    return Content(nonce, f"{build:08x}", alias, made_at, offset, finished_at, completed, answers)


def _finished(bits: Bits, value: Content, made_at: int) -> int | None:
    if not flag(bits, "finished", value.finished_at is not None):
        return None
    ago = (value.made_at - (value.finished_at or 0)) // _MINUTE_MS
    return made_at - count(bits, "ago", ago) * _MINUTE_MS


def _answers(bits: Bits, answers: Sequence[Answer], lessons: Sequence[int]) -> tuple[Answer, ...]:
    length = count(bits, "answers", len(answers))
    if length > _MOST_ANSWERS:
        raise TooLong
    read: list[Answer] = []
    while len(read) < length:
        value = answers[len(read)] if len(read) < len(answers) else _UNANSWERED
        read.append(_answer(bits, value, read, lessons))
    return tuple(read)


def _answer(bits: Bits, value: Answer, read: Sequence[Answer], lessons: Sequence[int]) -> Answer:
    run = _run_of(read)
    start = read[-1].lesson if read else 0
    lesson = start + count(bits, f"lesson/{run}", value.lesson - start)
    if lesson >= len(lessons):
        raise TooLong
    where = "near" if run > 0 and lesson == start else "far"
    expected = _expected_item(read[-1] if read else None, lesson, lessons)
    item = expected + difference(bits, f"item/{where}", value.item - expected)
    first = response(bits, value.first, None)
    is_same = flag(bits, "same", value.last == value.first)
    return Answer(item, lesson, first, first if is_same else response(bits, value.last, first))


def _run_of(read: Sequence[Answer]) -> int:
    """How many of the last answers are of one lesson: the next ones are mostly as many."""
    run = 0
    for one in reversed(read):
        if one.lesson != read[-1].lesson or run == _LONGEST_RUN:
            break
        run += 1
    return run


def _expected_item(before: Answer | None, lesson: int, lessons: Sequence[int]) -> int:
    """The next item of the same lesson, or where another lesson's should begin by its number."""
    if before is not None and before.lesson == lesson:
        return before.item + 1
    number, begin = (lessons[before.lesson], before.item) if before else (1, 1)
    return begin + _ITEMS_A_LESSON * (lessons[lesson] - number)


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
