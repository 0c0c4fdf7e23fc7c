"""Every host is told the same, and what was released can be checked anywhere."""

from __future__ import annotations

import gzip
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import brotli  # pyright: ignore[reportMissingTypeStubs]
import pytest

from scripts.__main__ import run
from scripts.cli.hosting_parser import HOST_NAMES
from scripts.finish.hosts import HOSTS, Hosting, host_files
from scripts.finish.hosts.headers import KEPT, headers_of, type_of
from scripts.finish.packed import pack_site
from scripts.finish.policy import policy_text
from scripts.finish.sums import SUMS, SumsUnreadable, read_sums
from tests.conftest import serving

_NAMED_BY_CONTENT = re.compile(
    r"assets/(?:stylesheets/)?[^/]+[.-][0-9a-f]{8,}\.(?:min\.)?[a-z]+(?:\.map)?(?:\.gz|\.br)?"
)


@pytest.fixture
def site(released_site: Path, tmp_path: Path) -> Path:
    """A released site below a course's folder, to be changed."""
    shutil.copytree(released_site, tmp_path / "site")
    return tmp_path / "site"


def files_of(site: Path) -> tuple[str, ...]:
    return tuple(path.relative_to(site).as_posix() for path in sorted(site.rglob("*")) if path.is_file())


def as_read(text: str, path: str, joins: bool) -> dict[str, str]:
    """The headers of a path as a host reads `_headers`: it joins what several rules say, or the last one decides."""
    headers: dict[str, str] = {}
    applies = False
    for line in text.splitlines():
        if line.startswith("/"):
            applies = path.startswith(line[:-1]) if line.endswith("*") else path == line
        elif applies and line.startswith("  ! "):
            headers.pop(line.removeprefix("  ! "), None)
        elif applies and line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            headers[name] = f"{headers[name]}, {value}" if joins and name in headers else value
    return headers


def test_wildcard_hosts_send_what_the_one_source_says_for_each_file(released_site: Path) -> None:
    for name, joins in (("cloudflare", True), ("netlify", False)):
        text = host_files(name, Hosting("/sub/"))["site/_headers"]
        assert sum(line.startswith("/") for line in text.splitlines()) <= 100, (
            "Cloudflare reads no more rules"
        )
        assert max(map(len, text.splitlines())) < 2000, "Cloudflare reads no longer lines"
        for path in files_of(released_site):
            assert as_read(text, f"/sub/{path}", joins) == headers_of(path), (name, path)


def test_a_file_is_kept_for_ever_only_under_a_name_that_changes_with_it(released_site: Path) -> None:
    kept = [path for path in files_of(released_site) if headers_of(path)["Cache-Control"] == KEPT]
    assert len(kept) > 50
    assert [path for path in kept if not _NAMED_BY_CONTENT.fullmatch(path)] == []


def test_the_header_is_the_page_s_own_policy_and_who_may_frame_it(released_site: Path) -> None:
    page = (released_site / "index.html").read_text("utf-8")
    assert f'content="{policy_text()}"' in page
    assert headers_of("index.html")["Content-Security-Policy"] == f"{policy_text()}; frame-ancestors 'none'"


@pytest.mark.parametrize(("host", "tool"), [("oss", "ossutil"), ("cos", "coscli")])
def test_a_bucket_gets_every_file_with_its_type_pages_last(
    site: Path, tmp_path: Path, host: str, tool: str
) -> None:
    files = files_of(site)
    script = tmp_path / "upload.sh"
    script.write_text(next(iter(host_files(host, Hosting("/课程/", files)).values())), "utf-8")
    (tmp_path / tool).write_text('#!/bin/sh\nprintf "%s\\n" "$*" >> calls\n', "utf-8")
    (tmp_path / tool).chmod(0o755)
    environ = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    subprocess.run(["sh", str(script), "shop"], cwd=tmp_path, env=environ, check=True, timeout=60)
    calls = (tmp_path / "calls").read_text("utf-8").splitlines()
    plain = [path for path in files if not path.endswith((".gz", ".br"))]
    assert len(calls) == len(plain)
    page = "zh-Hant/index.html"
    said = f"Content-Type:{type_of(page)}#Cache-Control:no-cache"
    flags = " -f" if host == "oss" else ""
    assert f"cp{flags} site/{page} {host}://shop/课程/{page} --meta {said}" in calls
    first_page = next(place for place, call in enumerate(calls) if ".html " in call)
    assert all(".html " in call for call in calls[first_page:])
    subprocess.run(["sh", "-n", str(script)], check=True, timeout=20)
    assert shlex.split(script.read_text("utf-8").splitlines()[-1])[0] == "put"


def test_every_host_can_be_asked_for_and_says_where_it_wrote(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site.parent
    assert set(HOST_NAMES) == set(HOSTS)
    for host in HOSTS:
        assert (
            run(["--root", str(root), "deploy-config", host, "--site-url", "https://e.com/%E8%AF%BE/"]) == 0
        )
        for line in capsys.readouterr().out.splitlines():
            written = root / line.split(",")[0].removeprefix("Wrote ")
            assert written.is_file()
    assert '"/课/"' in (root / ".build/deploy/nginx/course.conf").read_text("utf-8")
    assert "COPY site /usr/share/nginx/html/课/" in (root / ".build/deploy/docker/Dockerfile").read_text(
        "utf-8"
    )
    assert run(["--root", str(root), "verify", str(site)]) == 0, (
        "what is for the host does not count as extra"
    )


def test_verify_names_every_file_that_is_not_as_released(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "index.html").unlink()
    (site / "review/index.html").write_text("changed", "utf-8")
    (site / "new.html").write_text("extra", "utf-8")
    assert run(["--root", str(site.parent), "verify", str(site)]) == 1
    out = capsys.readouterr().out
    assert "missing  index.html\nchanged  review/index.html\nextra    new.html\n" in out
    assert "1 missing, 1 changed, 1 extra." in out
    with serving(site) as origin:
        assert run(["--root", str(site.parent), "verify", origin]) == 1
    out = capsys.readouterr().out
    assert "missing  index.html\nchanged  review/index.html\n" in out


def test_verify_says_of_a_site_that_does_not_answer_what_failed(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / SUMS).write_text(f"{'0' * 64}  index.html\n{'0' * 64}  a.html\n", "utf-8")
    assert run(["--root", str(site.parent), "verify", "http://127.0.0.1:9/"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("failed   a.html: ")
    assert "failed   index.html: " in out
    with pytest.raises(SumsUnreadable, match="line 1"):
        read_sums("no sum at all")


def test_packed_copies_hold_the_file_and_are_made_once(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    content = "一样的内容 " * 200
    (site / "a.html").write_text(content, "utf-8")
    (site / "b.html").write_text(content, "utf-8")
    (site / "small.html").write_text("x", "utf-8")
    (site / "card.png").write_bytes(b"x" * 2000)
    assert pack_site(site, tmp_path / "kept") == 2
    assert gzip.decompress((site / "b.html.gz").read_bytes()).decode() == content
    assert brotli.decompress((site / "a.html.br").read_bytes()).decode() == content  # pyright: ignore[reportUnknownMemberType]
    assert not list(site.glob("small.html.*")) + list(site.glob("card.png.*"))
    assert pack_site(site, tmp_path / "kept") == 0
    (site / "a.html").write_text(content + "新", "utf-8")
    (site / "b.html").unlink()
    assert pack_site(site, tmp_path / "kept") == 2
    assert len(list((tmp_path / "kept").iterdir())) == 2, "what is no longer used is not kept"


def test_a_release_broken_off_while_packing_leaves_no_half_file_for_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, kept, whole = tmp_path / "site", tmp_path / "kept", Path.write_bytes
    site.mkdir()
    (site / "a.html").write_text("小课" * 400, "utf-8")

    def half(path: Path, content: bytes) -> int:
        whole(path, content[: len(content) // 2])
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(KeyboardInterrupt):
        pack_site(site, kept)
    monkeypatch.undo()
    pack_site(site, kept)
    assert gzip.decompress((site / "a.html.gz").read_bytes()).decode() == "小课" * 400
