"""The addresses one can subscribe to, as pages name them."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.course import Course

ISSUES_ATOM, ISSUES_JSON = "feeds/issues.atom", "feeds/issues.json"
WEEKS_ATOM, WEEKS_JSON = "feeds/weeks.atom", "feeds/weeks.json"
CALENDAR = "feeds/course.ics"


@dataclass(frozen=True, slots=True)
class FeedLink:
    """One feed: where it lives below the site's root, its media type, what it is called, and what for."""

    path: str
    media_type: str
    title: str
    purpose: str


def feed_links(course: Course) -> tuple[FeedLink, ...]:
    """Every feed the course has; a calendar only when its issues have dates."""
    title = course.info.value.title
    issues, weeks = f"{title} · 每期", f"{title} · 每周汇总"
    feeds = (
        FeedLink(ISSUES_ATOM, "application/atom+xml", issues, "每期一条 · Atom"),
        FeedLink(ISSUES_JSON, "application/feed+json", issues, "每期一条 · JSON Feed"),
        FeedLink(WEEKS_ATOM, "application/atom+xml", weeks, "一周一条 · Atom"),
        FeedLink(WEEKS_JSON, "application/feed+json", weeks, "一周一条 · JSON Feed"),
    )
    if course.info.value.pace.start_on is None:
        return feeds
    return (*feeds, FeedLink(CALENDAR, "text/calendar", f"{title} · 日历", "每天一条，到点提醒 · 日历"))
