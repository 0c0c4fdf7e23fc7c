"""Practice: guesses and self-assessments that can be kept, compared and trusted."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.course import Course
from scripts.model import Predict
from scripts.rules.parts import PlacedBlock, blocks
from scripts.rules.rule import Context, Finding, error, warning

_ONCE = ("predict", "self_assessment")
# A running calibration counts guesses within a factor of 1.5; what a lesson calls near must lie inside it.
_WIDEST_TOLERANCE = 1 / 3


@error("block-once")
def block_once(course: Course, context: Context) -> Iterator[Finding]:
    """The browser keeps one guess and one self-assessment a lesson; a second would be taken for the first."""
    seen: set[tuple[str, str]] = set()
    for placed in blocks(course):
        for kind in _ONCE:
            if getattr(placed.block, kind) is None:
                continue
            if (placed.lesson_id, kind) in seen:
                yield Finding(
                    placed.spot.place(kind),
                    f"the lesson already has a block {kind!r}; expected at most one",
                    "Keep the better one, or move this one to another lesson.",
                )
            seen.add((placed.lesson_id, kind))


@warning("predict-first")
def predict_first(course: Course, context: Context) -> Iterator[Finding]:
    """A guess after the explanation is a memory, not a guess; so the block opens the lesson."""
    for lesson in course.lessons.values():
        guesses = [index for index, block in enumerate(lesson.value.body) if block.predict]
        if guesses and guesses[0] > 0:
            yield Finding(
                lesson.source.place(("body", guesses[0], "predict")),
                f"the guess is block {guesses[0] + 1} of the lesson; expected it as the first",
                "Move the block to the top of the body.",
            )


@error("predict-limits")
def predict_limits(course: Course, context: Context) -> Iterator[Finding]:
    """A guess outside the limits is asked again, so the truth has to lie inside them."""
    for placed, predict in _guesses(course):
        if not predict.lowest < predict.truth < predict.highest:
            yield Finding(
                placed.spot.place("predict", "truth"),
                f"truth is {predict.truth:g}; "
                f"expected more than {predict.lowest:g} and less than {predict.highest:g}",
                "Widen 'lowest' and 'highest', so that they do not give the number away.",
            )


@error("predict-tolerance")
def predict_tolerance(course: Course, context: Context) -> Iterator[Finding]:
    """What one page calls near and the reader's own record calls far, she cannot trust."""
    for placed, predict in _guesses(course):
        if predict.tolerance and predict.tolerance > predict.truth * _WIDEST_TOLERANCE:
            yield Finding(
                placed.spot.place("predict", "tolerance"),
                f"tolerance is {predict.tolerance:g}; "
                f"expected at most a third of the truth ({predict.truth * _WIDEST_TOLERANCE:.4g})",
                "Lower the tolerance, or leave it out.",
            )


def _guesses(course: Course) -> Iterator[tuple[PlacedBlock, Predict]]:
    return ((placed, placed.block.predict) for placed in blocks(course) if placed.block.predict)


@error("assessment-results")
def assessment_results(course: Course, context: Context) -> Iterator[Finding]:
    """A statement that counts for no result is answered in vain, and a result without statements is empty."""
    for placed in blocks(course):
        yield from _unmatched(placed)


def _unmatched(placed: PlacedBlock) -> Iterator[Finding]:
    assessment = placed.block.self_assessment
    if assessment is None:
        return
    asked = [statement.axis for statement in assessment.statements]
    named = [result.axis for result in assessment.results]
    for index, axis in enumerate(asked):
        if axis not in named:
            yield Finding(
                placed.spot.place("self_assessment", "statements", index, "axis"),
                f"axis {axis!r} has no result; expected one of {', '.join(named)}",
                "Write the axis as in 'results', or add a result for it.",
            )
    for index, axis in enumerate(named):
        if axis not in asked or axis in named[:index]:
            found = "is there twice" if axis in named[:index] else "has no statement"
            yield Finding(
                placed.spot.place("self_assessment", "results", index, "axis"),
                f"axis {axis!r} {found}; expected one result for each axis of the statements",
                "Remove the result, or give it statements.",
            )


RULES = (block_once, predict_first, predict_limits, predict_tolerance, assessment_results)
