"""Runs the site generator on what needs it, and keeps what it made until something it depends on changes."""

from __future__ import annotations

import html
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from scripts.assets import guide_pictures
from scripts.cache import digest, files_digest, program_digest
from scripts.frame.patterns import pattern_pages
from scripts.frame.slots import filled
from scripts.generator import GeneratorError, run_generator
from scripts.render import Stamp, with_front_matter
from scripts.scan import scan
from scripts.view import Site
from scripts.write import write_tree

_FOLDER = ".build/frame"
_SHEETS = "assets/stylesheets"


@dataclass(frozen=True, slots=True)
class Frame:
    """Guides as the generator made them, with slots, and the theme's style sheets, which only guides use."""

    guides: Mapping[str, str]
    sheets: Mapping[str, bytes]

    def guide(self, path: str, site: Site) -> tuple[str, str]:
        """A guide's file below the site's folder, and its page with the words of this build."""
        return _published(path), filled(self.guides[path], site)


def make_frame(
    root: Path, generator: str, guides: Mapping[str, str], stamp: Stamp, environ: Mapping[str, str]
) -> Frame:
    """`guides` are documents with slots, by path. Raises GeneratorError, also when our documents are not its own."""
    patterns = pattern_pages(stamp.site_name)
    samples = {f"{folder}/index.md": with_front_matter(*page) for folder, page in patterns.items()}
    documents = {**samples, **guides}
    pictures = guide_pictures(root)
    key = _key(root, generator, {**documents, **dict.fromkeys(pictures, "")}, environ)
    kept, made = root / _FOLDER / "key", root / _FOLDER / "site"
    if not kept.is_file() or kept.read_text("utf-8") != key:
        kept.unlink(missing_ok=True)
        shutil.rmtree(made, ignore_errors=True)
        texts = {path: text.encode() for path, text in documents.items()}
        write_tree(root / _FOLDER / "docs", {**texts, **pictures})
        folders = {"DOCS_DIR": f"{_FOLDER}/docs", "SITE_DIR": f"{_FOLDER}/site"}
        run_generator(root, generator, {**environ, **folders})
        for folder, page in patterns.items():
            _compare(stamp.document(*page), (made / folder / "index.html").read_text("utf-8"), generator)
        kept.write_text(key, "utf-8")
    return Frame(
        guides={path: (made / _published(path)).read_text("utf-8") for path in guides},
        sheets={
            path.relative_to(made).as_posix(): path.read_bytes()
            for path in sorted((made / _SHEETS).rglob("*"))
            if path.is_file()
        },
    )


def _published(document: str) -> str:
    """Where the generator puts a document: every page has a folder of its own."""
    path = document.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{path}/index.html" if path else "index.html"


def _key(root: Path, generator: str, documents: Mapping[str, str], environ: Mapping[str, str]) -> str:
    parts = [part for path, text in sorted(documents.items()) for part in (path, text)]
    settings = [f"{name}={value}" for name, value in sorted(environ.items()) if name != "SOURCE_DATE_EPOCH"]
    read = files_digest(root, scan(root, ["theme", "mkdocs.yml"]))
    return digest(generator, program_digest(), read, *settings, *parts)


def _compare(ours: str, theirs: str, generator: str) -> None:
    """Zensical escapes more characters than need be and drops the last line end; nothing else may differ."""
    if generator == "zensical":
        ours, theirs = html.unescape(ours).rstrip(), html.unescape(theirs).rstrip()
    for mine, other in zip_longest(ours.splitlines(), theirs.splitlines(), fillvalue=""):
        if mine != other:
            raise GeneratorError(
                f"theme/course.html comes out of {generator} as {other!r}, but compiled pages would get {mine!r}. "
                "Use only page.meta, page.content and config.site_name there."
            )
