"""Files in memory → a folder that holds exactly them, touching only what changed."""

from __future__ import annotations

import shutil
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


def replace_folder(made: Path, target: Path) -> Path:
    """Move `made` to where `target` was, in one step that readers of `target` do not see; returns `target`."""
    former = made.with_name(f"{made.name}-before")
    shutil.rmtree(former, ignore_errors=True)
    if target.exists():
        target.replace(former)
    made.replace(target)
    shutil.rmtree(former, ignore_errors=True)
    return target
