"""An issue in full as HTML for places that allow only inline styles: mail programs, and the editor of 公众号."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape

import css_inline
import nh3
from markupsafe import Markup, escape

from scripts.course import Course
from scripts.export.drawing import HUES, standalone
from scripts.export.edition import Edition
from scripts.export.texts import rendered
from scripts.render.picture import Placed, inline_picture
from scripts.view.lesson import lesson_view

_TAGS = {
    "a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "li", "ol", "p", "section", "span", "strong", "sup",
    "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_SCHEMES = {"https", "http", "mailto"}
_ATTRIBUTES = {"*": {"style"}, "a": {"href"}}
_LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
# The only addresses an article may lead to.
_INSIDE = "https://mp.weixin.qq.com/"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the article, in the order of the text."""

    number: int
    image: str
    alt: str
    svg: str


@dataclass(frozen=True, slots=True)
class Article:
    """An issue's HTML; the pictures its text has places for; the addresses its footnotes name."""

    html: str
    pictures: tuple[Picture, ...]
    footnotes: tuple[str, ...] = ()


def article(course: Course, shown: Edition, *, is_mail: bool) -> Article:
    """The issue with all its lessons. In a mail pictures are told in words; elsewhere they have numbered places."""
    places = _Pictures(course)
    lessons = [
        lesson_view(course, lesson_id, daily_only=True) for lesson_id in course.lessons_of_issue(shown.number)
    ]
    html = rendered(
        "article.html.jinja",
        edition=shown,
        lessons=lessons,
        urls=[lesson.url for lesson in shown.lessons],
        info=course.info.value,
        picture=places.told if is_mail else places.numbered,
        is_mail=is_mail,
    )
    return Article(styled(html), tuple(places.found))


def styled(html: str) -> str:
    """Styles moved into the elements; then nothing is left but text, structure and those styles."""
    inliner = css_inline.CSSInliner(load_remote_stylesheets=False)
    inlined = inliner.inline_fragment(html, rendered("article.css.jinja", hues=HUES))
    return nh3.clean(
        inlined, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None, strip_comments=True
    )


def with_footnotes(made: Article) -> Article:
    """Links out of the article become numbers, and a list at its end that says where they lead."""
    addresses: list[str] = []

    def numbered(link: re.Match[str]) -> str:
        address, text = unescape(link[1]), link[2]
        if address.startswith(_INSIDE):
            return link[0]
        if address not in addresses:
            addresses.append(address)
        return f"{text}<sup>[{addresses.index(address) + 1}]</sup>"

    html = _LINK.sub(numbered, made.html)
    return Article(html + _footnotes(addresses), made.pictures, tuple(addresses))


def _footnotes(addresses: Sequence[str]) -> str:
    return styled(rendered("footnotes.html.jinja", addresses=addresses)) if addresses else ""


class _Pictures:
    """Counts the pictures of an article while its template is filled."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self.found: list[Picture] = []

    def numbered(self, image: str, alt: str, column: int, regions: Sequence[Placed] = ()) -> Markup:
        number = len(self.found) + 1
        inlined = inline_picture(self._course.images[image], alt, f"p{number}", regions)
        self.found.append(Picture(number, image, alt, standalone(inlined, column)))
        return _line(f"【这里放图 {number}：{alt}】")

    def told(self, image: str, alt: str, column: int, regions: Sequence[Placed] = ()) -> Markup:
        return _line(f"［图］{alt}")


def _line(text: str) -> Markup:
    return Markup('<p class="picture">{}</p>').format(escape(text))
