"""Permanent numbers: what was published keeps its number, whatever is new gets one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from scripts.course import Course
from scripts.numbers import LOCK_PATH, NUMBER_RULES, check_append_only, parse_lock
from scripts.problem import Place, Problem, Severity
from scripts.rules.parts import any_broken, is_closing
from scripts.rules.rule import Context, Finding, Rule, error


def _append_only(course: Course, context: Context) -> Iterable[Problem]:
    return () if context.base_lock is None else check_append_only(context.lock, context.base_lock)


def _missing(course: Course, context: Context) -> Iterator[Problem]:
    """One problem a file, since `course number` gives all numbers at once; none while the lock is damaged."""
    if parse_lock(context.lock)[1]:
        return
    for owner, counts in _unnumbered(course).items():
        folder = "lessons" if "lesson" in counts else "quizzes"
        found = ", ".join(f"{count} {kind}{'s' if count > 1 else ''}" for kind, count in counts.items())
        yield Problem(
            Place(f"{folder}/{owner}.yml", 1, 1),
            Severity.ERROR,
            "ids-lock-missing",
            f"no permanent number yet for {found}; expected a line each in {LOCK_PATH}",
            "Run `course number` and commit the file.",
        )


def _unnumbered(course: Course) -> dict[str, Counter[str]]:
    """What has no number, by the lesson or issue it belongs to."""
    numbers = course.numbers
    tables = {"lesson": numbers.lessons, "item": numbers.items, "choice": numbers.choices}
    present = {course.lock_name(lesson_id): lesson_id for lesson_id in course.lessons}
    found: dict[str, Counter[str]] = {}
    for kind, name in course.ids():
        if name not in tables[kind]:
            owner = "/".join(name.split("/")[:2])
            found.setdefault(present.get(owner, owner), Counter())[kind] += 1
    return found


@error("lesson-lost")
def lesson_lost(course: Course, context: Context) -> Iterator[Finding]:
    """A published lesson that disappears takes its readers' progress with it; an alias keeps it."""
    if any_broken(course, "lessons/"):
        return
    names = {alias for lesson in course.lessons.values() for alias in lesson.value.aliases} | set(
        course.lessons
    )
    for line_number, line in enumerate(context.lock.splitlines(), start=1):
        kind, _, name = line.partition(" ")[0], *line.rpartition(" ")[1:]
        if kind == "lesson" and name in course.numbers.lessons and not is_closing(name) and name not in names:
            yield Finding(
                Place(LOCK_PATH, line_number, 1),
                f"lesson {name} has a number but is neither a file nor an alias; expected one of them",
                f"Add {name} to the aliases of the lesson it became.",
            )


RULES = (
    Rule("ids-lock-append-only", Severity.ERROR, NUMBER_RULES["ids-lock-append-only"], _append_only),
    Rule("ids-lock-missing", Severity.ERROR, NUMBER_RULES["ids-lock-missing"], _missing),
    lesson_lost,
)
