"""What a build depends on besides the course's files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """The moment, the address, the site generator, and whether search is made."""

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
