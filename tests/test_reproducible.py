"""Two builds of the same sources with SOURCE_DATE_EPOCH give the same bytes, wherever and by whomever they are run."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from scripts.finish.cbor import NotUnderstood, decode, encode
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
    assert any(path.endswith(".pf_filter") for path in first), (
        "without a filter Pagefind has nothing to shuffle"
    )
    assert "sitemap.xml" in first


@pytest.mark.parametrize(
    "value",
    [0, 23, 24, 255, 256, 65_536, 1 << 40, "", "库存", "x" * 300, None, [], [["a", [0, 24, None]], "b"]],
)
def test_the_index_language_reads_what_it_wrote(value: object) -> None:
    assert decode(encode(value)) == value  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    "content", [b"", b"\x18", b"\x61", b"\x82\x00", b"\xa0", b"\x1f", b"\x00\x00", b"\xf5"]
)
def test_anything_else_in_an_index_is_refused_and_not_mangled(content: bytes) -> None:
    with pytest.raises(NotUnderstood):
        decode(content)
