"""A page as published → the page its author sees. The text around the elements stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import cast

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from scripts.author.answers import groups_of
from scripts.author.noted import Noted, notes_of, units_of
from scripts.author.seen import Seen
from scripts.author.spots import Spot
from scripts.course import Course
from scripts.memo import by_identity
from scripts.model import Item
from scripts.problem import Place, Severity
from scripts.render.markup import inline, markdown
from scripts.words import ENGLISH, Words

STYLES, SCRIPT = "__author.css", "__author.js"
MOST_LISTED = 50

_HERE = Path(__file__).parent
_BODY = re.compile(r"<body[^>]*>")
# What is said about these stands inside them: beside them it would be beside the page.
_WITH_ROOM = ("<article", "<course-quiz")


def author_files() -> dict[str, bytes]:
    """Style sheet and script of the author's side, by path; no build has them."""
    return {STYLES: (_HERE / "author.css").read_bytes(), SCRIPT: (_HERE / "author.js").read_bytes()}


def authors_page(html: str, page: str, seen: Seen, words: Words) -> str:
    """The page at a path below the site's folder, with what its author should know."""
    parts = _parts(words)
    notes = notes_of(seen, page)
    placed: set[int] = set()
    for number, noted in enumerate(notes.own[:MOST_LISTED], start=1):
        note = parts.get_template("note.html.jinja").render(number=number, one=noted.problem)
        html, found = _with_note(html, noted.spot, note)
        placed |= {number} if found else set()
    items = list(_items(seen.course, page)) if seen.course else []
    thoughts = _thoughts(seen.course) if seen.course else ()
    for number, item, place in items:
        html = _with_sheet(html, number, _sheet(item, place, thoughts, parts))
    bar = ""
    if items or notes.own or notes.elsewhere:
        bar = parts.get_template("bar.html.jinja").render(
            notes=notes,
            counted=_counted(notes.own),
            errors=any(noted.problem.severity is Severity.ERROR for noted in notes.own),
            stale=seen.is_stale,
            failure=seen.failure,
            placed=placed,
            most=MOST_LISTED,
            has_items=bool(items),
        )
    return _with_author(html, bar, seen.version)


def _with_note(html: str, spot: Spot, note: str) -> tuple[str, bool]:
    """The page with a note before the element at a spot, and whether it has one."""
    at = html.find(spot) if spot else -1
    if at < 0:
        return html, False
    begins = html.rfind("<", 0, at)
    if html.startswith(_WITH_ROOM, begins):
        begins = html.index(">", at) + 1
    return html[:begins] + note + html[begins:], True


def _with_sheet(html: str, number: int, sheet: str) -> str:
    """The page with the sheet at the end of an item, where it moves with it and parts it from no other."""
    at = html.find(f'id="item-{number}"')
    ends = html.find("</form>", at)
    return html if at < 0 else html[:ends] + sheet + html[ends:]


def _with_author(html: str, bar: str, version: int) -> str:
    """The mark `data-serve` also keeps the app from installing its service worker: an author must see every save."""
    script = f'<script src="/{SCRIPT}" data-serve data-version="{version}"></script></body>'
    head, body, rest = html.partition("</head>")
    styles = f'<link rel="stylesheet" href="/{STYLES}">{body}' if bar else body
    rest = _BODY.sub(lambda found: found[0] + bar, rest, count=1)
    before, end, after = rest.rpartition("</body>")
    return head + styles + before + (script if end else "") + after


def _items(course: Course, page: str) -> Iterator[tuple[int, Item, Place]]:
    """Number, item and place of all items of a page."""
    quizzes = ((owner, course.quizzes[owner]) for owner in units_of(course, page) if owner in course.quizzes)
    for owner, quiz in quizzes:
        for at, item in enumerate(quiz.value.items):
            yield course.item_number(owner, item), item, quiz.source.place(("items", at))


# A save makes new items of one file; the others' sheets stay as they are.
@by_identity
def _sheet(item: Item, place: Place, thoughts: tuple[tuple[str, str], ...], parts: Environment) -> str:
    sheet = parts.get_template("sheet.html.jinja")
    return sheet.render(item=item, place=place, groups=groups_of(item), thoughts=dict(thoughts))


def _thoughts(course: Course) -> tuple[tuple[str, str], ...]:
    known = course.misconceptions.value.misconceptions if course.misconceptions else ()
    return tuple((one.id, one.thought) for one in known)


def _counted(own: tuple[Noted, ...]) -> str:
    if not own:
        return "No problems on this page"
    return "1 problem on this page" if len(own) == 1 else f"{len(own)} problems on this page"


@lru_cache(maxsize=2)
def _parts(words: Words) -> Environment:
    """The templates of what is added, in the language the command speaks; pages are in Chinese."""
    folder = _HERE / "parts"
    texts = {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.jinja"))}
    parts = Environment(
        loader=DictLoader(texts),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # The types of the mappings admit only what comes with the library.
    cast("dict[str, object]", parts.filters).update({"inline": inline, "markdown": markdown})
    spoken = Markup(' lang="en"') if words is ENGLISH else ""
    cast("dict[str, object]", parts.globals).update({"say": words.say, "spoken": spoken})
    return parts
