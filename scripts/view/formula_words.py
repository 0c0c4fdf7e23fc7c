"""Formulas as a reader reads them: labels for names, signs as in the lessons, functions in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from scripts.formula import Call, Name, Node, Number

Labels = Mapping[str, str]

# How tightly an operation holds its parts together; a looser one inside a tighter one stands in brackets.
_LOOSE = {"or": 1, "and": 2, "not": 3, "+": 5, "-": 5, "*": 6, "/": 6, "neg": 7, "^": 8}
_COMPARED = 4
_SINGLE = 9
_SIGNS = {"+": "＋", "-": "−", "*": "×", "/": "÷", "and": "，并且", "or": "，或者"}
_COMPARISONS = {
    "<": "小于", "<=": "不超过", ">": "大于", ">=": "不低于", "==": "等于", "!=": "不等于",
}  # fmt: skip
_NAMED = {
    "sqrt": "平方根", "abs": "绝对值", "round": "四舍五入", "ceil": "向上取整", "floor": "向下取整",
    "log": "自然对数", "norm_inv": "正态分位数", "norm_cdf": "正态累计概率", "sum": "合计", "count": "个数",
    "cumsum": "逐项累计", "rank": "从小到大的名次",
}  # fmt: skip


def formula_words(node: Node, labels: Labels, percents: frozenset[str]) -> str:
    """The formula in words. `percents`: names whose unit is %, so that dividing by 100 needs no mention."""
    return _Words(labels, percents).of(node)


class _Words:
    def __init__(self, labels: Labels, percents: frozenset[str]) -> None:
        self._labels = labels
        self._percents = percents

    def of(self, node: Node, outside: int = 0) -> str:
        match node:
            case Number():
                return f"{node.value:,.10g}"
            case Name():
                return self._labels.get(node.id, "圆周率" if node.id == "pi" else node.id)
            case Call():
                return self._bracketed(node, outside)

    def _bracketed(self, node: Call, outside: int) -> str:
        words = self._call(node)
        return f"（{words}）" if self._holds(node) < outside else words

    def _holds(self, node: Call) -> int:
        if self._is_percent(node):
            return _SINGLE
        return _COMPARED if node.op in _COMPARISONS else _LOOSE.get(node.op, _SINGLE)

    def _call(self, node: Call) -> str:
        if self._is_percent(node):
            return self.of(node.args[0])
        if node.op in _SIGNS:
            left, right = node.args
            holds = _LOOSE[node.op]
            # a − (b − c) and a ÷ (b × c) need their brackets; a + (b + c) would not, but is rare.
            return f"{self.of(left, holds)}{_SIGNS[node.op]}{self.of(right, holds + 1)}"
        if node.op in _COMPARISONS:
            left, right = node.args
            return f"{self.of(left, _COMPARED + 1)}{_COMPARISONS[node.op]}{self.of(right, _COMPARED + 1)}"
        if node.op in _NAMED:
            return f"{_NAMED[node.op]}（{self.of(node.args[0])}）"
        return self._others[node.op](node.args)

    def _is_percent(self, node: Call) -> bool:
        """Whether it is a rate given in % over 100: the rate itself."""
        if node.op != "/" or len(node.args) != 2:
            return False
        over, under = node.args
        is_rate = isinstance(over, Name) and over.id in self._percents
        return is_rate and isinstance(under, Number) and under.value == 100

    @property
    def _others(self) -> Mapping[str, Callable[[tuple[Node, ...]], str]]:
        return {
            "neg": lambda args: f"−{self.of(args[0], _LOOSE['neg'])}",
            "not": lambda args: f"不满足“{self.of(args[0])}”",
            "^": self._power,
            "exp": lambda args: f"自然常数的（{self.of(args[0])}）次方",
            "if": lambda args: f"（若{self.of(args[0])}，取{self.of(args[1])}，否则取{self.of(args[2])}）",
            "min": lambda args: f"{self._joined(args)}中最小的数",
            "max": lambda args: f"{self._joined(args)}中最大的数",
            "list": lambda args: f"［{self._joined(args)}］",
            "item": lambda args: f"{self.of(args[0], _SINGLE)}的第 {self.of(args[1])} 个数",
            "quantile": lambda args: f"{self.of(args[0], _SINGLE)}的分位数（{self.of(args[1])}）",
            "series": lambda args: f"从 {self.of(args[0])} 到 {self.of(args[1])} 的整数",
        }

    def _power(self, args: tuple[Node, ...]) -> str:
        base, exponent = args
        words = self.of(base, _SINGLE)
        if isinstance(exponent, Number) and exponent.value in {2, 3}:
            return f"{words}的{'平方' if exponent.value == 2 else '立方'}"
        return f"{words}的（{self.of(exponent)}）次方"

    def _joined(self, args: tuple[Node, ...]) -> str:
        return "、".join(map(self.of, args))
