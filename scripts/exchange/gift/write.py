"""Items of the kinds GIFT has → GIFT text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from scripts.exchange.gift.escape import escaped, escaped_left
from scripts.exchange.judged import judged_text
from scripts.exchange.numbers_text import number_text
from scripts.exchange.unit import with_unit
from scripts.exchange.wildcard import literal
from scripts.model.item import Item


def gift_text(quizzes: Mapping[str, Sequence[Item]]) -> str:
    """All items by quiz, each quiz under a category of its name."""
    blocks: list[str] = []
    for owner, items in quizzes.items():
        blocks.append(f"$CATEGORY: {owner}")
        blocks.extend(map(_item, items))
    return "\n\n".join(blocks) + "\n"


def _item(item: Item) -> str:
    prompt = with_unit(item.prompt, item.numeric.unit if item.numeric else None)
    # No blank line may stand in a question: readers take it for its end.
    answers = "".join(f"\t{line}\n" for line in _ANSWERS[item.kind](item))
    general = item.explanation
    if item.short_answer:
        general += "\n\n" + judged_text(item.short_answer.model, item.short_answer.rubric)
    return f"::{escaped(item.id)}::[markdown]{escaped(prompt)} {{{_lead(item)}\n{answers}\t####{_text(general)}\n}}"


def _lead(item: Item) -> str:
    return "#" if item.kind == "numeric" else ""


def _text(text: str, written: Callable[[str], str] = escaped) -> str:
    """An answer or a feedback; what would be read as a mark of format or of a share is kept from it."""
    return ("[markdown]" if text.lstrip().startswith(("[", "%")) else "") + written(text)


def _single(item: Item) -> Iterator[str]:
    for choice in item.choices:
        mark = "=" if choice.correct else "~"
        yield f"{mark}{_text(choice.text)}#{_text(choice.feedback)}"


def _multiple(item: Item) -> Iterator[str]:
    """Each right choice earns its share, each wrong one takes one back, as in the course."""
    right = sum(choice.correct for choice in item.choices)
    share = f"{100 / max(right, 1):.7g}"
    for choice in item.choices:
        sign = "" if choice.correct else "-"
        yield f"~%{sign}{share}%{_text(choice.text)}#{_text(choice.feedback)}"


def _true_false(item: Item) -> Iterator[str]:
    true, false = item.choices
    wrong, right = (false, true) if true.correct else (true, false)
    yield f"{'TRUE' if true.correct else 'FALSE'}#{_text(wrong.feedback)}#{_text(right.feedback)}"


def _numeric(item: Item) -> Iterator[str]:
    own = item.numeric
    assert own
    yield f"={number_text(own.answer)}:{number_text(own.tolerance)}#{_text(own.right)}"
    for mistake in own.mistakes:
        yield f"=%0%{number_text(mistake.value)}:0#{_text(mistake.feedback)}"
    yield f"~#{_text(own.wrong)}"


def _fill(item: Item) -> Iterator[str]:
    own = item.fill
    assert own
    yield from (f"=%100%{escaped(literal(word))}#{_text(own.right)}" for word in own.accepts)
    for mistake in own.mistakes:
        yield from (f"=%0%{escaped(literal(word))}#{_text(mistake.feedback)}" for word in mistake.words)
    yield f"=%0%*#{_text(own.wrong)}"


def _match(item: Item) -> Iterator[str]:
    own = item.match
    assert own
    text = {option.id: option.text for option in own.options}
    yield from (f"={_text(pair.text, escaped_left)} -> {escaped(text[pair.to])}" for pair in own.pairs)
    needed = {text[pair.to] for pair in own.pairs}
    spare = [option.text for option in own.options if option.text not in needed]
    yield from (f"= -> {escaped(option)}" for option in spare)


_ANSWERS: Mapping[str, Callable[[Item], Iterator[str]]] = {
    "single": _single,
    "multiple": _multiple,
    "true_false": _true_false,
    "numeric": _numeric,
    "fill": _fill,
    "match": _match,
    "short_answer": lambda _: iter(()),
}
