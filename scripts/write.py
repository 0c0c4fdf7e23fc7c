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
    mirror = Mirror(folder)
    changed = sum(mirror.write(path, content) for path, content in files.items())
    return changed + mirror.remove_others()


class Mirror:
    """A folder that comes to hold what is written to it, file by file, and nothing else."""

    def __init__(self, folder: Path) -> None:
        """Nothing changes before the first call."""
        self._folder = folder
        self._written: set[str] = set()
        self._folders: set[str] = set()

    def write(self, path: str, content: bytes) -> bool:
        """Write one file unless it is there already; returns whether it was written."""
        self._written.add(path)
        target = self._folder / path
        if path.rpartition("/")[0] not in self._folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(path.rpartition("/")[0])
        try:
            if target.stat().st_size == len(content) and target.read_bytes() == content:
                return False
        except FileNotFoundError:
            pass
        target.write_bytes(content)
        return True

    def remove_others(self) -> int:
        """Remove files that were not written, and folders without files; returns how many files."""
        removed = 0
        for path in sorted(self._folder.rglob("*"), reverse=True):
            if path.is_dir():
                if not any(path.iterdir()):
                    path.rmdir()
            elif path.relative_to(self._folder).as_posix() not in self._written:
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
