"""A page to be rendered: where it goes, which template, what the template gets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scripts.view.feeds import FeedLink


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site. `path` is its address below the root without slashes at the ends; "" is the home page."""

    path: str
    template: str
    title: str
    description: str
    context: Mapping[str, object] = field(default_factory=dict[str, object])
    place: str = ""
    fixed_root: str | None = None

    @property
    def file(self) -> str:
        """The page's file below the documents folder: index.md in a folder of its own.

        Zensical takes every link as seen from the file, MkDocs leaves those in HTML alone. Here both mean the same.
        """
        return f"{self.path}/index.md" if self.path else "index.md"

    @property
    def published(self) -> str:
        """The page's file below the site's folder. Hosts look for /404.html."""
        if self.fixed_root:
            return f"{self.path}.html"
        return f"{self.path}/index.html" if self.path else "index.html"

    @property
    def root(self) -> str:
        """Address of the site's root as seen from the page, ending in a slash: relative, unless it is fixed."""
        if self.fixed_root:
            return self.fixed_root
        return "../" * len(self.path.split("/")) if self.path else "./"

    def address(self, site: str) -> str:
        """The page's full address on a site; empty for a page that is shown at addresses not its own."""
        if not site or self.fixed_root:
            return ""
        return f"{site}{self.path}/" if self.path else site


@dataclass(frozen=True, slots=True)
class AssetNames:
    """Where pages find the files they refer to, below the site's root."""

    css: str
    guide_css: str
    js: str
    index: str
    review: str
    team: str
    card: str
    early: str


@dataclass(frozen=True, slots=True)
class Site(AssetNames):
    """What every page knows: names of the assets and facts of the build.

    `address` is empty when it is not known, and then there are no feeds.
    """

    course: str
    corrections: str
    address: str
    build_id: str
    built_on: str
    feeds: tuple[FeedLink, ...] = ()
