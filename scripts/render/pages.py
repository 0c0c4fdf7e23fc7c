"""Page contexts + templates → the body of every page, which the theme's document goes around."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import Environment

from scripts.course import Course
from scripts.view import Page, Site

# The places a reader goes, in the order of her thumb: (place, name, address below the root).
PLACES = (
    ("home", "今天", ""),
    ("review", "复习", "review/"),
    ("archive", "目录", "archive/"),
    ("me", "我的", "me/"),
)


def page_renderer(course: Course, site: Site, environment: Environment) -> Callable[[Page], str]:
    """A function that renders the body of a page of this course."""
    shared: dict[str, object] = {
        "info": course.info.value,
        "site": site,
        "places": PLACES,
        "columns": {track_id: column for column, track_id in enumerate(course.tracks, start=1)},
        "info_series": course.series.__getitem__,
    }

    def render(page: Page) -> str:
        context = {**shared, **page.context, "page": page, "root": page.root}
        html = environment.get_template(page.template).render(context)
        # A blank line or a deep indent would hand the rest to the site generator's own Markdown; it widens tabs.
        lines = (line.strip() for line in html.replace("\t", " ").splitlines())
        return "\n".join(filter(None, lines)) + "\n"

    return render
