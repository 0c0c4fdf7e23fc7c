"""Shows the site on this machine and reloads the browser when a source file is saved."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

WATCHED = ("lessons", "quizzes", "docs", "theme", "app", "scripts/templates", "mkdocs.yml")

_PORTS_TRIED = 20
_RELOAD_PATH = "/__reload"
_SCRIPT_PATH = "/__reload.js"
_SCRIPT_TAG = f'<script src="{_SCRIPT_PATH}"></script></body>'
_SCRIPT = f"""\
let known = null;
const look = async () => {{
  try {{
    const version = await (await fetch("{_RELOAD_PATH}", {{ cache: "no-store" }})).text();
    if (known !== null && known !== version) location.reload();
    known = version;
  }} catch {{ /* the server is away; ask again */ }}
  setTimeout(look, 250);
}};
look();
"""


class NoFreePort(Exception):
    """Every port that was tried is in use; the message names them."""


class _Version:
    """Counts finished builds; the browser reloads when the count moves."""

    def __init__(self) -> None:
        self.count = 0


class _Server(ThreadingHTTPServer):
    """A server to which a browser that leaves in the middle of an answer is no news."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # pyright: ignore[reportArgumentType]


class _Handler(SimpleHTTPRequestHandler):
    """Serves site/, never from a cache, with the reload script added to pages."""

    def __init__(self, *arguments: object, version: _Version, **options: object) -> None:
        self.version = version
        # The system's table may call JavaScript plain text, which browsers refuse as a module.
        self.extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}
        super().__init__(*arguments, **options)  # pyright: ignore[reportArgumentType]

    def do_GET(self) -> None:
        if self.path == _RELOAD_PATH:
            self._send(str(self.version.count), "text/plain")
        elif self.path == _SCRIPT_PATH:
            self._send(_SCRIPT, "text/javascript")
        elif (page := self._page()) is not None:
            self._send_page(page, 200)
        else:
            super().do_GET()

    def _page(self) -> str | None:
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if self.path.partition("?")[0].endswith("/") else path
        return page.read_text("utf-8") if page.suffix == ".html" and page.is_file() else None

    def _send_page(self, html: str, status: int) -> None:
        self._send(html.replace("</body>", _SCRIPT_TAG), "text/html", status)

    def _send(self, text: str, kind: str, status: int = 200) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / "404.html"
        if code == 404 and missing.is_file():
            self._send_page(missing.read_text("utf-8"), 404)
        else:
            super().send_error(code, message, explain)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are no news to an author."""


def serve_site(root: Path, port: int, rebuild: Callable[[], bool]) -> int:
    """Build, serve on 127.0.0.1 and rebuild on every save until interrupted. Returns an exit code.

    A build that fails leaves the last good site standing; the report is in the terminal. Raises NoFreePort.
    """
    try:
        if not rebuild() and not (root / "site" / "index.html").exists():
            return 1
        version = _Version()
        server = _open_server(port, partial(_Handler, directory=str(root / "site"), version=version))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(
            f"Serving http://127.0.0.1:{server.server_port}/ (saving a file rebuilds; Ctrl+C ends)",
            flush=True,
        )
        _rebuild_on_save(root, rebuild, version)
    except KeyboardInterrupt:
        # The way to end it, at whatever moment.
        pass
    return 0


def _rebuild_on_save(root: Path, rebuild: Callable[[], bool], version: _Version) -> None:
    watched = (root / name for name in WATCHED if (root / name).exists())
    # Several files saved together come as one change; 50 ms without another end it.
    for _ in watch(*watched, raise_interrupt=True):
        print("Saved; building again", file=sys.stderr, flush=True)
        if rebuild():
            version.count += 1
        else:
            print("The site still shows the last good build.", file=sys.stderr, flush=True)


def _open_server(wanted: int, handler: Callable[..., SimpleHTTPRequestHandler]) -> ThreadingHTTPServer:
    """A server on the wanted port, or on the next free one of the twenty from there."""
    for port in range(wanted, wanted + _PORTS_TRIED):
        if _is_taken(port):
            continue
        try:
            return _Server(("127.0.0.1", port), handler)
        except OSError:
            continue
    raise NoFreePort(
        f"the ports {wanted} to {wanted + _PORTS_TRIED - 1} are all in use; choose one with --port"
    )


def _is_taken(port: int) -> bool:
    """Whether somebody answers there: Windows lets two servers bind one port."""
    with socket.socket() as probe:
        return port != 0 and probe.connect_ex(("127.0.0.1", port)) == 0
