"""What a calculator shows without script, and that Python and the browser write numbers alike."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from scripts.formula import parse_formula
from scripts.view.formula_words import formula_words
from scripts.view.wording import rounded_text
from tests.deno import browser_answers

LABELS = {"orders": "日均订单", "price": "实付", "cost": "货本", "rate": "退货率", "costs": "各项成本"}


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("orders * (price - cost)", "日均订单×（实付−货本）"),
        ("price - (cost - 1)", "实付−（货本−1）"),
        ("price - cost - 1", "实付−货本−1"),
        ("price / (orders * cost)", "实付÷（日均订单×货本）"),
        ("price * (1 - rate / 100)", "实付×（1−退货率）"),
        ("(price + cost) ^ 2", "（实付＋货本）的平方"),
        ("-price ^ 0.5", "−实付的（0.5）次方"),
        ("sqrt(2 * cost)", "平方根（2×货本）"),
        ("sum(costs * 2)", "合计（各项成本×2）"),
        ("max(price, cost) * 3", "实付、货本中最大的数×3"),
        ("if(orders == 0, 0, price / orders)", "（若日均订单等于0，取0，否则取实付÷日均订单）"),
        ("price >= 99 and cost < 50", "实付不低于99，并且货本小于50"),
    ],
)
def test_a_formula_is_told_in_words(formula: str, words: str) -> None:
    assert formula_words(parse_formula(formula), LABELS, frozenset({"rate"})) == words


def test_numbers_are_written_alike_at_build_and_in_the_browser(tmp_path: Path) -> None:
    random = Random(7)  # noqa: S311 - examples, no secrets
    cases = [(_number(random), random.choice((None, 0, 1, 2, 3, 4, 6))) for _ in range(5_000)]
    theirs = browser_answers("calculator/agree.ts", cases, tmp_path)
    mine = [rounded_text(value, digits) for value, digits in cases]
    assert [row for row in zip(cases, mine, theirs, strict=True) if row[1] != row[2]] == []


def _number(random: Random) -> float:
    """Amounts as they occur, halves at the last digit among them, up to what the page shows."""
    size = 10.0 ** random.randint(-5, 14)
    return random.choice(
        (
            random.uniform(-size, size),
            round(random.uniform(-size, size), random.randint(0, 4)),
            random.randint(-20_000, 20_000) / 8,
            random.randint(-20_000, 20_000) / 200,
        )
    )
