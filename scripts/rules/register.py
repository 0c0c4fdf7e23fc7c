"""Truth: what a lesson cites is known, and what it says is put as its source allows."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator

from scripts.course import Course
from scripts.model import Lesson
from scripts.reading import read_texts
from scripts.rules.rule import Context, Finding, error

_REGISTER = "lessons/sources.yml"
_SEED = "seed"
# Words that hand a statement to the one who made it.
_ATTRIBUTED = re.compile(r"栏目|文章|作者|据|称|转述|当年")
_ASSUMED = re.compile(r"教学假设|假设|示意|例如|比如")
# A number that states how much: with a unit or sign, not a date, an article of a law or a count of steps.
_QUANTITY = re.compile(r"\d(?:[\d.,]*\d)?\s?(?:%|％|万|元|倍|天|件|单|秒|个百分点)")


@error("source-fact-known")
def source_fact_known(course: Course, context: Context) -> Iterator[Finding]:
    """A fact id that nobody can look up proves nothing."""
    if course.register:
        yield from _unknown(course, "fact", _facts(course))


@error("source-example-known")
def source_example_known(course: Course, context: Context) -> Iterator[Finding]:
    """An example id that nobody can look up leaves the numbers unchecked."""
    if course.register:
        known = {example.id for example in course.register.value.examples}
        yield from _unknown(course, "example", known)


def _unknown(course: Course, key: str, known: Collection[str]) -> Iterator[Finding]:
    for lesson in course.lessons.values():
        for index, source in enumerate(lesson.value.sources):
            cited: str | None = getattr(source, key)
            if cited is None or cited in known:
                continue
            close = difflib.get_close_matches(cited, known, n=1)
            yield Finding(
                lesson.source.place(("sources", index, key)),
                f"{key} {cited!r} is not in {_REGISTER}; expected a known id",
                f"Did you mean {close[0]!r}?" if close else f"Correct the id, or add it to {_REGISTER}.",
            )


@error("seed-attributed")
def seed_attributed(course: Course, context: Context) -> Iterator[Finding]:
    """What only the founding articles say is their word, not ours, and has to be told as such."""
    status = _facts(course)
    for lesson in course.lessons.values():
        for index, source in enumerate(lesson.value.sources):
            is_seed = source.fact is not None and status.get(source.fact) == _SEED
            if is_seed and not any(_ATTRIBUTED.search(text) for text in _told(lesson.value)):
                yield Finding(
                    lesson.source.place(("sources", index, "fact")),
                    f"{source.fact} is known from the founding articles only and the lesson states it as fact; "
                    "expected words such as 栏目称 or 文章认为",
                    "Say whose statement it is, and what it lacks.",
                )


@error("number-sourced")
def number_sourced(course: Course, context: Context) -> Iterator[Finding]:
    """A number without a fact, an example or the words 教学假设 is a number somebody made up."""
    for lesson in course.lessons.values():
        backed = any(source.fact or source.example for source in lesson.value.sources)
        told = _told(lesson.value)
        if backed or any(_ASSUMED.search(text) for text in told):
            continue
        quantity = next((match[0] for text in told if (match := _QUANTITY.search(text))), None)
        if quantity:
            yield Finding(
                lesson.source.place(("sources",)),
                f"the lesson says {quantity!r} and no source names a fact or an example; "
                "expected either, or the words 教学假设",
                "Give the source its fact or example id, or say that the numbers are 教学假设.",
            )


def _facts(course: Course) -> dict[str, str]:
    return {fact.id: fact.status for fact in course.register.value.facts} if course.register else {}


def _told(lesson: Lesson) -> list[str]:
    """What the reader is told: body, takeaways, and the notes beside the sources."""
    notes = [source.note for source in lesson.sources if source.note]
    return [*read_texts(lesson.body), *lesson.takeaways, *notes]


RULES = (source_fact_known, source_example_known, seed_attributed, number_sourced)
