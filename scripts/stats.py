"""The course in figures: what each issue asks of a reader and what it rests on. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.course import Course
from scripts.model import Block, Lesson, Source
from scripts.reading import reading_minutes

_COLUMNS = ("issue", "chars", "minutes", "lessons", "items by kind", "pictures", "sources by status")


@dataclass(frozen=True, slots=True)
class IssueStats:
    """One issue's figures."""

    number: int
    characters: int
    minutes: float
    lessons: int
    items: Counter[str]
    pictures: int
    sources: Counter[str]


def issue_stats(course: Course, number: int) -> IssueStats:
    """Figures of one issue. Sources count by the status of the fact they cite; `example` and `other` without one."""
    owners = course.lessons_of_issue(number)
    lessons = [course.lessons[owner].value for owner in owners]
    quizzes = [
        course.quizzes[owner].value for owner in (*owners, f"issues/{number:03}") if owner in course.quizzes
    ]
    count = course.issue_characters(number)
    return IssueStats(
        number=number,
        characters=count,
        minutes=reading_minutes(count),
        lessons=len(lessons),
        items=Counter(item.kind for quiz in quizzes for item in quiz.items),
        pictures=sum(len(set(_pictures(lesson))) for lesson in lessons),
        sources=Counter(_status(course, source) for lesson in lessons for source in lesson.sources),
    )


def stats_table(course: Course) -> str:
    """A line an issue, and one for the whole course, as a table for a terminal."""
    issues = [issue_stats(course, number) for number in course.issue_numbers]
    rows = [_COLUMNS, *(_row(f"{stats.number:03}", stats) for stats in issues), _row("all", _total(issues))]
    widths = [max(len(row[at]) for row in rows) for at in range(len(_COLUMNS))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def _row(name: str, stats: IssueStats) -> tuple[str, ...]:
    return (
        name,
        f"{stats.characters:,}",
        f"{stats.minutes:.1f}",
        str(stats.lessons),
        _counted(stats.items),
        str(stats.pictures),
        _counted(stats.sources),
    )


def _counted(counter: Counter[str]) -> str:
    return " ".join(f"{name} {count}" for name, count in sorted(counter.items()))


def _total(issues: list[IssueStats]) -> IssueStats:
    return IssueStats(
        number=0,
        characters=sum(stats.characters for stats in issues),
        minutes=sum(stats.minutes for stats in issues),
        lessons=sum(stats.lessons for stats in issues),
        items=sum((stats.items for stats in issues), Counter[str]()),
        pictures=sum(stats.pictures for stats in issues),
        sources=sum((stats.sources for stats in issues), Counter[str]()),
    )


def _pictures(lesson: Lesson) -> Iterator[str]:
    for block in lesson.body:
        yield from _pictures_of(block)


def _pictures_of(block: Block) -> Iterator[str]:
    if block.figure:
        yield block.figure.image
    if block.critique:
        yield from (shown.image for shown in block.critique.pictures)


def _status(course: Course, source: Source) -> str:
    known = {fact.id: fact.status for fact in course.register.value.facts} if course.register else {}
    if source.fact:
        return known.get(source.fact, "unknown")
    return "example" if source.example else "other"
