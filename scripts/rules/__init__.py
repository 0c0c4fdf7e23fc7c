"""What the schema cannot say: one function per rule, each with an id, a severity and a reason.

A rule sees a course that may lack parts because their files are broken (`Course.broken`). It reports only
what is certain without them, and points at the file the author has to edit. docs/rules.md shows a bad and a
good case of each.

    ids, references, placement     what belongs to what, and is there
    quizzes, items, numerics       how many, of which kind, with what key
    arranging, scenes              order, match, categorize; hotspot and dialogue
    typed, clozes, stimuli         typed answers, gaps, what several items are about
    choices, prompts, giveaways    items that test what they are meant to test
    likeness, leaks              choices too much alike or uneven, answers in the titles of other lessons
    lessons, budget, evidence      parts of a lesson, reading time, sources and dates
    register                       facts and examples that are known, numbers that come from somewhere
    practice                       guesses and self-assessments
    calculators, formulas, cases   what a calculator is made of, how it is worked out, what it has to give
    pictures, drawings             alternative text; SVG (drawing parses it, markup looks through it)
    glossary                       one line a term, one term a word
    drafts                         what an import left to write
    language, vocabulary           punctuation and spacing; words we do not use
    frozen                         permanent numbers
"""

from scripts.course import Course
from scripts.problem import Problem
from scripts.rules import (
    arranging,
    budget,
    calculators,
    cases,
    choices,
    clozes,
    drafts,
    drawings,
    evidence,
    formulas,
    frozen,
    giveaways,
    glossary,
    ids,
    items,
    language,
    leaks,
    lessons,
    likeness,
    numerics,
    pictures,
    placement,
    practice,
    prompts,
    quizzes,
    references,
    register,
    scenes,
    stimuli,
    typed,
    vocabulary,
)
from scripts.rules.rule import Context, Rule

__all__ = ["ALL_RULES", "COURSE_RULES", "UNIT_RULES", "Context", "Rule", "run_rules"]

ALL_RULES: tuple[Rule, ...] = (
    *ids.RULES,
    *references.RULES,
    *placement.RULES,
    *quizzes.RULES,
    *items.RULES,
    *numerics.RULES,
    *arranging.RULES,
    *scenes.RULES,
    *typed.RULES,
    *clozes.RULES,
    *stimuli.RULES,
    *choices.RULES,
    *prompts.RULES,
    *giveaways.RULES,
    *likeness.RULES,
    *leaks.RULES,
    *lessons.RULES,
    *budget.RULES,
    *evidence.RULES,
    *register.RULES,
    *practice.RULES,
    *calculators.RULES,
    *formulas.RULES,
    *cases.RULES,
    *pictures.RULES,
    *drawings.RULES,
    *glossary.RULES,
    *drafts.RULES,
    *language.RULES,
    *vocabulary.RULES,
    *frozen.RULES,
)

# Rules that look beyond one unit (a lesson with its quiz, or an issue) and the course's shared files.
_BEYOND = {
    *(rule.id for module in (budget, drawings, frozen, leaks, placement) for rule in module.RULES),
    *("course-key-longest", "course-key-position", "alias-taken", "issue-number-gap", "series-parts"),
    *("issue-lesson-exists", "text-ad-claim", "term-form-taken"),
}
COURSE_RULES = tuple(rule for rule in ALL_RULES if rule.id in _BEYOND)
UNIT_RULES = tuple(rule for rule in ALL_RULES if rule.id not in _BEYOND)


def run_rules(course: Course, context: Context) -> list[Problem]:
    """All problems of all rules, in the order of a report."""
    found = [problem for rule in ALL_RULES for problem in rule.check(course, context)]
    return sorted(found, key=lambda problem: problem.sort_key)
