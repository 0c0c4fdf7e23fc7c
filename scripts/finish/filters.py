"""Puts in order what Pagefind writes in random order, so that equal sites have equal bytes.

The values of a filter come out of a hash map. A filter's file is named by its content, the index of the language names
the filter's file, and the entry names the index: all three are written again.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

from scripts.finish.cbor import NotUnderstood, Value, decode, encode

# What Pagefind puts before the CBOR, to recognise a file that the server has decompressed already.
_MARK = b"pagefind_dcd"


def settle_filters(folder: Path) -> None:
    """Rewrite the filters below site/pagefind/ with sorted values, under names that follow from their content.

    Raises NotUnderstood when Pagefind's files are not of the known form.
    """
    renamed = {path.stem: _settle_filter(path) for path in sorted(folder.glob("filter/*.pf_filter"))}
    if not renamed:
        return
    entry = folder / "pagefind-entry.json"
    text = entry.read_text("utf-8")
    for path in sorted(folder.glob("pagefind.*.pf_meta")):
        old = path.name.split(".")[1]
        text = text.replace(json.dumps(old), json.dumps(_settle_index(path, old, renamed)))
    entry.write_text(text, "utf-8", newline="\n")


def _settle_filter(path: Path) -> str:
    """Returns the new name."""
    value = _read(path)
    if not isinstance(value, list) or len(value) != 2 or not isinstance(value[1], list):
        raise NotUnderstood(f"{path.name} is no list of a filter's name and its values")
    value[1].sort(key=encode)
    return _write(path, path.stem, value, 7)


def _settle_index(path: Path, old: str, renamed: dict[str, str]) -> str:
    """Returns the new name. Lists keep their order, but for the one that names the filters."""
    index = _read(path)
    if not isinstance(index, list):
        raise NotUnderstood(f"{path.name} is no list")
    for part in index:
        rows = [row for row in part if isinstance(row, list)] if isinstance(part, list) else []
        named = [row for row in rows if len(row) == 2 and row[1] in renamed]
        for row in named:
            row[1] = renamed[str(row[1])]
        if named and isinstance(part, list):
            part.sort(key=encode)
    return _write(path, old, index, 10)


def _read(path: Path) -> Value:
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(_MARK):
        raise NotUnderstood(f"{path.name} does not begin as Pagefind's files do")
    return decode(content.removeprefix(_MARK))


def _write(path: Path, old: str, value: Value, digits: int) -> str:
    """Write the value in the place of a file, under the language and the digest of the content; returns that name."""
    content = _MARK + encode(value)
    name = f"{old.partition('_')[0]}_{hashlib.sha256(content).hexdigest()[:digits]}"
    # mtime is part of the compressed form; 0 says nothing.
    packed = gzip.compress(content, 9, mtime=0)
    path.unlink()
    path.with_name(path.name.replace(old, name)).write_bytes(packed)
    return name
