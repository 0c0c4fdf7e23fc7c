"""A learning record store in this process: keeps statements by id, and fails as it is told."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Statement = dict[str, Any]


class Records:
    """What was stored and asked. `fails` answers a status for a batch, or 0 to take it."""

    def __init__(self) -> None:
        self.stored: dict[str, Statement] = {}
        self.requests: list[dict[str, str]] = []
        self.fails: Callable[[list[Statement]], int] = lambda _: 0
        self.address = ""

    def take(self, batch: list[Statement]) -> int:
        failing = self.fails(batch)
        if failing:
            return failing
        if any(self.stored.get(one["id"], one) != one for one in batch):
            return 409
        self.stored |= {one["id"]: one for one in batch}
        return 200


@contextmanager
def standin_lrs() -> Generator[Records]:
    records = Records()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            batch = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            records.requests.append(
                {"path": self.path, **{name.lower(): value for name, value in self.headers.items()}}
            )
            status = records.take(batch)
            # Stores have been seen to repeat what they were sent.
            body = f"{self.headers['Authorization']} {status}".encode()
            self.send_response(status, f"no {self.headers['Authorization']}" if status >= 400 else "OK")
            if status == 302:
                self.send_header("Location", f"{records.address}/elsewhere")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST

        def log_message(self, format: str, *args: object) -> None:
            """Requests are no news to a test."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        records.address = f"http://127.0.0.1:{server.server_port}/xAPI"
        threading.Thread(target=server.serve_forever, args=[0.02], daemon=True).start()
        yield records
        server.shutdown()
