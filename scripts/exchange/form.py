"""What each form can hold; the export says what it leaves out. docs/guides/authors.md has the table."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.model.item import KEY_OF, ItemKind

ALL_KINDS: frozenset[ItemKind] = frozenset(KEY_OF)


@dataclass(frozen=True)
class Form:
    """A form of a quiz outside the course. `kinds` it has itself; `keeps` names what else of an item survives it."""

    name: str
    title: str
    kinds: frozenset[ItemKind]
    keeps: frozenset[str]
    suffix: str


_GIFT_KINDS: frozenset[ItemKind] = frozenset(
    {"single", "multiple", "true_false", "numeric", "fill", "match", "short_answer"}
)
_MOODLE_ONLY: frozenset[ItemKind] = frozenset({"cloze", "order"})
_TABLE = frozenset({"everything"})
XLSX = Form("xlsx", "Excel", ALL_KINDS, _TABLE, ".xlsx")
CSV = Form("csv", "CSV", ALL_KINDS, _TABLE, ".csv")
GIFT = Form(
    "gift",
    "GIFT",
    _GIFT_KINDS,
    frozenset({"id", "feedback", "explanation"}),
    ".gift",
)
MOODLE = Form(
    "moodle",
    "Moodle XML",
    _GIFT_KINDS | _MOODLE_ONLY,
    frozenset({"id", "feedback", "explanation", "hint", "daily", "keep_order"}),
    ".xml",
)
AIKEN = Form("aiken", "Aiken", frozenset({"single"}), frozenset(), ".aiken")
_SHOWN = frozenset({"id", "feedback", "explanation", "daily", "keep_order", "parts"})  # by a card
ANKI = Form("anki", "Anki", ALL_KINDS, _SHOWN, ".apkg")

FORMS = {form.name: form for form in (XLSX, CSV, GIFT, MOODLE, AIKEN, ANKI)}
READABLE = {name: form for name, form in FORMS.items() if form is not ANKI}
