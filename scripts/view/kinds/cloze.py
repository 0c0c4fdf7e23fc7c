"""`cloze`: a text with gaps to choose for."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.model import GAP, Item
from scripts.view.kinds.choices import ChoiceView
from scripts.view.kinds.kind import KindView, Number
from scripts.view.kinds.ordering import keeps_order


@dataclass(frozen=True, slots=True)
class GapView:
    """One gap: its place from 1, and its options."""

    place: int
    options: tuple[ChoiceView, ...]

    @property
    def key(self) -> ChoiceView:
        """The right option."""
        return next(option for option in self.options if option.correct)


@dataclass(frozen=True, slots=True)
class ClozeView:
    """The text up to the first gap, then each gap with the text that follows it.

    That text is in two parts: punctuation that must not begin a line, and the rest.
    """

    before: str
    pieces: tuple[tuple[GapView, str, str], ...]
    gaps: tuple[GapView, ...]


def cloze(item: Item, number: Number) -> KindView:
    """A list to choose from at each gap; the browser gets the options' numbers and the right one of each gap."""
    key = item.cloze
    assert key, "the rule item-kind-fields refuses cloze items without their key"
    gaps = {
        gap.id: GapView(
            place,
            tuple(
                ChoiceView(number(option.id), option.text, option.correct, option.feedback)
                for option in gap.options
            ),
        )
        for place, gap in enumerate(key.gaps, start=1)
    }
    before, *split = GAP.split(key.text)
    pieces = ((gaps[name], *_closing(after)) for name, after in zip(split[0::2], split[1::2], strict=True))
    kept = [keeps_order(item, [option.text for option in gap.options]) for gap in key.gaps]
    return KindView(
        how="每个空选一个，按空计分",
        parts=ClozeView(before, tuple(pieces), tuple(gaps.values())),
        payload={
            "gaps": [[option.number for option in gap.options] for gap in gaps.values()],
            "key": [gap.key.number for gap in gaps.values()],
            "keep": [index for index, keep in enumerate(kept) if keep],
        },
    )


def _closing(text: str) -> tuple[str, str]:
    bare = text.lstrip("，。；：？！、）》”’")
    return text[: len(text) - len(bare)], bare
