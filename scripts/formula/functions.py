"""The functions of the language: how many arguments each takes, of which kind, and what it gives."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """Kinds of values."""

    NUMBER = "number"
    LIST = "list"


class Function(NamedTuple):
    """`takes`: the kind of each argument, None for either. `gives`: None for a list when an argument is one."""

    takes: tuple[Kind | None, ...]
    gives: Kind | None
    meaning: str


_EACH = (None,)
_LIST = (Kind.LIST,)

# min, max and if have rules of their own (check.py).
FUNCTIONS: Mapping[str, Function] = {
    "min": Function(_EACH, None, "the smallest entry of a list, or of two or more values"),
    "max": Function(_EACH, None, "the largest entry of a list, or of two or more values"),
    "if": Function((None, None, None), None, "if(condition, then, else); only the one needed is worked out"),
    "abs": Function(_EACH, None, "without its sign"),
    "sqrt": Function(_EACH, None, "square root"),
    "exp": Function(_EACH, None, "e to the power of"),
    "log": Function(_EACH, None, "natural logarithm"),
    "round": Function(_EACH, None, "to a whole number, halves away from zero"),
    "ceil": Function(_EACH, None, "up to a whole number"),
    "floor": Function(_EACH, None, "down to a whole number"),
    "norm_cdf": Function(_EACH, None, "share of a standard normal distribution below z"),
    "norm_inv": Function(_EACH, None, "z below which a share p of a standard normal distribution lies"),
    "sum": Function(_LIST, Kind.NUMBER, "of all entries, from the first to the last"),
    "count": Function(_LIST, Kind.NUMBER, "how many entries"),
    "quantile": Function(
        (Kind.LIST, Kind.NUMBER), Kind.NUMBER, "quantile(list, p), as PERCENTILE.INC of spreadsheets"
    ),
    "item": Function((Kind.LIST, Kind.NUMBER), Kind.NUMBER, "item(list, n): the n-th entry, from 1"),
    "cumsum": Function(_LIST, Kind.LIST, "running sums"),
    "rank": Function(_LIST, Kind.LIST, "1 for the smallest entry; of equal ones the earlier first"),
    "series": Function((Kind.NUMBER, Kind.NUMBER), Kind.LIST, "series(1, 4) is [1, 2, 3, 4]"),
}

SEVERAL = frozenset({"min", "max"})
COMPARISONS = ("<=", ">=", "==", "!=", "<", ">")
WORDS = ("and", "or", "not")
CONSTANTS = {"pi": 3.141592653589793}

# What an input or output cannot be called.
RESERVED = frozenset({*FUNCTIONS, *WORDS, *CONSTANTS})

MOST_CHARACTERS = 500
MOST_NODES = 200
MOST_BRACKETS = 24  # one inside the other
DEEPEST = 60
MOST_ENTRIES = 100
