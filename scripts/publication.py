"""The site as a mapping from path to content: `course build` writes all of it, `course serve` what is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache, partial
from pathlib import Path

from jinja2 import Environment

from scripts.cache import digest
from scripts.course import Course
from scripts.course_assets import Assets, course_assets
from scripts.export.feeds import feed_files
from scripts.finish import finished, site_map
from scripts.frame import Frame, make_frame, slotted
from scripts.generator import site_name
from scripts.memo import by_identity
from scripts.model import Term
from scripts.options import BuildOptions
from scripts.render import (
    COMPILED,
    Stamp,
    packaged_templates,
    page_meta,
    page_renderer,
    render_guide,
    template_environment,
    with_front_matter,
)
from scripts.source import SourceFile
from scripts.view import Page, Site, page_plan
from scripts.view.corrections import corrected_keys
from scripts.view.feeds import feed_links
from scripts.view.glossary import glossary_terms
from scripts.view.wording import build_date
from scripts.words import words_in
from scripts.words.guide import guide_in

BUILD = ".build"

_RULES = "rules.md"
_RULES_IN_CHINESE = "rules-zh.md"

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

    def __init__(
        self, root: Path, course: Course, options: BuildOptions, progress: Progress, *, hasty: bool = False
    ) -> None:
        """Bundle, name assets and make the frame; the course must be free of errors.

        `hasty` puts off what only some pages load, at the price of names that change with every change.
        """
        progress("Bundling styles and the app")
        theme = _theme(root)
        templates = packaged_templates()
        version = _version(course, [*theme.values(), *templates.values()])
        self.assets = course_assets(root, course, root / BUILD, version[:10] if hasty else "")
        build_id = digest(version, *sorted(self.assets.files))[:8]
        self.site = _site(course, options, self.assets, build_id)
        self.plan = page_plan(course, options.base_path)
        self._stamp = _stamp(tuple(theme.items()), site_name(root))
        terms = glossary_terms(course)
        environment = _environment(tuple(course.images.items()), terms, tuple(templates.items()))
        self._render = page_renderer(course, self.site, environment)
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

    def content(self, path: str) -> bytes | None:
        """One file of the site; None when it has no such file."""
        if path in self.plan:
            return self._compiled(self.plan[path]()).html.encode()
        if path in self.assets.files:
            return self.assets.files[path]
        if path in self.assets.later:
            return self.assets.later[path]()
        for guide in self._guides:
            published, html = self._frame.guide(guide, self.site)
            if published == path:
                return finished(published, html).encode()
        return self.loose_files().get(path)

    def _compiled(self, page: Page) -> Document:
        body, meta = self._render(page), page_meta(page, self.site, COMPILED)
        html = finished(page.published, self._stamp.document(meta, body))
        return Document(page.file, with_front_matter(meta, body), page.published, html)

    def copied_files(self) -> dict[str, bytes]:
        """What stands beside the documents and is published as it is."""
        feeds = self._feeds() if self.site.feeds else {}
        facts = {path: make() for path, make in self.assets.later.items()}
        return {**self.assets.files, **facts, **{path: text.encode() for path, text in feeds.items()}}

    def loose_files(self) -> dict[str, bytes]:
        """What is published besides pages and search."""
        files = {**self.copied_files(), **self._frame.sheets}
        if self._address:
            pages = [*self.plan, *(self._frame.guide(path, self.site)[0] for path in self._guides)]
            files["sitemap.xml"] = site_map(pages, self._address).encode()
        return files


def _site(course: Course, options: BuildOptions, assets: Assets, build_id: str) -> Site:
    return Site(
        **asdict(assets.names),
        course=course.info.value.id,
        corrections=corrected_keys(course),
        address=options.address,
        build_id=build_id,
        built_on=build_date(options.built_at),
        feeds=feed_links(course) if options.address else (),
    )


def _theme(root: Path) -> dict[str, str]:
    theme = root / "theme"
    paths = sorted(theme.rglob("*.html"))
    return {path.relative_to(theme).as_posix(): path.read_text("utf-8") for path in paths}


def _guides(root: Path) -> dict[str, str]:
    docs = root / "docs"
    guides = {path.relative_to(docs).as_posix(): _guide(path) for path in sorted(docs.rglob("*.md"))}
    if _RULES in guides:
        guides[_RULES_IN_CHINESE] = guide_in(guides[_RULES], words_in("zh"))
    return guides


def _guide(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise GuideUnreadable(f"{path} is not UTF-8 text. Save it as UTF-8.") from error


# An author's save leaves pictures, terms and templates as they were, and making an environment compiles templates.
@lru_cache(maxsize=1)
def _environment(
    images: tuple[tuple[str, str], ...], terms: tuple[Term, ...], templates: tuple[tuple[str, str], ...]
) -> Environment:
    return template_environment(dict(images), terms, dict(templates))


@lru_cache(maxsize=1)
def _stamp(theme: tuple[tuple[str, str], ...], name: str) -> Stamp:
    return Stamp(dict(theme), name)


def _version(course: Course, templates: list[str]) -> str:
    """Names a course by everything its pages are made from, so that equal sources give equal names on any day."""
    texts = map(_text_digest, course.read_sources())
    numbers = str(sorted(course.numbers.items.items()))
    pictures = [text for _, text in sorted(course.images.items())]
    return digest(numbers, course.info.source.text, *texts, *templates, *pictures)


@by_identity
def _text_digest(source: SourceFile) -> str:
    return digest(source.text)
