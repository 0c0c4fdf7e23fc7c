"""The whole: `lessons/course.yml`, `lessons/issues/NNN.yml`, `lessons/glossary.yml`."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field

from scripts.model.base import Day, LessonId, Many, Part, Slug, Text

# Without query or fragment: what stands in lessons/ is public, so it must name nobody and open nothing.
Address = Annotated[str, Field(pattern=r"^https://[^\s/?#]+(/[^\s?#]*)?$")]

# 成交总额（GMV）, 售前／售后: what separates the forms of a term.
_FORM_ENDS = re.compile(r"[（）／]")


class Track(Part):
    """One of the course's columns."""

    id: Slug = Field(description="Id of the track; also its folder below lessons/ and quizzes/.")
    name: Text = Field(description="Full name of the track.")
    short: Text = Field(description="Name for narrow places, at most five characters.")
    summary: Text = Field(description="What the track is about, in one sentence.")


class Series(Part):
    """Lessons that continue across issues."""

    id: Slug = Field(description="Id used by lessons.")
    title: Text = Field(description="Name of the series.")
    summary: Text = Field(description="What it leads to, in one sentence.")


class Pace(Part):
    """How issues are dealt out."""

    start_on: Day | None = Field(
        default=None, description="Date of issue 1; without it every reader has her own day 1."
    )
    weekly_goal: int = Field(default=5, ge=1, le=7, description="Days a week a reader aims for.")
    day_ends_at: int = Field(default=4, ge=0, le=6, description="Hour (local time) at which a day ends.")


class Mail(Part):
    """How issues go out by mail."""

    unsubscribe_url: Address = Field(
        description="Address that takes a POST and ends the subscription (RFC 8058); it names nobody."
    )


class Filing(Part):
    """Numbers a site in mainland China shows at the foot of its pages."""

    icp: Annotated[str, Field(pattern=r"^.ICP备\d{6,10}号(-\d{1,3})?$")] = Field(
        description="ICP filing number (网站备案号), such as 京ICP备12345678号-1."
    )
    police: Annotated[str, Field(pattern=r"^.公网安备\s?\d{14}号$")] | None = Field(
        default=None,
        description="Public-security filing number (公安备案号), such as 京公网安备11010502030001号.",
    )

    @property
    def police_code(self) -> str:
        """The digits alone, by which the number is looked up."""
        return "".join(filter(str.isdigit, self.police or ""))


class CourseInfo(Part):
    """lessons/course.yml: titles, tracks, series and pace."""

    id: Slug = Field(
        description="Id of the course: prefix of everything the browser stores. Never change it."
    )
    title: Text = Field(description="Title of the course.")
    slogan: Text = Field(description="Slogan below the title.")
    description: Text = Field(description="One sentence for search engines and link previews.")
    publisher: Text = Field(description="Who publishes the course.")
    home_page: Annotated[str, Field(pattern=r"^https?://[^\s?#]+$")] | None = Field(
        default=None,
        description="Address of the published course; learning records name people as accounts of it.",
    )
    tracks: Many[Track] = Field(min_length=1, description="The columns, in the order of every issue.")
    series: Many[Series] = Field(default=(), description="Series that lessons may belong to.")
    pace: Pace = Field(default=Pace(), description="Calendar or personal pace, weekly goal, end of the day.")
    site_url: Address | None = Field(
        default=None,
        description="Address the site has, such as https://example.com/course/; $SITE_URL and --site-url go before it.",
    )
    filing: Filing | None = Field(
        default=None, description="Filing numbers at the foot of every page, for sites in mainland China."
    )
    mail: Mail | None = Field(
        default=None,
        description="Only where a mailing service takes unsubscriptions at an address of its own.",
    )


class IssueInfo(Part):
    """lessons/issues/NNN.yml: one day's edition, the only place with an order of lessons."""

    title: Text = Field(max_length=30, description="Headline of the issue.")
    lead: Text = Field(description="Lead-in: one sentence that makes the reader go on.")
    lessons: Many[LessonId] = Field(min_length=1, description="Lessons (track/slug) in reading order.")
    teaser: Text = Field(description="What tomorrow brings, in one sentence.")
    credits: Many[Text] = Field(default=(), description="Who wrote, checked and drew the issue, a line each.")


class Term(Part):
    """One entry of the glossary."""

    id: Slug = Field(description="Id of the term; readers' review cards keep it, so never change it.")
    track: Slug | None = Field(
        default=None, description="Track the glossary lists it under; without one it stands at the end."
    )
    term: Text = Field(
        description="The term in simplified Chinese; （…） after it and ／ between two give further forms."
    )
    traditional: Text | None = Field(
        default=None, description="The term in traditional Chinese, where conversion needs help."
    )
    english: Text = Field(description="The term in English.")
    meaning: Text = Field(description="What it means, in one plain line that ends with 。")
    aliases: Many[Annotated[str, Field(min_length=1)]] = Field(
        default=(), description="Other names readers search for; lessons mark them too."
    )
    not_in: Many[Annotated[str, Field(min_length=1)]] = Field(
        default=(), description="Words that contain a form by accident: 判断货 for 断货."
    )
    marked: bool = Field(default=True, description="Whether lessons mark its first use.")

    @property
    def forms(self) -> tuple[str, ...]:
        """Everything a text may call it."""
        named = [part for part in _FORM_ENDS.split(self.term) if part]
        return tuple(dict.fromkeys((*named, *self.aliases)))


class Glossary(Part):
    """lessons/glossary.yml."""

    terms: Many[Term] = Field(description="The terms of the trade.")
