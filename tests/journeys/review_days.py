"""A reader of review on one day or another, with answers of earlier days."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import Reader

# A Tuesday, ten in the morning in China.
FIRST_DAY = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
LESSON, PATH = "supply/before-buying", "lessons/supply/before-buying/"


def on_day(reader: Reader, day: int) -> None:
    reader.context.clock.set_fixed_time(FIRST_DAY + timedelta(days=day))


def items_of(keys: CourseKeys, lesson_id: str) -> tuple[int, list[int]]:
    lesson = next(one for one in keys.index["lessons"] if one["id"] == lesson_id)
    return lesson["n"], lesson["items"]


def remember(reader: Reader, *answers: dict[str, Any]) -> None:
    """Put answers of earlier days into the storage, as another page of the site would have written them."""
    reader.open("")
    for counter, given in enumerate(answers):
        at = FIRST_DAY + timedelta(days=given.pop("day"))
        event = {"v": 1, "k": "answer", "o": 480, "t": int(at.timestamp() * 1000), "l": 1, "a": [1], "p": 0}
        key = f"{reader.prefix()}e:{'ab' * 8}:{counter}"
        value = json.dumps({**event, **given}, separators=(",", ":"), sort_keys=True)
        reader.page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, value])
