"""What a learning record store has confirmed: an append-only file, a line a batch.

Statements are taken off the list only once their line is on the disk. A run that is killed between the store's answer
and that line sends the batch once more; the store knows the statements by their ids and keeps each once.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, cast


class Outbox:
    """The file, for one store: another store's lines in it say nothing about this one."""

    def __init__(self, path: Path, store: str) -> None:
        """Read what was confirmed so far; `store` is the address without anything secret."""
        self._path = path
        self._store = store
        self.confirmed: set[str] = set(self._read())

    def confirm(self, ids: Sequence[str]) -> None:
        """Write down that the store has these, before anything else happens."""
        line = json.dumps({"store": self._store, "ids": list(ids)}, ensure_ascii=False) + "\n"
        with self._path.open("a", encoding="utf-8", newline="\n") as file:
            if self._ends_torn():
                file.write("\n")
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
        self.confirmed.update(ids)

    def _ends_torn(self) -> bool:
        """Whether a run was killed within a line; what it left must not spoil the next one."""
        if not self._path.exists() or self._path.stat().st_size == 0:
            return False
        with self._path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read(1) != b"\n"

    def _read(self) -> Iterable[str]:
        if not self._path.exists():
            return
        for line in self._path.read_text("utf-8", "replace").splitlines():
            yield from self._ids_in(line)

    def _ids_in(self, line: str) -> Iterable[str]:
        try:
            raw: Any = json.loads(line)
        except ValueError:
            return []
        entry = cast("dict[str, Any]", raw) if isinstance(raw, dict) else {}
        ids: Any = entry.get("ids")
        if entry.get("store") != self._store or not isinstance(ids, list):
            return []
        return [one for one in cast("list[object]", ids) if isinstance(one, str)]
