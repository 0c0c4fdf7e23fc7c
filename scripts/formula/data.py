"""Nodes → the data a page carries: a number, a name as text, or `[operation, argument, …]`."""

from __future__ import annotations

from scripts.formula.node import Call, Name, Node

Data = float | str | list["Data"]


def to_data(node: Node) -> Data:
    """Plain JSON; app/formula/node.ts reads it back."""
    if isinstance(node, Call):
        return [node.op, *map(to_data, node.args)]
    return node.id if isinstance(node, Name) else node.value
