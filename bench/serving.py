"""Requests a second that nginx answers with the generated include: `python -m bench.serving [SITE]`, needs wrk.

Not part of `make bench`: figures mean something only on a machine that does nothing else.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.web_servers import nginx, put_site

CONNECTIONS = (100, 1_000, 10_000)
PAGES = ("issues/001/", "review/")
_SECONDS = 10
_FIGURES = (r"99%\s+(\S+)", r"Requests/sec:\s+(\S+)", r"Transfer/sec:\s+(\S+)", r"(Socket errors: .*)")


def main(site: Path) -> None:
    with tempfile.TemporaryDirectory(dir=site.parent) as folder:
        put_site(site, Path(folder), "/")
        with nginx(Path(folder), "/") as address:
            for page in PAGES:
                size = (site / page / "index.html.gz").stat().st_size
                for connections in CONNECTIONS:
                    print(
                        f"{page} ({size} bytes packed), {connections} connections:",
                        _measured(address + page, connections),
                    )


def _measured(address: str, connections: int) -> str:
    command = ["wrk", "-t2", f"-c{connections}", f"-d{_SECONDS}s", "--latency", "--timeout", "10s"]
    packed = ["-H", "Accept-Encoding: gzip", address]
    # A connection is an open file: more of them than a shell usually allows.
    shell = ["sh", "-c", 'ulimit -n 30000; exec "$@"', "wrk", *command, *packed]
    out = subprocess.run(shell, capture_output=True, text=True, check=True, timeout=120).stdout
    found = (re.search(pattern, out) for pattern in _FIGURES)
    p99, requests, bytes_, *errors = (match[1] for match in found if match)
    return f"{requests} requests/s, p99 {p99}, {bytes_}/s, {errors[0] if errors else 'no errors'}"


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "site").resolve())
