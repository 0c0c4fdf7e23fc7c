"""The content security policy: one source for the tag in every page and for the hosts' header files."""

from __future__ import annotations

import re
from html.parser import HTMLParser

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    # Text never becomes script or HTML; the one policy that may be made is app/page/worker_addresses.ts.
    "require-trusted-types-for": "'script'",
    "trusted-types": "default",
}

_CHARSET = '<meta charset="utf-8">'
# Looked for first, in a fraction of the time: a page without a trace of it cannot have what takes long to find. Each
# alternative begins with a character and looks back only after it, so that Python's engine passes over all others.
_TRACES = re.compile(r"o(?<![a-z-]o)n[a-z]+\s*=|s(?<![a-z-]s)tyle\s*=|<style")
_HARMLESS = ('<script type="application/json" class="payload">', '<script type="module" src=', "<script src=")


def policy_text() -> str:
    """The policy as one line, for a tag or a header."""
    return "; ".join(f"{name} {value}" for name, value in POLICY.items())


def with_policy(html: str) -> str:
    """The page with the policy as the first thing after its character set."""
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy_text()}">'
    return html.replace(_CHARSET, f"{_CHARSET}\n{tag}", 1)


def breaches(html: str) -> list[str]:
    """What in the page the policy would block, in words; empty for a page that keeps it."""
    if not _is_suspect(html.lower()):
        return []
    page = _Page(convert_charrefs=False)
    page.feed(html)
    page.close()
    return list(page.found)


class _Page(HTMLParser):
    """Reads markup as a browser does: what only looks like it, inside a text or a value, is none."""

    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.found: dict[str, None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what is inline; the parser has made the names small."""
        names = dict(attrs)
        if tag == "script" and "src" not in names and names.get("type") != "application/json":
            self.found["an inline script"] = None
        if tag == "style":
            self.found["an inline style sheet"] = None
        if "style" in names:
            self.found["a style attribute"] = None
        if any(name.startswith("on") for name in names):
            self.found["an inline event handler"] = None


def _is_suspect(lowered: str) -> bool:
    scripts = lowered.count("<script") - sum(map(lowered.count, _HARMLESS))
    return scripts > 0 or bool(_TRACES.search(lowered))
