"""Quizzes → rows: one row begins a question, the rows below it are what it can be answered with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from scripts.exchange.collect import cleaned
from scripts.exchange.numbers_text import number_text
from scripts.exchange.placeholders import Data
from scripts.exchange.sheet.columns import COLUMNS, KINDS, STIMULUS, Cells
from scripts.model.item import KEY_OF, ItemKind
from scripts.model.quiz import Quiz

YES = "是"
_OWN = ("id", "text", "feedback", "misconception", "to")


def rows_of(quizzes: Mapping[str, Quiz]) -> list[list[str]]:
    """The table: headings, then every quiz with its materials and items."""
    cells = [cells for owner, quiz in quizzes.items() for cells in _quiz(owner, quiz)]
    return [list(COLUMNS.values()), *([row.get(key, "") for key in COLUMNS] for row in cells)]


def _quiz(owner: str, quiz: Quiz) -> Iterator[Cells]:
    data = cleaned(quiz.model_dump(exclude_defaults=True))
    for stimulus in data.get("stimuli", ()):
        yield {"quiz": owner, "item": stimulus["id"], "kind": STIMULUS, "prompt": stimulus["title"]}
        yield from _stimulus(stimulus)
    for item in data["items"]:
        kind: ItemKind = item["kind"]
        frame = {key: str(item[key]) for key in ("prompt", "hint", "explanation", "stimulus") if key in item}
        marks = {key: YES for key in ("daily", "keep_order") if item.get(key)}
        yield {"quiz": owner, "item": item["id"], "kind": KINDS[kind], **frame, **marks}
        yield from _ROWS[KEY_OF[kind]](item[KEY_OF[kind]])


def _row(role: str, data: Data, **more: str) -> Cells:
    own = {key: str(data[key]) for key in _OWN if key in data}
    right = {"correct": YES} if data.get("correct") else {}
    return {"role": role, **own, **right, **more}


def _choices(own: list[Data]) -> Iterator[Cells]:
    yield from (_row("选项", choice) for choice in own)


def _numeric(own: Data) -> Iterator[Cells]:
    yield _row("答案", {"text": number_text(own["answer"]), "feedback": own["right"]})
    yield _row("误差", {"text": number_text(own["tolerance"])})
    if "unit" in own:
        yield _row("单位", {"text": own["unit"]})
    yield _row("其他", {"feedback": own["wrong"]})
    for mistake in own.get("mistakes", ()):
        yield _row("错值", mistake, text=number_text(mistake["value"]))


def _fill(own: Data) -> Iterator[Cells]:
    first, *others = own["accepts"]
    yield _row("答案", {"text": first, "feedback": own["right"]})
    yield from (_row("答案", {"text": word}) for word in others)
    yield _row("其他", {"feedback": own["wrong"]})
    for mistake in own.get("mistakes", ()):
        word, *more = mistake["words"]
        yield _row("错词", mistake, text=word)
        yield from (_row("错词", {"text": word}) for word in more)


def _cloze(own: Data) -> Iterator[Cells]:
    yield _row("全文", {"text": own["text"]})
    for gap in own["gaps"]:
        yield _row("空", {"id": gap["id"]})
        yield from _choices(gap["options"])


def _short_answer(own: Data) -> Iterator[Cells]:
    yield _row("范文", {"text": own["model"]})
    yield from (_row("要点", {"text": line}) for line in own["rubric"])


def _match(own: Data) -> Iterator[Cells]:
    yield from (_row("左", pair) for pair in own["pairs"])
    yield from (_row("右", option) for option in own["options"])


def _categorize(own: Data) -> Iterator[Cells]:
    yield from (_row("类", category) for category in own["categories"])
    yield from (_row("卡片", card, to=card["category"]) for card in own["cards"])


def _hotspot(own: Data) -> Iterator[Cells]:
    yield _row("图", {"text": own["alt"], "to": own["image"]})
    for region in own["regions"]:
        yield _row("区域", region, box=", ".join(map(number_text, region["box"])))


def _dialogue(own: Data) -> Iterator[Cells]:
    for turn in own["turns"]:
        yield _row("顾客", {"id": turn["id"], "text": turn["says"]})
        for reply in turn["replies"]:
            goes_on = {"to": reply["next"]} if "next" in reply else {}
            yield _row("回答", reply, reaction=reply["reaction"], **goes_on)


def _stimulus(data: Data) -> Iterator[Cells]:
    if "text" in data:
        yield _row("文字", {"text": data["text"]})
    if "table" in data:
        table = data["table"]
        if "caption" in table:
            yield _row("表题", {"text": table["caption"]})
        yield from (_row("表头", {"text": column}) for column in table["columns"])
        for at, row in enumerate(table["rows"], 1):
            yield from (_row("格", {"text": cell, "to": at}) for cell in row)
    if "figure" in data:
        figure = data["figure"]
        caption = {"feedback": figure["caption"]} if "caption" in figure else {}
        yield _row("图", {"text": figure["alt"], "to": figure["image"], **caption})


_ROWS: Mapping[str, Callable[[Any], Iterator[Cells]]] = {
    "choices": _choices,
    "numeric": _numeric,
    "fill": _fill,
    "cloze": _cloze,
    "short_answer": _short_answer,
    "order": lambda own: (_row("步骤", part) for part in own["parts"]),
    "match": _match,
    "categorize": _categorize,
    "hotspot": _hotspot,
    "dialogue": _dialogue,
}
