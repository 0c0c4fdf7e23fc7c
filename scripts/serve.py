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

_RELOAD_PATH = "/__reload"
_SCRIPT_PATH = "/__reload.js"
_SCRIPT = f"""\
let known = null;
const look = async () => {{
  try {{
    const version = await (await fetch("{_RELOAD_PATH}", {{ cache: "no-store" }})).text();
    if (known !== null && known !== version) location.reload();
    known = version;
  }} catch {{ /* the server is away; ask again */ }}
  setTimeout(look, 500);
}};
look();
"""


class _Version:
    """Counts finished builds; the browser reloads when the count moves."""

    def __init__(self) -> None:
        self.count = 0


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
            self._send(page.replace("</body>", f'<script src="{_SCRIPT_PATH}"></script></body>'), "text/html")
        else:
            super().do_GET()

    def _page(self) -> str | None:
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if self.path.partition("?")[0].endswith("/") else path
        return page.read_text("utf-8") if page.suffix == ".html" and page.is_file() else None

    def _send(self, text: str, kind: str, status: int = 200) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / "404.html"
        if code == 404 and missing.is_file():
            self._send(missing.read_text("utf-8"), "text/html", 404)
        else:
            super().send_error(code, message, explain)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are no news to an author."""


def serve_site(root: Path, port: int, rebuild: Callable[[], bool]) -> int:
    """Build, serve on 127.0.0.1 and rebuild on every save until interrupted. Returns an exit code.

    A build that fails leaves the last good site standing; the report is in the terminal.
    """
    if not rebuild() and not (root / "site" / "index.html").exists():
        return 1
    version = _Version()
    handler = partial(_Handler, directory=str(root / "site"), version=version)
    server = ThreadingHTTPServer(("127.0.0.1", _free_port(port)), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"Serving http://127.0.0.1:{server.server_port}/ (saving a file rebuilds; Ctrl+C ends)", flush=True)
    try:
        for _ in watch(*(root / name for name in WATCHED if (root / name).exists()), raise_interrupt=False):
            print("Saved; building again", file=sys.stderr, flush=True)
            version.count += rebuild()
    finally:
        server.shutdown()
    return 0


def _free_port(wanted: int) -> int:
    """The wanted port, or the next free one of the twenty after it."""
    for port in range(wanted, wanted + 20):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    return 0
