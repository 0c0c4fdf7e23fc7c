"""Page contexts + templates → the text of every file below the documents folder."""

from __future__ import annotations

import json
from collections.abc import Iterable

from jinja2 import Environment

from scripts.course import Course
from scripts.view import Page, Site
from scripts.view.feeds import FeedLink

# The places a reader goes, in the order of her thumb: (place, name, address below the root).
PLACES = (
    ("home", "今天", ""),
    ("review", "复习", "review/"),
    ("archive", "目录", "archive/"),
    ("me", "我的", "me/"),
)


def render_pages(
    course: Course, pages: Iterable[Page], site: Site, environment: Environment
) -> dict[str, str]:
    """Every page as {file below the documents folder: text}."""
    shared: dict[str, object] = {
        "info": course.info.value,
        "site": site,
        "places": PLACES,
        "columns": {track_id: column for column, track_id in enumerate(course.tracks, start=1)},
        "info_series": course.series.__getitem__,
    }
    return {page.file: _render(page, site, environment, shared) for page in pages}


def _render(page: Page, site: Site, environment: Environment, shared: dict[str, object]) -> str:
    context = {**shared, **page.context, "page": page, "root": page.root}
    html = environment.get_template(page.template).render(context)
    # A blank line or a deep indent would hand the rest to the site generator's own Markdown.
    lines = (line.strip() for line in html.splitlines())
    return front_matter(page, site, "course.html") + "\n".join(filter(None, lines)) + "\n"


def front_matter(page: Page, site: Site, template: str) -> str:
    """What the theme's template needs for the document's head. JSON strings are valid YAML."""
    fields: dict[str, object] = {
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
    }
    if site.feeds:
        fields["feeds"] = [_alternate(feed, site.address) for feed in site.feeds]
    rows = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items())
    return "---\n" + "\n".join(rows) + "\n---\n\n"


def _alternate(feed: FeedLink, address: str) -> dict[str, str]:
    return {"type": feed.media_type, "title": feed.title, "href": address + feed.path}
