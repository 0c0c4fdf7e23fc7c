"""Lessons as the templates show them, on their own page and in the daily read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from scripts.course import Course
from scripts.model import Lesson, Source, Track
from scripts.reading import lesson_characters, reading_minutes
from scripts.view.quiz import QuizView, lesson_quiz
from scripts.view.wording import about_minutes, chinese_numeral, series_part


@dataclass(frozen=True, slots=True)
class LessonLink:
    """A lesson as lists and neighbours show it."""

    id: str
    number: int
    daily: int
    title: str
    objective: str
    track: Track
    url: str
    issue: int | None
    label: str = ""


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source line."""

    text: str
    url: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class LessonView:
    """One lesson in full."""

    link: LessonLink
    lesson: Lesson
    anchor: str
    column: int
    series_label: str | None
    series_url: str | None
    minutes: str
    sources: tuple[SourceView, ...]
    quiz: QuizView
    reviewed: str | None
    expires: str | None


def lesson_url(lesson_id: str) -> str:
    """Address of a lesson's own page below the root."""
    return f"lessons/{lesson_id}/"


@lru_cache(maxsize=8192)
def lesson_link(course: Course, lesson_id: str, label: str = "") -> LessonLink:
    """A lesson for lists."""
    lesson = course.lessons[lesson_id].value
    daily = next(item for item in course.quizzes[lesson_id].value.items if item.daily)
    return LessonLink(
        id=lesson_id,
        number=course.lesson_number(lesson_id),
        daily=course.item_number(lesson_id, daily),
        title=lesson.title,
        objective=lesson.objective,
        track=course.tracks[lesson_id.partition("/")[0]],
        url=lesson_url(lesson_id),
        issue=course.issue_of.get(lesson_id),
        label=label,
    )


def lesson_view(course: Course, lesson_id: str, *, daily_only: bool) -> LessonView:
    """A lesson in full; in the daily read its quiz shows one item and folds the rest away."""
    lesson = course.lessons[lesson_id].value
    link = lesson_link(course, lesson_id)
    series = course.series[lesson.series.id] if lesson.series else None
    return LessonView(
        link=link,
        lesson=lesson,
        anchor=lesson_id.replace("/", "-"),
        column=list(course.tracks).index(link.track.id) + 1,
        series_label=series_part(series.title, lesson.series.part) if series and lesson.series else None,
        series_url=f"series/{series.id}/" if series else None,
        minutes=about_minutes(reading_minutes(lesson_characters(lesson))),
        sources=tuple(_source_view(source) for source in lesson.sources),
        quiz=lesson_quiz(course, lesson_id, daily_only=daily_only),
        reviewed=_reviewed(lesson),
        expires=_expires(lesson),
    )


def _source_view(source: Source) -> SourceView:
    year = f"{source.year} 年" if source.year else None
    parts = [source.by, f"《{source.title}》", year, source.where]
    return SourceView("，".join(part for part in parts if part), source.url, source.note)


def _reviewed(lesson: Lesson) -> str | None:
    if lesson.reviewed_on is None:
        return None
    if lesson.kind == "rule" and lesson.review_by:
        return f"规则类 · {lesson.reviewed_on.isoformat()} 核对，{lesson.review_by.isoformat()} 前复核"
    return f"{lesson.reviewed_on.isoformat()} 核对"


def _expires(lesson: Lesson) -> str | None:
    """The last day a lesson about rules can be relied on, as an ISO date; other lessons do not expire."""
    return lesson.review_by.isoformat() if lesson.kind == "rule" and lesson.review_by else None


def series_links(course: Course, lesson_id: str) -> tuple[LessonLink, ...]:
    """All parts of the lesson's series, labelled 一, 二, …; empty when it is in none."""
    lesson = course.lessons[lesson_id].value
    if lesson.series is None:
        return ()
    parts = course.parts_of_series[lesson.series.id]
    return tuple(
        lesson_link(course, part, chinese_numeral(place)) for place, part in enumerate(parts, start=1)
    )
