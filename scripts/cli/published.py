"""What was published before: the part of the past that a check compares with."""

from __future__ import annotations

import subprocess
from pathlib import Path

LOCK_PATH = "lessons/ids.lock"


def published_lock(root: Path, revision: str) -> str | None:
    """ids.lock as it stands in a git revision; None outside git, without git, or before its first commit."""
    try:
        done = subprocess.run(
            ["git", "show", f"{revision}:./{LOCK_PATH}"], cwd=root, capture_output=True, check=False
        )
    except FileNotFoundError:
        return None
    return done.stdout.decode() if done.returncode == 0 else None
