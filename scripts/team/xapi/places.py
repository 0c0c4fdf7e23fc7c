"""Names of everything statements are about: permanent numbers below the course's home page, never page addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from scripts.course import Course
from scripts.team.answer_key import KeyedItem
from scripts.team.assignment import Given
from scripts.team.xapi.actors import looks_like_mail
from scripts.team.xapi.interactions import definition_of, language_map

_TYPES = "http://adlnet.gov/expapi/activities/"

Activity = dict[str, Any]


@dataclass(frozen=True)
class Places:
    """Makes activities. `home` is the course's home page and ends in a slash."""

    home: str
    title: str
    lessons: dict[int, tuple[str, str]]  # number → id and title

    def course(self) -> Activity:
        """The course, without a definition: for contexts."""
        return {"objectType": "Activity", "id": self._id("course")}

    def lesson(self, number: int) -> Activity:
        """A lesson; `moreInfo` is the page it has today."""
        lesson_id, title = self.lessons.get(number, ("", ""))
        named = {"name": language_map(title), "moreInfo": f"{self.home}lessons/{lesson_id}/"} if title else {}
        return _activity(self._id("lessons", number), {**named, "type": f"{_TYPES}lesson"})

    def item(self, item: KeyedItem) -> Activity:
        """One item as an interaction, with its question and its right response."""
        about = {"description": language_map(item.prompt), "type": f"{_TYPES}cmi.interaction"}
        return _activity(self._id("items", item.number), {**about, **definition_of(item)})

    def assignment(self, given: Given) -> Activity:
        """An assignment of a lead."""
        title = given.assignment.title
        title = "任务" if not title.strip() or looks_like_mail(title) else title
        about = {"name": language_map(title), "type": f"{_TYPES}assessment"}
        return _activity(self._id("assignments", given.digest.hex()), about)

    def extension(self, name: str) -> str:
        """The key of an extension."""
        return self._id("extensions", name)

    def reference(self, *path: object) -> Activity:
        """An activity by its id alone."""
        return {"objectType": "Activity", "id": self._id(*path)}

    def _id(self, *path: object) -> str:
        return f"{self.home}xapi/{'/'.join(map(str, path))}"


def places_of(course: Course, home: str) -> Places:
    """Names in a course."""
    lessons = {course.lesson_number(name): (name, course.lessons[name].value.title) for name in course.order}
    return Places(home, course.info.value.title, lessons)


def _activity(name: str, definition: Activity) -> Activity:
    return {"objectType": "Activity", "id": name, "definition": definition}
