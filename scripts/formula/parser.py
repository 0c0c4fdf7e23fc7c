"""Tokens → nodes, by precedence: or, and, not, comparison, sum, product, unary minus, power."""

from __future__ import annotations

from scripts.formula.functions import COMPARISONS, FUNCTIONS, MOST_BRACKETS, MOST_CHARACTERS
from scripts.formula.mistake import FormulaMistake, Mistake
from scripts.formula.node import Call, Name, Node, Number
from scripts.formula.tokens import Token, tokens


def parse_formula(text: str) -> Node:
    """The formula's tree. Raises FormulaMistake with the place of the first mistake."""
    if len(text) > MOST_CHARACTERS:
        message = f"the formula has {len(text)} characters; expected at most {MOST_CHARACTERS}"
        raise FormulaMistake(Mistake("formula-size", 0, message, "Make a part of it an output of its own."))
    parser = _Parser(list(tokens(text)))
    node = parser.either()
    if parser.next.kind != "end":
        raise parser.unexpected("an operator or the end")
    return node


class _Parser:
    """Walks the tokens once, one method a level of precedence."""

    def __init__(self, found: list[Token]) -> None:
        self._tokens = found
        self._index = 0
        self._depth = 0

    @property
    def next(self) -> Token:
        return self._tokens[self._index]

    def take(self, *texts: str) -> Token | None:
        """The next token when it is one of these signs or words."""
        token = self.next
        if token.text not in texts or token.kind in {"number", "end"}:
            return None
        self._index += 1
        return token

    def either(self) -> Node:
        """A or b."""
        node = self._both()
        while self.take("or"):
            node = Call("or", (node, self._both()), node.at)
        return node

    def _both(self) -> Node:
        node = self._negated()
        while self.take("and"):
            node = Call("and", (node, self._negated()), node.at)
        return node

    def _negated(self) -> Node:
        token = self.take("not")
        if token is None:
            return self._comparison()
        self._enter(token)
        node = Call("not", (self._negated(),), token.at)
        self._depth -= 1
        return node

    def _comparison(self) -> Node:
        node = self._sum()
        sign = self.take(*COMPARISONS)
        if sign is None:
            return node
        node = Call(sign.text, (node, self._sum()), node.at)
        if self.next.text in COMPARISONS:
            raise self.unexpected("one comparison at a time", "Join two comparisons with and.")
        return node

    def _sum(self) -> Node:
        node = self._product()
        while sign := self.take("+", "-"):
            node = Call(sign.text, (node, self._product()), node.at)
        return node

    def _product(self) -> Node:
        node = self._signed()
        while sign := self.take("*", "/"):
            node = Call(sign.text, (node, self._signed()), node.at)
        return node

    def _signed(self) -> Node:
        token = self.take("-")
        if token is None:
            return self._power()
        self._enter(token)
        node = Call("neg", (self._signed(),), token.at)
        self._depth -= 1
        return node

    def _power(self) -> Node:
        base = self._atom()
        token = self.take("^")
        if token is None:
            return base
        self._enter(token)
        node = Call("^", (base, self._signed()), base.at)
        self._depth -= 1
        return node

    def _atom(self) -> Node:
        token = self.next
        if token.kind == "number":
            self._index += 1
            return Number(float(token.text), token.at)
        if token.kind == "name" and token.text not in {"and", "or", "not"}:
            self._index += 1
            return self._named(token)
        if self.take("("):
            self._enter(token)
            node = self.either()
            self._depth -= 1
            self._close(")")
            return node
        if self.take("["):
            return Call("list", self._arguments(token, "]"), token.at)
        raise self.unexpected("a number, a name, or a bracket")

    def _named(self, token: Token) -> Node:
        if self.take("("):
            return Call(token.text, self._arguments(token, ")"), token.at)
        if token.text in FUNCTIONS:
            raise self.unexpected(f"( after the function {token.text}")
        return Name(token.text, token.at)

    def _arguments(self, opening: Token, closing: str) -> tuple[Node, ...]:
        self._enter(opening)
        found = [self.either()]
        while self.take(","):
            found.append(self.either())
        self._depth -= 1
        self._close(closing)
        return tuple(found)

    def _close(self, closing: str) -> None:
        if not self.take(closing):
            raise self.unexpected(f"{closing} to close the bracket, or an operator")

    def _enter(self, token: Token) -> None:
        """Counts nesting, so that no text can exhaust the stack."""
        self._depth += 1
        if self._depth > MOST_BRACKETS:
            message = f"brackets and signs are nested more than {MOST_BRACKETS} deep here; expected fewer"
            fix = "Make a part of the formula an output of its own."
            raise FormulaMistake(Mistake("formula-size", token.at, message, fix))

    def unexpected(self, expected: str, fix: str = "") -> FormulaMistake:
        token = self.next
        message = f"the formula has {token.shown} here; expected {expected}"
        return FormulaMistake(
            Mistake("formula-syntax", token.at, message, fix or "Complete or correct the formula here.")
        )
