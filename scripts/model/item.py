"""Items: one question with a frozen id and a declared kind. What a kind needs stands under a key of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import Field

from scripts.model.base import Many, Part, Slug, Text
from scripts.model.kinds.categorize import Categorize
from scripts.model.kinds.choices import Choice
from scripts.model.kinds.cloze import Cloze
from scripts.model.kinds.dialogue import Dialogue
from scripts.model.kinds.fill import Fill
from scripts.model.kinds.hotspot import Hotspot
from scripts.model.kinds.match import Match
from scripts.model.kinds.numeric import Numeric
from scripts.model.kinds.order import Order
from scripts.model.kinds.part import Answer, KindPart
from scripts.model.kinds.short_answer import ShortAnswer

ItemKind = Literal[
    "single",
    "multiple",
    "true_false",
    "numeric",
    "fill",
    "cloze",
    "short_answer",
    "order",
    "match",
    "categorize",
    "hotspot",
    "dialogue",
]

# The key of an item that holds what its kind needs. It also names the kind's view, template and rules.
KEY_OF: Mapping[ItemKind, str] = {
    "single": "choices",
    "multiple": "choices",
    "true_false": "choices",
    "numeric": "numeric",
    "order": "order",
    "match": "match",
    "categorize": "categorize",
    "hotspot": "hotspot",
    "dialogue": "dialogue",
    "fill": "fill",
    "cloze": "cloze",
    "short_answer": "short_answer",
}


class Item(Part):
    """One question with a frozen id and a declared kind."""

    id: Slug = Field(description="Id of the item, unique in its quiz, never reused for another question.")
    kind: ItemKind = Field(description="Declared, never inferred. It says which of the keys below is needed.")
    daily: bool = Field(default=False, description="The one item of the quiz that the daily read shows.")
    prompt: Text = Field(
        description="The question, complete without its choices (at most 45 characters plus case)."
    )
    hint: Text | None = Field(default=None, description="Help before answering.")
    choices: Many[Choice] = Field(default=(), description="Options of single, multiple and true_false items.")
    numeric: Numeric | None = Field(default=None, description="Answer of a numeric item.")
    order: Order | None = Field(default=None, description="Parts of an order item.")
    match: Match | None = Field(default=None, description="Both sides of a match item.")
    categorize: Categorize | None = Field(
        default=None, description="Cards and categories of a categorize item."
    )
    hotspot: Hotspot | None = Field(default=None, description="Picture and places of a hotspot item.")
    dialogue: Dialogue | None = Field(default=None, description="Turns of a dialogue item.")
    fill: Fill | None = Field(default=None, description="Answers of a fill item.")
    cloze: Cloze | None = Field(default=None, description="Text and gaps of a cloze item.")
    short_answer: ShortAnswer | None = Field(
        default=None, description="Model answer and rubric of a short_answer item."
    )
    stimulus: Slug | None = Field(
        default=None, description="Id of the stimulus this item is about, from the quiz's stimuli."
    )
    keep_order: bool = Field(
        default=False,
        description="Choices stay as written. Otherwise each reader has an order of her own, except for true_false "
        "and for choices that are numbers in order.",
    )
    explanation: Text = Field(description="Shown after a response: why, and how it carries over.")

    @property
    def key(self) -> str:
        """The key that holds what this kind needs."""
        return KEY_OF[self.kind]

    def answers(self) -> Iterator[Answer]:
        """Everything a response can name, in order; each has a permanent number. Paths begin at the item."""
        own = getattr(self, self.key)
        if isinstance(own, KindPart):
            yield from (((self.key, *at), answer) for at, answer in own.answers())
        elif own:
            yield from (((self.key, index), choice.id) for index, choice in enumerate(self.choices))
