"""The whole way from checked course to published site, step by step."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.course import Course
from scripts.finish import index_site
from scripts.finish.offline import add_offline
from scripts.finish.webhooks import refuse_webhooks, shows_webhook
from scripts.options import BuildOptions
from scripts.publication import BUILD, Document, Progress, Publication
from scripts.whole_bundle import bundle_whole
from scripts.write import Mirror, replace_folder

__all__ = ["BuildOptions", "build_site"]

NO_FEEDS = "Feeds are left out: they need the site's address (--site-url, SITE_URL, or site_url in lessons/course.yml)"


def build_site(root: Path, course: Course, options: BuildOptions, progress: Progress) -> Path:
    """Build the site below `root`; returns its folder. The course must be free of errors.

    A build that fails on the way leaves the site of the build before it as it was.
    """
    (root / BUILD).mkdir(exist_ok=True)
    publication = Publication(root, course, options, progress)
    progress(f"Rendering {len(publication.plan)} pages{'' if options.address else f'. {NO_FEEDS}'}")
    made = root / BUILD / "site"
    _write_documents(root / BUILD / "docs", publication, write_site(publication, made))
    if options.search:
        progress("Indexing for search")
        index_site(made, course)
    progress("Listing what can be read without a network")
    add_offline(made, offline_worker(root))
    return replace_folder(made, root / "site")


def offline_worker(root: Path) -> bytes:
    """The service worker's code, without the facts of a build."""
    return bundle_whole(root, "app/offline/worker.ts", root / BUILD / "worker.js")


def write_site(publication: Publication, made: Path) -> Iterator[Document]:
    """Write every file but search below `made`, which holds nothing else then; yields the pages on the way.

    Raises WebhookExposed at the end when a file shows the address of a chat's robot.
    """
    shutil.rmtree(made, ignore_errors=True)
    site = Mirror(made)
    exposed: list[str] = []

    def publish(path: str, content: bytes) -> None:
        if shows_webhook(content):
            exposed.append(path)
        site.write(path, content)

    for path, content in publication.loose_files().items():
        publish(path, content)
    for document in publication.documents():
        publish(document.published, document.html.encode())
        yield document
    refuse_webhooks(exposed)


def _write_documents(folder: Path, publication: Publication, documents: Iterable[Document]) -> None:
    """What the site generator would read, were it to make every page."""
    mirror = Mirror(folder)
    for path, content in publication.copied_files().items():
        mirror.write(path, content)
    for document in documents:
        mirror.write(document.file, document.text.encode())
    mirror.remove_others()
