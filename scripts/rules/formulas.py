"""Formulas of calculators: written in the language, of names that exist, small enough to read."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.calculation import parsed_outputs
from scripts.course import Course
from scripts.formula import Mistake
from scripts.problem import Place
from scripts.rules.parts import calculators
from scripts.rules.prose import Prose
from scripts.rules.rule import Context, Finding, error


@error("formula-syntax")
def formula_syntax(course: Course, context: Context) -> Iterator[Finding]:
    """A formula is worked out by a computer, which guesses nothing: each sign has to be the language's own."""
    yield from _mistakes(course, "formula-syntax")


@error("formula-name")
def formula_name(course: Course, context: Context) -> Iterator[Finding]:
    """A formula can use the calculator's inputs, the outputs before it, pi, and the language's functions."""
    yield from _mistakes(course, "formula-name")


@error("formula-arguments")
def formula_arguments(course: Course, context: Context) -> Iterator[Finding]:
    """A function with too few or too many arguments has no result."""
    yield from _mistakes(course, "formula-arguments")


@error("formula-kind")
def formula_kind(course: Course, context: Context) -> Iterator[Finding]:
    """A sum needs a list, and a place in a list needs a number: one cannot stand for the other."""
    yield from _mistakes(course, "formula-kind")


@error("formula-size")
def formula_size(course: Course, context: Context) -> Iterator[Finding]:
    """The reader sees each formula in words; what is longer than a few lines explains nothing."""
    yield from _mistakes(course, "formula-size")


def _mistakes(course: Course, rule: str) -> Iterator[Finding]:
    for placed in calculators(course):
        for index, parsed in enumerate(parsed_outputs(placed.calculator)):
            at = (*placed.spot.at, "outputs", index, "formula")
            text = Prose(placed.spot.source, at, parsed.output.formula)
            for mistake in parsed.mistakes:
                if mistake.rule == rule:
                    yield Finding(_place(text, mistake), mistake.message, mistake.fix)


def _place(text: Prose, mistake: Mistake) -> Place:
    return text.place(mistake.at, min(mistake.at + 1, len(text.text)))


RULES = (formula_syntax, formula_name, formula_arguments, formula_kind, formula_size)
