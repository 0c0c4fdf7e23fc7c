"""Random teams over the real course and over the example course in which each kind of item occurs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from scripts.cli.checking import check_course
from scripts.course import Course
from scripts.team.answer_key import AnswerKey, answer_key
from scripts.view.team import team_facts
from tests.random_receipts import Team, plain_json, random_team
from tests.real_site import BUILT_AT, EVERY_PART, ROOT

FOLDERS = (ROOT, EVERY_PART)


@dataclass(frozen=True)
class ReadCourse:
    """A course, its answer key, and what the key is read from."""

    course: Course
    key: AnswerKey
    facts: dict[str, Any]

    @property
    def titles(self) -> dict[int, str]:
        lessons = self.course.lessons
        return {self.course.lesson_number(name): lessons[name].value.title for name in self.course.order}

    @property
    def id(self) -> str:
        return self.course.info.value.id


@cache
def course_at(place: int) -> ReadCourse:
    course = check_course(FOLDERS[place], BUILT_AT.date()).course
    facts = plain_json(team_facts(course))
    return ReadCourse(course, answer_key(facts), facts)


def teams_of(seed: int, receipts: int) -> list[tuple[int, Team]]:
    """Teams until they have sent so many receipts, each with the place of its course."""
    random = Random(seed)  # noqa: S311 - a test repeats itself
    teams: list[tuple[int, Team]] = []
    while sum(len(team.sent) for _, team in teams) < receipts:
        place = random.randrange(len(FOLDERS))
        teams.append((place, random_team(random, course_at(place).key, course_at(place).id)))
    return teams
