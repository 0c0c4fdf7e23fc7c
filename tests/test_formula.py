from __future__ import annotations

import math
from random import Random
from statistics import NormalDist

import pytest

from scripts.formula import (
    FormulaMistake,
    Kind,
    Mistake,
    Unworkable,
    Value,
    arithmetic,
    check_formula,
    evaluate,
    parse_formula,
    to_data,
)

NAMES = {"orders": Kind.NUMBER, "price": Kind.NUMBER, "weeks": Kind.LIST}
VALUES: dict[str, Value] = {"orders": 10.0, "price": 129.0, "weeks": (1.0, 2.0, 4.0)}


def _value(text: str) -> Value:
    node = parse_formula(text)
    assert check_formula(node, NAMES)[1] == []
    return evaluate(node, VALUES)


def _mistake(text: str) -> Mistake:
    try:
        mistakes = check_formula(parse_formula(text), NAMES)[1]
    except FormulaMistake as found:
        return found.mistake
    assert len(mistakes) == 1, mistakes
    return mistakes[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("10 - 4 - 3", 3),
        ("-2 ^ 2", -4),
        ("2 ^ 3 ^ 2", 512),
        ("2 ^ -1", 0.5),
        ("0 ^ 0", 1),
        ("not 1 == 2", 1),
        ("1 < 2 and 2 < 1 or 3 >= 3", 1),
        ("orders * price", 1290),
        ("sum(weeks * price)", 903),
        ("sum(weeks >= 2)", 2),
        ("max(weeks) - min(3, 5, 2)", 2),
        ("round(2.5) + round(-2.5)", 0),
        ("round(0.49999999999999994)", 0),
        ("if(orders == 0, 0, price / orders)", 12.9),
        ("if(orders > 0, 7, 1 / 0)", 7),
        ("quantile(weeks, 0.5)", 2),
        ("item(cumsum(weeks), 2)", 3),
        ("count(series(1, 12))", 12),
    ],
)
def test_what_a_formula_means(text: str, value: float) -> None:
    assert _value(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("weeks * 2", (2, 4, 8)),
        ("max(weeks, 2)", (2, 2, 4)),
        ("if(weeks > 1, weeks, 0)", (0, 2, 4)),
        ("rank([3, 1, 3, 0])", (3, 2, 4, 1)),
        ("[orders, price]", (10, 129)),
    ],
)
def test_lists_go_entry_by_entry(text: str, value: Value) -> None:
    assert _value(text) == value


@pytest.mark.parametrize(
    ("text", "failure"),
    [
        ("price / (orders - 10)", "division-by-zero"),
        ("0 ^ -1", "division-by-zero"),
        ("log(0)", "log-of-nonpositive"),
        ("sqrt(orders - price)", "root-of-negative"),
        ("(-8) ^ 0.5", "power-of-negative"),
        ("norm_inv(1)", "probability-range"),
        ("quantile(weeks, 2)", "probability-range"),
        ("exp(1000)", "overflow"),
        ("10 ^ 200 * 10 ^ 200", "overflow"),
        ("weeks + [1, 2]", "length"),
        ("item(weeks, 4)", "item-range"),
        ("series(1, 101)", "series-range"),
    ],
)
def test_what_cannot_be_worked_out_has_a_name(text: str, failure: str) -> None:
    with pytest.raises(Unworkable) as failed:
        _value(text)
    assert failed.value.failure == failure


@pytest.mark.parametrize(
    ("text", "rule", "at", "words"),
    [
        ("orders × price", "formula-syntax", 7, "Write * instead of ×."),
        ("orders ** 2", "formula-syntax", 7, "Write ^ instead of **."),
        ("price * 5%", "formula-syntax", 9, "Divide by 100"),
        ("orders * (price - 1", "formula-syntax", 19, "the end here; expected ) to close"),
        ("orders price", "formula-syntax", 7, "expected an operator or the end"),
        ("1 < orders < 3", "formula-syntax", 11, "Join two comparisons with and."),
        ("orders = 3", "formula-syntax", 7, "Write == instead of =."),
        ("sqrt + 1", "formula-syntax", 5, "( after the function sqrt"),
        ("1.2.3", "formula-syntax", 0, "'1.2.3'"),
        ("oders * 2", "formula-name", 0, "Did you mean orders?"),
        ("2 * summ(weeks)", "formula-name", 4, "Did you mean sum?"),
        ("1 + sqrt(1, 2)", "formula-arguments", 4, "2 argument(s); expected 1"),
        ("sum(orders)", "formula-kind", 4, "given a number; expected a list"),
        ("item(weeks, weeks)", "formula-kind", 12, "given a list; expected a number"),
        ("if(orders, weeks, 1)", "formula-kind", 0, "expected the same kind"),
        ("1 + " * 125 + "1", "formula-size", 0, "501 characters"),
        ("(" * 25 + "1" + ")" * 25, "formula-size", 24, "nested more than 24 deep"),
        ("+".join(["1"] * 70), "formula-size", 0, "deep; expected at most 60"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_a_way_out(text: str, rule: str, at: int, words: str) -> None:
    mistake = _mistake(text)
    assert (mistake.rule, mistake.at) == (rule, at)
    assert words in f"{mistake.message} {mistake.fix}"


def test_a_formula_as_data_holds_numbers_names_and_operations_only() -> None:
    assert to_data(parse_formula("max(orders, 2) / -1")) == ["/", ["max", "orders", 2.0], ["neg", 1.0]]


def test_exp_log_and_powers_are_as_exact_as_the_standard_library() -> None:
    random = Random(1)  # noqa: S311 - examples, no secrets
    for _ in range(5_000):
        x = random.uniform(-700, 700)
        assert abs(arithmetic.exp(x) - math.exp(x)) <= 2 * math.ulp(math.exp(x))
        positive = math.exp(x)
        assert abs(arithmetic.log(positive) - math.log(positive)) <= 2 * math.ulp(math.log(positive))
        base, exponent = random.uniform(0.01, 100), random.uniform(-50, 50)
        assert arithmetic.power(base, exponent) == pytest.approx(base**exponent, rel=1e-12)


def test_the_smallest_and_largest_numbers_have_logarithms_and_exponentials() -> None:
    assert arithmetic.log(5e-324) == math.log(5e-324)
    assert arithmetic.log(1.7e308) == pytest.approx(math.log(1.7e308), rel=1e-15)
    assert arithmetic.exp(-745.0) == 5e-324
    assert arithmetic.exp(-800.0) == 0.0
    assert arithmetic.exp(709.78) == pytest.approx(math.exp(709.78), rel=1e-15)


def test_normal_shares_and_quantiles_have_the_stated_errors() -> None:
    random, normal = Random(2), NormalDist()  # noqa: S311 - examples, no secrets
    for _ in range(5_000):
        p = random.choice((random.random(), 10 ** random.uniform(-300, -1)))
        assert arithmetic.norm_inv(p) == pytest.approx(normal.inv_cdf(p), rel=2e-15, abs=1e-15)
        z = random.uniform(-9, 9)
        assert arithmetic.norm_cdf(z) == pytest.approx(math.erfc(-z / math.sqrt(2)) / 2, rel=0, abs=1e-15)
