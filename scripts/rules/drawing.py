"""SVG text → its elements with their places. Never expands an entity, never opens anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from xml.parsers import expat

SVG_NAMESPACE = "http://www.w3.org/2000/svg"
_SEPARATOR = " "


@dataclass(frozen=True, slots=True)
class Shape:
    """One element. Names outside SVG's namespace carry theirs; line and column count from 1."""

    name: str
    attributes: Mapping[str, str]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a text is not a drawing, and where."""

    found: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """All elements in document order; the first is the root."""

    shapes: tuple[Shape, ...]

    @property
    def root(self) -> Shape:
        """The outermost element."""
        return self.shapes[0]

    def attributes(self) -> Iterator[tuple[Shape, str, str]]:
        """Every attribute: its element, name and value."""
        for shape in self.shapes:
            for name, value in shape.attributes.items():
                yield shape, name, value


class _Stop(Exception):
    """Ends the parse at something that is refused."""


@lru_cache(maxsize=256)
def parse_drawing(text: str) -> Drawing | Refused:
    """Read an SVG file. Document types, entities and processing instructions are refused unread."""
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    shapes: list[Shape] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        line, column = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        shapes.append(Shape(_element_name(name), attributes, line, column))

    def doctype(*_: object) -> None:
        raise _Stop("a document type declaration")

    def instruction(*_: object) -> None:
        raise _Stop("a processing instruction")

    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = doctype
    parser.ProcessingInstructionHandler = instruction
    try:
        parser.Parse(text, True)
    except _Stop as refusal:
        return Refused(str(refusal), parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
    except expat.ExpatError as failure:
        found = f"XML that cannot be read ({expat.ErrorString(failure.code)})"
        return Refused(found, failure.lineno, failure.offset + 1)
    root = shapes[0]
    return (
        Drawing(tuple(shapes))
        if root.name == "svg"
        else Refused(f"the root element {root.name}", root.line, 1)
    )


def _element_name(name: str) -> str:
    """`path` for SVG's own elements; others keep their namespace, so that none passes under a familiar name."""
    namespace, _, local = name.rpartition(_SEPARATOR)
    return local if namespace == SVG_NAMESPACE else f"{{{namespace}}}{local}"
