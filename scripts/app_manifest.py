"""What makes the site an app on a home screen: its manifest and icons."""

from __future__ import annotations

import json
from pathlib import Path

from scripts.model import CourseInfo

_ICONS = "docs/assets/icons"
# The tokens' paper; each page's own tags say the colour of either scheme.
_PAPER = "#fbf8f1"


def app_files(root: Path, info: CourseInfo) -> dict[str, bytes]:
    """{path below the site: content}. Names stay, for devices keep them: their content may change under them."""
    icons = {f"assets/{path.name}": path.read_bytes() for path in sorted((root / _ICONS).glob("*.png"))}
    return {"assets/app.webmanifest": app_manifest(info).encode(), **icons}


def app_manifest(info: CourseInfo) -> str:
    """The web app manifest, seen from assets/: so its addresses hold at a root and below any path."""
    return json.dumps(
        {
            "name": info.title,
            "short_name": info.title,
            "description": info.description,
            "lang": "zh-Hans",
            "id": "../",
            "start_url": "../",
            "scope": "../",
            "display": "standalone",
            "background_color": _PAPER,
            "theme_color": _PAPER,
            "icons": [
                _icon("icon-192.png", 192, "any"),
                _icon("icon-512.png", 512, "any"),
                _icon("icon-maskable-512.png", 512, "maskable"),
            ],
            "shortcuts": [{"name": "复习", "url": "../review/"}, {"name": "目录", "url": "../archive/"}],
        },
        ensure_ascii=False,
        indent=1,
    )


def _icon(name: str, size: int, purpose: str) -> dict[str, str]:
    return {"src": name, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
