"""The search index, made by Pagefind over lesson bodies only."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from scripts.finish.filters import settle_filters


class SearchIndexError(Exception):
    """Pagefind failed; the message is its own output."""


def index_site(site: Path) -> None:
    """Write site/pagefind/. Elements marked data-pagefind-body are indexed, nothing else.

    Raises SearchIndexError with Pagefind's output when it fails.
    """
    # What an earlier version or an earlier build has left is not Pagefind's to clear away.
    shutil.rmtree(site / "pagefind", ignore_errors=True)
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--force-language", "zh", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SearchIndexError((done.stdout + done.stderr).strip())
    _drop_unused(site / "pagefind")
    settle_filters(site / "pagefind")


def _drop_unused(folder: Path) -> None:
    """Pagefind's own user interfaces are not loaded: the course has its own search box."""
    for pattern in ("pagefind-*ui*", "pagefind-highlight.js", "pagefind-component*"):
        for path in folder.glob(pattern):
            path.unlink()
