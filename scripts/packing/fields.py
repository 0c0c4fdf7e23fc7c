"""Numbers and text over bits; each function describes one field for both directions. Mirrors app/packing/fields.ts.

`real` of the browser's file is missing: only backups hold such numbers, and Python reads none.
"""

from __future__ import annotations

from scripts.packing.coder import Bits, TooLong

# Bit lengths up to this are exact in a JavaScript number.
_LONGEST_NUMBER = 52
_LONGEST_TEXT = 4_000


def flag(bits: Bits, context: str, value: bool) -> bool:
    """A flag."""
    return bits.bit(context, 1 if value else 0) == 1


def choice(bits: Bits, context: str, width: int, value: int) -> int:
    """A number from 0 to 2^width - 1 whose leading bits are the context of the later ones."""
    node = 1
    for place in reversed(range(width)):
        node = node * 2 + bits.bit(f"{context}/{node}", (value >> place) & 1)
    return node - (1 << width)


def word(bits: Bits, width: int, value: int) -> int:
    """A number from 0 to 2^width - 1 of which nothing is known, such as a digest."""
    number = 0
    for place in reversed(range(width)):
        number = number * 2 + bits.even((value >> place) & 1)
    return number


def count(bits: Bits, context: str, value: int) -> int:
    """A whole number from 0 on; small ones are short."""
    wanted = (value + 1).bit_length() - 1
    width = 0
    while bits.bit(f"{context}#{min(width, 16)}", 1 if width < wanted else 0):
        width += 1
        if width > _LONGEST_NUMBER:
            raise TooLong
    number = 1
    for place in reversed(range(width)):
        # The first two bits after the leading one tell much, the others hardly anything.
        near = f"{context}.{width}.{number}" if place >= width - 2 else f"{context}.{width}-{place}"
        number = number * 2 + bits.bit(near, ((value + 1) >> place) & 1)
    return number - 1


def difference(bits: Bits, context: str, value: int) -> int:
    """A whole number of either sign."""
    if flag(bits, f"{context}=", value == 0):
        return 0
    is_negative = flag(bits, f"{context}<", value < 0)
    size = 1 + count(bits, context, abs(value) - 1)
    return -size if is_negative else size


def text(bits: Bits, context: str, value: str) -> str:
    """Text as UTF-8; the byte before is the context of a byte. What is no UTF-8 reads as in the browser."""
    written = value.encode()
    length = count(bits, f"{context}+", len(written))
    if length > _LONGEST_TEXT:
        raise TooLong
    read = bytearray()
    for at in range(length):
        before = read[-1] if read else 0
        byte = written[at] if at < len(written) else 0
        read.append(choice(bits, f"{context}:{before}", 8, byte))
    return read.decode("utf-8-sig", "replace")


# Kinds of characters: the first and the last code point, and the bits each takes; the last kind is any.
_ALPHABETS = ((0x4E00, 0x9FFF, 15), (0x20, 0x7F, 7), (0, 0x10FFFF, 21))
_ALPHABET_BITS = 2


def characters(bits: Bits, context: str, value: str) -> str:
    """A few characters: Chinese ones take 15 bits each, where UTF-8 takes 24."""
    length = count(bits, f"{context}+", len(value))
    if length > _LONGEST_TEXT:
        raise TooLong
    read: list[str] = []
    while len(read) < length:
        read.append(chr(_code_point(bits, context, ord(value[len(read)]) if len(read) < len(value) else 0)))
    return "".join(read)


def _code_point(bits: Bits, context: str, value: int) -> int:
    fitting = next(which for which, (first, last, _) in enumerate(_ALPHABETS) if first <= value <= last)
    which = choice(bits, f"{context}?", _ALPHABET_BITS, fitting)
    if which >= len(_ALPHABETS):
        raise TooLong
    first, last, width = _ALPHABETS[which]
    point = first + choice(bits, f"{context}{which}", width, value - first)
    # Halves of a pair stand for no character, and no text of ours holds one.
    if point > last or 0xD800 <= point <= 0xDFFF:
        raise TooLong
    return point
