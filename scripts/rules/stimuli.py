"""Stimuli: each shows something, and several items in a row are about it."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.course import Course
from scripts.rules.rule import Context, Finding, error

FEWEST_ITEMS = 2


@error("stimulus-exists")
def stimulus_exists(course: Course, context: Context) -> Iterator[Finding]:
    """An item about something that is not there cannot be answered."""
    for quiz in course.quizzes.values():
        known = [stimulus.id for stimulus in quiz.value.stimuli]
        for index, item in enumerate(quiz.value.items):
            if item.stimulus and item.stimulus not in known:
                yield Finding(
                    quiz.source.place(("items", index, "stimulus")),
                    f"stimulus {item.stimulus!r} is not in this quiz; expected {' or '.join(known) or 'none'}",
                    "Correct the id, or add the stimulus to the quiz's stimuli.",
                )


@error("stimulus-shared")
def stimulus_shared(course: Course, context: Context) -> Iterator[Finding]:
    """A stimulus stands once above its items: for one item it is part of the prompt, and apart they lose it."""
    for quiz in course.quizzes.values():
        for index, stimulus in enumerate(quiz.value.stimuli):
            about = [at for at, item in enumerate(quiz.value.items) if item.stimulus == stimulus.id]
            if len(about) < FEWEST_ITEMS:
                problem = f"{len(about) or 'no'} item(s) refer to it; expected at least {FEWEST_ITEMS}"
            elif about[-1] - about[0] >= len(about):
                problem = "other items stand between its items; expected its items in a row"
            else:
                continue
            yield Finding(
                quiz.source.place(("stimuli", index, "id")),
                f"stimulus {stimulus.id!r}: {problem}",
                "Refer to it from items that follow each other, or put it into the prompt of its one item.",
            )


@error("stimulus-content")
def stimulus_content(course: Course, context: Context) -> Iterator[Finding]:
    """A stimulus that shows nothing leaves its items without what they are about."""
    for quiz in course.quizzes.values():
        for index, stimulus in enumerate(quiz.value.stimuli):
            if not (stimulus.text or stimulus.table or stimulus.figure):
                yield Finding(
                    quiz.source.place(("stimuli", index)),
                    f"stimulus {stimulus.id!r} has no text, table or figure; expected one of them",
                    "Add what its items are about.",
                )


RULES = (stimulus_exists, stimulus_shared, stimulus_content)
