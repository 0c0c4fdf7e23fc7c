"""References: whatever one file names must exist in another. Files that could not be read are not held against it."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.course import Course
from scripts.rules.rule import Context, Finding, error


@error("issue-lesson-exists", "An issue that names a missing lesson would come out one lesson short.")
def issue_lesson_exists(course: Course, context: Context) -> Iterator[Finding]:
    for issue in course.issues.values():
        for index, lesson_id in enumerate(issue.value.lessons):
            path = f"lessons/{lesson_id}.yml"
            if lesson_id not in course.lessons and path not in course.broken:
                yield Finding(
                    issue.source.place(("lessons", index)),
                    f"lesson {lesson_id!r} does not exist; expected a file {path}",
                    "Correct the id or write the lesson.",
                )


@error(
    "lesson-track-exists", "A lesson whose folder is no track of the course would have no column to stand in."
)
def lesson_track_exists(course: Course, context: Context) -> Iterator[Finding]:
    if course.info.source.path in course.broken:
        return
    for lesson_id, lesson in course.lessons.items():
        folder = lesson_id.partition("/")[0]
        if folder not in course.tracks:
            yield Finding(
                lesson.source.place(()),
                f"folder {folder!r} is no track; expected one of {', '.join(course.tracks)}",
                "Move the file to a track's folder, or add the track to lessons/course.yml.",
            )


RULES = (issue_lesson_exists, lesson_track_exists)
