"""What several items are about, and the order that keeps these items together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.model import Item, Quiz, Stimulus


@dataclass(frozen=True, slots=True)
class StimulusView:
    """A stimulus and its place on the page."""

    anchor: str
    stimulus: Stimulus


def with_stimuli(quiz: Quiz, anchor: str) -> Iterator[tuple[Item, tuple[StimulusView, bool] | None]]:
    """Items in the order of the page: the daily one, those about the same stimulus, the others as written.

    With each item its stimulus, and whether it is the first about it, above which the stimulus stands.
    """
    about = next((item.stimulus for item in quiz.items if item.daily and item.stimulus), None)
    stimuli = {one.id: StimulusView(f"{anchor}-{one.id}", one) for one in quiz.stimuli}
    opened: set[str] = set()
    for item in sorted(quiz.items, key=lambda item: (not item.daily, not about or item.stimulus != about)):
        if item.stimulus is None:
            yield item, None
        else:
            yield item, (stimuli[item.stimulus], item.stimulus not in opened)
            opened.add(item.stimulus)
