"""What an author sees under `course serve`: problems where they are, and everything an item can say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.assemble import assemble
from scripts.author.noted import notes_of
from scripts.author.page import authors_page
from scripts.author.seen import Seen
from scripts.author.spots import counterpart, spot_of
from scripts.model import Item, Part
from scripts.problem import Place
from scripts.rules import Context, run_rules
from scripts.source import SourceFile
from scripts.source.tree import Tree, read_tree
from scripts.words import ENGLISH, Words, words_in
from tests.builders import (
    IMAGE,
    ISSUE,
    LESSON,
    QUIZ,
    TODAY,
    Change,
    as_text,
    drawing,
    item,
    lesson,
    quiz,
    texts,
)
from tests.builders import tree as tree_of

EVERY_PART = Path(__file__).parent / "examples/valid/every-part"
PAGE = "lessons/supply/first-stock/index.html"
FRAME = "<html><head></head><body>\n<main>{}</main>\n</body></html>"
ELEMENTS = """\
<article class="lesson" id="supply-first-stock"><header></header>
<section class="block block-text" id="supply-first-stock-b1"></section>
<section class="block block-action" id="supply-first-stock-b2"></section>
<course-quiz class="quiz" data-lesson="1"><form class="item" id="item-1"></form><form class="item" id="item-2"></form>
</course-quiz></article>"""


def seen_with(tree: Tree, good: Tree | None = None) -> Seen:
    """A moment at which the files are `tree` and the pages were made from `good`."""
    now = assemble(tree)
    problems = (*now.problems, *run_rules(now.course, Context(today=TODAY, lock=tree.lock)))
    course = assemble(good or tree).course
    return Seen(course, tree.files, problems, is_stale=good is not None, version=7)


def small(changes: dict[str, Change] | None = None) -> Tree:
    return tree_of({**texts(), **{path: as_text(change or "") for path, change in (changes or {}).items()}})


def page_of(seen: Seen, words: Words = ENGLISH) -> str:
    return authors_page(FRAME.format(ELEMENTS), PAGE, seen, words)


def spots(path: str, *lines: str) -> list[str]:
    """The elements for the lines of a file of the small course that hold some words."""
    tree = small()
    source, course = tree.files[path], assemble(tree).course
    assert isinstance(source, SourceFile)
    written = source.text.splitlines()
    found = (next(at for at, line in enumerate(written, start=1) if words in line) for words in lines)
    return [spot_of(Place(path, at, 3), source, course) for at in found]


def test_a_line_of_a_lesson_falls_into_the_block_it_makes() -> None:
    assert spots(LESSON, "title:", "- text:", "minutes:", "takeaways:", "by:", "reviewed_on:") == [
        'id="supply-first-stock"',
        'id="supply-first-stock-b1"',
        'id="supply-first-stock-b2"',
        'id="supply-first-stock-takeaways"',
        'id="supply-first-stock-sources"',
        'id="supply-first-stock"',
    ]


def test_a_line_of_a_quiz_or_an_issue_falls_into_what_readers_see_of_it() -> None:
    assert spots(QUIZ, "items:", "ask-friend", "tolerance:") == [
        'class="quiz" data-lesson="1"',
        'id="item-1"',
        'id="item-2"',
    ]
    assert spots(ISSUE, "title:", "visual/first-picture", "teaser:") == [
        'class="mast"',
        'class="mast"',
        'class="next-issue"',
    ]


@given(st.lists(st.integers(), unique=True, min_size=1), st.data())
def test_a_block_is_found_again_when_another_one_came_or_went(blocks: list[int], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(blocks)))
    longer = [*map(str, blocks[:at]), "new", *map(str, blocks[at:])]
    shown = [str(block) for block in blocks]
    for place, block in enumerate(longer):
        expected = None if block == "new" else shown.index(block)
        assert counterpart(list(longer), list(shown), place) == expected
    for place, block in enumerate(shown):
        assert counterpart(list(shown), list(longer), place) == longer.index(block)


def test_problems_stand_at_their_block_and_in_the_bar_with_all_that_helps() -> None:
    body = [{"text": "进价之外,还有打包。"}, {"action": {"do": "写下三笔成本。", "minutes": 10}}]
    html = page_of(seen_with(small({LESSON: lesson(body=body)})))
    note = html.partition('<div class="author-note"')[2].partition("</div>")[0]
    assert html.index('id="problem-1"') < html.index('id="supply-first-stock-b1"') < html.index("item-1")
    for told in ("text-latin-punctuation", f"{LESSON}:5:", "expected", "→"):
        assert told in note
    assert '<a href="#problem-1">' in html
    assert "1 problem on this page" in html


def test_a_page_without_problems_says_so_and_keeps_its_text() -> None:
    html = page_of(seen_with(small()))
    assert "No problems on this page" in html
    assert "author-note" not in html
    assert 'data-serve data-version="7"' in html
    without = re.sub(
        r'<aside class="author-bar".*?</aside>|<section class="author-sheet".*?</section>',
        "",
        html,
        flags=re.S,
    )
    without = re.sub(r"<link[^>]*__author[^>]*>|<script[^>]*__author[^>]*></script>", "", without)
    assert without.replace("\n\n", "\n").split() == FRAME.format(ELEMENTS).split()


@pytest.mark.parametrize("text", ["title: [", "title: 少了别的键\n"])
def test_a_file_that_cannot_be_shown_keeps_its_last_good_page_which_says_so(text: str) -> None:
    seen = seen_with(small({LESSON: text}), good=small())
    assert f"{LESSON}:1:" in page_of(seen)
    assert "at the last save without any" in page_of(seen)
    elsewhere = authors_page(FRAME.format(""), "archive/index.html", seen, ENGLISH)
    assert "Elsewhere in the course" in elsewhere
    assert f"{LESSON}:1:" in elsewhere


def test_warnings_stay_on_their_own_pages_and_on_the_first_one() -> None:
    seen = seen_with(small({QUIZ: quiz(items=[item(daily=True, prompt="下面哪一步不对？")])}))
    assert seen.problems
    shown = {page: len(notes_of(seen, page).own) for page in (PAGE, "issues/001/index.html", "index.html")}
    assert set(shown.values()) == {len(seen.problems)}
    other = notes_of(seen, "lessons/visual/first-picture/index.html")
    assert (other.own, other.elsewhere) == ((), ())


def test_a_picture_is_noted_where_it_is_shown() -> None:
    seen = seen_with(small({IMAGE: drawing("<script/>")}), good=small())
    own = notes_of(seen, "lessons/visual/first-picture/index.html").own
    assert {noted.spot for noted in own} == {'id="visual-first-picture-b1"'}


def test_problems_with_the_markup_of_a_page_stay_text() -> None:
    seen = seen_with(small({LESSON: {**lesson(), "<script>alert(1)</script>": "x"}}), good=small())
    assert "&lt;script&gt;alert" in page_of(seen)
    assert "<script>alert" not in page_of(seen)


@pytest.fixture(scope="module")
def everything() -> Seen:
    return seen_with(read_tree(EVERY_PART))


def _said(part: object) -> Iterator[str]:
    """Every text of an item that some reader may get to see, and the misconceptions behind them."""
    if isinstance(part, tuple):
        yield from (text for one in cast("tuple[object, ...]", part) for text in _said(one))
    elif isinstance(part, Part):
        told = set(type(part).model_fields) - {"id", "prompt", "kind", "stimulus", "image", "alt", "category"}
        yield from (text for name in told - {"to", "next", "unit"} for text in _said(getattr(part, name)))
    elif isinstance(part, str):
        yield part


def test_the_authors_view_has_everything_every_kind_of_item_can_say(everything: Seen) -> None:
    assert everything.course
    kinds: set[str] = set()
    for owner, sourced in everything.course.quizzes.items():
        page = f"lessons/{owner}/index.html"
        if not owner.startswith("issues/"):
            for one in sourced.value.items:
                kinds.add(one.kind)
                number = everything.course.item_number(owner, one)
                form = f'<form class="item" id="item-{number}"></form>'
                html = authors_page(FRAME.format(form), page, everything, ENGLISH)
                assert [text for text in _said(one) if _plain(text) not in _plain(html)] == []
    assert kinds == set(Item.model_fields["kind"].annotation.__args__)  # pyright: ignore


def _plain(html: str) -> str:
    """Words without markup, spaces, and the names of gaps, which the author's view numbers."""
    return re.sub(r"<[^>]*>|\{[a-z-]+\}|［\d］|[\s*_]", "", unescape(html))


def test_the_authors_side_speaks_the_language_of_the_command(everything: Seen) -> None:
    assert everything.course
    words = words_in("zh")
    broken = replace(seen_with(small({LESSON: "title: ["}), good=small()), failure="x")
    pages = [page_of(broken, words), page_of(seen_with(small()), words)]
    for owner, sourced in everything.course.quizzes.items():
        numbers = (everything.course.item_number(owner, one) for one in sourced.value.items)
        forms = "".join(f'<form id="item-{number}"></form>' for number in numbers)
        pages.append(authors_page(FRAME.format(forms), f"lessons/{owner}/index.html", everything, words))
    html = "".join(pages)
    labels = set(re.findall(r'<b class="sheet-label">([^<]*)</b>', html))
    assert len(labels) > 20
    assert [label for label in labels if re.search("[a-z]", label)] == []
    bars = re.sub(r"<code>.*?</code>|<[^>]*>", "", "".join(re.findall(r"<aside.*?</aside>", html, re.S)))
    assert re.findall(r"[A-Za-z]{2,}", bars.replace("title", "")) == []
    assert 'lang="en"' not in html
