"""The app in traditional Chinese: what it prints stands in its own text, so a converted copy of it is bundled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

Convert = Callable[[str], str]

# Code that reads what people typed or pasted knows both scripts itself.
READS_BOTH = "Reads both scripts: the traditional edition takes it as it is."


def converted_app(root: Path, convert: Convert) -> Mapping[str, str]:
    """{path: text} of everything the app is made from, with its words converted. Code and comments are ASCII."""
    return {
        path.relative_to(root).as_posix(): _converted(path.read_text("utf-8"), convert)
        for path in sorted((root / "app").rglob("*.ts"))
    }


def _converted(text: str, convert: Convert) -> str:
    return text if READS_BOTH in text else convert(text)
