"""The glossary: one plain line a term, and no word that two terms lay claim to."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.course import Course
from scripts.rules.rule import Context, Finding, error

# Two lines on a phone.
_LONGEST_MEANING = 36


@error("term-meaning")
def term_meaning(course: Course, context: Context) -> Iterator[Finding]:
    """A term opens as one line in the middle of a lesson; more than that is a lesson of its own."""
    if course.glossary is None:
        return
    for index, term in enumerate(course.glossary.value.terms):
        place = course.glossary.source.place(("terms", index, "meaning"))
        if not term.meaning.endswith("。") or "\n" in term.meaning:
            yield Finding(
                place,
                f"the meaning ends with {term.meaning[-1]!r}; expected one line that ends with 。",
                "Write one sentence in plain words and end it with 。",
            )
        elif len(term.meaning) > _LONGEST_MEANING:
            yield Finding(
                place,
                f"the meaning has {len(term.meaning)} characters; expected at most {_LONGEST_MEANING}",
                "Say what it is, and leave how to use it to a lesson.",
            )


@error("term-form-taken")
def term_form_taken(course: Course, context: Context) -> Iterator[Finding]:
    """A word that two terms claim would open the wrong line for half of its readers."""
    if course.glossary is None:
        return
    owners: dict[str, str] = {}
    for index, term in enumerate(course.glossary.value.terms):
        for form in term.forms:
            if owners.setdefault(form, term.id) != term.id:
                yield Finding(
                    course.glossary.source.place(("terms", index)),
                    f"the form {form!r} already belongs to term {owners[form]!r}; expected forms of its own",
                    "Remove the form from one of them, or write the longer word.",
                )


@error("term-track")
def term_track(course: Course, context: Context) -> Iterator[Finding]:
    """The glossary lists terms by track; a track that does not exist has no place on the page."""
    if course.glossary is None or course.info.source.path in course.broken:
        return
    for index, term in enumerate(course.glossary.value.terms):
        if term.track and term.track not in course.tracks:
            yield Finding(
                course.glossary.source.place(("terms", index, "track")),
                f"found track {term.track!r}; expected one of {', '.join(course.tracks)}",
                "Name a track of course.yml, or leave the key out.",
            )


RULES = (term_meaning, term_form_taken, term_track)
