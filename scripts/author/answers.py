"""An item → everything it can say, whatever a reader answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from scripts.author.arranged import categorize, dialogue, match, order
from scripts.author.group import RIGHT, WRONG, Group, Row, rows_of
from scripts.model import GAP, Item
from scripts.view.wording import with_unit


def groups_of(item: Item) -> list[Group]:
    """The hint, every answer of the item's kind, the explanation."""
    hint = [Group("Hint", item.hint)] if item.hint else []
    return [*hint, *_KINDS[item.key](item), Group("Explanation", item.explanation)]


def _choices(item: Item) -> Iterator[Group]:
    yield Group("Choices", rows=rows_of(item.choices))


def _hotspot(item: Item) -> Iterator[Group]:
    if item.hotspot:
        rows = enumerate(rows_of(item.hotspot.regions), start=1)
        numbered = tuple(replace(row, text=f"{at}. {row.text}") for at, row in rows)
        yield Group("Places in the picture", rows=numbered)


def _numeric(item: Item) -> Iterator[Group]:
    key = item.numeric
    if key is None:
        return
    lowest, highest = (with_unit(key.answer + sign * key.tolerance, None) for sign in (-1, 1))
    span = f" ± {with_unit(key.tolerance, None)}（{lowest} … {highest}）" if key.tolerance else " ± 0"
    right = Row(RIGHT, with_unit(key.answer, key.unit) + span, key.right)
    mistakes = (
        Row(WRONG, with_unit(slip.value, key.unit), slip.feedback, slip.misconception)
        for slip in key.mistakes
    )
    rest = Row(WRONG, "", key.wrong, label="Any other number")
    yield Group("Answer and tolerance", rows=(right, *mistakes, rest))


def _fill(item: Item) -> Iterator[Group]:
    key = item.fill
    if key is None:
        return
    mistakes = (
        Row(WRONG, " / ".join(slip.words), slip.feedback, slip.misconception) for slip in key.mistakes
    )
    rest = Row(WRONG, "", key.wrong, label="Any other words")
    yield Group("Accepted answers", rows=(Row(RIGHT, " / ".join(key.accepts), key.right), *mistakes, rest))


def _cloze(item: Item) -> Iterator[Group]:
    if item.cloze is None:
        return
    places = {name: place for place, name in enumerate(GAP.findall(item.cloze.text), start=1)}
    yield Group("Text", GAP.sub(lambda gap: f"［{places[gap[1]]}］", item.cloze.text))
    for gap in item.cloze.gaps:
        yield Group("Gap", f"［{places.get(gap.id, 0)}］{gap.id}", rows_of(gap.options))


def _short_answer(item: Item) -> Iterator[Group]:
    if item.short_answer:
        yield Group("Model answer", item.short_answer.model)
        yield Group("Rubric", rows=tuple(Row("", line) for line in item.short_answer.rubric))


_KINDS: Mapping[str, Callable[[Item], Iterator[Group]]] = {
    "choices": _choices,
    "numeric": _numeric,
    "fill": _fill,
    "cloze": _cloze,
    "short_answer": _short_answer,
    "order": order,
    "match": match,
    "categorize": categorize,
    "hotspot": _hotspot,
    "dialogue": dialogue,
}
