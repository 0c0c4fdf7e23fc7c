"""The part of CBOR (RFC 8949) that a search index is written in: whole numbers, text, lists, null."""

from __future__ import annotations

from dataclasses import dataclass

Value = int | str | None | list["Value"]

_NUMBER, _TEXT, _LIST = 0, 3, 4
_NULL = 0xF6
# What follows the first byte: nothing for small counts, else 1, 2, 4 or 8 bytes.
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}


class NotUnderstood(ValueError):
    """The bytes hold something else than whole numbers, text, lists and null."""


def decode(content: bytes) -> Value:
    """The one value that `content` holds. Raises NotUnderstood for anything more or anything else."""
    reader = _Reader(content)
    value = reader.value()
    if reader.at != len(content):
        raise NotUnderstood(f"{len(content) - reader.at} bytes after the value")
    return value


def encode(value: Value) -> bytes:
    """The value in its one shortest form."""
    if value is None:
        return bytes([_NULL])
    if isinstance(value, int):
        return _head(_NUMBER, value)
    if isinstance(value, str):
        text = value.encode()
        return _head(_TEXT, len(text)) + text
    return _head(_LIST, len(value)) + b"".join(map(encode, value))


def _head(major: int, count: int) -> bytes:
    if count < 24:
        return bytes([major << 5 | count])
    for mark, width in _WIDTHS.items():
        if count < 1 << 8 * width:
            return bytes([major << 5 | mark]) + count.to_bytes(width, "big")
    raise NotUnderstood(f"{count} is too large")


@dataclass(slots=True)
class _Reader:
    content: bytes
    at: int = 0

    def value(self) -> Value:
        first = self._take(1)[0]
        if first == _NULL:
            return None
        major, count = first >> 5, first & 31
        if count >= 24:
            if count not in _WIDTHS:
                raise NotUnderstood(f"first byte {first:#04x} at {self.at - 1}")
            count = int.from_bytes(self._take(_WIDTHS[count]), "big")
        if major == _NUMBER:
            return count
        if major == _TEXT:
            return self._take(count).decode()
        if major == _LIST:
            return [self.value() for _ in range(count)]
        raise NotUnderstood(f"first byte {first:#04x} at {self.at - 1}")

    def _take(self, count: int) -> bytes:
        taken = self.content[self.at : self.at + count]
        if len(taken) != count:
            raise NotUnderstood("the bytes end too early")
        self.at += count
        return taken
