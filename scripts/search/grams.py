"""Texts → what is looked up: characters, pairs of them, words in Latin letters. Mirrors app/search/grams.ts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

# The three commonest characters join what is looked for without being it: a run ends at them.
_RUNS = re.compile(r"(?:(?![的了是])[㐀-鿿豈-﫿])+|[a-z0-9]+(?:\.[0-9]+)?")


def grams(text: str) -> Iterator[str]:
    """Each character, each pair of neighbouring ones, each Latin word or number in lower case."""
    for run in _RUNS.findall(unicodedata.normalize("NFKC", text).lower()):
        if run[0] < "\u0100":
            yield run
        else:
            yield from run
            yield from map("".join, pairwise(run))


def is_latin(gram: str) -> bool:
    """Whether a gram is a word that begins with a Latin letter: of these, all are known by name."""
    return "a" <= gram[0] <= "z"
