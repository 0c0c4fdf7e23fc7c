"""What a code may have been before an editor merged its hyphens. Mirrors app/desk/chat_dashes.ts; the check judges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from scripts.team.chat_stream import LONG_DASHES, SHORT_DASHES

_ANY = re.compile(f"[{SHORT_DASHES}{LONG_DASHES}]")
# More kinds of dashes in one code than this are nobody's editor.
_MOST_KINDS = 3
# With this many dashes each may be something else; with more, all of a kind are the same.
_MOST_MIXED = 7


def spellings_of(body: str, check: str, check_length: int) -> Iterator[tuple[str, str]]:
    """Body and check in each way they may have been spelled, the likeliest first."""
    for spelling in dict.fromkeys(_spellings(f"{body}.{check}")):
        own, _, end = spelling.partition(".")
        if len(end) >= check_length:
            yield own, end[:check_length]


def _spellings(code: str) -> Iterator[str]:
    parts = _ANY.split(code)
    if len(parts) == 1:
        yield code
        return
    yield from _uniform(code)
    if len(parts) - 1 <= _MOST_MIXED:
        for hyphens in product(("-", "--"), repeat=len(parts) - 1):
            yield parts[0] + "".join(map("".join, zip(hyphens, parts[1:], strict=True)))


def _uniform(code: str) -> Iterator[str]:
    """Each kind of dash stands for the same everywhere."""
    kinds = list(dict.fromkeys(_ANY.findall(code)))[:_MOST_KINDS]
    for meanings in product(*map(_meanings, kinds)):
        made = code
        for kind, hyphens in zip(kinds, meanings, strict=True):
            made = made.replace(kind, hyphens)
        yield _ANY.sub("-", made)


def _meanings(dash: str) -> tuple[str, ...]:
    return ("-", "--", "---") if dash in LONG_DASHES else ("-", "--")
