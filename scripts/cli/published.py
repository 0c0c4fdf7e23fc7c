"""What was published before: the part of the past that a check compares with."""

from __future__ import annotations

import subprocess
from pathlib import Path

from scripts.cli.surroundings import Misuse

LOCK_PATH = "lessons/ids.lock"
NEWEST = "HEAD"


def published_lock(root: Path, revision: str) -> str | None:
    """ids.lock as it stands in a git revision; None before its first commit.

    The newest revision need not be there: a course may live outside git, or have no commit yet. Raises Misuse for
    another one that cannot be found, since a check that compares with nothing would let every number change.
    """
    lock = _git(root, "show", f"{revision}:./{LOCK_PATH}")
    if (
        lock is None
        and revision != NEWEST
        and _git(root, "rev-parse", "--verify", f"{revision}^{{commit}}") is None
    ):
        raise Misuse(f"--base {revision}: git has no such revision here; expected one that was fetched")
    return lock


def _git(root: Path, *words: str) -> str | None:
    """What git says; None where it fails or is missing."""
    try:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, check=False)
    except FileNotFoundError:
        return None
    return done.stdout.decode() if done.returncode == 0 else None
