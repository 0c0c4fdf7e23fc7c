"""What was given at one try, over bits. Mirrors app/receipt/given_bits.ts; order and contexts are the format."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scripts.packing import Bits, TooLong
from scripts.packing.fields import characters, choice, count, difference, flag
from scripts.team.content import FULL_CLAIM, Picked, Response, Typed

# Text; each number above the one before; left and right in turn, the left ones counting up; any list.
_TYPED, _RISING, _PAIRED, _LOOSE = range(4)
_SHAPE_BITS = 2
_CLAIM_BITS = 5
_MOST_NUMBERS = 64

Numbers = Sequence[int]


def response(bits: Bits, value: Response, before: Response | None) -> Response:
    """`before` is what was given at the first try when this is the last one."""
    known = f"last/{_shape_of(before)}" if before else "first"
    shape = choice(bits, f"shape/{known}", _SHAPE_BITS, _shape_of(value))
    if shape == _TYPED:
        return _typed(bits, value)
    numbers = value.numbers if isinstance(value, Picked) else ()
    length = f"/{min(len(before.numbers), 12)}" if isinstance(before, Picked) else ""
    if shape == _RISING:
        return Picked(_rising(bits, length, numbers))
    if shape == _LOOSE:
        return Picked(_list(bits, f"loose{length}", numbers, lambda value, _: count(bits, "any", value)))
    earlier = before.numbers if isinstance(before, Picked) and _shape_of(before) == _PAIRED else ()
    return Picked(_paired(bits, length, numbers, earlier))


def _shape_of(value: Response) -> int:
    if isinstance(value, Typed):
        return _TYPED
    numbers = value.numbers
    if all(one > (numbers[at - 1] if at else -1) for at, one in enumerate(numbers)):
        return _RISING
    is_paired = len(numbers) % 2 == 0 and all(
        one == numbers[0] + at // 2 for at, one in enumerate(numbers) if at % 2 == 0
    )
    return _PAIRED if is_paired else _LOOSE


def _typed(bits: Bits, value: Response) -> Typed:
    given = value if isinstance(value, Typed) else Typed("")
    words = characters(bits, "typed", given.text)
    is_cut = flag(bits, "cut", given.is_cut)
    return Typed(words, is_cut, min(choice(bits, "claimed", _CLAIM_BITS, given.claimed), FULL_CLAIM))


def _rising(bits: Bits, length: str, numbers: Numbers) -> tuple[int, ...]:
    def one(value: int, read: Numbers) -> int:
        floor = read[-1] + 1 if read else 0
        return floor + count(bits, f"step{min(len(read), 2)}", value - floor)

    return _list(bits, f"rising{length}", numbers, one)


def _paired(bits: Bits, length: str, numbers: Numbers, earlier: Numbers) -> tuple[int, ...]:
    """The left sides cost nothing but the first; a right side is counted from where its like begin."""
    pairs = _size(bits, f"paired{length}", len(numbers) // 2)
    left = count(bits, "left", numbers[0] if numbers else 0)
    begin = pairs + 1 if left == 1 else 1
    read: list[int] = []
    for pair in range(pairs):
        place = 2 * pair + 1
        right = numbers[place] if place < len(numbers) else 0
        was = earlier[place] if place < len(earlier) else None
        again = was is not None and flag(bits, "kept", right == was)
        found = was if again and was is not None else begin + difference(bits, "right", right - begin)
        read += [left + pair, found]
    return tuple(read)


def _list(bits: Bits, context: str, numbers: Numbers, one: Callable[[int, Numbers], int]) -> tuple[int, ...]:
    length = _size(bits, context, len(numbers))
    read: list[int] = []
    while len(read) < length:
        read.append(one(numbers[len(read)] if len(read) < len(numbers) else 0, read))
    return tuple(read)


def _size(bits: Bits, context: str, value: int) -> int:
    read = count(bits, context, value)
    if read > _MOST_NUMBERS:
        raise TooLong
    return read
