"""A formula and the values of its names → its value. Pure; the browser's evaluator is app/formula/evaluate.ts."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from scripts.formula import arithmetic, lists
from scripts.formula.arithmetic import finite
from scripts.formula.failure import Unworkable
from scripts.formula.functions import CONSTANTS
from scripts.formula.node import Call, Name, Node, Number

Value = float | tuple[float, ...]


def evaluate(node: Node, values: Mapping[str, Value]) -> Value:
    """Works the formula out. It must have passed check_formula. Raises Unworkable with the name of what failed."""
    match node:
        case Number():
            return node.value
        case Name():
            return CONSTANTS[node.id] if node.id in CONSTANTS else values[node.id]
        case Call():
            return _call(node, values)


def _call(node: Call, values: Mapping[str, Value]) -> Value:
    if node.op == "if":
        return _either(node.args, values)
    args = [evaluate(arg, values) for arg in node.args]
    if node.op == "list":
        return tuple(arg for arg in args if isinstance(arg, float))
    if node.op in _OF_LISTS:
        return _OF_LISTS[node.op](*args)
    if node.op in _FOLDED:
        return _folded(_FOLDED[node.op], args)
    return entrywise(_ONE[node.op] if node.op in _ONE else _TWO[node.op], args)


def _either(args: Sequence[Node], values: Mapping[str, Value]) -> Value:
    """With a number as condition only the chosen result is worked out; with a list both are, entry by entry."""
    condition, then, otherwise = args
    chosen = evaluate(condition, values)
    if isinstance(chosen, tuple):
        return entrywise(_pick, [chosen, evaluate(then, values), evaluate(otherwise, values)])
    return evaluate(then if chosen != 0 else otherwise, values)


def _pick(condition: float, then: float, otherwise: float) -> float:
    return then if condition != 0 else otherwise


def entrywise(of: Callable[..., float], args: Sequence[Value]) -> Value:
    """Applies an operation to numbers, or entry by entry as soon as one argument is a list."""
    lengths = {len(arg) for arg in args if isinstance(arg, tuple)}
    if not lengths:
        return of(*args)
    if len(lengths) > 1:
        raise Unworkable("length")
    size = lengths.pop()
    columns = [arg if isinstance(arg, tuple) else (arg,) * size for arg in args]
    return tuple(of(*row) for row in zip(*columns, strict=True))


def _folded(of: Callable[[float, float], float], args: Sequence[Value]) -> Value:
    """The smallest or largest: of one list's entries, or of several values."""
    first, *others = args
    if not others and isinstance(first, tuple):
        first, *others = first
    for other in others:
        first = entrywise(of, [first, other])
    return first


def _divide(a: float, b: float) -> float:
    if b == 0:
        raise Unworkable("division-by-zero")
    return finite(a / b)


def _sqrt(a: float) -> float:
    if a < 0:
        raise Unworkable("root-of-negative")
    return math.sqrt(a)


_ONE: Mapping[str, Callable[[float], float]] = {
    "neg": lambda a: -a,
    "not": lambda a: float(a == 0),
    "abs": abs,
    "sqrt": _sqrt,
    "exp": arithmetic.exp,
    "log": arithmetic.log,
    "round": arithmetic.rounded,
    "ceil": lambda a: float(math.ceil(a)),
    "floor": lambda a: float(math.floor(a)),
    "norm_cdf": arithmetic.norm_cdf,
    "norm_inv": arithmetic.norm_inv,
}
_TWO: Mapping[str, Callable[[float, float], float]] = {
    "+": lambda a, b: finite(a + b),
    "-": lambda a, b: finite(a - b),
    "*": lambda a, b: finite(a * b),
    "/": _divide,
    "^": arithmetic.power,
    "<": lambda a, b: float(a < b),
    "<=": lambda a, b: float(a <= b),
    ">": lambda a, b: float(a > b),
    ">=": lambda a, b: float(a >= b),
    "==": lambda a, b: float(a == b),
    "!=": lambda a, b: float(a != b),
    "and": lambda a, b: float(a != 0 and b != 0),
    "or": lambda a, b: float(a != 0 or b != 0),
}
_FOLDED: Mapping[str, Callable[[float, float], float]] = {
    "min": lambda a, b: b if b < a else a,
    "max": lambda a, b: b if b > a else a,
}
_OF_LISTS: Mapping[str, Callable[..., Value]] = {
    "sum": lists.total,
    "count": lists.count,
    "quantile": lists.quantile,
    "item": lists.item,
    "cumsum": lists.running,
    "rank": lists.ranks,
    "series": lists.series,
}
