"""Hand-written guides: Markdown for the site generator, given the front matter the theme's template needs."""

from __future__ import annotations

import re

from scripts.render.document import GUIDE, page_meta, with_front_matter
from scripts.view import Page, Site

_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_FIELD = re.compile(r"^(title|description): (.+)$", re.MULTILINE)
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


def render_guide(path: str, text: str, site: Site) -> str:
    """One guide. `path` is its file below docs/; title and description come from its front matter or first heading."""
    front = _FRONT.match(text)
    fields = dict(_FIELD.findall(front[1])) if front else {}
    heading = _HEADING.search(text)
    title = fields.get("title") or (heading[1] if heading else path)
    page = Page(path.removesuffix(".md").removesuffix("/index"), "", title, fields.get("description", title))
    return with_front_matter(page_meta(page, site, GUIDE), text[front.end() if front else 0 :])
