"""Drawn pictures → SVG inlined into the page, so that they follow the colour scheme, the CSP and text conversion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol
from xml.etree import ElementTree

from markupsafe import Markup

_SVG = "http://www.w3.org/2000/svg"
_URL = re.compile(r"url\(#([A-Za-z][\w-]*)\)")

# Radius of a region's number, as a share of the picture's width.
_MARKER_RADIUS = 0.027

ElementTree.register_namespace("", _SVG)


class Placed(Protocol):
    """Something with a place in a picture: left, top, width, height as fractions of it."""

    @property
    def box(self) -> tuple[float, float, float, float]: ...  # noqa: D102


def inline_picture(
    svg: str, alt: str, prefix: str, regions: Sequence[Placed] = (), answers: Sequence[int] = ()
) -> Markup:
    """The SVG text as an element of the page: named by `alt`, ids prefixed, regions numbered where they are.

    `answers` are the permanent numbers of regions that can be picked, in their order.
    `svg` passed the picture rules: well-formed, with a viewBox, without scripts, styles or outside references.
    """
    root = ElementTree.fromstring(svg)  # noqa: S314 - a picture rule has refused DOCTYPE and entities
    _prefix_ids(root, prefix)
    for name in ("width", "height"):
        root.attrib.pop(name, None)
    root.set("class", "picture")
    root.set("role", "img")
    root.set("aria-label", alt)
    root.extend(_pickable(root, regions, answers))
    root.extend(_markers(root, regions))
    for element in root.iter():
        element.tail = None if not (element.tail or "").strip() else element.tail
        element.text = None if not (element.text or "").strip() else element.text
    return Markup(ElementTree.tostring(root, encoding="unicode"))  # noqa: S704 - serialised from a checked tree


def _prefix_ids(root: ElementTree.Element, prefix: str) -> None:
    """Several pictures share a page; their ids must not."""
    for element in root.iter():
        for name, value in element.attrib.items():
            if name == "id":
                element.set(name, f"{prefix}-{value}")
            elif name.endswith("href") and value.startswith("#"):
                element.set(name, f"#{prefix}-{value[1:]}")
            else:
                element.set(name, _URL.sub(rf"url(#{prefix}-\g<1>)", value))


def _pickable(
    root: ElementTree.Element, regions: Sequence[Placed], answers: Sequence[int]
) -> list[ElementTree.Element]:
    """Areas to tap. They say nothing to a screen reader: the list of regions is the equal way to answer."""
    left, top, width, height = _view_box(root)
    rectangles: list[ElementTree.Element] = []
    for region, answer in zip(regions, answers, strict=False):
        x, y, wide, high = region.box
        place = {
            "x": f"{left + x * width:.1f}",
            "y": f"{top + y * height:.1f}",
            "width": f"{wide * width:.1f}",
            "height": f"{high * height:.1f}",
        }
        attributes = {"class": "spot", "data-answer": str(answer), **place}
        rectangles.append(ElementTree.Element(f"{{{_SVG}}}rect", attributes))
    return rectangles


def _view_box(root: ElementTree.Element) -> tuple[float, float, float, float]:
    left, top, width, height = (float(part) for part in root.attrib["viewBox"].replace(",", " ").split())
    return left, top, width, height


def _markers(root: ElementTree.Element, regions: Sequence[Placed]) -> list[ElementTree.Element]:
    left, top, width, height = _view_box(root)
    radius = width * _MARKER_RADIUS
    groups: list[ElementTree.Element] = []
    for number, region in enumerate(regions, start=1):
        x = left + min(max(region.box[0] * width + radius, radius), width - radius)
        y = top + min(max(region.box[1] * height + radius, radius), height - radius)
        groups.append(_marker(number, x, y, radius))
    return groups


def _marker(number: int, x: float, y: float, radius: float) -> ElementTree.Element:
    group = ElementTree.Element(f"{{{_SVG}}}g", {"class": "marker"})
    circle = {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": f"{radius:.1f}"}
    text = {
        "x": f"{x:.1f}",
        "y": f"{y + radius * 0.38:.1f}",
        "font-size": f"{radius * 1.2:.1f}",
        "text-anchor": "middle",
    }
    ElementTree.SubElement(group, f"{{{_SVG}}}circle", circle)
    ElementTree.SubElement(group, f"{{{_SVG}}}text", text).text = str(number)
    return group
