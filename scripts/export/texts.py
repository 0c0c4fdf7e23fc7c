"""The templates of this package: HTML for feeds, mail and articles, and the plain text of a mail."""

from __future__ import annotations

from functools import cache
from typing import cast

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from scripts.export.card import INVITATION
from scripts.export.edition import Edition
from scripts.export.weeks import Week
from scripts.render.markup import inline, markdown
from scripts.view.calculator import calculator_view
from scripts.view.wording import with_unit


@cache
def environment() -> Environment:
    """Autoescaping for what ends in HTML, none for plain text; undefined names are errors."""
    made = Environment(
        loader=PackageLoader("scripts.export", "templates"),
        autoescape=select_autoescape(("html.jinja",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update({"markdown": markdown, "inline": inline})
    # The type of the mapping admits only the signatures of the built-in filters.
    cast("dict[str, object]", made.filters)["calculator_view"] = calculator_view
    words: dict[str, object] = {"with_unit": with_unit, "invitation": INVITATION}
    made.globals.update(words)  # pyright: ignore[reportArgumentType, reportCallIssue]
    return made


def rendered(template: str, **context: object) -> str:
    """A template's text without blank lines around it."""
    return environment().get_template(template).render(context).strip() + "\n"


def entry_html(edition: Edition) -> str:
    """An issue in a feed reader: what each lesson is for and what to keep of it."""
    return rendered("entry.html.jinja", editions=(edition,), several=False)


def week_html(week: Week) -> str:
    """A week in a feed reader."""
    return rendered("entry.html.jinja", editions=week.editions, several=True)
