"""`dialogue`: the customer's messages, each with replies that lead on."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.model import Item
from scripts.view.kinds.kind import KindView, Number

_END = -1


@dataclass(frozen=True, slots=True)
class ReplyView:
    """One reply with its permanent number, and the place of the turn it leads to."""

    number: int
    text: str
    correct: bool
    reaction: str
    feedback: str
    next: int


@dataclass(frozen=True, slots=True)
class TurnView:
    """One message of the customer."""

    says: str
    replies: tuple[ReplyView, ...]


def dialogue(item: Item, number: Number) -> KindView:
    """Turns with replies; the browser gets, a reply each: its number, whether it is good, the next turn or -1."""
    key = item.dialogue
    assert key, "the rule item-kind-fields refuses dialogue items without their key"
    places = {turn.id: place for place, turn in enumerate(key.turns)}
    turns = tuple(
        TurnView(
            turn.says,
            tuple(
                ReplyView(
                    number(reply.id),
                    reply.text,
                    reply.correct,
                    reply.reaction,
                    reply.feedback,
                    places[reply.next] if reply.next else _END,
                )
                for reply in turn.replies
            ),
        )
        for turn in key.turns
    )
    return KindView(
        how="选一句回复，看顾客怎么说",
        parts=turns,
        payload={
            "turns": [
                [[reply.number, int(reply.correct), reply.next] for reply in turn.replies] for turn in turns
            ]
        },
    )
