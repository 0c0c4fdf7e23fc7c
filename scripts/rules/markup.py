"""What is looked for in one drawing. Each function yields the element, what was found there, and the fix."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from scripts.rules.drawing import Drawing, Shape

FILL_CLASSES = ("f-paper", "f-card", "f-wash", "f-line", "f-ink", "f-soft", "f-hue", "f-good", "f-bad")
STROKE_CLASSES = ("s-ink", "s-soft", "s-line", "s-hue", "s-good", "s-bad", "s-paper")
PAGE_CLASSES = (*FILL_CLASSES, *STROKE_CLASSES)

_PAINT = {"linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker"}
_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"}
ELEMENTS = frozenset({"svg", "g", "defs", "symbol", "use", "title", "desc"} | _SHAPES | _PAINT)

# Drawings are shown about this wide on a phone; text must then be at least this high, in pixels.
PHONE_WIDTH = 360
TEXT_SIZE = 11

Found = tuple[Shape, str, str]

_XML = "http://www.w3.org/XML/1998/namespace "
_HREFS = ("href", "http://www.w3.org/1999/xlink href")
_OUTSIDE = re.compile(r"url\(\s*[\"']?\s*(?!#)", re.IGNORECASE)
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_ID_REFERENCE = re.compile(r"url\(#([^)]*)\)")
_VIEWBOX_NUMBERS = 4


def missing_viewbox(drawing: Drawing) -> Iterator[Found]:
    """The root, when it has no usable viewBox."""
    if not view_width(drawing):
        found = drawing.root.attributes.get("viewBox")
        fix = 'Write viewBox="0 0 360 236", with the drawing\'s own size, on the svg element.'
        yield drawing.root, "no viewBox" if found is None else f"viewBox {found!r}", fix


def view_width(drawing: Drawing) -> float:
    """The width of the viewBox, 0 without a usable one."""
    try:
        numbers = [float(part) for part in drawing.root.attributes["viewBox"].replace(",", " ").split()]
    except (KeyError, ValueError):
        return 0
    return numbers[2] if len(numbers) == _VIEWBOX_NUMBERS and min(numbers[2:]) > 0 else 0


def forbidden_elements(drawing: Drawing) -> Iterator[Found]:
    """Elements that do more than draw."""
    for shape in drawing.shapes:
        if shape.name not in ELEMENTS:
            yield shape, f"element {shape.name!r}", "Remove it, or draw the same with shapes."


def forbidden_attributes(drawing: Drawing) -> Iterator[Found]:
    """Attributes that run, style or reach outside."""
    for shape, name, value in drawing.attributes():
        if name.lower().startswith("on"):
            yield shape, f"event handler {name!r}", "Remove it."
        elif name == "style":
            yield shape, "attribute 'style'", "Write fill, stroke and the like as attributes, or use a class."
        elif name in _HREFS and not value.startswith("#"):
            yield shape, f"reference {value[:40]!r}", "Refer to an id of this drawing, or remove it."
        elif " " in name and name not in _HREFS and not name.startswith(_XML):
            yield shape, f"foreign attribute {name.rpartition(' ')[2]!r}", "Save the drawing as plain SVG."
        elif _OUTSIDE.search(value):
            yield shape, f"{name} {value[:40]!r}", "Refer to an id of this drawing, or remove it."


def unknown_classes(drawing: Drawing) -> Iterator[Found]:
    """Classes the page does not paint, and any on the root, whose class the page sets."""
    for shape in drawing.shapes:
        for name in shape.attributes.get("class", "").split():
            if name not in PAGE_CLASSES:
                yield shape, f"class {name!r}", "Use a class of the page, or fill and stroke attributes."
            elif shape is drawing.root:
                yield (
                    shape,
                    f"class {name!r} on the svg element",
                    "Put a g around the shapes and give it the class.",
                )


def loose_ids(drawing: Drawing) -> Iterator[Found]:
    """Ids that are repeated or misspelt, and references that lead nowhere."""
    ids = Counter(value for _, name, value in drawing.attributes() if name == "id")
    for shape, name, value in drawing.attributes():
        if name == "id" and ids[value] > 1:
            yield shape, f"id {value!r} stands {ids[value]} times", "Give each element an id of its own."
        elif name == "id" and not _ID.fullmatch(value):
            yield shape, f"id {value!r}", "Begin with a letter; use letters, digits and hyphens only."
        for target in _targets(name, value):
            if target not in ids:
                yield (
                    shape,
                    f"a reference to {target!r}, which is not here",
                    "Correct the id, or add the element.",
                )


def _targets(name: str, value: str) -> list[str]:
    if name in _HREFS:
        return [value[1:]] if value.startswith("#") else []
    return _ID_REFERENCE.findall(value)


def small_text(drawing: Drawing) -> Iterator[Found]:
    """Font sizes too small for a phone; sizes in other units than the drawing's are left alone."""
    scale = PHONE_WIDTH / (view_width(drawing) or PHONE_WIDTH)
    for shape in drawing.shapes:
        written = shape.attributes.get("font-size", "")
        if re.fullmatch(r"\d+(\.\d+)?(px)?", written):
            size = float(written.removesuffix("px"))
            if size * scale < TEXT_SIZE:
                fix = f"Write at least {TEXT_SIZE / scale:.3g} in this drawing, and fewer words if need be."
                yield shape, f"font-size {size:g} ({size * scale:.3g} pixels on a phone)", fix
