"""An issue as one HTML file that asks for nothing: styles, script and pictures inside, links out to the site."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from html import escape

# What a chat app sends and shows without trouble.
MOST_BYTES = 300_000

# The sheets an issue alone needs, in the order of the whole course's.
SINGLE_SHEETS = (
    "tokens", "base", "shell", "lesson", "blocks", "practice", "quiz", "calculator", "arranging", "kinds", "lists",
    "pages", "print", "single",
)  # fmt: skip

_HEAD_TAGS = re.compile(
    r'<(?:meta http-equiv="Content-Security-Policy"'
    r'|link rel="(?:stylesheet|manifest|apple-touch-icon|icon|alternate)")[^>]*>\n?'
)
_SCRIPTS = re.compile(r'<script (?:type="module" )?src="[^"]*"></script>\n?')
_NAVIGATION = re.compile(
    r'<nav class="(?:places|bar-places|margin)".*?</nav>\n?|<course-week\b.*?</course-week>\n?'
    r"|<course-offline\b.*?</course-offline>\n?|<p class=\"(?:foot-links|foot-edition|neighbours)\">.*?</p>\n?",
    re.DOTALL,
)
_COPY_LINK = re.compile(r'<button type="button" class="copy-link".*?</button>', re.DOTALL)
_CREDITS = '<section class="credits">'


@dataclass(frozen=True, slots=True)
class Insides:
    """What goes into the file besides the page. `site` is the site's address with a slash at its end, or ""."""

    css: str
    script: str
    site: str
    root: str


def single_file(html: str, insides: Insides) -> str:
    """The published page as one file. It reads without its script, too."""
    css, script = insides.css, insides.script.replace("</script", "<\\/script").strip()
    html = _NAVIGATION.sub("", _SCRIPTS.sub("", _HEAD_TAGS.sub("", html)))
    html = re.sub(r' data-(?:index|root)="[^"]*"', "", html, count=2)
    html = _linked(html, insides) if insides.site else _unlinked(html, insides.root)
    policy = (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(css)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    # An empty icon keeps the browser from asking for one.
    head = (
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f'<link rel="icon" href="data:,">\n<style>{css}</style>'
    )
    site = f' data-site="{escape(insides.site)}"' if insides.site else ""
    hand_over = f"<course-hand-over{site}></course-hand-over>\n{_CREDITS}"
    html = html.replace('<meta charset="utf-8">', head, 1).replace(_CREDITS, hand_over, 1)
    before, end, after = html.rpartition("</body>")
    return f"{before}<script>{script}</script>\n{end}{after}"


def _linked(html: str, insides: Insides) -> str:
    """Links lead to the site."""
    inside = re.compile(rf'( (?:href|data-copy)="){re.escape(insides.root)}')
    return inside.sub(lambda found: found[1] + escape(insides.site), html)


def _unlinked(html: str, root: str) -> str:
    """Where the site is is not known: what would lead to it becomes plain text."""
    link = re.compile(rf'<a\b([^>]*?) href="{re.escape(root)}[^"]*"([^>]*)>(.*?)</a>', re.DOTALL)
    return link.sub(r"<span\1\2>\3</span>", _COPY_LINK.sub("", html))


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
