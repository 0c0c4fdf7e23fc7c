"""The rows of a 材料 → a stimulus."""

from __future__ import annotations

from scripts.exchange.placeholders import Data
from scripts.exchange.sheet.answers import Parts


def stimulus_data(parts: Parts) -> Data:
    """A text, a table and a picture, as far as there are rows for them."""
    data: Data = {"id": parts.head.cell("item"), "title": parts.head.cell("prompt")}
    if parts.of("文字"):
        data["text"] = parts.text("文字")
    if parts.of("表头") or parts.of("格"):
        data["table"] = _table(parts)
    for row in parts.of("图")[:1]:
        caption = {"caption": row.cell("feedback")} if row.cell("feedback") else {}
        data["figure"] = {"image": row.cell("to"), "alt": row.cell("text"), **caption}
    return data


def _table(parts: Parts) -> Data:
    rows: dict[str, list[str]] = {}
    for row in parts.of("格"):
        rows.setdefault(row.cell("to"), []).append(row.cell("text"))
    caption = {"caption": parts.text("表题")} if parts.of("表题") else {}
    return {**caption, "columns": [row.cell("text") for row in parts.of("表头")], "rows": list(rows.values())}
