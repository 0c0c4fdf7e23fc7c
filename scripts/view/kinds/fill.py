"""`fill`: a word or number to type."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.folding import variants_of
from scripts.model import Fill, Item
from scripts.view.kinds.kind import KindView, Number


@dataclass(frozen=True, slots=True)
class FillView:
    """The answer as it is shown, its synonyms, and what is said to each answer."""

    fill: Fill
    answer: str
    synonyms: tuple[str, ...]


def fill(item: Item, number: Number) -> KindView:
    """Typed words; the browser gets what is accepted, known wrong words, and their traditional characters.

    The characters are code points, so that the traditional edition of the page does not change them.
    """
    key = item.fill
    assert key, "the rule item-kind-fields refuses fill items without their key"
    words = [list(mistake.words) for mistake in key.mistakes]
    variants = variants_of([*key.accepts, *(word for group in words for word in group)])
    return KindView(
        how="填一个词或一个数",
        parts=FillView(key, key.accepts[0], key.accepts[1:]),
        payload={
            "accepts": list(key.accepts),
            "mistakes": words,
            "variants": [ord(char) for pair in variants.items() for char in pair],
        },
    )
