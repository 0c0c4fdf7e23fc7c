"""Files every page refers to, named by their content: styles, the app, and what the browser knows of the course."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scripts.app_manifest import app_files
from scripts.assets import (
    COURSE_SHEETS,
    GUIDE_SHEETS,
    bundle_app,
    content_name,
    guide_pictures,
    style_sheet,
)
from scripts.course import Course
from scripts.view import (
    AssetNames,
    course_actions,
    course_index,
    course_spelling,
    review_facts,
    team_json,
)


@dataclass(frozen=True, slots=True)
class Assets:
    """Files for the browser by path below the site, and the names pages refer to.

    `later` holds what can be worked out when somebody asks for it.
    """

    files: Mapping[str, bytes]
    later: Mapping[str, Callable[[], bytes]]
    names: AssetNames


def course_assets(root: Path, course: Course, build: Path, version: str = "") -> Assets:
    """Read, bundle and write down what pages load. Raises BundleError when the app does not bundle.

    With a `version`, which names the course as it stands, its facts are named by it and worked out later.
    """
    css, guide_css = style_sheet(root, COURSE_SHEETS), style_sheet(root, GUIDE_SHEETS)
    js, chunks = bundle_app(root, build / "app")
    contents = {
        "css": ("course", css, "css"),
        "guide_css": ("guide", guide_css, "css"),
        "card": ("card", (root / "docs/assets/card.png").read_bytes(), "png"),
        "early": ("early", (root / "docs/assets/early.js").read_bytes(), "js"),
    }
    names = {name: content_name(*parts) for name, parts in contents.items()}
    files = {names[name]: content for name, (_, content, _) in contents.items()} | chunks
    icon = (root / "docs/assets/favicon.svg").read_bytes()
    facts, later = _facts(course, version)
    loose = {"assets/favicon.svg": icon, **guide_pictures(root), **app_files(root, course.info.value)}
    return Assets({**files, **loose}, later, AssetNames(js=js, **names, **facts))


def _facts(course: Course, version: str) -> tuple[dict[str, str], dict[str, Callable[[], bytes]]]:
    """What the browser knows of the course: {name in pages: path}, and how each file is made."""

    def path(stem: str, make: Callable[[], bytes], suffix: str = "json") -> str:
        return f"assets/{stem}.{version}.{suffix}" if version else content_name(stem, make(), suffix)

    actions_bytes = cache(lambda: course_actions(course).encode())
    spelling_bytes = cache(lambda: course_spelling(course).encode())
    review_bytes = cache(lambda: review_facts(course).encode())
    team_bytes = cache(lambda: team_json(course).encode())
    actions = path("actions", actions_bytes)
    spelling = path("spelling", spelling_bytes, "txt")
    index_bytes = cache(lambda: course_index(course, actions, spelling).encode())
    names = {
        "index": path("index", index_bytes),
        "review": path("review", review_bytes),
        "team": path("team", team_bytes),
    }
    makers = {"index": index_bytes, "review": review_bytes, "team": team_bytes}
    loose = {actions: actions_bytes, spelling: spelling_bytes}
    return names, {**loose, **{names[name]: make for name, make in makers.items()}}
