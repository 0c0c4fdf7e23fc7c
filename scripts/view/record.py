"""The pages beside the reader's record; the browser fills them from what it remembers."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.view.page import Page


def record_pages() -> Iterator[Page]:
    """Catching up, the mistakes book, certificates, and what the device knows."""
    yield Page("catch-up", "catch_up.html.jinja", "补课包", "错过的几期，只看要点，各答一题。", place="me")
    yield Page("mistakes", "mistakes.html.jinja", "错题本", "答错过的题，按栏目和想法看。", place="me")
    yield Page("certificate", "certificate.html.jinja", "完成记录", "自己的记录，可以打印。", place="me")
    yield Page(
        "device", "device.html.jinja", "这台设备知道什么", "存下的每一条，可以看，可以删。", place="me"
    )
