"""Is a parsed formula one that can be worked out? Names, arguments, kinds and size."""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from scripts.formula.functions import (
    CONSTANTS,
    DEEPEST,
    FUNCTIONS,
    MOST_ENTRIES,
    MOST_NODES,
    SEVERAL,
    Function,
    Kind,
)
from scripts.formula.mistake import Mistake
from scripts.formula.node import Call, Name, Node, depth_of, nodes_in


def check_formula(node: Node, names: Mapping[str, Kind]) -> tuple[Kind, list[Mistake]]:
    """The kind of the formula's result, and every mistake in it; `names` are those it may use."""
    checker = _Checker(names)
    kind = checker.kind(node)
    return kind, [*_size(node), *checker.mistakes]


def _size(node: Node) -> list[Mistake]:
    parts, deep = sum(1 for _ in nodes_in(node)), depth_of(node)
    fix = "Make a part of it an output of its own."
    if parts > MOST_NODES:
        return [
            Mistake("formula-size", 0, f"the formula has {parts} parts; expected at most {MOST_NODES}", fix)
        ]
    if deep > DEEPEST:
        return [Mistake("formula-size", 0, f"the formula is {deep} deep; expected at most {DEEPEST}", fix)]
    return []


class _Checker:
    """Works out kinds from the leaves up; a part with a mistake counts as a number."""

    def __init__(self, names: Mapping[str, Kind]) -> None:
        self.names = names
        self.mistakes: list[Mistake] = []

    def kind(self, node: Node) -> Kind:
        match node:
            case Call():
                return self._call(node)
            case Name():
                return self._name(node)
            case _:
                return Kind.NUMBER

    def _name(self, node: Name) -> Kind:
        if node.id in CONSTANTS:
            return Kind.NUMBER
        if node.id not in self.names:
            self._unknown(node, "input or earlier output", [*self.names, *CONSTANTS])
        return self.names.get(node.id, Kind.NUMBER)

    def _call(self, node: Call) -> Kind:
        kinds = [self.kind(arg) for arg in node.args]
        if node.op == "list":
            return self._list(node, kinds)
        function = FUNCTIONS.get(node.op)
        if function is None:
            if node.op.isidentifier() and node.op not in {"and", "or", "not", "neg"}:
                self._unknown(Name(node.op, node.at), "function", [*FUNCTIONS])
            return _widest(kinds)
        if not self._counted(node, function):
            return function.gives or Kind.NUMBER
        return self._function(node, function, kinds)

    def _function(self, node: Call, function: Function, kinds: list[Kind]) -> Kind:
        if node.op in SEVERAL and len(kinds) == 1:
            self._expect(node.op, node.args[0], kinds[0], Kind.LIST)
            return Kind.NUMBER
        if node.op == "if":
            return self._branches(node, kinds)
        for arg, kind, wanted in zip(node.args, kinds, function.takes, strict=False):
            if wanted:
                self._expect(node.op, arg, kind, wanted)
        return function.gives or _widest(kinds)

    def _branches(self, node: Call, kinds: list[Kind]) -> Kind:
        condition, then, otherwise = kinds
        if condition is Kind.NUMBER and then is not otherwise:
            message = f"if gives a {then} or a {otherwise}; expected the same kind from both"
            fix = "Give both results the same kind, or a list as the condition."
            self.mistakes.append(Mistake("formula-kind", node.at, message, fix))
        return _widest(kinds)

    def _list(self, node: Call, kinds: list[Kind]) -> Kind:
        for arg, kind in zip(node.args, kinds, strict=True):
            self._expect("a list", arg, kind, Kind.NUMBER)
        if len(node.args) > MOST_ENTRIES:
            message = f"the list has {len(node.args)} entries; expected at most {MOST_ENTRIES}"
            self.mistakes.append(Mistake("formula-size", node.at, message, "Shorten the list."))
        return Kind.LIST

    def _counted(self, node: Call, function: Function) -> bool:
        given, wanted = len(node.args), len(function.takes)
        if given == wanted or (node.op in SEVERAL and given >= 1):
            return True
        message = f"{node.op} is given {given} argument(s); expected {wanted}"
        fix = f"{node.op}: {function.meaning}."
        self.mistakes.append(Mistake("formula-arguments", node.at, message, fix))
        return False

    def _expect(self, what: str, arg: Node, kind: Kind, wanted: Kind) -> None:
        if kind is wanted:
            return
        message = f"{what} is given a {kind}; expected a {wanted}"
        fix = (
            "Give it a list: an input whose default is a list, or values in square brackets."
            if wanted is Kind.LIST
            else "Take one number of the list, with item, sum, min or max."
        )
        self.mistakes.append(Mistake("formula-kind", arg.at, message, fix))

    def _unknown(self, node: Name, what: str, known: list[str]) -> None:
        close = difflib.get_close_matches(node.id, known, n=1, cutoff=0.6)
        fix = f"Did you mean {close[0]}?" if close else f"Use one of the {what}s, or declare it."
        message = f"there is no {what} {node.id!r}; expected one of {', '.join(known)}"
        self.mistakes.append(Mistake("formula-name", node.at, message, fix))


def _widest(kinds: list[Kind]) -> Kind:
    return Kind.LIST if Kind.LIST in kinds else Kind.NUMBER
