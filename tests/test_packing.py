"""Python packs byte for byte as the browser does, and reads the same from any bytes."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

from scripts.packing import BitReader, Bits, BitWriter, TooLong
from scripts.packing.digest import from_base64url, sha256, to_base64url
from scripts.packing.fields import characters, choice, count, difference, flag, text
from tests.deno import browser_answers

COUNT = 300
Value = int | str | bool
Field = tuple[str, str, Value]
CHARACTERS = "ab 课,。0９é\u0000\ufeff😀\u2028"


def random_field(random: Random) -> Field:
    kind = random.choice(["flag", "text", "characters", "count", "difference", "3", "8", "32"])
    context = random.choice("ab")
    if kind == "flag":
        return kind, context, random.random() < 0.8
    if kind in ("text", "characters"):
        return kind, context, "".join(random.choices(CHARACTERS, k=random.randrange(9))).lstrip("\ufeff")
    size = 2 ** (random.randrange(1, 52) if kind in ("count", "difference") else int(kind)) - 1
    number = random.randrange(size)
    return kind, context, -number if kind == "difference" and random.random() < 0.5 else number


def code(bits: Bits, field: Field) -> Value:
    kind, context, value = field
    if isinstance(value, str):
        return (text if kind == "text" else characters)(bits, context, value)
    if kind == "flag":
        return flag(bits, context, bool(value))
    functions = {"count": count, "difference": difference}
    return (
        functions[kind](bits, context, value)
        if kind in functions
        else choice(bits, context, int(kind), value)
    )


def written(fields: list[Field]) -> bytes:
    writer = BitWriter()
    for field in fields:
        code(writer, field)
    return writer.finish()


def read(data: bytes, fields: list[Field]) -> list[Value | None]:
    reader = BitReader(data)
    values: list[Value | None] = []
    try:
        for field in fields:
            values.append(code(reader, field))
    except TooLong:
        values.append(None)
    return values


def test_both_sides_write_the_same_bytes_and_read_the_same_from_any(tmp_path: Path) -> None:
    random = Random(20_261_124)  # noqa: S311 - a test repeats itself
    cases = [
        ([random_field(random) for _ in range(random.randrange(40))], random.randbytes(random.randrange(60)))
        for _ in range(COUNT)
    ]
    ours = [
        (
            to_base64url(written(fields)),
            read(data, fields),
            to_base64url(sha256(json.dumps([kind for kind, *_ in fields], separators=(",", ":")))),
        )
        for fields, data in cases
    ]
    theirs = browser_answers(
        "packing/agree.ts", [[fields, to_base64url(data)] for fields, data in cases], tmp_path
    )
    assert [list(one) for one in ours] == theirs
    assert any(None in values for _, values, _ in ours), "some bytes ask for more than any text holds"


def test_what_was_written_comes_back() -> None:
    random = Random(7)  # noqa: S311 - a test repeats itself
    for _ in range(COUNT):
        fields = [random_field(random) for _ in range(30)]
        assert read(written(fields), fields) == [value for _, _, value in fields]


def test_text_that_is_no_base64url_is_refused() -> None:
    assert from_base64url("AAA") == b"\0\0"
    assert [from_base64url(word) for word in ("A", "A?AA", "A A A")] == [None, None, None]
