"""Typed answers: what is accepted, and what is known to be wrong, differ once both are folded."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.course import Course
from scripts.folding import fold
from scripts.model import Fill
from scripts.rules.parts import items
from scripts.rules.rule import Context, Finding, error
from scripts.source import KeyPath


@error("fill-answer-distinct")
def fill_answer_distinct(course: Course, context: Context) -> Iterator[Finding]:
    """Answers that fold to the same text are one answer; a wrong one that folds to a right one is never reached."""
    for placed in items(course):
        first: dict[str, str] = {}
        for at, words in _typed(placed.item.fill) if placed.item.fill else ():
            folded = fold(words)
            if not folded:
                problem = "is nothing but spaces and punctuation; expected a word or a number"
            elif folded in first:
                problem = f"is the same as {first[folded]!r} (both are read as {folded!r}); expected another"
            else:
                first[folded] = words
                continue
            yield Finding(
                placed.spot.place("fill", *at),
                f"answer {words!r} {problem}",
                "Remove it: width, case, spaces, script and kind of numeral make no difference.",
            )


def _typed(fill: Fill) -> Iterator[tuple[KeyPath, str]]:
    yield from ((("accepts", index), words) for index, words in enumerate(fill.accepts))
    for index, mistake in enumerate(fill.mistakes):
        yield from ((("mistakes", index, "words", at), words) for at, words in enumerate(mistake.words))


@error("rubric-distinct")
def rubric_distinct(course: Course, context: Context) -> Iterator[Finding]:
    """Two criteria that say the same count the same thing twice."""
    for placed in items(course):
        first: dict[str, int] = {}
        rubric = placed.item.short_answer.rubric if placed.item.short_answer else ()
        for index, line in enumerate(rubric):
            earlier = first.setdefault(fold(line), index)
            if earlier != index:
                yield Finding(
                    placed.spot.place("short_answer", "rubric", index),
                    f"criterion {index + 1} repeats criterion {earlier + 1}; expected one of its own",
                    "Remove it, or say what else a good answer has.",
                )


RULES = (fill_answer_distinct, rubric_distinct)
