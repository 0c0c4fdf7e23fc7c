"""Feeds as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from collections.abc import Mapping

from scripts.export.atom import moment
from scripts.export.feed import Entry, Feed


def json_feed(feed: Feed, own_url: str) -> str:
    """The feed's text. `own_url` is where it will be found."""
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.subtitle,
        "home_page_url": feed.home,
        "feed_url": own_url,
        "language": "zh-Hans",
        "authors": [{"name": feed.publisher}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _item(entry: Entry) -> Mapping[str, object]:
    """Dates are optional here, so an issue without one carries none."""
    dates = (
        {"date_published": moment(entry.out_at), "date_modified": moment(entry.updated)}
        if entry.out_at
        else {}
    )
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        **dates,
    }
