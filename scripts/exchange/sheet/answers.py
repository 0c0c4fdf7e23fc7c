"""The rows below a question → the key its kind needs. What is missing is filled in or said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from scripts.exchange.collect import Collector, slug_of
from scripts.exchange.numbers_text import number_in
from scripts.exchange.oddity import shown
from scripts.exchange.placeholders import Data
from scripts.exchange.sheet.columns import COLUMNS, Row

_YES = {"是", "对", "√", "✓", "✔", "x", "y", "yes", "true", "1", "t"}
_NO = {"", "否", "错", "×", "n", "no", "false", "0", "f"}


@dataclass(frozen=True)
class Parts:
    """The rows of one question, and where to say what is odd about them."""

    head: Row
    rows: list[Row]
    found: Collector

    def of(self, role: str) -> list[Row]:
        """The rows of a role, in order."""
        return [row for row in self.rows if row.cell("role") == role]

    def feedback(self, role: str) -> str:
        """The first feedback in rows of a role."""
        return next((row.cell("feedback") for row in self.of(role) if row.cell("feedback")), "")

    def text(self, role: str) -> str:
        """The first text in rows of a role; further ones are said."""
        texts = [row for row in self.of(role) if row.cell("text")]
        for row in texts[1:]:
            fix = "It was left out; join it to the first."
            self.found.say(row.number, f"another {role}: {shown(row.cell('text'))}", f"one {role}", fix)
        return texts[0].cell("text") if texts else ""


def is_yes(row: Row, key: str, found: Collector) -> bool:
    """Whether a cell says yes; a blank one says no."""
    word = row.cell(key).lower()
    if word not in _YES | _NO:
        found.say(row.number, shown(word), "是 or a blank cell", "It was taken for no.", where=COLUMNS[key])
    return word in _YES


def answer(row: Row, at: int, name: str, found: Collector, *extra: str) -> Data:
    """A row as something that can be picked or placed: id, text, feedback, misconception."""
    keys = ("text", "feedback", "misconception", *extra)
    own: Data = {key: row.cell(key) for key in keys if row.cell(key)}
    own["id"] = _id(row, f"{name}-{at}", found)
    if row.cell("correct"):
        own["correct"] = is_yes(row, "correct", found)
    return own


def _id(row: Row, otherwise: str, found: Collector) -> str:
    given = row.cell("id")
    name = slug_of(given) or otherwise
    if given and given != name:
        found.say(
            row.number, f"the id {shown(given)}, now {name}", "an id of a-z, 0-9 and hyphens",
            "Keep the new id, or write another.", where=COLUMNS["id"], is_loss=False,
        )  # fmt: skip
    return name


def _answers(parts: Parts, role: str, name: str, *extra: str) -> list[Data]:
    return [answer(row, at, name, parts.found, *extra) for at, row in enumerate(parts.of(role), 1)]


def _number(row: Row, found: Collector) -> float:
    value = number_in(row.cell("text"))
    if value is None:
        found.say(
            row.number, shown(row.cell("text")), "a number", "Write digits only; 0 was put there.",
            where=COLUMNS["text"],
        )  # fmt: skip
    return 0.0 if value is None else value


def _first_number(parts: Parts, role: str) -> float | None:
    rows = parts.of(role)
    if rows:
        parts.text(role)
    return _number(rows[0], parts.found) if rows else None


def _numeric(parts: Parts) -> Data:
    answered, tolerance = _first_number(parts, "答案"), _first_number(parts, "误差")
    mistakes = [
        {**answer(row, 0, "", parts.found), "value": _number(row, parts.found)} for row in parts.of("错值")
    ]
    for mistake in mistakes:
        del mistake["id"]
        mistake.pop("text", None)
    return {
        **({"answer": answered} if answered is not None else {}),
        "tolerance": tolerance or 0,
        **({"unit": parts.text("单位")} if parts.of("单位") else {}),
        "right": parts.feedback("答案"),
        "wrong": parts.feedback("其他"),
        **({"mistakes": mistakes} if mistakes else {}),
    }


def _fill(parts: Parts) -> Data:
    mistakes: list[Data] = []
    for row in parts.of("错词"):
        if row.cell("feedback") or not mistakes:
            tag = {"misconception": row.cell("misconception")} if row.cell("misconception") else {}
            mistakes.append({"words": [], "feedback": row.cell("feedback"), **tag})
        mistakes[-1]["words"].append(row.cell("text"))
    accepts = [row.cell("text") for row in parts.of("答案")]
    own: Data = {"accepts": accepts, "right": parts.feedback("答案"), "wrong": parts.feedback("其他")}
    return own | ({"mistakes": mistakes} if mistakes else {})


def _nested(parts: Parts, outer: str, inner: str) -> list[tuple[Row, list[Row]]]:
    """Each row of the outer role with the rows of the inner one below it."""
    groups: list[tuple[Row, list[Row]]] = []
    for row in parts.rows:
        if row.cell("role") == outer:
            groups.append((row, []))
        elif row.cell("role") == inner and groups:
            groups[-1][1].append(row)
        elif row.cell("role") == inner:
            fix = f"Put a row {outer} above it; this one was left out."
            parts.found.say(row.number, f"{inner} {shown(row.cell('text'))}", f"a row {outer} first", fix)
    return groups


def _cloze(parts: Parts) -> Data:
    gaps = [
        {
            "id": _id(row, f"gap-{number}", parts.found),
            "options": [answer(one, at, "choice", parts.found) for at, one in enumerate(below, 1)],
        }
        for number, (row, below) in enumerate(_nested(parts, "空", "选项"), 1)
    ]
    return {"text": parts.text("全文"), "gaps": gaps}


def _dialogue(parts: Parts) -> Data:
    turns: list[Data] = []
    for number, (row, below) in enumerate(_nested(parts, "顾客", "回答"), 1):
        replies = [
            answer(one, at, f"reply-{number}", parts.found, "reaction", "to")
            for at, one in enumerate(below, 1)
        ]
        for reply in replies:
            if "to" in reply:
                reply["next"] = reply.pop("to")
        turns.append(
            {"id": _id(row, f"turn-{number}", parts.found), "says": row.cell("text"), "replies": replies}
        )
    return {"turns": turns}


def _match(parts: Parts) -> Data:
    options = _answers(parts, "右", "option")
    pairs = _answers(parts, "左", "pair", "to")
    return {"pairs": [_placed(pair, options, "to") for pair in pairs], "options": options}


def _categorize(parts: Parts) -> Data:
    categories = _answers(parts, "类", "category")
    cards = [_placed(card, categories, "category") for card in _answers(parts, "卡片", "card", "to")]
    return {"categories": categories, "cards": cards}


def _placed(part: Data, places: list[Data], key: str) -> Data:
    """`归到` names a place by its id or by its text, and comes under the model's own key."""
    to = part.pop("to", None)
    ids = {place["id"] for place in places}
    by_text = {place.get("text"): place["id"] for place in places}
    return part if to is None else {**part, key: to if to in ids else by_text.get(to, to)}


def _hotspot(parts: Parts) -> Data:
    pictures = parts.of("图")
    regions = [
        {**answer(row, at, "region", parts.found), "box": _box(row)}
        for at, row in enumerate(parts.of("区域"), 1)
    ]
    image = {"image": pictures[0].cell("to"), "alt": pictures[0].cell("text")} if pictures else {}
    return {**image, "regions": regions}


def _box(row: Row) -> list[object]:
    """Numbers where they are some; the schema says what is wrong with the rest."""
    words = row.cell("box").replace("，", ",").replace("、", ",").split(",")
    return [word if (number := number_in(word)) is None else number for word in words]


def _short_answer(parts: Parts) -> Data:
    return {"model": parts.text("范文"), "rubric": [row.cell("text") for row in parts.of("要点")]}


ANSWERS: Mapping[str, Callable[[Parts], Any]] = {
    "choices": lambda parts: _answers(parts, "选项", "choice"),
    "numeric": _numeric,
    "fill": _fill,
    "cloze": _cloze,
    "short_answer": _short_answer,
    "order": lambda parts: {"parts": _answers(parts, "步骤", "part")},
    "match": _match,
    "categorize": _categorize,
    "hotspot": _hotspot,
    "dialogue": _dialogue,
}
