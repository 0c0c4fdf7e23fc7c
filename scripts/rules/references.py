"""References: what one file names must exist. A file that could not be read is not held against who names it."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.course import Course
from scripts.model import Item
from scripts.rules.parts import blocks, fields_among, items, parts_below, pictures
from scripts.rules.rule import Context, Finding, error
from scripts.source import KeyPath

_MISCONCEPTIONS = "quizzes/misconceptions.yml"
_TAG = ("misconception",)


@error("issue-lesson-exists")
def issue_lesson_exists(course: Course, context: Context) -> Iterator[Finding]:
    """An issue that names a missing lesson would come out one lesson short."""
    for issue in course.issues.values():
        for index, lesson_id in enumerate(issue.value.lessons):
            path = f"lessons/{lesson_id}.yml"
            if lesson_id not in course.lessons and path not in course.broken:
                yield Finding(
                    issue.source.place(("lessons", index)),
                    f"lesson {lesson_id!r} does not exist; expected a file {path}",
                    "Correct the id or write the lesson.",
                )


@error("lesson-track-exists")
def lesson_track_exists(course: Course, context: Context) -> Iterator[Finding]:
    """A lesson whose folder is no track of the course would have no column to stand in."""
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


@error("lesson-series-exists")
def lesson_series_exists(course: Course, context: Context) -> Iterator[Finding]:
    """A lesson in an unknown series would continue something that has no title and no page."""
    if course.info.source.path in course.broken:
        return
    for lesson in course.lessons.values():
        series = lesson.value.series
        if series and series.id not in course.series:
            known = ", ".join(course.series) or "none is declared"
            yield Finding(
                lesson.source.place(("series", "id")),
                f"series {series.id!r} is not declared; expected one of: {known}",
                "Correct the id, or declare the series in lessons/course.yml.",
            )


@error("quote-source-exists")
def quote_source_exists(course: Course, context: Context) -> Iterator[Finding]:
    """A quotation that points at a missing source is a quotation without evidence."""
    for placed in blocks(course):
        quote = placed.block.quote
        known = [source.id for source in course.lessons[placed.lesson_id].value.sources]
        if quote and quote.source and quote.source not in known:
            yield Finding(
                placed.spot.place("quote", "source"),
                f"source {quote.source!r} is not in this lesson; expected {' or '.join(known) or 'none'}",
                "Correct the id, or add the source to the lesson's sources.",
            )


@error("image-exists")
def image_exists(course: Course, context: Context) -> Iterator[Finding]:
    """A picture that is not there leaves a hole where the argument should be."""
    for placed in pictures(course):
        if placed.picture.image not in course.images:
            yield Finding(
                placed.spot.place("image"),
                f"image {placed.picture.image!r} does not exist; expected an SVG below docs/assets/images/",
                "Correct the path (it begins below docs/assets/images/) or add the file.",
            )


@error("misconception-exists")
def misconception_exists(course: Course, context: Context) -> Iterator[Finding]:
    """A distractor tagged with an unknown misconception would be missing from what a lead sees."""
    if _MISCONCEPTIONS in course.broken:
        return
    listed = course.misconceptions.value.misconceptions if course.misconceptions else ()
    known = {misconception.id for misconception in listed}
    for placed in items(course):
        for at, tag in _tags(placed.item):
            if tag not in known:
                yield Finding(
                    placed.spot.place(*at),
                    f"misconception {tag!r} is unknown; expected an entry in {_MISCONCEPTIONS}",
                    f"Correct the id, or describe the misconception in {_MISCONCEPTIONS}.",
                )


def _tags(item: Item) -> Iterator[tuple[KeyPath, str]]:
    for at, part in parts_below(item):
        for name in fields_among(type(part), _TAG):
            if tag := getattr(part, name):
                yield (*at, name), tag


@error("correction-target-exists")
def correction_target_exists(course: Course, context: Context) -> Iterator[Finding]:
    """A correction of an item or choice that is not there would never reach the readers it is for."""
    for quiz in course.quizzes.values():
        choices = {item.id: {answer for _, answer in item.answers()} for item in quiz.value.items}
        for index, correction in enumerate(quiz.value.corrections):
            at = ("corrections", index)
            if correction.item not in choices:
                yield Finding(
                    quiz.source.place((*at, "item")),
                    f"item {correction.item!r} is not in this quiz; expected one of: {', '.join(choices)}",
                    "Correct the id, or move the correction to the item's quiz.",
                )
                continue
            for which, choice_id in enumerate(correction.accepts):
                if choice_id not in choices[correction.item]:
                    known = ", ".join(sorted(choices[correction.item])) or "none, it has no choices"
                    yield Finding(
                        quiz.source.place((*at, "accepts", which)),
                        f"item {correction.item!r} has no choice {choice_id!r}; expected one of: {known}",
                        "Correct the id of the choice that now counts as right.",
                    )


@error("correction-accepts-right")
def correction_accepts_right(course: Course, context: Context) -> Iterator[Finding]:
    """Accepting a choice for earlier readers that is wrong for new ones would score one answer in two ways."""
    for quiz in course.quizzes.values():
        choices = {item.id: {choice.id: choice for choice in item.choices} for item in quiz.value.items}
        for index, correction in enumerate(quiz.value.corrections):
            for which, choice_id in enumerate(correction.accepts):
                choice = choices.get(correction.item, {}).get(choice_id)
                if choice and not choice.correct:
                    yield Finding(
                        quiz.source.place(("corrections", index, "accepts", which)),
                        f"choice {choice_id!r} is accepted but not marked correct; expected 'correct: true' at it",
                        "Correct the key of the item, so that new answers count alike.",
                    )


RULES = (
    issue_lesson_exists,
    lesson_track_exists,
    lesson_series_exists,
    quote_source_exists,
    image_exists,
    misconception_exists,
    correction_target_exists,
    correction_accepts_right,
)
