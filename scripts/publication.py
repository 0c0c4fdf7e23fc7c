"""The site as a mapping from path to content: `course build` writes all of it, `course serve` what is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from scripts.cache import digest
from scripts.course import Course
from scripts.course_assets import Assets, course_assets
from scripts.export.feeds import feed_files
from scripts.finish import finished, site_map
from scripts.frame import Frame, make_frame, slotted
from scripts.generator import site_name
from scripts.options import BuildOptions
from scripts.render import (
    COMPILED,
    Stamp,
    page_meta,
    page_renderer,
    render_guide,
    template_environment,
    with_front_matter,
)
from scripts.view import Page, Site, page_plan
from scripts.view.corrections import corrected_keys
from scripts.view.feeds import feed_links
from scripts.view.glossary import glossary_terms
from scripts.view.wording import build_date

BUILD = ".build"

# Called with the name of a step when it begins, so that nobody waits without knowing for what.
Progress = Callable[[str], None]


class GuideUnreadable(Exception):
    """A hand-written page is no text; the message names it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A page in both its forms: for the site generator, and as published."""

    file: str
    text: str
    published: str
    html: str


class Publication:
    """One course at one moment. Pages are rendered when they are asked for."""

    def __init__(self, root: Path, course: Course, options: BuildOptions, progress: Progress) -> None:
        """Bundle, name assets and make the frame; the course must be free of errors."""
        progress("Bundling styles and the app")
        self.assets = course_assets(root, course, root / BUILD)
        self.site = _site(root, course, options, self.assets)
        self.plan = page_plan(course, options.base_path)
        self._stamp = Stamp(_theme(root), site_name(root))
        self._render = page_renderer(
            course, self.site, template_environment(course.images, glossary_terms(course))
        )
        self._guides = _guides(root)
        self._feeds = partial(feed_files, course, options.address, options.built_at)
        progress(f"Generating {len(self._guides)} guides with {options.generator}")
        self._frame = self._make_frame(root, options)
        self._address = options.address

    def _make_frame(self, root: Path, options: BuildOptions) -> Frame:
        site = slotted(self.site)
        guides = {path: render_guide(path, text, site) for path, text in self._guides.items()}
        return make_frame(root, options.generator, guides, self._stamp, options.environ)

    def documents(self) -> Iterator[Document]:
        """Every page, compiled ones first."""
        for make in self.plan.values():
            yield self._compiled(make())
        for path, text in self._guides.items():
            published, html = self._frame.guide(path, self.site)
            yield Document(path, render_guide(path, text, self.site), published, finished(published, html))

    def _compiled(self, page: Page) -> Document:
        body, meta = self._render(page), page_meta(page, self.site, COMPILED)
        html = finished(page.published, self._stamp.document(meta, body))
        return Document(page.file, with_front_matter(meta, body), page.published, html)

    def copied_files(self) -> dict[str, bytes]:
        """What stands beside the documents and is published as it is."""
        feeds = self._feeds() if self.site.feeds else {}
        return {**self.assets.files, **{path: text.encode() for path, text in feeds.items()}}

    def loose_files(self) -> dict[str, bytes]:
        """What is published besides pages and search."""
        files = {**self.copied_files(), **self._frame.sheets}
        if self._address:
            pages = [*self.plan, *(self._frame.guide(path, self.site)[0] for path in self._guides)]
            files["sitemap.xml"] = site_map(pages, self._address).encode()
        return files


def _site(root: Path, course: Course, options: BuildOptions, assets: Assets) -> Site:
    return Site(
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


def _theme(root: Path) -> dict[str, str]:
    theme = root / "theme"
    return {path.relative_to(theme).as_posix(): path.read_text("utf-8") for path in theme.rglob("*.html")}


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
    parts = (course.lessons, course.quizzes, course.issues)
    texts = [sourced.source.text for part in parts for sourced in part.values()]
    texts += [course.glossary.source.text] if course.glossary else []
    templates = [text for _, text in sorted(_theme(root).items())]
    packaged = [path.read_text("utf-8") for path in sorted((Path(__file__).parent / "templates").iterdir())]
    pictures = [text for _, text in sorted(course.images.items())]
    named = (*sorted(assets.files), course.info.source.text, *texts, *templates, *packaged, *pictures)
    return digest(*named)[:8]
