"""What a first visit to a page costs in bytes, gzip -9, by kind of file."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

_ASSET = re.compile(r'(?:src|href)="([^"#]+\.(?:js|css|svg))"')
_IMPORT = re.compile(rb'(?:from|import)\s*"\./([\w.-]+\.js)"')


def page_weight(site: Path, page: str) -> dict[str, int]:
    """{kind: gzip bytes} of a page with everything it loads at once; `page` is its folder below the site."""
    file = site / page / "index.html"
    weights = {"html": _packed(file)}
    for asset in _assets(site, file):
        kind = asset.suffix.removeprefix(".")
        weights[kind] = weights.get(kind, 0) + _packed(asset)
    if page in ("", "review", "me", "team"):
        weights["json"] = sum(_packed(path) for path in site.glob("assets/index.*.json"))
    return weights


def _assets(site: Path, file: Path) -> set[Path]:
    found = {(file.parent / match).resolve() for match in _ASSET.findall(file.read_text("utf-8"))}
    waiting = [path for path in found if path.suffix == ".js"]
    while waiting:
        names = _IMPORT.findall(waiting.pop().read_bytes())
        new = {site.resolve() / "assets" / name.decode() for name in names} - found
        found |= new
        waiting.extend(new)
    return {path for path in found if path.is_file()}


def _packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))
