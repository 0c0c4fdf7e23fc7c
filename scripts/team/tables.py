"""A report as rows of a table. Mirrors app/desk/tables.ts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from scripts.team.difficulty import Row
from scripts.team.spreadsheet import Cell, Value
from scripts.team.words import FLAGS, NOT_PROVED, STATUS, pass_words, percent

_HEAD = ("任务", "成员", "状态", "读完时间", "首答", "最后", "过关", "回执份数", "说明")
_MINUTE_MS = 60_000


def member_rows(title: str, report: Row, titles: Mapping[int, str], offset: int) -> Iterator[Sequence[Cell]]:
    """One row a member; times `offset` minutes east of UTC."""
    lessons = [titles.get(lesson["n"], f"编号 {lesson['n']}") for lesson in report["lessons"]]
    yield [*_HEAD, *(f"{lesson} {what}" for lesson in lessons for what in ("读完", "首答"))]
    for member in report["members"]:
        yield [title, *_member(member, report, offset)]
    for alias in report["missing"]:
        yield [title, alias, STATUS["missing"][1], "", "", "", "", 0, "", *([""] * (2 * len(lessons)))]
    yield [NOT_PROVED]


def moment_words(milliseconds: int | None, offset: int) -> str:
    """2026-11-27 18:05, or nothing."""
    if milliseconds is None:
        return ""
    seconds = (milliseconds + offset * _MINUTE_MS) // 1000
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M")


def _member(member: Row, report: Row, offset: int) -> Iterator[Cell]:
    finished = moment_words(member["finishedAt"], offset)
    yield from (member["alias"], STATUS[member["status"]][1], Value(finished) if finished else "")
    yield from (Value(percent(member[share], report["items"])) for share in ("first", "final"))
    yield from (pass_words(member["passed"]), member["receipts"])
    yield "；".join(FLAGS[flag] for flag in member["flags"])
    for lesson, own in zip(report["lessons"], member["lessons"], strict=True):
        yield "是" if own["completed"] else "否"
        yield Value(percent(own["first"], lesson["items"])) if own["answered"] else ""
