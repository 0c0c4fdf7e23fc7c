"""Random formulas with random values, the same for the same seed: of every operation, kind and way to fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from scripts.formula import Kind, Value

NAMES: dict[str, Kind] = {
    "a": Kind.NUMBER, "b": Kind.NUMBER, "c": Kind.NUMBER, "u": Kind.LIST, "v": Kind.LIST, "w": Kind.LIST,
}  # fmt: skip

_OPERATORS = ("+", "-", "*", "/", "+", "-", "*", "/", "^", "<", "<=", ">", ">=", "==", "!=", "and", "or")
_EACH = ("sqrt", "exp", "log", "abs", "round", "ceil", "floor", "norm_cdf", "norm_inv")
_LITERALS = ("0", "1", "2", "3", "10", "100", "0.5", "0.1", "0.35", "1.6", "12.75", "365", "0.999", "500")


@dataclass(frozen=True)
class Case:
    """A formula as an author writes it, and what its names stand for."""

    text: str
    values: dict[str, Value]


def random_cases(seed: int, count: int) -> list[Case]:
    """So many cases."""
    random = Random(seed)  # noqa: S311 - examples, no secrets
    return [Case(_formula(random), _values(random)) for _ in range(count)]


def _values(random: Random) -> dict[str, Value]:
    numbers: dict[str, Value] = {name: _number(random) for name in "abc"}
    lists: dict[str, Value] = {
        name: tuple(_number(random) for _ in range(size)) for name, size in (("u", 4), ("v", 4), ("w", 3))
    }
    return numbers | lists


def _number(random: Random) -> float:
    kinds = (
        lambda: float(random.randint(-3, 12)),
        lambda: float(random.randint(0, 100_000)),
        random.random,
        lambda: random.uniform(-1000, 1000),
        lambda: round(random.uniform(0, 200), 2),
        lambda: random.uniform(-1, 1) * 10.0 ** random.randint(-300, 300),
    )
    return random.choices(kinds, weights=(4, 3, 4, 3, 4, 1))[0]()


def _formula(random: Random) -> str:
    return _of_numbers(random, 4) if random.random() < 0.75 else _of_lists(random, 4)


def _of_numbers(random: Random, depth: int) -> str:
    if depth == 0 or random.random() < 0.12:
        return random.choice((*"abc", *"abc", *_LITERALS, "pi"))

    def number(most: int = depth) -> str:
        return _of_numbers(random, min(depth, most) - 1)

    def whole() -> str:
        return _of_lists(random, depth - 1)

    ways: tuple[Callable[[], str], ...] = (
        lambda: f"({number()} {random.choice(_OPERATORS)} {number()})",
        lambda: f"{random.choice(_EACH)}({number()})",
        lambda: f"({random.choice(('-', 'not '))}{number()})",
        lambda: f"{random.choice(('min', 'max'))}({number()}, {number()})",
        lambda: f"{random.choice(('sum', 'count', 'min', 'max'))}({whole()})",
        lambda: f"{random.choice(('item', 'quantile'))}({whole()}, {number(2)})",
        lambda: f"if({number()}, {number()}, {number()})",
    )
    return random.choices(ways, weights=(9, 4, 2, 2, 3, 1, 1))[0]()


def _of_lists(random: Random, depth: int) -> str:
    if depth == 0 or random.random() < 0.3:
        return random.choice(("u", "v", "u", "v", "w", "[a, b, c, 1]", "[2, 3, 5, 7]", "series(1, 4)"))

    def number(most: int = depth) -> str:
        return _of_numbers(random, min(depth, most) - 1)

    def whole() -> str:
        return _of_lists(random, depth - 1)

    ways: tuple[Callable[[], str], ...] = (
        lambda: f"({whole()} {random.choice(_OPERATORS)} {whole()})",
        lambda: f"({whole()} {random.choice(_OPERATORS)} {number()})",
        lambda: f"{random.choice(_EACH)}({whole()})",
        lambda: f"{random.choice(('cumsum', 'rank'))}({whole()})",
        lambda: f"[{number()}, {number()}, 1, c]",
        lambda: f"if({whole()}, {whole()}, {number()})",
        lambda: f"series({number(1)}, {number(1)})",
        lambda: f"min({whole()}, {number()})",
    )
    return random.choices(ways, weights=(4, 5, 3, 2, 2, 1, 1, 1))[0]()
