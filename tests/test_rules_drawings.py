"""Drawings: whatever runs, styles or reaches outside is refused; what draws passes."""

from __future__ import annotations

import pytest

from tests.builders import IMAGE, drawing
from tests.checking import places_in, problems_in


def _rules(svg: str) -> list[str]:
    return [problem.rule for problem in problems_in({IMAGE: svg})]


@pytest.mark.parametrize(
    "inside",
    [
        '<defs><clipPath id="door"><rect width="9" height="9"/></clipPath></defs><g clip-path="url(#door)"/>',
        '<symbol id="box"><rect width="9" height="9"/></symbol><use href="#box" x="20"/>',
        '<text class="f-ink" font-size="11.5" xml:space="preserve">今天 <tspan class="f-hue">能取</tspan></text>',
        '<path fill="none" class="s-hue" stroke-width="3" d="M0 0L9 9"/><!-- a line -->',
        "<title>店门</title><desc>一扇门</desc>",
        '<text font-size="1em">随字号</text>',
    ],
)
def test_plain_drawings_pass(inside: str) -> None:
    assert _rules(drawing(inside)) == []


@pytest.mark.parametrize(
    ("inside", "rule"),
    [
        ("<script>alert(1)</script>", "svg-element"),
        ("<style>rect { fill: red }</style>", "svg-element"),
        ("<foreignObject/>", "svg-element"),
        ('<image href="#x"/>', "svg-element"),
        ("<animate/>", "svg-element"),
        ('<a href="#x"/>', "svg-element"),
        ("<filter/>", "svg-element"),
        ('<rect xmlns="http://www.w3.org/1999/xhtml"/>', "svg-element"),
        ('<rect onclick="alert(1)"/>', "svg-attribute"),
        ('<rect onLoad="alert(1)"/>', "svg-attribute"),
        ('<rect style="fill: red"/>', "svg-attribute"),
        ('<use href="https://example.org/a.svg#x"/>', "svg-attribute"),
        ('<use xmlns:x="http://www.w3.org/1999/xlink" x:href="other.svg#x"/>', "svg-attribute"),
        ('<use href="javascript:alert(1)"/>', "svg-attribute"),
        ('<rect fill="url(https://example.org/a.svg#x)"/>', "svg-attribute"),
        ("<rect fill=\"url( 'other.svg#x' )\"/>", "svg-attribute"),
        ('<g xmlns:ink="http://www.inkscape.org/x" ink:label="a"/>', "svg-attribute"),
        ('<rect class="cls-1"/>', "svg-class"),
        ('<rect class="f-card red"/>', "svg-class"),
        ('<rect fill="url(#sky)"/>', "svg-id"),
        ('<use href="#sky"/>', "svg-id"),
        ('<rect id="1a"/>', "svg-id"),
        ('<text font-size="10">小</text>', "svg-text-size"),
        ('<text font-size="10px">小</text>', "svg-text-size"),
    ],
)
def test_what_does_more_than_draw_is_refused(inside: str, rule: str) -> None:
    assert rule in _rules(drawing(inside))


def test_two_elements_with_one_id_are_both_named() -> None:
    assert _rules(drawing('<rect id="a"/><rect id="a"/>')) == ["svg-id", "svg-id"]


def test_a_class_on_the_svg_element_is_refused_because_the_page_sets_its_own() -> None:
    assert _rules(drawing(**{"class": "f-ink"})) == ["svg-class"]


@pytest.mark.parametrize("box", ["", "0 0 360", "0 0 360 0", "0 0 auto 236", "0 0 -360 236"])
def test_a_viewbox_that_gives_no_size_is_refused(box: str) -> None:
    assert _rules(drawing(viewBox=box)) == ["svg-viewbox"]


def test_a_viewbox_may_have_commas() -> None:
    assert _rules(drawing(viewBox="0, 0, 360, 236")) == []


BOMB = """\
<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>&b;</text></svg>
"""


@pytest.mark.parametrize(
    ("svg", "found"),
    [
        (BOMB, "a document type declaration"),
        ('<?xml version="1.0"?>\n<?xml-stylesheet href="a.css"?>\n' + drawing(), "a processing instruction"),
        (drawing("&nbsp;"), "undefined entity"),
        (drawing("<g>"), "mismatched tag"),
        ("", "no element found"),
        ("<html/>", "the root element"),
        ('<svg viewBox="0 0 1 1"/>', "the root element"),
    ],
)
def test_what_is_not_plain_svg_is_refused_before_it_is_looked_at(svg: str, found: str) -> None:
    (problem,) = problems_in({IMAGE: svg})
    assert problem.rule == "svg-xml"
    assert found in problem.message


def test_an_xml_declaration_is_fine() -> None:
    assert _rules('<?xml version="1.0" encoding="UTF-8"?>\n' + drawing()) == []


def test_a_finding_stands_at_the_element() -> None:
    svg = drawing('\n  <rect class="f-card"/>\n  <g><rect class="blue"/></g>\n')
    assert places_in({IMAGE: svg}, "svg-class") == [(IMAGE, 3, 6)]
