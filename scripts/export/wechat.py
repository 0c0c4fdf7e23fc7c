"""An issue for 公众号: a page with a button that copies the article, its pictures, and what else to fill in."""

from __future__ import annotations

from markupsafe import Markup

from scripts.course import Course
from scripts.export.article import article, with_footnotes
from scripts.export.edition import Edition
from scripts.export.texts import rendered

# What the editor's fields hold.
TITLE_CHARACTERS = 64
SUMMARY_CHARACTERS = 120


def wechat_page(course: Course, shown: Edition) -> str:
    """The page, for the editor's own browser: it has a script of its own, and never becomes part of the site."""
    made = with_footnotes(article(course, shown, is_mail=False))
    return rendered(
        "wechat.html.jinja",
        edition=shown,
        title=_cut(shown.title, TITLE_CHARACTERS),
        summary=_cut(shown.lead, SUMMARY_CHARACTERS),
        html=Markup(made.html),  # noqa: S704 - sanitised by `styled`
        # Drawings are serialised from trees that the picture rules checked.
        pictures=[(picture, Markup(picture.svg)) for picture in made.pictures],  # noqa: S704 - see above
        has_footnotes=bool(made.footnotes),
    )


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"
