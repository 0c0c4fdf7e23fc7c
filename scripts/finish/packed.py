"""Packed copies beside each text file, for hosts that send them as they are."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import brotli  # pyright: ignore[reportMissingTypeStubs]

# Fonts and pictures are packed already.
_PACKED_WELL = {".atom", ".css", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"}
# Below this a packed file is hardly smaller, and the head of the answer is as large.
_SMALLEST = 512


def pack_site(site: Path, kept: Path) -> int:
    """Write .gz and .br beside every text file that is worth it; returns how many files were packed anew.

    Packing is slow at its best setting: results are kept by content in the folder `kept`.
    """
    kept.mkdir(parents=True, exist_ok=True)
    used = set[str]()
    anew = 0
    for path in sorted(site.rglob("*")):
        if path.suffix not in _PACKED_WELL or not path.is_file() or path.stat().st_size < _SMALLEST:
            continue
        content = path.read_bytes()
        name = hashlib.sha256(content).hexdigest()
        for suffix, pack in ((".gz", _gzip), (".br", _brotli)):
            copy = kept / f"{name}{suffix}"
            if not copy.is_file():
                # Under its name only when it is whole: a copy is trusted for ever.
                begun = copy.with_suffix(f"{suffix}.part")
                begun.write_bytes(pack(content))
                begun.replace(copy)
                anew += 1
            used.add(copy.name)
            path.with_name(path.name + suffix).write_bytes(copy.read_bytes())
    for copy in kept.iterdir():
        if copy.name not in used:
            copy.unlink()
    return anew


def _gzip(content: bytes) -> bytes:
    # The moment is part of the packed form; 0 says nothing.
    return gzip.compress(content, 9, mtime=0)


def _brotli(content: bytes) -> bytes:
    return bytes(brotli.compress(content, mode=brotli.MODE_TEXT, quality=11))  # pyright: ignore
