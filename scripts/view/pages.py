"""The course → every page of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from scripts.course import Course
from scripts.model import IssueInfo
from scripts.reading import reading_minutes
from scripts.view.corrections import corrections
from scripts.view.glossary import glossary_terms, term_groups
from scripts.view.lesson import LessonLink, lesson_link, lesson_url, lesson_view, series_links
from scripts.view.page import Page
from scripts.view.quiz import closing_quiz
from scripts.view.record import record_pages
from scripts.view.wording import about_minutes, issue_path, thousands


@dataclass(frozen=True, slots=True)
class IssueLink:
    """An issue as mastheads and lists show it."""

    number: int
    info: IssueInfo
    url: str
    characters: str
    minutes: str
    lessons: tuple[LessonLink, ...]


# Makes a page when somebody asks for it: a site of a thousand lessons is looked at one page at a time.
MakePage = Callable[[], Page]


def page_plan(course: Course, base_path: str = "/") -> dict[str, MakePage]:
    """Every compiled page by its file below the site's folder, home first. The course must be free of errors.

    `base_path` is where the site is published; only the page for unknown addresses needs it, since it is served at
    any depth.
    """
    issues = {number: issue_link(course, number) for number in course.issue_numbers}
    plan: dict[str, MakePage] = {"index.html": partial(_home, course, list(issues.values()))}
    for at, (number, issue) in enumerate(issues.items()):
        plan[f"{issue.url}index.html"] = partial(_issue, course, list(issues.values()), at)
        for lesson_id in course.lessons_of_issue(number):
            if course.issue_of[lesson_id] == number:
                plan[f"{lesson_url(lesson_id)}index.html"] = partial(_lesson, course, lesson_id, issue)
    for track_id in course.tracks:
        plan[f"tracks/{track_id}/index.html"] = partial(_track, course, track_id)
    for series_id in course.series:
        if series_id in course.parts_of_series:
            plan[f"series/{series_id}/index.html"] = partial(_series, course, series_id)
    return plan | {
        page.published: lambda page=page: page for page in _single_pages(course, issues, base_path)
    }


def _single_pages(course: Course, by_number: Mapping[int, IssueLink], base_path: str) -> Iterator[Page]:
    """Pages that there is one of."""
    issues = list(by_number.values())
    yield _archive(course, issues)
    yield _errata(course, issues)
    yield from _moved(course, issues)
    yield _review(issues)
    if course.glossary:
        yield _glossary(course)
    yield Page("notes", "notes.html.jinja", "我的笔记", "记在课文旁边的笔记和书签。", place="me")
    yield _me(issues)
    yield _week()
    yield from record_pages()
    yield Page("offline", "offline.html.jinja", "没有网络", "连不上网时，存下的几期在这里。")
    yield _team(course, issues)
    yield _not_found(issues, base_path)


def issue_link(course: Course, number: int) -> IssueLink:
    """An issue with its totals and its lessons in order."""
    count = course.issue_characters(number)
    return IssueLink(
        number=number,
        info=course.issues[number].value,
        url=f"issues/{issue_path(number)}/",
        characters=thousands(count),
        minutes=about_minutes(reading_minutes(count)),
        lessons=tuple(lesson_link(course, lesson_id) for lesson_id in course.lessons_of_issue(number)),
    )


def _home(course: Course, issues: list[IssueLink]) -> Page:
    info = course.info.value
    return Page("", "home.html.jinja", info.title, info.description, {"issues": issues}, place="home")


def _issue(course: Course, issues: list[IssueLink], at: int) -> Page:
    issue = issues[at]
    lessons = [lesson_view(course, lesson.id, daily_only=True) for lesson in issue.lessons]
    return Page(
        issue.url.strip("/"),
        "issue.html.jinja",
        f"第 {issue.number} 期 · {issue.info.title}",
        issue.info.lead,
        {
            "issue": issue,
            "lessons": lessons,
            "closing": closing_quiz(course, issue.number),
            "before": issues[at - 1] if at else None,
            "after": issues[at + 1] if at + 1 < len(issues) else None,
        },
    )


def _lesson(course: Course, lesson_id: str, issue: IssueLink) -> Page:
    view = lesson_view(course, lesson_id, daily_only=False)
    before, after = course.neighbours(lesson_id)
    return Page(
        view.link.url.strip("/"),
        "lesson.html.jinja",
        view.lesson.title,
        view.lesson.objective,
        {
            "view": view,
            "series": series_links(course, lesson_id),
            "before": lesson_link(course, before) if before else None,
            "after": lesson_link(course, after) if after else None,
            "issue": issue,
        },
    )


def _track(course: Course, track_id: str) -> Page:
    track = course.tracks[track_id]
    lessons = [lesson_link(course, lesson_id) for lesson_id in course.lessons_of_track(track_id)]
    return Page(
        f"tracks/{track_id}",
        "track.html.jinja",
        track.name,
        track.summary,
        {"track": track, "lessons": lessons},
    )


def _series(course: Course, series_id: str) -> Page:
    series = course.series[series_id]
    lessons = [lesson_link(course, lesson_id) for lesson_id in course.parts_of_series[series_id]]
    return Page(
        f"series/{series_id}",
        "series.html.jinja",
        f"连载 · {series.title}",
        series.summary,
        {"series": series, "lessons": lessons},
    )


def _archive(course: Course, issues: list[IssueLink]) -> Page:
    series = [course.series[series_id] for series_id in course.series if series_id in course.parts_of_series]
    context = {
        "issues": issues,
        "tracks": list(course.tracks.values()),
        "all_series": series,
        "has_glossary": course.glossary is not None,
    }
    return Page("archive", "archive.html.jinja", "目录", "全部期号、栏目与连载。", context, place="archive")


def _review(issues: list[IssueLink]) -> Page:
    return Page(
        "review",
        "review.html.jinja",
        "复习",
        "答错的题和没把握的题，隔几天再来一次。",
        {"issues": issues},
        place="review",
    )


def _glossary(course: Course) -> Page:
    context = {"groups": term_groups(course), "count": len(glossary_terms(course))}
    return Page(
        "glossary", "glossary.html.jinja", "术语表", "电商常用的词，一词一句话。", context, place="archive"
    )


def _me(issues: list[IssueLink]) -> Page:
    return Page(
        "me",
        "me.html.jinja",
        "我的",
        "学习记录、导出与导入，以及这台设备存了什么。",
        {"issues": issues},
        place="me",
    )


def _week() -> Page:
    return Page("week", "week.html.jinja", "我的一周", "一周的复盘单：读了什么、做了什么，打印出来是一页。")


def _team(course: Course, issues: list[IssueLink]) -> Page:
    context = {"issues": issues, "tracks": list(course.tracks.values())}
    return Page(
        "team",
        "team.html.jinja",
        "小组任务",
        "选模块、定日期，生成一条发到群里的任务链接。",
        context,
        place="team",
    )


def _errata(course: Course, issues: list[IssueLink]) -> Page:
    return Page(
        "errata",
        "errata.html.jinja",
        "更正",
        "改过的答案：哪一题、什么时候、现在怎样算。",
        {"issues": issues, "corrections": corrections(course)},
    )


def _moved(course: Course, issues: list[IssueLink]) -> Iterator[Page]:
    """A page at each earlier address of a lesson, so that links in old chats lead somewhere."""
    for lesson_id in course.order:
        lesson = lesson_link(course, lesson_id)
        for alias in course.lessons[lesson_id].value.aliases:
            context = {"issues": issues, "lesson": lesson}
            yield Page(f"lessons/{alias}", "moved.html.jinja", lesson.title, lesson.objective, context)


def _not_found(issues: list[IssueLink], base_path: str) -> Page:
    return Page(
        "404",
        "not_found.html.jinja",
        "没有这一页",
        "地址可能抄漏了，或者页面搬了家。",
        {"issues": issues},
        fixed_root=base_path,
    )
