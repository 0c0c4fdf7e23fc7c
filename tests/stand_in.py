"""A chat on this machine: keeps what is posted to it and answers what it was told to."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Answer:
    """One answer: after a while, with a status and a body."""

    body: object = field(default_factory=lambda: {"errcode": 0, "errmsg": "ok"})
    status: int = 200
    after: float = 0.0
    location: str = ""


@dataclass
class StandIn:
    """What was asked of it, as (path with query, body), and what it will answer, the last answer for ever."""

    answers: list[Answer]
    origin: str = ""
    asked: list[tuple[str, Any]] = field(default_factory=list[tuple[str, Any]])
    types: list[str] = field(default_factory=list[str])

    def next(self) -> Answer:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@contextmanager
def standing_in(*answers: Answer) -> Generator[StandIn]:
    chat = StandIn(list(answers) or [Answer()])

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            chat.asked.append((self.path, json.loads(body)))
            chat.types.append(self.headers["Content-Type"])
            answer = chat.next()
            time.sleep(answer.after)
            text = answer.body if isinstance(answer.body, str) else json.dumps(answer.body)
            # Whoever lost patience has left.
            with suppress(ConnectionError):
                self.send_response(answer.status)
                if answer.location:
                    self.send_header("Location", answer.location)
                self.end_headers()
                self.wfile.write(text.encode())

        def do_GET(self) -> None:
            chat.asked.append((self.path, None))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Requests are no news to a test."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as web:
        web.daemon_threads = True
        threading.Thread(target=web.serve_forever, args=(0.05,), daemon=True).start()
        chat.origin = f"http://127.0.0.1:{web.server_port}"
        yield chat
        web.shutdown()
