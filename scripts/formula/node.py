"""What a formula is made of: numbers, names, and operations on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written. `at` is the index in the formula where a node begins."""

    value: float
    at: int = 0


@dataclass(frozen=True, slots=True)
class Name:
    """An input, an earlier output, or pi."""

    id: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Call:
    """An operator (`+`, `neg`, `and` …), a function (`sqrt` …) or a list literal (`list`) with its arguments."""

    op: str
    args: tuple[Node, ...]
    at: int = 0


Node = Number | Name | Call


def nodes_in(node: Node) -> Iterator[Node]:
    """The node and everything below it, in the order it is written."""
    yield node
    if isinstance(node, Call):
        for arg in node.args:
            yield from nodes_in(arg)


def names_in(node: Node) -> frozenset[str]:
    """Every name the formula mentions."""
    return frozenset(found.id for found in nodes_in(node) if isinstance(found, Name))


def depth_of(node: Node) -> int:
    """How deep operations are nested; 1 for a number or a name."""
    return 1 + max(map(depth_of, node.args), default=0) if isinstance(node, Call) else 1
