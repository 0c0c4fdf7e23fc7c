from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from scripts.model import Term
from scripts.render.terms import term_marker

LINK = re.compile(r'<a class="term" href="([^"]*)" data-term="([^"]*)" data-line="([^"]*)">([^<]*)</a>')
TERMS = (
    Term(
        id="stockout",
        term="断货",
        english="stockout",
        meaning="货没有了。",
        aliases=("缺货",),
        not_in=("判断货",),
    ),
    Term(id="visitors", term="访客数（UV）", english="unique visitors", meaning="来过的人数。"),
    Term(id="visitor", term="访客", english="visitor", meaning="来的人。"),
    Term(id="ab-test", term="A/B 测试", english="A/B test", meaning="比两版。"),
    Term(id="commerce", term="电商", english="e-commerce", meaning="网上买卖。", marked=False),
)
MARK = term_marker(TERMS)


def mark(html: str, root: str = "../") -> str:
    return str(MARK(Markup(html), root))  # noqa: S704 - stands for a rendered body


def marked(html: str) -> list[tuple[str, str]]:
    """(term, word) of each mark."""
    return [(term, word) for _, term, _, word in LINK.findall(mark(html))]


def test_the_first_use_is_a_link_to_the_glossary_that_carries_its_line() -> None:
    assert mark("<p>断货了，又断货。</p>", "../../") == (
        '<p><a class="term" href="../../glossary/#term-stockout" data-term="stockout" '
        'data-line="断货：货没有了。">断货</a>了，又断货。</p>'
    )


def test_an_alias_counts_as_a_use_of_its_term() -> None:
    assert marked("<p>缺货</p><p>断货</p>") == [("stockout", "缺货")]


def test_of_two_terms_at_one_place_the_longer_is_meant() -> None:
    assert marked("<p>访客数和访客</p>") == [("visitors", "访客数"), ("visitor", "访客")]


def test_a_word_that_contains_a_term_by_accident_is_left_alone() -> None:
    assert marked("<p>判断货该不该补</p><p>会断货</p>") == [("stockout", "断货")]


def test_latin_forms_are_whole_words() -> None:
    assert marked("<p>UVA 灯、SUV，看 UV。</p>") == [("visitors", "UV")]


def test_what_readers_know_anyway_is_not_marked() -> None:
    assert marked("<p>电商</p>") == []


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="x">断货</a></p>',
        "<h3>断货</h3>",
        "<figure><blockquote><p>断货</p></blockquote><figcaption>断货</figcaption></figure>",
        '<svg aria-label="断货"><g><text>断货</text></g></svg>',
        "<course-predict><p>断货</p></course-predict>",
        "<form><p>断货</p></form>",
        '<p title="断货">x</p>',
    ],
)
def test_names_quotes_pictures_and_controls_stay_as_they_are(html: str) -> None:
    assert mark(html) == html


def test_marks_begin_again_after_a_closed_part() -> None:
    assert marked("<h3>断货<br>断货</h3><ul><li>断货</li></ul>") == [("stockout", "断货")]


PIECES = ["<p>", "</p>", "<b>", "</b>", "断货", "缺货", "访客数", "UV", "&amp;", "&lt;", "A/B 测试", " x "]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_without_its_links_the_text_is_what_it_was(html: str) -> None:
    marked_html = mark(html)
    assert LINK.sub(r"\4", marked_html) == html
    terms = [term for _, term, _, _ in LINK.findall(marked_html)]
    assert len(terms) == len(set(terms))
