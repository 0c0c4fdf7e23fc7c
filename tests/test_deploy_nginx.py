from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

ROOT = Path(__file__).parent.parent
NGINX = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
MAIN = """\
{user}
daemon off;
pid {d}/pid;
error_log {d}/error.log;
events {{}}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  {temp}
  include {d}/site.conf;
}}
"""
TEMP = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")

pytestmark = pytest.mark.skipif(
    NGINX is None and os.environ.get("CI") != "true",
    reason="nginx is not installed; `make test` installs it on Debian",
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(params=["/", "/sub/", "/中文路径/"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A small site on a real nginx with the published configuration; the address it is served at."""
    prefix: str = request.param
    site = tmp_path / "www" / prefix.strip("/")
    for path in (
        "index.html",
        "404.html",
        "issues/001/index.html",
        "lessons/supply/first-stock/index.html",
        "assets/course.0123abcd45.css",
        "assets/chunk-0AB1CD2E.js",
        "assets/card.0123abcd45.png",
        "assets/favicon.svg",
        "feeds/issues.atom",
        "feeds/issues.json",
        "feeds/course.ics",
        "pagefind/pagefind.js",
    ):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(f"<p>{path}</p>", "utf-8")
    port = free_port()
    values = {
        "__ROOT__": str(tmp_path / "www"),
        "__PREFIX__": prefix,
        "__LISTEN__": f"127.0.0.1:{port}",
        "__HEADERS__": str(ROOT / "deploy/nginx-headers.conf"),
    }
    text = (ROOT / "deploy/nginx.conf").read_text("utf-8")
    text = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    for name, value in values.items():
        text = text.replace(name, value)
    (tmp_path / "site.conf").write_text(text, "utf-8")
    # Started by root, its workers would be somebody who may not read the test's folder.
    user = "user root;" if os.geteuid() == 0 else ""
    temp = " ".join(f"{name}_temp_path {tmp_path}/{name};" for name in TEMP)
    (tmp_path / "nginx.conf").write_text(MAIN.format(d=tmp_path, temp=temp, user=user), "utf-8")
    assert NGINX is not None, "CI must have nginx"
    process = subprocess.Popen(
        [NGINX, "-c", str(tmp_path / "nginx.conf"), "-p", str(tmp_path)], stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}{quote(prefix)}"
    wait_for(address)
    yield address
    process.terminate()
    process.wait()


def wait_for(address: str) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(address).close()  # noqa: S310 - http on loopback
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("nginx did not answer")


def get(address: str) -> tuple[int, dict[str, str], str]:
    try:
        with urllib.request.urlopen(address) as answer:  # noqa: S310 - http on loopback
            return answer.status, dict(answer.headers), answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read().decode()


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("", "index.html"),
        ("issues/001/", "issues/001/index.html"),
        ("lessons/supply/first-stock/", "lessons/supply/first-stock/index.html"),
        ("404.html", "404.html"),
    ],
)
def test_pages_are_served_fresh_and_with_the_security_headers(server: str, page: str, file: str) -> None:
    status, headers, body = get(server + page)
    assert (status, body) == (200, f"<p>{file}</p>")
    assert headers["Cache-Control"] == "no-cache"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize("name", ["course.0123abcd45.css", "chunk-0AB1CD2E.js", "card.0123abcd45.png"])
def test_hashed_assets_are_kept_for_a_year(server: str, name: str) -> None:
    status, headers, _ = get(f"{server}assets/{name}")
    assert status == 200
    assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_file_whose_name_stays_the_same_is_asked_for_again(server: str) -> None:
    assert get(f"{server}assets/favicon.svg")[1]["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("issues.atom", "application/atom+xml"),
        ("issues.json", "application/json"),
        ("course.ics", "text/calendar"),
    ],
)
def test_feeds_have_their_types_and_are_asked_for_again(server: str, name: str, kind: str) -> None:
    status, headers, _ = get(f"{server}feeds/{name}")
    assert (status, headers["Content-Type"]) == (200, kind)
    assert headers["Cache-Control"] == "no-cache"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_an_unknown_address_gets_the_course_s_own_page_and_status_404(server: str) -> None:
    status, headers, body = get(f"{server}lessons/nowhere/")
    assert (status, body) == (404, "<p>404.html</p>")
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_folder_without_its_slash_is_sent_to_the_one_with(server: str) -> None:
    status, _, body = get(f"{server}issues/001")
    assert (status, body) == (200, "<p>issues/001/index.html</p>")


def test_only_the_search_worker_may_compile_webassembly(server: str) -> None:
    assert "'wasm-unsafe-eval'" in get(f"{server}pagefind/pagefind.js")[1]["Content-Security-Policy"]
    assert "wasm" not in get(server)[1]["Content-Security-Policy"]
