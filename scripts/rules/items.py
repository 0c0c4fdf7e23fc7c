"""Items: each kind has the fields it needs, and exactly one way to be right."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.course import Course
from scripts.model import KEY_OF
from scripts.rules.parts import PlacedItem, items
from scripts.rules.rule import Context, Finding, error

FEWEST_CHOICES = 3
MOST_CHOICES = 5
TRUE_FALSE_CHOICES = 2

_KEYS = set(KEY_OF.values())


@error("item-kind-fields")
def item_kind_fields(course: Course, context: Context) -> Iterator[Finding]:
    """A kind without its fields cannot be answered; fields of another kind are shown to nobody."""
    for placed in items(course):
        item, wanted = placed.item, placed.item.key
        if not getattr(item, wanted):
            yield Finding(
                placed.spot.place("kind"),
                f"item {item.id!r} of kind {item.kind} has no {wanted}; expected them",
                f"Add {wanted}, or correct the kind.",
            )
        for other in _KEYS - {wanted}:
            if getattr(item, other):
                yield Finding(
                    placed.spot.place(other),
                    f"item {item.id!r} of kind {item.kind} has {other}; expected only {wanted}",
                    f"Remove {other}, or correct the kind.",
                )


@error("item-choice-count")
def item_choice_count(course: Course, context: Context) -> Iterator[Finding]:
    """Three good choices test as well as more, and a fourth is seldom good; two are for true or false."""
    for placed in _with_choices(course):
        item = placed.item
        is_pair = item.kind == "true_false"
        fewest, most = (TRUE_FALSE_CHOICES,) * 2 if is_pair else (FEWEST_CHOICES, MOST_CHOICES)
        if not fewest <= len(item.choices) <= most:
            expected = f"{fewest}" if is_pair else f"{fewest} to {most}"
            yield Finding(
                placed.spot.place("choices"),
                f"item {item.id!r} of kind {item.kind} has {len(item.choices)} choices; expected {expected}",
                "Add distractors from real mistakes, or remove the weakest.",
            )


@error("item-key-count")
def item_key_count(course: Course, context: Context) -> Iterator[Finding]:
    """Without a right choice nobody can be right; with all of them right nobody can be wrong."""
    for placed in _with_choices(course):
        item, right, wrong = placed.item, len(placed.keys), len(placed.distractors)
        if item.kind == "multiple":
            is_sound, expected = right > 1 and wrong > 0, "at least two right and one wrong"
        else:
            is_sound, expected = right == 1, "exactly one right"
        if not is_sound:
            yield Finding(
                placed.spot.place("choices"),
                f"item {item.id!r} of kind {item.kind} has {right} right and {wrong} wrong choice(s); "
                f"expected {expected}",
                "Write 'correct: true' at the right choices only, or change the kind.",
            )


def _with_choices(course: Course) -> Iterator[PlacedItem]:
    return (placed for placed in items(course) if placed.item.key == "choices" and placed.item.choices)


RULES = (item_kind_fields, item_choice_count, item_key_count)
