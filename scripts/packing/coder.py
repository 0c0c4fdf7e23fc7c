"""Arithmetic coding of bits, each with a probability that is learned on the way. Mirrors app/packing/coder.ts."""

from __future__ import annotations

import math
from typing import Protocol

_TOP = 2**32
_NARROW = 2**24
_SCALE = 2**16
# Beyond this many bits of a context, older ones count for less.
_MEMORY = 250
# No text has more; one made to keep a machine busy is stopped here.
_MOST_BITS = 4_000_000


class TooLong(Exception):
    """A reader was asked for more than a text of its length can hold."""


class Bits(Protocol):
    """Reads or writes a bit. A writer takes `bit` and returns it; a reader ignores it."""

    def bit(self, context: str, bit: int) -> int:
        """Bits with one context share their statistics."""
        ...

    def even(self, bit: int) -> int:
        """A bit of which nothing is known and from which nothing is learned."""
        ...


class _Statistics:
    """How often each context has been 0 and 1."""

    def __init__(self) -> None:
        self._counts: dict[str, list[int]] = {}

    def of(self, context: str) -> list[int]:
        return self._counts.setdefault(context, [0, 0])


def _chance(counts: list[int]) -> int:
    """Of 65,536, how likely the next bit is 1; never certain. The same floating-point steps as in the browser."""
    zeros, ones = counts
    return max(64, min(_SCALE - 64, math.floor((_SCALE * (ones + 0.4)) / (zeros + ones + 0.8))))


def _learn(counts: list[int], bit: int) -> None:
    counts[1 if bit else 0] += 1
    if counts[0] + counts[1] > _MEMORY:
        counts[0] >>= 1
        counts[1] >>= 1


# The chance of a context that has seen nothing.
_EVEN = _chance([0, 0])


class BitWriter:
    """Collects bits; `finish` gives the bytes."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._statistics = _Statistics()
        self._bytes = bytearray()
        self._low: int = 0
        self._range: int = _TOP - 1

    def bit(self, context: str, bit: int) -> int:
        """Write a bit."""
        counts = self._statistics.of(context)
        likely = _chance(counts)
        _learn(counts, bit)
        return self._write(likely, bit)

    def even(self, bit: int) -> int:
        """Write a bit of which nothing is known and from which nothing is learned."""
        return self._write(_EVEN, bit)

    def finish(self) -> bytes:
        """End the text: of the numbers from low on, below low + range, the one with the most zeros at its end."""
        step = _TOP
        while step >= 1:
            end = -(-self._low // step) * step
            if end < self._low + self._range:
                self._low = end
                break
            step //= 2
        self._settle()
        for _ in range(4):
            self._shift()
        return bytes(self._bytes).rstrip(b"\0")

    def _write(self, likely: int, bit: int) -> int:
        bound = (self._range // _SCALE) * likely
        if bit:
            self._range = bound
        else:
            self._low += bound
            self._range -= bound
            self._settle()
        while self._range < _NARROW:
            self._shift()
        return bit

    def _settle(self) -> None:
        if self._low >= _TOP:
            self._carry()
            self._low -= _TOP

    def _carry(self) -> None:
        for at in reversed(range(len(self._bytes))):
            self._bytes[at] = (self._bytes[at] + 1) & 0xFF
            if self._bytes[at]:
                return

    def _shift(self) -> None:
        self._bytes.append(self._low // _NARROW)
        self._low = (self._low % _NARROW) * 256
        self._range *= 256


class BitReader:
    """Reads what a writer wrote; beyond the end there are zeros, as many as are asked for."""

    def __init__(self, data: bytes) -> None:
        """Begin at the first byte."""
        self._data = data
        self._statistics = _Statistics()
        self._at = self._count = self._code = 0
        self._range: int = _TOP - 1
        for _ in range(4):
            self._next()

    def bit(self, context: str, bit: int = 0) -> int:
        """Read a bit."""
        counts = self._statistics.of(context)
        read = self._read(_chance(counts))
        _learn(counts, read)
        return read

    def even(self, bit: int = 0) -> int:
        """Read a bit of which nothing was known."""
        return self._read(_EVEN)

    def _read(self, likely: int) -> int:
        self._count += 1
        if self._count > _MOST_BITS:
            raise TooLong
        bound = (self._range // _SCALE) * likely
        read = 1 if self._code < bound else 0
        if read:
            self._range = bound
        else:
            self._code -= bound
            self._range -= bound
        while self._range < _NARROW:
            self._next()
            self._range *= 256
        return read

    def _next(self) -> None:
        byte = self._data[self._at] if self._at < len(self._data) else 0
        self._code = self._code * 256 + byte
        self._at += 1
