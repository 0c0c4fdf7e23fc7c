"""A host whose site changes between builds, and whose network is slow, away, or a hotel's log-in page."""

from __future__ import annotations

import hashlib
import re
import threading
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path

from scripts.finish.offline import KILL_SWITCH

BASE = "/sub/"
# What the worker waits for a slow network, and what it waits for here, so that nobody waits for a test.
_PATIENCE, _SHORT_PATIENCE = b"2500", b"400"
SLOW_SECONDS = 1.0

_NAMED = re.compile(rb"([\w-]+)\.([0-9a-f]{10})\.(js|css|json|txt)\b")
_BUILD = re.compile(rb'data-build="(\w+)"')
_TEXTS = {".html", ".js", ".css", ".json", ".txt"}
_PORTAL = "<!doctype html><html><title>登录</title><body>请先登录酒店的网络。</body></html>".encode()


@dataclass(frozen=True, slots=True)
class Build:
    """A site as it was built: its files by path, and its name."""

    name: str
    files: Mapping[str, bytes]

    @property
    def assets(self) -> set[str]:
        """Files that are named by their content."""
        return {path for path in self.files if _NAMED.search(path.encode())}


def read_build(site: Path) -> Build:
    """The built site, with a worker that loses patience sooner."""
    files = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
    assert files["sw.js"].count(_PATIENCE) == 1
    files["sw.js"] = files["sw.js"].replace(_PATIENCE, _SHORT_PATIENCE)
    return Build(_name(files), files)


def next_build(build: Build) -> Build:
    """The same course in another build, in which no page and no named file is as it was."""
    other = hashlib.sha256(build.name.encode()).hexdigest()[:8]

    def renamed(found: re.Match[bytes]) -> bytes:
        return b"%s.%s.%s" % (found[1], hashlib.sha256(found[2]).hexdigest()[:10].encode(), found[3])

    def changed(path: str, content: bytes) -> bytes:
        if Path(path).suffix not in _TEXTS:
            return content
        content = _NAMED.sub(renamed, content).replace(build.name.encode(), other.encode())
        return content + b"\n/* " + other.encode() + b" */" if path.endswith((".js", ".css")) else content

    files = {
        _NAMED.sub(renamed, path.encode()).decode(): changed(path, content)
        for path, content in build.files.items()
    }
    return Build(other, files)


def _name(files: Mapping[str, bytes]) -> str:
    found = _BUILD.search(files["index.html"])
    assert found
    return found[1].decode()


@dataclass(slots=True)
class Host:
    """What the server does now."""

    build: Build
    # up | down | slow | login (answers everything with a page) | redirect (to it) | mistyped
    mode: str = "up"
    is_killed: bool = False
    # Paths that fail although the rest works, as on a host in the middle of an upload.
    broken: set[str] = field(default_factory=set[str])
    # After this many more answers the network is gone; None is never.
    answers_left: int | None = None

    def file(self, path: str) -> bytes | None:
        """A file as it is published now."""
        if self.is_killed and path == "sw.js":
            return KILL_SWITCH.read_bytes()
        return self.build.files.get(f"{path}index.html" if path == "" or path.endswith("/") else path)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, host: Host) -> None:
        self.host = host
        super().__init__(*arguments)  # pyright: ignore[reportArgumentType]

    def do_GET(self) -> None:
        path = self.path.partition("?")[0].removeprefix(BASE)
        mode = self._mode()
        if mode == "down":
            self.close_connection = True
            return
        if mode == "slow":
            time.sleep(SLOW_SECONDS)
        if mode == "redirect" and not path.startswith("login"):
            self._send(302, b"", "text/html", {"Location": f"{BASE}login"})
        elif mode in ("login", "redirect"):
            self._send(200, _PORTAL, "text/html; charset=utf-8")
        elif path in self.host.broken:
            self._send(503, b"", "text/html")
        else:
            self._send_file(path, mode)

    def _mode(self) -> str:
        left = self.host.answers_left
        if left is not None:
            self.host.answers_left = left - 1
            if left <= 0:
                return "down"
        return self.host.mode

    def _send_file(self, path: str, mode: str) -> None:
        content = self.host.file(path)
        if content is None:
            self._send(404, self.host.build.files["404.html"], "text/html; charset=utf-8")
            return
        is_named = _NAMED.search(path.encode()) is not None
        kind = guess_type(path)[0] or ("text/html" if path == "" or path.endswith("/") else "text/plain")
        kind = "text/plain" if mode == "mistyped" and kind != "text/html" else kind
        tag = f'"{hashlib.sha256(content).hexdigest()[:12]}"'
        keeping = "public, max-age=31536000, immutable" if is_named else "no-cache"
        headers = {"Cache-Control": "no-store" if mode == "mistyped" else keeping, "ETag": tag}
        if self.headers.get("If-None-Match") == tag:
            self._send(304, b"", "", headers)
        else:
            self._send(200, content, f"{kind}; charset=utf-8", headers)

    def _send(self, status: int, body: bytes, kind: str, headers: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if kind:
            self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are no news to a test."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves in the middle of an answer is no news."""


@contextmanager
def hosting(host: Host) -> Generator[str]:
    """Serves what `host` says below BASE; yields the origin."""
    with _Server(("127.0.0.1", 0), partial(_Handler, host=host)) as web:
        threading.Thread(target=web.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{web.server_port}"
        web.shutdown()
