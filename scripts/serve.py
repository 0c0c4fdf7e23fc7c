"""Shows the site on this machine and reloads the browser when a source file is saved."""

from __future__ import annotations

import gc
import re
import socket
import sys
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from watchfiles import watch

from scripts.author.page import SCRIPT, STYLES, author_files, authors_page
from scripts.author.seen import Seen
from scripts.finish.offline import KILL_SWITCH, WORKER
from scripts.publication import Publication
from scripts.search import is_search
from scripts.words import Words
from scripts.workshop import WATCHED, Workshop

_PORTS_TRIED = 20
_RELOAD_PATH = "/__reload"
_NOT_FOUND = "404.html"
# The server answers when there is news, or after a while without; reloading keeps the place on the page.
_PATIENCE_SECONDS = 20.0


class NoFreePort(Exception):
    """Every port that was tried is in use; the message names them."""


class _Server(ThreadingHTTPServer):
    """A server to which a browser that leaves in the middle of an answer is no news."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # pyright: ignore[reportArgumentType]


class _Handler(SimpleHTTPRequestHandler):
    """Serves what the workshop has, never from a cache, with the author's side added to pages.

    Until the course is without errors for the first time, it serves the site of an earlier build.
    """

    def __init__(
        self, *arguments: object, workshop: Workshop, words: Words, search: bool, **options: object
    ) -> None:
        self.workshop, self.words, self.search = workshop, words, search
        # The system's table may call JavaScript plain text, which browsers refuse as a module.
        self.extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}
        super().__init__(*arguments, **options)  # pyright: ignore[reportArgumentType]

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == _RELOAD_PATH:
            known = re.fullmatch(r"known=(\d{1,9})", address.query)
            news = self.workshop.wait_for_news(int(known[1]) if known else 0, _PATIENCE_SECONDS)
            self._send(str(news).encode(), "text/plain")
        else:
            self._send_file(unquote(address.path).lstrip("/"))

    def do_HEAD(self) -> None:
        self.do_GET()

    def _send_file(self, path: str) -> None:
        publication, seen = self.workshop.moment()
        content = partial(self._content, publication)
        file = path if path and not path.endswith("/") else f"{path}index.html"
        found = content(file)
        if found is not None:
            self._send(self._shown(file, found, seen), self.guess_type(file))
        elif content(f"{file}/index.html") is not None:
            self.send_response(301)
            self.send_header("Location", f"/{path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self._send(self._shown(_NOT_FOUND, content(_NOT_FOUND) or b"", seen), "text/html", 404)

    def _content(self, publication: Publication | None, path: str) -> bytes | None:
        if path == WORKER:
            # A worker that another site at this port has left would answer from what it stored.
            return KILL_SWITCH.read_bytes()
        if path in (STYLES, SCRIPT):
            return author_files()[path]
        if is_search(path):
            return self.workshop.search_file(path) if self.search else None
        if publication is None:
            return self._read(Path(self.directory), path)
        found = publication.content(path)
        return self.workshop.fact_of_before(path) if found is None else found

    def _shown(self, file: str, content: bytes, seen: Seen) -> bytes:
        """A page as its author sees it; anything else as it is."""
        if not file.endswith(".html"):
            return content
        return authors_page(content.decode(), file, seen, self.words).encode()

    def _read(self, folder: Path | None, path: str) -> bytes | None:
        """A file of a folder on the disk, and of nothing beside it."""
        file = folder and (folder / path).resolve()
        inside = file and folder and file.is_relative_to(folder.resolve()) and file.is_file()
        return file.read_bytes() if file and inside else None

    def _send(self, body: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        is_text = kind.startswith("text/") or kind == "application/json"
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Requests are no news to an author."""


def serve_site(root: Path, port: int, workshop: Workshop, words: Words, *, search: bool) -> int:
    """Serve on 127.0.0.1 what the workshop has until interrupted. Returns an exit code.

    A save with errors leaves the last good site standing; its pages and the terminal say why, in `words`.
    Raises NoFreePort.
    """
    try:
        publication = workshop.look()
        workshop.tell()
        # The course stays: looking through all of it for garbage would stop a request for longer than it takes.
        gc.collect()
        gc.freeze()
        gc.enable()
        if not publication and not (root / "site" / "index.html").exists():
            return 1
        handler = partial(
            _Handler, directory=str(root / "site"), workshop=workshop, words=words, search=search
        )
        server = _open_server(port, handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        print(words.say(f"Serving {address} (saving a file shows it; Ctrl+C ends)"), flush=True)
        watched = (root / name for name in WATCHED if (root / name).exists())
        for _ in watch(*watched, step=20, raise_interrupt=True):
            workshop.look()
            workshop.tell()
    except KeyboardInterrupt:
        # The way to end it, at whatever moment.
        pass
    return 0


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
