"""Issues by the week, for those who read once a week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from scripts.export.edition import Edition


@dataclass(frozen=True, slots=True)
class Week:
    """The issues of one whole week, in order."""

    editions: tuple[Edition, ...]

    @property
    def key(self) -> str:
        """Names the week for ever: a week that is whole gets no further issue."""
        return f"issues-{self.editions[0].number:03}-{self.editions[-1].number:03}"

    @property
    def heading(self) -> str:
        """一周汇总 · 第 1–5 期."""
        first, last = self.editions[0].number, self.editions[-1].number
        return f"一周汇总 · 第 {first}–{last} 期" if first != last else f"一周汇总 · 第 {first} 期"

    @property
    def out_at(self) -> datetime | None:
        """When its last issue came out."""
        return self.editions[-1].out_at

    @property
    def updated(self) -> datetime:
        """When any of its issues was last changed."""
        return max(edition.updated for edition in self.editions)


def whole_weeks(editions: Sequence[Edition], today: date, days_a_week: int) -> tuple[Week, ...]:
    """Weeks that are over, in order. Without dates a week is as many issues as a reader aims for in one."""
    if any(edition.on is None for edition in editions):
        starts = range(0, len(editions) - days_a_week + 1, days_a_week)
        return tuple(Week(tuple(editions[at : at + days_a_week])) for at in starts)
    by_monday = groupby(editions, key=_monday)
    return tuple(Week(tuple(week)) for monday, week in by_monday if monday + timedelta(days=6) <= today)


def _monday(edition: Edition) -> date:
    assert edition.on is not None
    return edition.on - timedelta(days=edition.on.weekday())
