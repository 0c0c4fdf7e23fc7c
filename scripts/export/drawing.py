"""A drawn picture as a file of its own: in the light scheme's colours, for places without the site's styles."""

from __future__ import annotations

from xml.etree import ElementTree

# The light scheme of docs/assets/css/tokens.css; a test compares them.
COLOURS = {
    "paper": "#fbf8f1",
    "card": "#fffdf8",
    "wash": "#f3ecdd",
    "line": "#e3dac8",
    "ink": "#211c16",
    "soft": "#62584c",
    "good": "#1b6b4a",
    "bad": "#a8321a",
}
HUES = ("#274c77", "#a63c16", "#6d3b7b", "#1b6659", "#6f510a", "#3a4d5c")

_FONTS = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif"
_PROPERTIES = {"f": "fill", "s": "stroke"}
# Wide enough for the sharp screens articles are read on.
_WIDTH = 1080


def hue_of(column: int) -> str:
    """The colour of the track in a column, from 1."""
    return HUES[(column - 1) % len(HUES)]


def standalone(svg: str, column: int) -> str:
    """An inlined picture (scripts/render/picture.py) with attributes for classes, and a size."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - checked by the picture rules and written by our own code
    colours = {**COLOURS, "hue": hue_of(column)}
    for element in root.iter():
        for name in element.attrib.pop("class", "").split():
            _paint(element, name, colours)
    _, _, width, height = (float(part) for part in root.attrib["viewBox"].replace(",", " ").split())
    root.attrib.update(
        {"width": str(_WIDTH), "height": str(round(_WIDTH * height / width)), "font-family": _FONTS}
    )
    return ElementTree.tostring(root, encoding="unicode")


def _paint(element: ElementTree.Element, name: str, colours: dict[str, str]) -> None:
    kind, _, colour = name.partition("-")
    if kind in _PROPERTIES and colour in colours:
        element.set(_PROPERTIES[kind], colours[colour])
    elif name == "marker":
        circle, text = element
        circle.attrib.update({"fill": colours["hue"], "stroke": colours["card"], "stroke-width": "1.5"})
        text.attrib.update({"fill": colours["paper"], "font-weight": "600"})
