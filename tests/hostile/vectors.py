"""Texts that run a script wherever text becomes HTML, made from parts: containers, tags, events, spellings.

Each calls `ran()`, which a test defines, and is numbered: the same number is always the same vector.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from random import Random

from tests.hostile.parts import (
    CALLS,
    CONTAINERS,
    EVENTS,
    LINKS,
    MUTATIONS,
    SCHEMES,
    SCRIPTS,
    SHORT,
    TAGS,
    VOID,
)
from tests.hostile.spellings import SPELLINGS, plain


def _handlers() -> list[str]:
    made: list[str] = []
    for tag, event, call in product(TAGS, EVENTS, CALLS):
        end = "" if tag in VOID else f"</{tag}>"
        made.append(f"<{tag} src=x href=x {event}={call}>{end}")
    return made


def _scripts() -> list[str]:
    return [form.format(call) for form in SCRIPTS for call in CALLS]


def _attributes() -> list[str]:
    quotes = ('"', "'", "`", "", '\\"', "&quot;", "\u201d")
    return [f"{quote} {event}={call} x={quote}" for quote in quotes for event, call in product(EVENTS, CALLS)]


def _links() -> list[str]:
    return [
        form.replace("{}", f"{scheme}{call}")
        for form, scheme in product(LINKS, SCHEMES)
        for call in CALLS[:2]
    ]


def _mutations() -> list[str]:
    return [form.replace("{}", inner) for form in MUTATIONS for inner in _handlers()[:: 7 * 24]]


@cache
def _all() -> tuple[str, ...]:
    """Every family against containers and spellings, thinned to be many of each kind rather than all of one."""
    chance = Random(6)  # noqa: S311 - which vectors are chosen is no secret
    made: dict[str, None] = {}
    families = (_handlers(), _scripts(), _attributes(), _links(), _mutations())
    combinations = list(product(CONTAINERS, (*SPELLINGS, *([plain] * len(SPELLINGS)))))
    while len(made) < COUNT:
        for family in families:
            container, spelling = chance.choice(combinations)
            made[container + spelling(chance.choice(family))] = None
    return tuple(made)[:COUNT]


COUNT = 10_000


def vector(number: int) -> str:
    """The vector with this number, from 0; numbers go round."""
    return _all()[number % COUNT]


def short_vector(number: int, most: int) -> str:
    """One that is at most so long."""
    fitting = [one for one in SHORT if len(one) <= most]
    return fitting[number % len(fitting)] if fitting else "<"
