"""The headers of every file: the one source that all host configurations are written from. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.finish.policy import policy_text

KEPT, ASKED_AGAIN = "public, max-age=31536000, immutable", "no-cache"
CACHE, POLICY = "Cache-Control", "Content-Security-Policy"

# A tag in the page cannot say who may frame it.
_FRAMES = "frame-ancestors 'none'"


@dataclass(frozen=True, slots=True)
class Rule:
    """Headers of some files. `files` is one path below the site, or the beginning of several when it ends in *."""

    files: str
    headers: Mapping[str, str]

    def covers(self, path: str) -> bool:
        """Whether a file is one of them."""
        return path.startswith(self.files[:-1]) if self.files.endswith("*") else path == self.files


# Later rules go before earlier ones. Each host's form of them says the same.
RULES = (
    Rule(
        "*",
        {
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "strict-origin-when-cross-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
            POLICY: f"{policy_text()}; {_FRAMES}",
            CACHE: ASKED_AGAIN,
        },
    ),
    # Their names change with their content; those below keep theirs.
    Rule("assets/*", {CACHE: KEPT}),
    Rule("assets/favicon.svg", {CACHE: ASKED_AGAIN}),
    Rule("assets/app.*", {CACHE: ASKED_AGAIN}),
    Rule("assets/icon-*", {CACHE: ASKED_AGAIN}),
    Rule("assets/guides/*", {CACHE: ASKED_AGAIN}),
)

TYPES = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".xml": "application/xml; charset=utf-8",
}
_ANY_TYPE = "application/octet-stream"


def headers_of(path: str) -> dict[str, str]:
    """The headers of one file by its path below the site."""
    headers: dict[str, str] = {}
    for rule in RULES:
        if rule.covers(path):
            headers.update(rule.headers)
    return headers


def type_of(path: str) -> str:
    """The media type of a file."""
    return TYPES.get(f".{path.rpartition('.')[2]}", _ANY_TYPE)
