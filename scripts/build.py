"""The whole way from checked course to published site, step by step."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from scripts.assets import COURSE_SHEETS, GUIDE_SHEETS, bundle_app, content_name, style_sheet
from scripts.course import Course
from scripts.export.feeds import feed_files
from scripts.finish import finish_pages, index_site
from scripts.generator import run_generator
from scripts.render import render_guide, render_pages, template_environment
from scripts.view import Site, all_pages, course_actions, course_index, review_facts, team_json
from scripts.view.corrections import corrected_keys
from scripts.view.feeds import feed_links
from scripts.view.glossary import glossary_terms
from scripts.view.wording import build_date
from scripts.write import replace_folder, write_tree

BUILD = ".build"

NO_FEEDS = "Feeds are left out: they need the site's address (--site-url, SITE_URL, or site_url in lessons/course.yml)"

# Called with the name of a step when it begins, so that nobody waits without knowing for what.
Progress = Callable[[str], None]


class GuideUnreadable(Exception):
    """A hand-written page is no text; the message names it."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What a build depends on besides the course's files."""

    built_at: datetime
    site_url: str = ""
    generator: str = "mkdocs"
    search: bool = True

    @property
    def address(self) -> str:
        """Where the site is published, ending in a slash; empty when that is not known."""
        return f"{self.site_url.rstrip('/')}/" if self.site_url else ""

    @property
    def base_path(self) -> str:
        """Where the site is published below its host: /, /sub/."""
        return urlsplit(self.site_url).path.rstrip("/") + "/"

    @property
    def environ(self) -> dict[str, str]:
        """What the site generator takes from its environment."""
        return {"SITE_URL": self.address, "SOURCE_DATE_EPOCH": str(int(self.built_at.timestamp()))}


def build_site(root: Path, course: Course, options: BuildOptions, progress: Progress) -> Path:
    """Build the site below `root`; returns its folder. The course must be free of errors.

    A build that fails on the way leaves the site of the build before it as it was.
    """
    (root / BUILD).mkdir(exist_ok=True)
    progress("Bundling styles and the app")
    assets = _assets(root, course)
    progress("Rendering pages" if options.address else f"Rendering pages. {NO_FEEDS}")
    documents = render_documents(root, course, options, assets)
    write_tree(root / BUILD / "docs", documents)
    progress(f"Generating the site ({len(documents)} files) with {options.generator}")
    made = root / BUILD / "site"
    run_generator(root, options.generator, options.environ | {"SITE_DIR": f"{BUILD}/site"})
    progress("Finishing pages")
    finish_pages(made, options.address)
    if options.search:
        progress("Indexing for search")
        index_site(made)
    return replace_folder(made, root / "site")


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


def _assets(root: Path, course: Course) -> Assets:
    css, guide_css = style_sheet(root, COURSE_SHEETS), style_sheet(root, GUIDE_SHEETS)
    js, chunks = bundle_app(root, root / BUILD / "app")
    actions = course_actions(course).encode()
    actions_name = content_name("actions", actions, "json")
    index = course_index(course, actions_name).encode()
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
    return Assets({**files, actions_name: actions, "assets/favicon.svg": icon}, js=js, **names)


def render_documents(root: Path, course: Course, options: BuildOptions, assets: Assets) -> dict[str, bytes]:
    """Everything the site generator reads: compiled pages, guides and assets."""
    site = Site(
        course=course.info.value.id,
        css=assets.css,
        guide_css=assets.guide_css,
        js=assets.js,
        index=assets.index,
        review=assets.review,
        team=assets.team,
        card=assets.card,
        corrections=corrected_keys(course),
        early=assets.early,
        address=options.address,
        build_id=_build_id(root, course, assets),
        built_on=build_date(options.built_at),
        feeds=feed_links(course) if options.address else (),
    )
    environment = template_environment(course.images, glossary_terms(course))
    feeds = feed_files(course, options.address, options.built_at) if site.feeds else {}
    pages = render_pages(course, all_pages(course, options.base_path), site, environment)
    guides = {path: render_guide(path, text, site) for path, text in _guides(root).items()}
    return {**assets.files, **{path: text.encode() for path, text in (pages | guides | feeds).items()}}


def _guides(root: Path) -> dict[str, str]:
    docs = root / "docs"
    return {path.relative_to(docs).as_posix(): _guide(path) for path in sorted(docs.rglob("*.md"))}


def _guide(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise GuideUnreadable(f"{path} is not UTF-8 text. Save it as UTF-8.") from error


def _build_id(root: Path, course: Course, assets: Assets) -> str:
    """Names a build by everything it is made from, so that equal sources give equal ids on any day."""
    digest = hashlib.sha256()
    parts = (course.lessons, course.quizzes, course.issues)
    texts = [sourced.source.text for part in parts for sourced in part.values()]
    texts += [course.glossary.source.text] if course.glossary else []
    templates = [path.read_text("utf-8") for path in sorted((root / "theme").rglob("*.html"))]
    packaged = [path.read_text("utf-8") for path in sorted((Path(__file__).parent / "templates").iterdir())]
    pictures = [text for _, text in sorted(course.images.items())]
    for text in (*sorted(assets.files), course.info.source.text, *texts, *templates, *packaged, *pictures):
        digest.update(text.encode() + b"\0")
    return digest.hexdigest()[:8]
