"""Traditional characters and the simplified ones they stand for, from variants.txt beside this file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

_TABLE = "variants.txt"


@cache
def simplified() -> Mapping[str, str]:
    """Traditional → simplified, for the simplified characters of GB 2312."""
    text = files("scripts.folding").joinpath(_TABLE).read_text("utf-8")
    rows = [row for line in text.splitlines() if not line.startswith("#") for row in line.split()]
    return {traditional: row[0] for row in rows for traditional in row[1:]}


def variants_of(texts: Iterable[str]) -> dict[str, str]:
    """The part of the table that can turn a traditional spelling into one of the texts: all a browser needs."""
    wanted = set("".join(texts))
    return {traditional: plain for traditional, plain in simplified().items() if plain in wanted}
