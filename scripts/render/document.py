"""The document around a page: front matter for the site generator, or the finished document from the same facts."""

from __future__ import annotations

import json
from collections.abc import Mapping

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError

from scripts.view import Page, Site
from scripts.view.feeds import FeedLink

COMPILED, GUIDE = "course.html", "main.html"

Meta = Mapping[str, object]


class StampError(Exception):
    """The document's template needs something only the site generator has; the message says what."""


def page_meta(page: Page, site: Site, template: str) -> dict[str, object]:
    """What the theme's template needs for the document's head."""
    return {
        "title": page.title,
        "description": page.description,
        "template": template,
        "root": page.root,
        "course": site.course,
        "css": site.css,
        "guide_css": site.guide_css,
        "js": site.js,
        "early": site.early,
        "index": site.index,
        "address": page.address(site.address),
        "card": f"{site.address}{site.card}" if site.address else "",
        "corrections": site.corrections,
        "build": site.build_id,
        "built_on": site.built_on,
        "feeds": [_alternate(feed, site.address) for feed in site.feeds],
    }


def _alternate(feed: FeedLink, address: str) -> dict[str, str]:
    return {"type": feed.media_type, "title": feed.title, "href": address + feed.path}


def with_front_matter(meta: Meta, body: str) -> str:
    """A file for the site generator. JSON strings are valid YAML."""
    rows = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items())
    return "---\n" + "\n".join(rows) + "\n---\n\n" + body


class Stamp:
    """Puts compiled bodies into the theme's document, as the site generator would: byte for byte the same."""

    def __init__(self, templates: Mapping[str, str], site_name: str) -> None:
        """`templates` are the theme's own, by path; `site_name` is the generator's setting."""
        # As the generator has it: what the template prints was escaped by whoever made it.
        environment = Environment(
            loader=DictLoader(templates),
            autoescape=False,  # noqa: S701
            undefined=StrictUndefined,
            auto_reload=False,
        )
        self.site_name = site_name
        try:
            self._template = environment.get_template(COMPILED)
        except TemplateError as error:
            raise StampError(_words(error)) from error

    def document(self, meta: Meta, body: str) -> str:
        """The whole page. Raises StampError when the template asks for what is not known here."""
        page = {"meta": meta, "content": body.strip("\n")}
        try:
            return self._template.render(page=page, config={"site_name": self.site_name})
        except TemplateError as error:
            raise StampError(_words(error)) from error


def _words(error: TemplateError) -> str:
    said = error.message or type(error).__name__
    return f"theme/{COMPILED} (or what it includes): {said}; it can use page.meta, page.content and config.site_name"
