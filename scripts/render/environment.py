"""The Jinja environment of the course's own templates: autoescaping, and undefined names are errors."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import cast

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from scripts.memo import by_identity
from scripts.model import Block, Term
from scripts.render.markup import inline, markdown
from scripts.render.picture import Placed, inline_picture
from scripts.render.quick import QuickTemplate
from scripts.render.terms import term_marker
from scripts.view.calculator import calculator_view
from scripts.view.practice import statement_places
from scripts.view.quiz import ItemView
from scripts.view.wording import with_unit

# Kinds of block that have a heading, whose level differs from page to page.
_WITH_HEADING = {"case", "contrast", "self_assessment", "calculator"}
# More than an issue and its lessons hold, whose pages are made one after another.
_REMEMBERED = 1000


def _json(value: object) -> Markup:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))  # noqa: S704 - escaped for a data block


def _number(value: float) -> str:
    return f"{value:,.10g}".replace("-", "−")


def packaged_templates() -> dict[str, str]:
    """The course's templates by name, as they are now."""
    folder = Path(__file__).parents[1] / "templates"
    return {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.jinja"))}


def template_environment(
    images: Mapping[str, str], terms: Sequence[Term] = (), templates: Mapping[str, str] | None = None
) -> Environment:
    """Templates with the course's filters; `picture(image, alt, prefix, regions)` inlines a drawing.

    `terms(root)` marks the terms of the glossary in a lesson's body.
    """
    environment = Environment(
        loader=DictLoader(templates or packaged_templates()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.template_class = QuickTemplate
    environment.filters.update({"markdown": markdown, "inline": inline, "json": _json, "number": _number})
    # The type of the mapping admits only the signatures of the built-in filters.
    own = cast("dict[str, object]", environment.filters)
    own["terms"] = term_marker(terms)
    own["calculator_view"] = calculator_view
    environment.filters.update(_remembered(environment))
    environment.globals["picture"] = _picture(images)
    wording: dict[str, Callable[..., str]] = {"with_unit": with_unit, "statement_places": statement_places}
    environment.globals.update(wording)
    return environment


def _remembered(environment: Environment) -> dict[str, Callable[..., Markup]]:
    """Filters for what looks the same on a lesson's own page and in the daily read beside it, and on paper."""

    @cache
    def macro(template: str, name: str) -> Callable[..., Markup]:
        return getattr(environment.get_template(template).module, name)

    def block_html(block: Block, anchor: str, h: int) -> Markup:
        return macro("_blocks.html.jinja", "block")(block, anchor, h)

    def item_html(item: ItemView) -> Markup:
        return macro("_item.html.jinja", "item")(item)

    def fields_html(item: ItemView) -> Markup:
        return macro(f"_item_{item.form}.html.jinja", "fields")(item, item.own.parts)

    def answers_html(item: ItemView) -> Markup:
        return macro(f"_item_{item.form}.html.jinja", "answers")(item, item.own.parts)

    def block_at(block: Block, anchor: str, h: int) -> Markup:
        return remembered_block(block, anchor, h if block.kind in _WITH_HEADING else 0)

    remembered_block = by_identity(block_html, _REMEMBERED)
    return {
        "block_html": block_at,
        "item_html": by_identity(item_html, _REMEMBERED),
        "fields_html": fields_html,
        "answers_html": by_identity(answers_html, _REMEMBERED),
    }


def _picture(images: Mapping[str, str]) -> Callable[..., Markup]:
    def picture(
        image: str, alt: str, prefix: str, regions: Sequence[Placed] = (), answers: Sequence[int] = ()
    ) -> Markup:
        return inline_picture(images[image], alt, prefix, regions, answers)

    return picture
