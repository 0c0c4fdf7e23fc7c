"""HTML of foreign questions → Markdown-like text; what a text cannot hold is named."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BREAKS = {"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote"}
_LOST = {
    "img": "a picture", "video": "a video", "audio": "a sound", "table": "a table", "iframe": "a frame",
    "script": "a script", "svg": "a drawing", "math": "a formula", "object": "an object", "a": "a link's address",
}  # fmt: skip
_STRONG = {"b", "strong"}
_SPACE = re.compile(r"[ \t\r\f\v\n]+")


def html_to_text(html: str) -> tuple[str, list[str]]:
    """The text, paragraphs kept apart, bold as `**`; and what was lost, each thing once."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    text = "".join(reader.parts)
    text = re.sub(r" *\n *", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip(), list(dict.fromkeys(reader.lost))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.lost: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LOST:
            self.lost.append(_LOST[tag])
        if tag in ("script", "style"):
            self._hidden += 1
        elif tag == "br":
            self.parts.append("\n")
        elif tag in _STRONG:
            self.parts.append("**")
        elif tag in _BREAKS:
            self.parts.append("\n- " if tag == "li" else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._hidden = max(0, self._hidden - 1)
        elif tag in _STRONG:
            self.parts.append("**")
        elif tag in _BREAKS and tag != "li":
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(_SPACE.sub(" ", data))
