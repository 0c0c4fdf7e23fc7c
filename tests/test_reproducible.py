"""Two builds of the same sources with SOURCE_DATE_EPOCH give the same bytes, wherever and by whomever they are run."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from tests.real_site import ROOT, copy_sources

_EPOCH = {"SOURCE_DATE_EPOCH": "1795478400", "SITE_URL": "https://example.com/course/"}
_HERE = {"TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
_ELSEWHERE = {"TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONHASHSEED": "4711", "PYTHONUTF8": "0"}


def _build(folder: Path, environ: dict[str, str], umask: int) -> dict[str, str]:
    """Build with the command itself; path below site/ → digest."""
    folder.mkdir(parents=True)
    copy_sources(folder)
    done = subprocess.run(
        [sys.executable, "-m", "scripts", "--root", str(folder), "build"],
        cwd=ROOT,
        env={**os.environ, **_EPOCH, **environ},
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    site = folder / "site"
    files = (path for path in sorted(site.rglob("*")) if path.is_file())
    return {path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def test_two_builds_in_different_folders_and_surroundings_are_byte_for_byte_the_same(tmp_path: Path) -> None:
    first = _build(tmp_path / "a", _HERE, 0o022)
    second = _build(tmp_path / "else where" / "内容", _ELSEWHERE, 0o077)
    assert sorted(path for path in {*first, *second} if first.get(path) != second.get(path)) == []
    assert "search/index.json" in first
    assert "sitemap.xml" in first
