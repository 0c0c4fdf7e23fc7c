"""Digests that name what a step is made from. What is kept under `.build/cache` can be deleted at any time."""

from __future__ import annotations

import hashlib
import sys
import sysconfig
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from scripts.scan import scan

_CODE = Path(__file__).parent


def digest(*parts: str | bytes) -> str:
    """Names the parts, in this order; where one ends and the next begins is part of it."""
    total = hashlib.sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        total.update(b"%d:" % len(content) + content)
    return total.hexdigest()


def files_digest(root: Path, paths: Iterable[str]) -> str:
    """Names files by path below `root` and content."""
    parts: list[str | bytes] = []
    for path in sorted(paths):
        parts += [path, (root / path).read_bytes()]
    return digest(*parts)


@cache
def program_digest() -> str:
    """Names our own code with its templates, Python, and the version of every installed library."""
    code = [path for path in scan(_CODE.parent, [_CODE.name]) if not path.endswith(".pyc")]
    libraries = (path.name for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
    return digest(sys.version, *sorted(libraries), files_digest(_CODE.parent, code))
