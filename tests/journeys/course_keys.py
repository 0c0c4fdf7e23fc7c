"""What the built site says about itself: lessons, issues and the key of every item."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_PAYLOAD = re.compile(r'class="payload">(.*?)</script>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class CourseKeys:
    """The index and the payloads of a site."""

    index: dict[str, Any]
    items: dict[int, dict[str, Any]]

    def issue(self, number: int) -> dict[str, Any]:
        """One issue of the index."""
        return next(one for one in self.index["issues"] if one["n"] == number)

    def lesson(self, number: int) -> dict[str, Any]:
        """One lesson of the index."""
        return next(one for one in self.index["lessons"] if one["n"] == number)

    def of_kind(self, kind: str) -> tuple[str, dict[str, Any]]:
        """A lesson page holding an item of the kind, and the item's key; a numeric one has a known mistake."""
        for lesson in self.index["lessons"]:
            for number in lesson["items"]:
                key = self.items[number]
                if key["kind"] == kind and (kind != "numeric" or key["mistakes"]):
                    return f"lessons/{lesson['id']}/", key
        raise AssertionError(f"the course has no {kind} item")

    def right(self, item: int) -> list[int] | str:
        """The right response."""
        key = self.items[item]
        return f"{key['answer']:g}" if key["kind"] == "numeric" else key["key"]

    def wrong(self, item: int) -> list[int] | str:
        """A response that is wrong."""
        key = self.items[item]
        if key["kind"] == "numeric":
            return f"{key['answer'] + key['tolerance'] + 12345:g}"
        return [next(number for number in key["choices"] if number not in key["key"])]


def read_keys(site: Path) -> CourseKeys:
    """Read the index and every page's payload."""
    index = json.loads(next(site.glob("assets/index.*.json")).read_text("utf-8"))
    pages = [*site.glob("lessons/*/*/index.html"), *site.glob("issues/*/index.html")]
    payloads = [json.loads(text) for page in pages for text in _PAYLOAD.findall(page.read_text("utf-8"))]
    return CourseKeys(index, {key["n"]: key for payload in payloads for key in payload["items"]})
