"""SHA256SUMS: what was published, and what of it is missing, changed or too much somewhere else."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.finish.hosts.hosts import FOR_THE_HOST

SUMS = "SHA256SUMS"


class SumsUnreadable(ValueError):
    """The list of check sums is none; the message names the line."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Paths below the site, in order."""

    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    @property
    def is_none(self) -> bool:
        """Whether everything is as it was published."""
        return not (self.missing or self.changed or self.extra)


def digest_of(content: bytes) -> str:
    """The check sum of one file."""
    return hashlib.sha256(content).hexdigest()


def sums_of(site: Path) -> dict[str, str]:
    """{path: check sum} of every file for readers."""
    paths = ((path.relative_to(site).as_posix(), path) for path in sorted(site.rglob("*")) if path.is_file())
    ours = FOR_THE_HOST | {SUMS}
    return {name: digest_of(path.read_bytes()) for name, path in paths if name not in ours}


def sums_text(sums: Mapping[str, str]) -> str:
    """In the form that `sha256sum -c` reads."""
    return "".join(f"{total}  {path}\n" for path, total in sorted(sums.items()))


def read_sums(text: str) -> dict[str, str]:
    """Raises SumsUnreadable for a line that is no check sum and path."""
    sums: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        total, _, path = line.partition("  ")
        if len(total) != 64 or not path:
            raise SumsUnreadable(f"{SUMS}, line {number}: {line[:80]!r} is no check sum and path")
        sums[path] = total
    return sums


def compared(published: Mapping[str, str], found: Mapping[str, str]) -> Difference:
    """What differs between the list and what was found."""
    return Difference(
        missing=tuple(sorted(published.keys() - found.keys())),
        changed=tuple(
            sorted(path for path in published.keys() & found.keys() if published[path] != found[path])
        ),
        extra=tuple(sorted(found.keys() - published.keys())),
    )
