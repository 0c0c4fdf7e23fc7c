"""A real learning record store for the long tests and the bench: Ralph over files, in an environment of its own.

Ralph's file backend ignores `?verb=`, answers 500 to a statement that is not valid, and, as it comes, takes one
request and refuses to write to its file again; here it is started so that it appends.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".build/ralph"
PACKAGES = ["ralph-malph[lrs,cli]==5.1.0", "requests"]
KEY, SECRET = "course", "bench-only"
_APPENDING = """
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend

FSLRSBackend.default_operation_type = BaseOperationType.APPEND
from ralph.api import app
"""
_INSTALL_SECONDS, _START_SECONDS = 400, 60


@dataclass(frozen=True)
class Ralph:
    """A running store: its address, and the file with everything it holds."""

    address: str
    file: Path

    def statements(self) -> list[dict[str, Any]]:
        if not self.file.exists():
            return []
        return [json.loads(line) for line in self.file.read_text("utf-8").splitlines()]


def environment() -> Path:
    """The environment's Python, installed once; with uv where it is on the PATH."""
    binary = FOLDER / "bin/python"
    mark = FOLDER / "installed.txt"
    if mark.exists() and mark.read_text("utf-8") == "\n".join(PACKAGES):
        return binary
    shutil.rmtree(FOLDER, ignore_errors=True)
    uv = shutil.which("uv")
    make = [uv, "venv", "-q", "-p", sys.executable] if uv else [sys.executable, "-m", "venv"]
    install = [uv, "pip", "install", "--python", str(binary)] if uv else [str(binary), "-m", "pip", "install"]
    for command in ([*make, str(FOLDER)], [*install, "-q", *PACKAGES]):
        subprocess.run(command, check=True, timeout=_INSTALL_SECONDS)
    mark.write_text("\n".join(PACKAGES), "utf-8")
    return binary


@contextmanager
def running_ralph(folder: Path) -> Generator[Ralph]:
    """Ralph with one user who may write, storing below `folder`."""
    python = environment()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environ = {
        **os.environ,
        "RALPH_APP_DIR": str(folder),
        "RALPH_AUTH_FILE": str(folder / "auth.json"),
        "RALPH_RUNSERVER_BACKEND": "fs",
        "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(folder / "statements"),
    }
    (folder / "statements").mkdir(parents=True)
    (folder / "appending.py").write_text(_APPENDING, "utf-8")
    user = ["-u", KEY, "-p", SECRET, "-s", "statements/write", "-s", "statements/read/mine"]
    agent = ["-A", "course", "https://example.com/", "-w"]
    ralph = str(python.parent / "ralph")
    subprocess.run(
        [ralph, "auth", *user, *agent], env=environ, cwd=folder, check=True, timeout=60, capture_output=True
    )
    command = [str(python), "-m", "uvicorn", "appending:app", "--port", str(port), "--log-level", "error"]
    with (folder / "ralph.log").open("wb") as log:
        server = subprocess.Popen(command, env=environ, cwd=folder, stdout=log, stderr=log)
        try:
            _wait_for(f"http://127.0.0.1:{port}/__heartbeat__", server)
            yield Ralph(f"http://127.0.0.1:{port}/xAPI/", folder / "statements/fs_lrs.jsonl")
        finally:
            server.terminate()
            server.wait(timeout=20)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(_START_SECONDS * 4):
        assert server.poll() is None, "Ralph has ended; see ralph.log"
        try:
            with urlopen(address, timeout=5):  # noqa: S310 - our own address
                return
        except (URLError, OSError):
            time.sleep(0.25)
    raise AssertionError("Ralph does not answer")
