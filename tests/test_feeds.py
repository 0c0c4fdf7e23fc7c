"""Feeds and the calendar, read by feedparser, vobject and icalendar, and held against what each format requires."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, cast
from xml.etree import ElementTree

import feedparser  # pyright: ignore[reportMissingTypeStubs]
import icalendar
import pytest
import vobject  # pyright: ignore[reportMissingTypeStubs]
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.course import Course
from scripts.export.calendar_feed import calendar_feed
from scripts.export.edition import edition, issue_on
from scripts.export.feeds import feed_files
from scripts.export.weeks import whole_weeks
from scripts.model import IssueInfo
from scripts.view.feeds import CALENDAR, ISSUES_ATOM, ISSUES_JSON, WEEKS_ATOM, WEEKS_JSON, feed_links
from tests.editions import ADDRESS, START, at, dated, undated, with_info

ATOM = "{http://www.w3.org/2005/Atom}"
RFC_3339 = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
NUMBERS = list(range(1, 9))


def files(course: Course, moment: datetime) -> dict[str, str]:
    return feed_files(course, ADDRESS, moment)


def parsed(text: str) -> Any:  # noqa: ANN401 - feedparser has no types
    found = cast("Any", feedparser.parse(text.encode()))  # pyright: ignore[reportUnknownMemberType]
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


@pytest.mark.parametrize("course", [dated, undated], ids=["dated", "undated"])
@pytest.mark.parametrize("path", [ISSUES_ATOM, WEEKS_ATOM])
def test_an_atom_feed_has_what_the_format_requires(course: Any, path: str) -> None:  # noqa: ANN401
    root = ElementTree.fromstring(files(course(), at(7))[path])  # noqa: S314 - written by the function under test
    assert root.tag == f"{ATOM}feed"
    for element in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{name}")
            assert found.text
        assert RFC_3339.fullmatch(element.findtext(f"{ATOM}updated", ""))
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", element.findtext(f"{ATOM}id", ""))
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {"self": ADDRESS + path, "alternate": ADDRESS}
    ids = [found.text for found in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids)) > 1


@pytest.mark.parametrize("course", [dated, undated], ids=["dated", "undated"])
@pytest.mark.parametrize(("path", "atom"), [(ISSUES_JSON, ISSUES_ATOM), (WEEKS_JSON, WEEKS_ATOM)])
def test_a_json_feed_has_what_the_format_requires_and_says_what_the_atom_feed_says(
    course: Any,  # noqa: ANN401
    path: str,
    atom: str,
) -> None:
    made = files(course(), at(7))
    feed = json.loads(made[path])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert (feed["home_page_url"], feed["feed_url"]) == (ADDRESS, ADDRESS + path)
    assert all(author["name"] for author in feed["authors"])
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item["content_html"].startswith("<")
        assert item["url"].startswith(ADDRESS)
        dates = {key: value for key, value in item.items() if key.startswith("date_")}
        assert all(RFC_3339.fullmatch(value) for value in dates.values())
        assert bool(dates) == (course is dated)
    entries = parsed(made[atom]).entries
    assert [(item["id"], item["title"], item["url"]) for item in feed["items"]] == [
        (entry.id, entry.title, entry.link) for entry in entries
    ]


def test_an_entry_tells_what_each_lesson_is_for_and_leads_to_it_by_a_full_address() -> None:
    newest = parsed(files(undated(), at(0))[ISSUES_ATOM]).entries[0]
    html = newest.content[0].value
    shown = edition(undated(), 8, ADDRESS)
    assert newest.title == shown.heading == f"第 8 期 · {shown.title}"
    for lesson in shown.lessons:
        assert f'<a href="{lesson.url}">{lesson.title}</a>' in html
        assert lesson.objective in html
    assert all(link.startswith(ADDRESS) for link in re.findall('href="([^"]*)"', html))


def test_a_course_with_dates_brings_an_issue_on_its_morning_and_not_before() -> None:
    def titles(moment: datetime) -> list[str]:
        return [entry.title for entry in parsed(files(dated(), moment)[ISSUES_ATOM]).entries]

    assert titles(at(-1)) == []
    assert titles(at(0, hour=3)) == []
    assert [title.split(" · ")[0] for title in titles(at(0, hour=4))] == ["第 1 期"]
    assert len(titles(at(2))) == 3
    first = parsed(files(dated(), at(2))[ISSUES_ATOM]).entries[-1]
    assert first.published == "2026-11-22T20:00:00Z", "four in the morning in China"


def test_the_issue_of_the_day_changes_at_the_hour_a_day_ends() -> None:
    moments = [at(-1), at(0, 3), at(0, 4), at(1, 3), at(1, 4), at(7, 23), at(8, 4)]
    assert [issue_on(dated(), moment) for moment in moments] == [None, None, 1, 1, 2, 8, None]
    assert issue_on(undated(), at(0)) is None


def test_a_week_is_told_when_it_is_over_and_never_changes_afterwards() -> None:
    def weeks(day: int) -> dict[str, str]:
        entries = parsed(files(dated(), at(day))[WEEKS_ATOM]).entries
        return {entry.id: entry.title + entry.content[0].value for entry in entries}

    assert weeks(5) == {}
    (first,) = weeks(6).items()
    assert "第 1–7 期" in first[1]
    later = weeks(13)
    assert len(later) == 2
    assert later[first[0]] == first[1]


def test_without_dates_a_week_is_as_many_issues_as_the_weekly_goal() -> None:
    titles = [entry.title for entry in parsed(files(undated(), at(0))[WEEKS_ATOM]).entries]
    assert titles == ["一周汇总 · 第 4–6 期", "一周汇总 · 第 1–3 期"]


@settings(max_examples=30)
@given(st.integers(1, 7), st.integers(0, 30))
def test_no_issue_is_in_two_weeks_and_weeks_are_in_order(goal: int, day: int) -> None:
    for course in (dated(), undated()):
        editions = [edition(course, number, ADDRESS) for number in NUMBERS]
        weeks = whole_weeks(editions, START + timedelta(days=day), goal)
        told = [each.number for week in weeks for each in week.editions]
        assert told == NUMBERS[: len(told)]


def test_ids_stay_when_the_site_moves_and_differ_between_courses() -> None:
    def ids(course: Course, address: str) -> list[str]:
        return [entry.id for entry in parsed(feed_files(course, address, at(0))[ISSUES_ATOM]).entries]

    here = ids(undated(), ADDRESS)
    assert ids(undated(), "https://elsewhere.example/") == here
    assert not set(ids(with_info(undated(), id="another"), ADDRESS)) & set(here)


def test_equal_sources_give_equal_feeds_on_any_day() -> None:
    assert files(undated(), at(0)) == files(undated(), at(300))


def test_words_that_look_like_markup_stay_words() -> None:
    course = undated()
    sourced = course.issues[8]
    odd = IssueInfo.model_validate(
        sourced.value.model_dump() | {"title": "A & B <b>]]>", "lead": '"<script>alert(1)</script>'}
    )
    changed = replace(course, issues={**course.issues, 8: replace(sourced, value=odd)})
    made = files(changed, at(0))
    newest = parsed(made[ISSUES_ATOM]).entries[0]
    assert newest.title == "第 8 期 · A & B <b>]]>"
    assert "<script" not in json.loads(made[ISSUES_JSON])["items"][0]["content_html"]


@pytest.fixture(scope="module")
def calendar() -> str:
    return files(dated(), at(0))[CALENDAR]


def test_vobject_finds_the_calendar_valid(calendar: str) -> None:
    component = cast("Any", vobject.readOne(calendar))  # pyright: ignore[reportUnknownMemberType]
    assert component.validate(raiseException=True)
    for event in component.vevent_list:
        assert event.validate(raiseException=True)
        assert event.valarm.validate(raiseException=True)
    assert len(component.vevent_list) == len(NUMBERS)


def test_each_issue_has_its_morning_its_name_and_an_alarm(calendar: str) -> None:
    read: Any = icalendar.Calendar.from_ical(calendar)
    events: list[Any] = read.walk("VEVENT")
    for number, event in zip(NUMBERS, events, strict=True):
        assert event.errors == []
        assert str(event["UID"]) == f"issue-{number:03}@{dated().info.value.id}"
        assert event["DTSTART"].dt == at(number - 1, hour=8).astimezone(UTC)
        minutes = edition(dated(), number, ADDRESS).minutes
        assert minutes == f"约 {event['DURATION'].dt // timedelta(minutes=1)} 分钟"
        assert str(event["SUMMARY"]) == edition(dated(), number, ADDRESS).heading
        assert str(event["URL"]) == f"{ADDRESS}issues/{number:03}/"
        (alarm,) = event.walk("VALARM")
        assert alarm["TRIGGER"].dt == timedelta(0)
        assert str(event["DESCRIPTION"]).splitlines()[0] == edition(dated(), number, ADDRESS).lead


def test_calendar_lines_end_and_fold_as_the_format_asks(calendar: str) -> None:
    assert calendar.endswith("END:VCALENDAR\r\n")
    lines = calendar.encode().split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    for line in lines:
        line.decode()


def test_the_calendar_is_the_same_on_every_day(calendar: str) -> None:
    assert files(dated(), at(200))[CALENDAR] == calendar == calendar_feed(dated(), ADDRESS)


def test_a_course_without_dates_has_no_calendar() -> None:
    assert CALENDAR not in files(undated(), at(0))
    assert {link.path for link in feed_links(undated())} == set(files(undated(), at(0)))
    assert {link.path for link in feed_links(dated())} == set(files(dated(), at(0)))
