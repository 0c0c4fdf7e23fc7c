"""Texts that say which format they are in, as Moodle's do."""

from __future__ import annotations

from scripts.exchange.collect import Collector
from scripts.exchange.html_text import html_to_text

_AS_THEY_ARE = ("markdown", "plain", "plain_text")


def text_of(text: str, form: str, line: int, found: Collector) -> str:
    """A text of the course. `moodle` (the auto-format) and `html` may hold tags, which are taken out and said."""
    if form in _AS_THEY_ARE or (form != "html" and "<" not in text and "&" not in text):
        return text.strip()
    plain, lost = html_to_text(text if form == "html" else text.replace("\n", "<br>"))
    for what in lost:
        found.say(line, f"{what} in the text", "text only", "Put it back by hand, as a figure or in words.")
    return plain
