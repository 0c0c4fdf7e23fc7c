"""`hotspot`: a picture with numbered regions, and the list of them."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.model import Hotspot, Item
from scripts.view.kinds.kind import KindView, Number


@dataclass(frozen=True, slots=True)
class HotspotRegionView:
    """One region with its permanent number."""

    number: int
    text: str
    correct: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class HotspotView:
    """The picture and its regions, in the order of their marks."""

    picture: Hotspot
    regions: tuple[HotspotRegionView, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """Permanent numbers, for the places in the picture."""
        return tuple(region.number for region in self.regions)


def hotspot(item: Item, number: Number) -> KindView:
    """Regions to be picked, in the picture or in the list; the browser gets them like choices."""
    key = item.hotspot
    assert key, "the rule item-kind-fields refuses hotspot items without their key"
    regions = tuple(
        HotspotRegionView(number(region.id), region.text, region.correct, region.feedback)
        for region in key.regions
    )
    right = [region.number for region in regions if region.correct]
    return KindView(
        how=f"在图上或列表里选出 {len(right)} 处",
        parts=HotspotView(key, regions),
        payload={"choices": [region.number for region in regions], "key": right},
    )
