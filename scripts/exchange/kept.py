"""An item as it comes back from a form, and in words what of it the form has no place for.

One function says both, so that what the export reports as left out is what a round trip really loses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, cast

from scripts.exchange.collect import cleaned
from scripts.exchange.form import Form
from scripts.exchange.one_line import on_one_line
from scripts.exchange.placeholders import Data, completed
from scripts.exchange.unit import without_unit
from scripts.model.item import Item
from scripts.model.kinds.cloze import GAP


def kept(items: Sequence[Item], form: Form) -> list[Item]:
    """What reading gives when these items, of kinds the form has, were written in it."""
    return [_item(item, form, at) for at, item in enumerate(items, 1)]


def left_out(item: Item, form: Form) -> list[str]:
    """What the form has no place for, in words. Ids of choices are not worth a word: reading makes new ones."""
    if "everything" in form.keeps:
        return []
    gone = [words for key, words in _FRAME.items() if key not in form.keeps and getattr(item, key)]
    data = item.model_dump(exclude_defaults=True)
    if "feedback" not in form.keeps:
        gone.append("feedback")
    elif item.kind in ("order", "match") and "parts" not in form.keeps:
        gone.append("feedback of each part")
    if "explanation" not in form.keeps:
        gone.append("explanation")
    if any(_holds(data, "misconception")):
        gone.append("misconceptions")
    return gone


_FRAME = {"hint": "hint", "daily": "the mark `daily`", "keep_order": "the mark `keep_order`"}


def _holds(value: object, key: str) -> Iterator[bool]:
    if isinstance(value, dict):
        yield key in value
    for entry in _inside(cast("Any", value)):
        yield from _holds(entry, key)


def _inside(value: Any) -> Iterable[object]:  # noqa: ANN401 - any part of an item's data
    if isinstance(value, dict):
        return cast("Data", value).values()
    return cast("Iterable[object]", value) if isinstance(value, (list, tuple)) else ()


def _item(item: Item, form: Form, at: int) -> Item:
    data = cleaned(item.model_dump(exclude_defaults=True))
    if "everything" in form.keeps:
        return Item.model_validate(data)
    framed = _frame(data, form, at)
    if item.kind not in ("single", "multiple", "match"):
        framed.pop("keep_order", None)
    own = _WITHOUT.get(item.key, lambda own: own)(_without(data[item.key], "misconception"))
    framed[item.key] = own if "feedback" in form.keeps else _without(own, "feedback")
    if item.numeric and not item.numeric.unit:
        # A question that names its unit in the brackets in which units are written has that unit from then on.
        framed["prompt"], unit = without_unit(framed["prompt"])
        framed["numeric"] |= {"unit": unit} if unit else {}
    if item.kind == "true_false":
        framed["choices"] = [one | {"id": name} for one, name in zip(own, ("right", "wrong"), strict=True)]
    if form.name == "aiken":
        framed["prompt"] = on_one_line(framed["prompt"])
        framed["choices"] = [one | {"text": on_one_line(one["text"])} for one in framed["choices"]]
    return Item.model_validate(completed(framed))


def _frame(data: Data, form: Form, at: int) -> Data:
    framed = {key: value for key, value in data.items() if key not in _FRAME or key in form.keeps}
    if "id" not in form.keeps:
        framed["id"] = f"item-{at}"
    if "explanation" not in form.keeps:
        del framed["explanation"]
    return framed


def _without(value: Any, key: str) -> Any:  # noqa: ANN401 - any part of an item's data
    if isinstance(value, dict):
        own = cast("Data", value)
        return {name: _without(entry, key) for name, entry in own.items() if name != key}
    return (
        [_without(entry, key) for entry in _inside(cast("Any", value))] if isinstance(value, list) else value
    )


def _numbered(answers: list[Data], name: str) -> list[Data]:
    return [answer | {"id": f"{name}-{at}"} for at, answer in enumerate(answers, 1)]


def _choices(own: list[Data]) -> list[Data]:
    return _numbered(own, "choice")


def _fill(own: Data) -> Data:
    """Neighbouring mistakes with one feedback come back as one, and each accepted word once."""
    mistakes: list[Data] = []
    for mistake in own.get("mistakes", ()):
        if mistakes and mistakes[-1]["feedback"] == mistake["feedback"]:
            mistakes[-1]["words"] += mistake["words"]
        else:
            mistakes.append(mistake)
    return own | ({"mistakes": mistakes} if mistakes else {})


def _match(own: Data) -> Data:
    """Options in the order they are first needed, then those that belong to nothing; equal texts are one."""
    text = {option["id"]: option["text"] for option in own["options"]}
    order = list(dict.fromkeys([*(text[pair["to"]] for pair in own["pairs"]), *text.values()]))
    ids = {words: f"option-{at}" for at, words in enumerate(order, 1)}
    pairs = [
        {"id": f"pair-{at}", "text": pair["text"], "to": ids[text[pair["to"]]]}
        for at, pair in enumerate(own["pairs"], 1)
    ]
    return {"pairs": pairs, "options": [{"id": ids[words], "text": words} for words in order]}


def _order(own: Data) -> Data:
    parts = [{"id": f"part-{at}", "text": part["text"]} for at, part in enumerate(own["parts"], 1)]
    return {"parts": parts}


def _cloze(own: Data) -> Data:
    ids = {gap["id"]: f"gap-{at}" for at, gap in enumerate(own["gaps"], 1)}
    text = GAP.sub(lambda gap: f"{{{ids[gap[1]]}}}" if gap[1] in ids else gap[0], own["text"])
    gaps = [
        {"id": ids[gap["id"]], "options": _numbered([_flat(one) for one in gap["options"]], "choice")}
        for gap in own["gaps"]
    ]
    return {"text": text, "gaps": gaps}


def _flat(option: Data) -> Data:
    """A gap's options stand on one line."""
    return option | {key: on_one_line(option[key]) for key in ("text", "feedback")}


def _short_answer(own: Data) -> Data:
    return own | {"rubric": [on_one_line(line) for line in own["rubric"]]}


_WITHOUT: dict[str, Callable[[Any], Any]] = {
    "choices": _choices,
    "fill": _fill,
    "match": _match,
    "order": _order,
    "cloze": _cloze,
    "short_answer": _short_answer,
}
