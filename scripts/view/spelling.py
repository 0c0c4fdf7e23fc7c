"""Traditional characters for those the course uses, so that a query or a quotation in either script finds its place."""

from __future__ import annotations

from scripts.course import Course
from scripts.folding import variants_of


def course_spelling(course: Course) -> str:
    """Pairs in one line of text: a traditional character, then the simplified one it stands for."""
    texts = [source.text for source in course.read_sources()]
    return "".join(traditional + plain for traditional, plain in variants_of(texts).items())
