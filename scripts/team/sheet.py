"""A report as one self-contained page: no script, nothing fetched, readable on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from scripts.team.answer_key import AnswerKey
from scripts.team.assignment_body import Assignment
from scripts.team.difficulty import Row
from scripts.team.tables import moment_words
from scripts.team.words import (
    FLAGS,
    NOT_CAUSES,
    NOT_PROVED,
    NOT_QUALITY,
    STATUS,
    answer_words,
    pass_words,
    percent,
)

MOST_HARD_ITEMS = 10
_STEPS = 5


@dataclass(frozen=True)
class Sheet:
    """One assignment with its report and the words it needs; `offset` is minutes east of UTC of the times shown."""

    assignment: Assignment
    report: Row
    titles: Mapping[int, str]
    key: AnswerKey
    offset: int

    @property
    def title(self) -> str:
        """Name of the assignment."""
        return self.assignment.title or "任务"

    def lesson(self, number: int) -> str:
        """Title of a lesson."""
        return self.titles.get(number, f"编号 {number}（这一版课程里没有）")

    def prompt(self, row: Row) -> str:
        """Question of an item."""
        return self._item(row).prompt

    def wrong(self, row: Row) -> list[tuple[str, int]]:
        """The most frequent wrong answers in words, with how often each was given."""
        return [(answer_words(one, self._item(row)), one["count"]) for one in row["wrong"][:3]]

    def thought(self, row: Row) -> str:
        """The mistaken thought."""
        return self.key.thoughts[row["id"]]

    def share(self, row: Row) -> str:
        """Mean of an item's first tries."""
        return percent(row["mean"], 1)

    def dead(self, row: Row) -> str:
        """Wrong answers nobody picked."""
        choices = self._item(row).choices
        return "；".join(choices.get(number, f"编号 {number}") for number in row["dead"])

    def moment(self, milliseconds: int | None) -> str:
        """A time, or nothing."""
        return moment_words(milliseconds, self.offset)

    def step(self, points: int, items: int) -> int:
        """Shade of a cell of the heat map, from 0 to 5."""
        return 0 if items == 0 else points * _STEPS // (items * 10_000)

    @property
    def to_remind(self) -> list[str]:
        """Names of who has not finished."""
        open_ones = [member["alias"] for member in self.report["members"] if member["status"] == "not-yet"]
        return [*open_ones, *self.report["missing"]]

    def _item(self, row: Row) -> Any:  # noqa: ANN401 - an item of the key
        items = self.key.items_of(self.assignment.lessons)
        return next(item for item in items if item.number == row["item"])


def sheet_page(course: str, sheets: Sequence[Sheet], as_of: str) -> str:
    """The page with all assignments."""
    environment = Environment(
        loader=PackageLoader("scripts", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    words = {
        "not_proved": NOT_PROVED,
        "not_causes": NOT_CAUSES,
        "not_quality": NOT_QUALITY,
        "statuses": STATUS,
        "flags": FLAGS,
        "percent": percent,
        "pass_words": pass_words,
        "most_hard": MOST_HARD_ITEMS,
    }
    page = environment.get_template("team_report.html.jinja")
    return page.render(course=course, sheets=sheets, as_of=as_of, **words)
