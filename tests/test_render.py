from __future__ import annotations

import re

import pytest
from jinja2 import UndefinedError

from scripts.model import Region
from scripts.render import template_environment
from scripts.render.markup import inline, markdown
from scripts.render.picture import inline_picture

# Elements and attributes that load or run something, inside a real tag: escaped text is harmless.
HOSTILE = re.compile(r"<(script|img|iframe)|<[^>]+(\son\w+=|javascript:|data:)")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="100" height="50">{}</svg>'


def test_emphasis_and_lists_come_through() -> None:
    assert markdown("**今天**就做\n\n- 一\n- 二") == (
        "<p><strong>今天</strong>就做</p>\n<ul>\n<li>一</li>\n<li>二</li>\n</ul>"
    )


def test_a_protected_span_is_the_one_tag_and_only_when_it_is_closed() -> None:
    assert (
        inline("叫**在<span data-keep>后</span>面**") == '叫<strong>在<span data-keep="">后</span>面</strong>'
    )
    assert inline("叫<span data-keep>后面") == "叫&lt;span data-keep&gt;后面"
    assert inline("<span data-keep class=x>后</span>").startswith("&lt;span")


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[点我](javascript:alert(1))",
        "[点我](data:text/html,x)",
        "![图](https://example.com/x.png)",
        '<a href="https://example.com" onclick="x()">x</a>',
        "<span data-keep><img src=x onerror=alert(1)></span>",
        "<span data-keep><span data-keep><script>alert(1)</script></span></span>",
    ],
)
def test_no_author_can_bring_markup_or_script_into_a_page(hostile: str) -> None:
    for html in (markdown(hostile), inline(hostile)):
        assert HOSTILE.search(html) is None, html


def test_links_out_of_the_course_do_not_hand_over_the_page() -> None:
    assert inline("[法条](https://example.com/law)") == (
        '<a href="https://example.com/law" rel="noopener external">法条</a>'
    )


def test_colours_of_a_picture_stay_as_drawn_while_its_ids_are_made_unique() -> None:
    drawn = SVG.format('<clipPath id="a"/><rect id="r" fill="#fff" clip-path="url(#a)"/><use href="#r"/>')
    html = inline_picture(drawn, "一张图", "lesson-b2")
    assert 'fill="#fff"' in html
    assert 'clip-path="url(#lesson-b2-a)"' in html
    assert 'href="#lesson-b2-r"' in html
    assert 'width="100"' not in html
    assert 'aria-label="一张图"' in html


def test_regions_are_numbered_inside_the_picture_even_at_its_edge() -> None:
    region = Region(id="edge", box=(0.99, 0.99, 0.01, 0.01), fault="太靠边", fix="移进来")
    html = inline_picture(SVG.format(""), "图", "p", [region])
    assert '<circle cx="97.3" cy="47.3" r="2.7"' in html
    assert ">1</text>" in html


def test_a_template_that_names_something_unknown_fails_the_build() -> None:
    template = template_environment({}).from_string("{{ nobody_knows }}")
    with pytest.raises(UndefinedError):
        template.render()


def test_templates_escape_what_they_print_and_json_cannot_end_its_script() -> None:
    template = template_environment({}).from_string("{{ text }} {{ data | json }}")
    assert template.render(text="<b>", data={"x": "</script>"}) == ('&lt;b&gt; {"x":"\\u003c/script>"}')
