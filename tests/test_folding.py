"""Typed answers made comparable: the same cases as the browser's code, and the table of traditional characters."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.folding import fold, variants_of
from scripts.folding.variants import simplified

CASES = json.loads((Path(__file__).parent / "app/quiz/fold_cases.json").read_text("utf-8"))


@pytest.mark.parametrize(("typed", "folded"), CASES)
def test_compiler_and_browser_fold_alike(typed: str, folded: str) -> None:
    assert fold(typed) == folded


def test_a_page_gets_the_variants_of_its_answers_and_no_others() -> None:
    assert variants_of(["现金流"]) == {"現": "现"}
    assert variants_of(["头发"]) == {"頭": "头", "發": "发", "髮": "发"}
    assert variants_of(["SKU"]) == {}


def test_no_simplified_character_stands_for_another() -> None:
    table = simplified()
    chained = {table[plain] for plain in set(table.values()) if plain in table}
    assert chained == set(), "folding twice would give another text than folding once"
