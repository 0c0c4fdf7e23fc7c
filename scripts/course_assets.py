"""Files every page refers to, named by their content: styles, the app, and what the browser knows of the course."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.assets import (
    COURSE_SHEETS,
    GUIDE_SHEETS,
    bundle_app,
    content_name,
    guide_pictures,
    style_sheet,
)
from scripts.course import Course
from scripts.view import course_actions, course_index, course_spelling, review_facts, team_json


@dataclass(frozen=True, slots=True)
class Assets:
    """Files for the browser by path below the site, and the names pages refer to."""

    files: Mapping[str, bytes]
    css: str
    guide_css: str
    js: str
    index: str
    review: str
    team: str
    card: str
    early: str


def course_assets(root: Path, course: Course, build: Path) -> Assets:
    """Read, bundle and write down what pages load. Raises BundleError when the app does not bundle."""
    css, guide_css = style_sheet(root, COURSE_SHEETS), style_sheet(root, GUIDE_SHEETS)
    js, chunks = bundle_app(root, build / "app")
    actions = course_actions(course).encode()
    actions_name = content_name("actions", actions, "json")
    spelling = course_spelling(course).encode()
    spelling_name = content_name("spelling", spelling, "txt")
    index = course_index(course, actions_name, spelling_name).encode()
    review = review_facts(course).encode()
    team = team_json(course).encode()
    card = (root / "docs/assets/card.png").read_bytes()
    early = (root / "docs/assets/early.js").read_bytes()
    contents = {
        "css": ("course", css, "css"),
        "guide_css": ("guide", guide_css, "css"),
        "index": ("index", index, "json"),
        "review": ("review", review, "json"),
        "team": ("team", team, "json"),
        "card": ("card", card, "png"),
        "early": ("early", early, "js"),
    }
    names = {name: content_name(*parts) for name, parts in contents.items()}
    files = {names[name]: content for name, (_, content, _) in contents.items()} | chunks
    icon = (root / "docs/assets/favicon.svg").read_bytes()
    loose = {
        actions_name: actions,
        spelling_name: spelling,
        "assets/favicon.svg": icon,
        **guide_pictures(root),
    }
    return Assets({**files, **loose}, js=js, **names)
