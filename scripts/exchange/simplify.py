"""Items of kinds a form lacks, told in kinds it has: a picture's places as choices, sorting as matching."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from scripts.exchange.collect import cleaned
from scripts.exchange.form import Form
from scripts.exchange.placeholders import Data
from scripts.model.item import Item
from scripts.model.kinds.cloze import GAP
from scripts.model.quiz import Quiz
from scripts.model.stimulus import Stimulus

TRUE, FALSE = "对", "错"


@dataclass(frozen=True)
class Simplified:
    """One item as a form takes it, and what was done to it. Without `items` it was left out."""

    origin: str
    items: tuple[Item, ...]
    notes: tuple[str, ...] = ()


def simplified(quiz: Quiz, form: Form) -> Iterator[Simplified]:
    """Each item of a quiz in kinds the form has, with its case in its prompt where the form keeps no cases."""
    quiz = Quiz.model_validate(cleaned(quiz.model_dump(exclude_defaults=True)))
    cases = {stimulus.id: stimulus for stimulus in quiz.stimuli}
    for item in quiz.items:
        if "everything" in form.keeps:
            yield Simplified(item.id, (item,))
            continue
        notes: list[str] = []
        alone = item.model_copy(update={"stimulus": None})
        if item.stimulus in cases:
            alone = _with_case(item, cases[item.stimulus])
            notes.append(f"its case {item.stimulus!r} was put before the question")
        yield _in_kinds(alone, form, notes)


def _in_kinds(item: Item, form: Form, notes: list[str]) -> Simplified:
    if _is_at_home(item, form):
        return Simplified(item.id, (item,), tuple(notes))
    told = _TELL[item.kind](item) if item.kind in _TELL else []
    if not told or not all(_is_at_home(one, form) for one in told):
        return Simplified(item.id, (), (f"{form.title} has no place for an item of kind {item.kind}",))
    kinds = ", ".join(dict.fromkeys(one.kind for one in told))
    many = f"{len(told)} items of kind {kinds}" if len(told) > 1 else f"an item of kind {kinds}"
    became = f"of kind {item.kind}, became {many}{_LEAVING.get(item.kind, '')}"
    return Simplified(item.id, tuple(told), (*notes, became))


def _is_at_home(item: Item, form: Form) -> bool:
    if item.kind == "true_false" and [choice.text for choice in item.choices] != [TRUE, FALSE]:
        return False
    return item.kind in form.kinds


def _with_case(item: Item, case: Stimulus) -> Item:
    parts = [f"**{case.title}**", case.text or ""]
    if case.table:
        rows = [case.table.columns, ("---",) * len(case.table.columns), *case.table.rows]
        parts += [case.table.caption or "", "\n".join(f"| {' | '.join(row)} |" for row in rows)]
    if case.figure:
        parts.append(f"（图：{case.figure.alt}）")
    prompt = "\n\n".join(filter(None, (part.strip() for part in [*parts, item.prompt])))
    return item.model_copy(update={"prompt": prompt, "stimulus": None})


def _told(item: Item, kind: str, own: Data, **over: str) -> Item:
    """An item of another kind with the frame of `item`."""
    frame = item.model_dump(include={"id", "daily", "prompt", "hint", "explanation"}, exclude_defaults=True)
    return Item.model_validate({**frame, **over, "kind": kind, **own})


def _chosen(item: Item, choices: Sequence[Data], **over: str) -> Item:
    right = sum(bool(choice.get("correct")) for choice in choices)
    return _told(item, "single" if right == 1 else "multiple", {"choices": list(choices)}, **over)


def _true_false(item: Item) -> list[Item]:
    return [_chosen(item, [choice.model_dump(exclude_defaults=True) for choice in item.choices])]


def _order(item: Item) -> list[Item]:
    assert item.order
    steps = list(enumerate(item.order.parts, 1))
    pairs = [
        {"id": f"step-{at}", "text": f"第 {at} 步", "to": part.id, "feedback": part.feedback}
        for at, part in steps
    ]
    options = [{"id": part.id, "text": part.text} for _, part in steps]
    return [_told(item, "match", {"match": {"pairs": pairs, "options": options}})]


def _categorize(item: Item) -> list[Item]:
    assert item.categorize
    pairs = [
        {"id": card.id, "text": card.text, "to": card.category, "feedback": card.feedback}
        for card in item.categorize.cards
    ]
    options = [category.model_dump() for category in item.categorize.categories]
    return [_told(item, "match", {"match": {"pairs": pairs, "options": options}})]


def _hotspot(item: Item) -> list[Item]:
    assert item.hotspot
    places = [
        region.model_dump(exclude={"box"}, exclude_defaults=True) | {"misconception": region.misconception}
        for region in item.hotspot.regions
    ]
    return [_chosen(item, places, prompt=f"{item.prompt.strip()}\n\n（图：{item.hotspot.alt.strip()}）")]


def _dialogue(item: Item) -> list[Item]:
    assert item.dialogue
    told: list[Item] = []
    for at, turn in enumerate(item.dialogue.turns):
        replies = [
            {
                "id": reply.id,
                "text": reply.text,
                "correct": reply.correct,
                "feedback": f"顾客：{reply.reaction.strip()}\n\n{reply.feedback.strip()}",
            }
            for reply in turn.replies
        ]
        name = item.id if at == 0 else f"{item.id}-{turn.id}"
        told.append(
            _chosen(item, replies, id=name, prompt=f"{item.prompt.strip()}\n\n顾客：{turn.says.strip()}")
        )
    return told


def _cloze(item: Item) -> list[Item]:
    assert item.cloze
    number = {gap.id: at for at, gap in enumerate(item.cloze.gaps, 1)}
    text = GAP.sub(lambda gap: f"（{number.get(gap[1], gap[1])}）", item.cloze.text).strip()
    told: list[Item] = []
    for gap in item.cloze.gaps:
        at = number[gap.id]
        prompt = f"{item.prompt.strip()}\n\n{text}\n\n（{at}）处填什么？"
        choices = [option.model_dump(exclude_defaults=True) for option in gap.options]
        told.append(_chosen(item, choices, prompt=prompt, id=item.id if at == 1 else f"{item.id}-{gap.id}"))
    return told


# What telling an item in another kind leaves out.
_LEAVING = {"hotspot": " without its picture", "dialogue": " without what follows which reply"}

_TELL: dict[str, Callable[[Item], list[Item]]] = {
    "true_false": _true_false,
    "order": _order,
    "categorize": _categorize,
    "hotspot": _hotspot,
    "dialogue": _dialogue,
    "cloze": _cloze,
}
