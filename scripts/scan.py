"""Files on the disk and what changes whenever one of them does, without reading them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from pathlib import Path

Signature = tuple[int, int, int]

# A file saved twice within one tick of the clock of its disk shows the same time; a read so soon after is repeated.
TICK_NS = 20_000_000


def is_fresh(signature: Signature) -> bool:
    """Whether a file was saved so shortly ago that another save could look the same."""
    return time.time_ns() - signature[0] < TICK_NS


def scan(root: Path, names: Iterable[str]) -> dict[str, Signature]:
    """What changes whenever a file does (time, size, which file), of all files below folders, or of files named."""
    found: dict[str, Signature] = {}
    for name in names:
        if (root / name).is_dir():
            _scan(str(root / name), name, found)
        elif (root / name).is_file():
            found[name] = _signature((root / name).stat())
    return {path: found[path] for path in sorted(found, key=lambda path: path.split("/"))}


def _scan(folder: str, path: str, found: dict[str, Signature]) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                _scan(entry.path, f"{path}/{entry.name}", found)
            elif entry.is_file() and not entry.name.startswith("."):
                found[f"{path}/{entry.name}"] = _signature(entry.stat())


def _signature(of: os.stat_result) -> Signature:
    return (of.st_mtime_ns, of.st_size, of.st_ino)
