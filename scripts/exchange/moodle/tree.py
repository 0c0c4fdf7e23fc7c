"""XML → a small tree whose elements know their line. Document types and entities of its own are refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler

from defusedxml.common import DefusedXmlException
from defusedxml.sax import parseString


class NotXml(Exception):
    """The bytes are no XML this program reads; `line` says where, as far as is known."""

    def __init__(self, message: str, line: int = 1) -> None:
        """Say why."""
        super().__init__(message)
        self.line = line


@dataclass
class Element:
    """One element: `text` is what stands in it directly."""

    tag: str
    attributes: dict[str, str]
    line: int
    text: str = ""
    children: list[Element] = field(default_factory=list["Element"])

    def all(self, tag: str) -> Iterator[Element]:
        """Its children of a tag."""
        return (child for child in self.children if child.tag == tag)

    def first(self, tag: str) -> Element | None:
        """Its first child of a tag."""
        return next(self.all(tag), None)

    def word(self, tag: str) -> str:
        """The text of its first child of a tag, or of the `text` in that; empty when there is none."""
        child = self.first(tag)
        inner = child.first("text") if child else None
        return (inner or child).text.strip() if child else ""


def parse(raw: bytes) -> Element:
    """The root element. Raises NotXml."""
    handler = _Handler()
    try:
        parseString(raw, handler, forbid_dtd=True)
    except DefusedXmlException as error:
        raise NotXml("a document type or entities of its own, which are not read") from error
    except SAXParseException as error:
        raise NotXml(f"no well-formed XML: {error.getMessage()}", error.getLineNumber() or 1) from error
    except (SAXException, ValueError, LookupError) as error:
        raise NotXml(f"no XML: {error}") from error
    if handler.root is None:
        raise NotXml("no XML element")
    return handler.root


class _Handler(ContentHandler):
    def __init__(self) -> None:
        super().__init__()
        self.root: Element | None = None
        self._open: list[Element] = []
        self._locator: Any = None

    def setDocumentLocator(self, locator: Any) -> None:  # noqa: ANN401 - of xml.sax
        self._locator = locator

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: ANN401 - of xml.sax
        element = Element(name, dict(attrs.items()), self._locator.getLineNumber())
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def endElement(self, name: str) -> None:
        self._open.pop()

    def characters(self, content: str) -> None:
        self._open[-1].text += content
