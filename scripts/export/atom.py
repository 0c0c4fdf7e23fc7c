"""Feeds as Atom (RFC 4287)."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from scripts.export.feed import Entry, Feed

_NAMESPACE = "http://www.w3.org/2005/Atom"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'


def atom(feed: Feed, own_url: str, built_at: datetime) -> str:
    """The feed's text. `own_url` is where it will be found."""
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "zh-Hans"})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", moment(feed.updated(built_at)))
    _text(SubElement(root, "author"), "name", feed.publisher)
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": own_url})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.home})
    for entry in feed.entries:
        _entry(SubElement(root, "entry"), entry)
    return _HEAD + tostring(root, encoding="unicode") + "\n"


def _entry(element: Element, entry: Entry) -> None:
    _text(element, "id", entry.id)
    _text(element, "title", entry.title)
    SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": entry.url})
    if entry.out_at:
        _text(element, "published", moment(entry.out_at))
    # Required even of an entry without a date: the last day the issue was checked against its sources.
    _text(element, "updated", moment(entry.updated))
    _text(element, "summary", entry.summary)
    content = SubElement(element, "content", {"type": "html"})
    content.text = entry.html


def moment(at: datetime) -> str:
    """2026-11-24T20:00:00Z: RFC 3339, which both kinds of feed ask for."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text
