"""Placement: every lesson stands in one issue, every quiz and picture belongs to something."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.course import Course
from scripts.problem import Place
from scripts.rules.parts import any_broken, is_closing, pictures
from scripts.rules.rule import Context, Finding, error, warning
from scripts.source.tree import IMAGES


@error("lesson-in-issue")
def lesson_in_issue(course: Course, context: Context) -> Iterator[Finding]:
    """A lesson that is in no issue is never delivered."""
    if any_broken(course, "lessons/issues/"):
        return
    for lesson_id, lesson in course.lessons.items():
        if lesson_id not in course.issue_of:
            yield Finding(
                lesson.source.place(()),
                "this lesson is in no issue; expected it in exactly one",
                f"Add {lesson_id} to the lessons of an issue in lessons/issues/.",
            )


@error("lesson-once")
def lesson_once(course: Course, context: Context) -> Iterator[Finding]:
    """A lesson that is delivered twice counts twice and has two neighbours on each side."""
    for number in course.issue_numbers:
        issue = course.issues[number]
        seen: set[str] = set()
        for index, lesson_id in enumerate(issue.value.lessons):
            if course.issue_of[lesson_id] != number or lesson_id in seen:
                yield Finding(
                    issue.source.place(("lessons", index)),
                    f"{lesson_id} already is in issue {course.issue_of[lesson_id]:03}; expected it once",
                    "Remove it here or there.",
                )
            seen.add(lesson_id)


@error("issue-track-once")
def issue_track_once(course: Course, context: Context) -> Iterator[Finding]:
    """An issue has one lesson a track; a second one pushes the daily read past its promise."""
    for issue in course.issues.values():
        seen: dict[str, str] = {}
        for index, lesson_id in enumerate(issue.value.lessons):
            track = lesson_id.partition("/")[0]
            if seen.setdefault(track, lesson_id) != lesson_id:
                yield Finding(
                    issue.source.place(("lessons", index)),
                    f"track {track!r} already has {seen[track]} in this issue; expected one lesson a track",
                    "Move one of the two to another issue.",
                )


@warning("issue-track-order")
def issue_track_order(course: Course, context: Context) -> Iterator[Finding]:
    """A reader who looks for one column finds it at the same place every day."""
    order = {track: index for index, track in enumerate(course.tracks)}
    for issue in course.issues.values():
        latest = -1
        for index, lesson_id in enumerate(issue.value.lessons):
            position = order.get(lesson_id.partition("/")[0], latest)
            if position < latest:
                yield Finding(
                    issue.source.place(("lessons", index)),
                    f"{lesson_id} comes after a later track; expected the order {', '.join(course.tracks)}",
                    "Put the lessons in the order of the tracks in lessons/course.yml.",
                )
            latest = max(latest, position)


@error("quiz-owner")
def quiz_owner(course: Course, context: Context) -> Iterator[Finding]:
    """A quiz without its lesson or issue is never shown."""
    issues = {f"issues/{number:03}" for number in course.issues}
    for owner, quiz in course.quizzes.items():
        path = f"lessons/{owner}.yml"
        if owner not in course.lessons and owner not in issues and path not in course.broken:
            kind = "issue" if is_closing(owner) else "lesson"
            yield Finding(
                quiz.source.place(()),
                f"this quiz belongs to no {kind}; expected a file {path}",
                f"Rename the quiz to the name of its {kind}, or remove it.",
            )


@error("image-used")
def image_used(course: Course, context: Context) -> Iterator[Finding]:
    """A picture nobody shows is either forgotten or left over."""
    if any_broken(course, "lessons/") or any_broken(course, "quizzes/"):
        return
    used = {placed.picture.image for placed in pictures(course)}
    for image in course.images:
        if image not in used:
            yield Finding(
                Place(f"{IMAGES}/{image}", 1, 1),
                "no lesson or item shows this picture; expected a figure, critique or hotspot that does",
                "Show it in a lesson or item, or remove the file.",
            )


RULES = (lesson_in_issue, lesson_once, issue_track_once, issue_track_order, quiz_owner, image_used)
