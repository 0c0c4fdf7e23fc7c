"""Drawings: SVG that is safe to put into the page, scales with it and follows its colours."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scripts.course import Course
from scripts.problem import Place
from scripts.rules.drawing import Drawing, Refused, Shape, parse_drawing
from scripts.rules.markup import (
    PAGE_CLASSES,
    TEXT_SIZE,
    forbidden_attributes,
    forbidden_elements,
    loose_ids,
    missing_viewbox,
    small_text,
    unknown_classes,
)
from scripts.rules.rule import Context, Finding, error, warning
from scripts.source.tree import IMAGES

_Look = Callable[[Drawing], Iterator[tuple[Shape, str, str]]]


@error("svg-xml")
def svg_xml(course: Course, context: Context) -> Iterator[Finding]:
    """A drawing goes into the page as it is, so it must be plain SVG: well-formed, with nothing declared."""
    for image, text in course.images.items():
        refused = parse_drawing(text)
        if isinstance(refused, Refused):
            yield Finding(
                Place(f"{IMAGES}/{image}", refused.line, refused.column),
                f'found {refused.found}; expected plain SVG: <svg xmlns="http://www.w3.org/2000/svg" …>, '
                "no document type, no entities, no processing instructions",
                "Save the drawing as plain SVG, or correct the markup here.",
            )


@error("svg-viewbox")
def svg_viewbox(course: Course, context: Context) -> Iterator[Finding]:
    """Without a viewBox a drawing does not scale to the phone, and its numbered regions have no place."""
    yield from _each(course, missing_viewbox, "four numbers: left, top, width, height")


@error("svg-element")
def svg_element(course: Course, context: Context) -> Iterator[Finding]:
    """A drawing draws; scripts, styles, embedded pages, links and animation have no business in it."""
    yield from _each(course, forbidden_elements, "shapes, text, groups, gradients and clips")


@error("svg-attribute")
def svg_attribute(course: Course, context: Context) -> Iterator[Finding]:
    """Handlers run, styles break the page's policy, and outside references call other hosts."""
    yield from _each(
        course, forbidden_attributes, "presentation attributes and references within the drawing"
    )


@error("svg-class")
def svg_class(course: Course, context: Context) -> Iterator[Finding]:
    """A class the page does not know paints in black, also on dark paper."""
    yield from _each(course, unknown_classes, f"classes of the page: {', '.join(PAGE_CLASSES)}")


@error("svg-id")
def svg_id(course: Course, context: Context) -> Iterator[Finding]:
    """Ids are prefixed when drawings share a page; a repeated or missing one loses its paint or clip."""
    yield from _each(course, loose_ids, "ids that are unique in the drawing, and references to those")


@warning("svg-text-size")
def svg_text_size(course: Course, context: Context) -> Iterator[Finding]:
    """A drawing is as wide as a phone; text below eleven pixels there is decoration."""
    yield from _each(course, small_text, f"at least {TEXT_SIZE}")


def _each(course: Course, look: _Look, expected: str) -> Iterator[Finding]:
    """What `look` finds in each drawing that could be read."""
    for image, text in course.images.items():
        drawing = parse_drawing(text)
        if isinstance(drawing, Drawing):
            for shape, found, fix in look(drawing):
                place = Place(f"{IMAGES}/{image}", shape.line, shape.column)
                yield Finding(place, f"{found}; expected {expected}", fix)


RULES = (svg_xml, svg_viewbox, svg_element, svg_attribute, svg_class, svg_id, svg_text_size)
