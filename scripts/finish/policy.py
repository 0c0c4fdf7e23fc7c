"""The content security policy: one source for the tag in every page and for the hosts' header files."""

from __future__ import annotations

import re

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
_BREACHES = (
    (re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>", re.IGNORECASE), "an inline script"),
    (re.compile(r"<style[\s>]", re.IGNORECASE), "an inline style sheet"),
    (re.compile(r"<[^>]+\sstyle=", re.IGNORECASE), "a style attribute"),
    (re.compile(r"<[^>]+\son[a-z]+=", re.IGNORECASE), "an inline event handler"),
)
# Looked for first, in a tenth of the time: a page without a trace of it cannot have what takes long to find.
_TRACES = re.compile(r"on[a-z]+=")
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
    return [words for pattern, words in _BREACHES if pattern.search(html)]


def _is_suspect(lowered: str) -> bool:
    scripts = lowered.count("<script") - sum(map(lowered.count, _HARMLESS))
    return scripts > 0 or "style=" in lowered or "<style" in lowered or bool(_TRACES.search(lowered))
