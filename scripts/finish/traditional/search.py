"""The search index of the traditional edition: the same words and places, results in traditional Chinese. Pure.

Queries are turned into simplified characters before they are looked up, which has one answer for each character; the
other way has several. So both editions search the same files, in either script, and find the same. Only what is shown
is converted: titles and terms, beside those that are compared, and passages.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

Convert = Callable[[str], str]


def converted_head(text: str, convert: Convert) -> str:
    """The head with what this edition shows, and with the way to the files of words from one folder deeper."""
    head: dict[str, Any] = json.loads(text)
    shown: dict[str, Any] = json.loads(
        convert(_json({name: head[name] for name in ("titles", "terms", "tracks", "kinds")}))
    )
    files = [f"../{name}" for name in head["files"]]
    return _json(
        head
        | {"files": files, "tracks": shown["tracks"], "kinds": shown["kinds"]}
        | {"shown": shown["titles"], "shown_terms": [term[:3] for term in shown["terms"]]}
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
