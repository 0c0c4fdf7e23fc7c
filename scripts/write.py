"""Files in memory → a folder that holds exactly them, touching only what changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def write_tree(folder: Path, files: Mapping[str, bytes]) -> int:
    """Make `folder` hold `files` ({relative posix path: content}) and nothing else.

    Unchanged files keep their modification time, so that later steps can trust it. Returns how many files were
    written or removed.
    """
    changed = sum(_write(folder / path, content) for path, content in files.items())
    return changed + _remove_strays(folder, files)


def _write(path: Path, content: bytes) -> bool:
    if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def _remove_strays(folder: Path, files: Mapping[str, bytes]) -> int:
    removed = 0
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(folder).as_posix() not in files:
            path.unlink()
            removed += 1
    return removed
