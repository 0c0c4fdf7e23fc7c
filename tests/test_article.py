"""An issue in full, for mail programs and the editor of 公众号: only what those keep, and nothing missing."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from scripts.cli.checking import check_course
from scripts.export.article import Article, article, styled, with_footnotes
from scripts.export.drawing import COLOURS, HUES, standalone
from scripts.export.edition import edition
from scripts.export.mail import html as mail_html
from scripts.export.wechat import wechat_page
from scripts.view.wording import plain
from tests.editions import ADDRESS, START, undated
from tests.real_site import ROOT

# Above this, Gmail shows only the beginning of a mail.
GMAIL_BYTES = 102_000
NUMBERS = tuple(range(1, 9))


class Seen(HTMLParser):
    """Tags, attributes and text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.styles: list[str] = []
        self.hrefs: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.styles += [value or "" for name, value in attrs if name == "style"]
        self.hrefs += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def wechat(number: int) -> Article:
    return with_footnotes(article(undated(), edition(undated(), number, ADDRESS), is_mail=False))


@pytest.mark.parametrize("number", NUMBERS)
def test_an_article_has_only_inline_styles_and_no_way_out(number: int) -> None:
    seen = Seen(wechat(number).html)
    assert seen.attributes == {"style"}
    assert not seen.tags & {"script", "style", "link", "img", "svg", "iframe", "form", "input", "a", "button"}
    assert not any("var(" in style or "url(" in style or "@" in style for style in seen.styles)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_mail_has_only_inline_styles_and_full_addresses(number: int) -> None:
    html = mail_html(undated(), edition(undated(), number, ADDRESS))
    seen = Seen(html)
    assert seen.attributes <= {"style", "href", "charset", "name", "content", "lang"}
    assert not seen.tags & {"script", "style", "link", "img", "svg", "iframe", "form", "input"}
    assert all(href.startswith("https://") for href in seen.hrefs)
    assert ADDRESS + f"issues/{number:03}/" in seen.hrefs
    assert len(html.encode()) < GMAIL_BYTES


@pytest.mark.parametrize("number", NUMBERS)
def test_every_block_is_told(number: int) -> None:
    course = undated()
    for text in (wechat(number).html, mail_html(course, edition(course, number, ADDRESS))):
        told = Seen(text).text
        for lesson_id in course.lessons_of_issue(number):
            lesson = course.lessons[lesson_id].value
            for block in lesson.body:
                parts = (block.case, block.contrast, block.predict, block.self_assessment, block.calculator)
                names = [
                    getattr(part, name, None) for part in parts for name in ("title", "topic", "question")
                ]
                lines = [*(block.steps or ()), block.tip, block.action and block.action.do, *names]
                for line in lines:
                    assert plain(line or "") in told, (lesson_id, block.kind)
            for line in lesson.takeaways:
                assert plain(line) in told


def test_pictures_are_numbered_in_the_order_of_the_text() -> None:
    made = [wechat(number) for number in NUMBERS]
    assert sum(len(each.pictures) for each in made) > 0
    for each in made:
        places = re.findall(r"【这里放图 (\d+)：([^】]*)】", Seen(each.html).text)
        assert places == [(str(picture.number), picture.alt) for picture in each.pictures]
        assert [picture.number for picture in each.pictures] == list(range(1, len(each.pictures) + 1))


def test_a_picture_on_its_own_needs_no_styles_of_the_site() -> None:
    for number in NUMBERS:
        for picture in wechat(number).pictures:
            root = ElementTree.fromstring(picture.svg)  # noqa: S314 - written by the function under test
            assert root.get("width") == "1080"
            assert not any("class" in element.attrib for element in root.iter())
            assert "var(" not in picture.svg


def test_a_picture_on_its_own_has_the_colours_of_the_light_scheme() -> None:
    light = (ROOT / "docs/assets/css/tokens.css").read_text("utf-8").partition("@media")[0]
    tokens = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", light))
    assert {name: tokens[name] for name in COLOURS} == COLOURS
    assert list(HUES) == [tokens[f"hue-{column}"] for column in range(1, 7)]
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"><path class="f-hue s-ink"/></svg>'
    (path,) = ElementTree.fromstring(standalone(svg, 2))  # noqa: S314
    assert path.attrib == {"fill": HUES[1], "stroke": COLOURS["ink"]}


def test_links_out_become_numbered_footnotes_once_each_and_inside_ones_stay() -> None:
    inside = '<a href="https://mp.weixin.qq.com/s/x" style="color: #a8321a;">旧文</a>'
    out = '<a style="color: red;" href="https://example.com/?a=1&amp;b=2">法条</a>'
    made = with_footnotes(Article(f"<p>{inside}和{out}，再看{out}。</p>", ()))
    assert made.footnotes == ("https://example.com/?a=1&b=2",)
    assert inside in made.html
    assert made.html.count("法条<sup>[1]</sup>") == 2
    assert Seen(made.html).text.count("[1] https://example.com/?a=1&b=2") == 1


def test_what_is_no_text_does_not_get_through() -> None:
    html = styled(
        '<p class="quiet" id="x" onclick="x()">好<script>x()</script><img src="x"><a href="javascript:x">y</a></p>'
    )
    assert Seen(html).attributes == {"style"}
    assert "script" not in html


def test_the_page_for_the_editor_says_what_to_copy_where() -> None:
    shown = edition(undated(), 1, ADDRESS)
    page = wechat_page(undated(), shown)
    for words in (shown.title, shown.lead, shown.url, "复制文章", 'id="copy"'):
        assert words in page
    assert page.count("data-name=") == len(wechat(1).pictures) > 0
    # A page of one file: it must work from a disk, and tell nobody that it was opened.
    assert not re.search(r'(?:src|href)="http', page.replace('href="https://mp.', ""))


@pytest.mark.long
def test_the_real_issues_fit_into_a_mail() -> None:
    course = check_course(Path(ROOT), START).course
    sizes = [
        len(mail_html(course, edition(course, number, ADDRESS)).encode()) for number in course.issue_numbers
    ]
    assert max(sizes) < GMAIL_BYTES
