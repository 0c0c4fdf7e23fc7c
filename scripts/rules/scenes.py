"""Pictures to search and talks to hold: right and wrong are there, fingers can hit, no talk runs in circles."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.course import Course
from scripts.model import Dialogue
from scripts.rules.parts import PlacedItem, items
from scripts.rules.rule import Context, Finding, error, warning

REGIONS = (3, 6)
TURNS = (1, 4)
REPLIES = (2, 4)
# A picture is about 340 CSS pixels wide on a phone; a fingertip needs 44 of them (WCAG 2.5.5).
_NARROWEST = 44 / 340


@error("hotspot-regions")
def hotspot_regions(course: Course, context: Context) -> Iterator[Finding]:
    """With nothing wrong to pick there is nothing to find out; with nothing right there is no answer."""
    for placed in items(course):
        if not placed.item.hotspot:
            continue
        right = [region.correct for region in placed.item.hotspot.regions]
        if not REGIONS[0] <= len(right) <= REGIONS[1] or all(right) or not any(right):
            yield Finding(
                placed.spot.place("hotspot", "regions"),
                f"the picture has {len(right)} regions, {sum(right)} of them right; "
                f"expected {REGIONS[0]} to {REGIONS[1]}, some right and some not",
                "Add regions that only look suspicious, or mark the right ones with 'correct: true'.",
            )


@warning("hotspot-size")
def hotspot_size(course: Course, context: Context) -> Iterator[Finding]:
    """A fingertip covers 44 pixels; a smaller region is hit by luck."""
    for placed in items(course):
        for index, region in enumerate(placed.item.hotspot.regions if placed.item.hotspot else ()):
            if region.box[2] < _NARROWEST:
                yield Finding(
                    placed.spot.place("hotspot", "regions", index, "box"),
                    f"region {region.id!r} is {region.box[2]:g} of the picture wide; "
                    f"expected at least {_NARROWEST:.2f}",
                    "Make the region wider, or draw what it is about larger.",
                )


@error("dialogue-turns")
def dialogue_turns(course: Course, context: Context) -> Iterator[Finding]:
    """A talk is short, every turn leaves a choice, and there is always a good thing to say."""
    for placed, dialogue in _dialogues(course):
        if not TURNS[0] <= len(dialogue.turns) <= TURNS[1]:
            yield Finding(
                placed.spot.place("dialogue", "turns"),
                f"the talk has {len(dialogue.turns)} turns; expected {TURNS[0]} to {TURNS[1]}",
                "Cut it down to the turns where the choice matters.",
            )
        for index, turn in enumerate(dialogue.turns):
            right = sum(reply.correct for reply in turn.replies)
            if not REPLIES[0] <= len(turn.replies) <= REPLIES[1] or not 0 < right < len(turn.replies):
                yield Finding(
                    placed.spot.place("dialogue", "turns", index, "replies"),
                    f"turn {turn.id!r} has {len(turn.replies)} replies, {right} of them good; "
                    f"expected {REPLIES[0]} to {REPLIES[1]}, some good and some not",
                    "Add a reply, or mark the good ones with 'correct: true'.",
                )


@error("dialogue-path")
def dialogue_path(course: Course, context: Context) -> Iterator[Finding]:
    """A reply leads on to a later turn or ends the talk; a turn that nothing leads to is never heard."""
    for placed, dialogue in _dialogues(course):
        places = {turn.id: index for index, turn in enumerate(dialogue.turns)}
        reached = {0}
        for index, turn in enumerate(dialogue.turns):
            for at, reply in enumerate(turn.replies):
                if reply.next is None:
                    continue
                target = places.get(reply.next, -1)
                reached.add(target)
                if target <= index:
                    yield Finding(
                        placed.spot.place("dialogue", "turns", index, "replies", at, "next"),
                        f"next {reply.next!r} is {'an earlier or the same' if target >= 0 else 'no'} turn of this "
                        "talk; expected a later one",
                        "Name a turn that comes after this one, or leave 'next' out to end the talk.",
                    )
        yield from _unheard(placed, dialogue, reached)


def _unheard(placed: PlacedItem, dialogue: Dialogue, reached: set[int]) -> Iterator[Finding]:
    for index, turn in enumerate(dialogue.turns):
        if index not in reached:
            yield Finding(
                placed.spot.place("dialogue", "turns", index, "id"),
                f"no reply leads to turn {turn.id!r}; expected one with 'next: {turn.id}'",
                "Let a reply lead there, or remove the turn.",
            )


def _dialogues(course: Course) -> Iterator[tuple[PlacedItem, Dialogue]]:
    return ((placed, placed.item.dialogue) for placed in items(course) if placed.item.dialogue)


RULES = (hotspot_regions, hotspot_size, dialogue_turns, dialogue_path)
