"""`python -m bench.yaml_bomb [--with-pyyaml]`: how long a 714-byte merge-key bomb holds our loader, and PyYAML's.

Every mapping merges the one before it twice, so the keys to copy double 23 times (yaml/pyyaml issue 897).
"""

from __future__ import annotations

import subprocess
import sys
import time

from scripts.source import parse_source

SIZE = 714  # bytes
LEVELS = 23
ROUNDS = 9
PATIENCE_SECONDS = 30
MEMORY_BYTES = 4 * 1024**3  # so that PyYAML cannot take the machine with it
LOAD = (
    "import resource, sys, yaml; "
    f"resource.setrlimit(resource.RLIMIT_AS, ({MEMORY_BYTES}, {MEMORY_BYTES})); "
    "yaml.safe_load(sys.stdin.buffer.read())"
)


def bomb() -> bytes:
    """The file: 714 bytes of YAML that say one key."""
    lines = ["a00: &a00 {k: v}"]
    for level in range(1, LEVELS + 1):
        below = f"*a{level - 1:02}"
        lines.append(f"a{level:02}: &a{level:02} {{<<: [{below}, {below}]}}")
    written = "\n".join(lines) + "\n"
    return (written + "#" * (SIZE - len(written) - 1) + "\n").encode()


def main(words: list[str]) -> None:
    """Print our time, and PyYAML's when asked for."""
    raw = bomb()
    found = parse_source("bomb.yml", raw)
    assert isinstance(found, tuple)
    times: list[float] = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        parse_source("bomb.yml", raw)
        times.append(time.perf_counter() - started)
    best, worst = min(times) * 1000, max(times) * 1000
    print(
        f"our loader, {len(raw)} bytes: refused in {best:.1f} ms (worst {worst:.1f} ms), {len(found)} problems"
    )
    if "--with-pyyaml" in words:
        print(f"yaml.safe_load: {_pyyaml(raw)}")


def _pyyaml(raw: bytes) -> str:
    started = time.perf_counter()
    try:
        done = subprocess.run(
            [sys.executable, "-c", LOAD],
            input=raw,
            capture_output=True,
            check=False,
            timeout=PATIENCE_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return f"killed after {PATIENCE_SECONDS} s"
    ended = "accepted" if done.returncode == 0 else f"failed with code {done.returncode}"
    return f"{ended} after {time.perf_counter() - started:.1f} s"


if __name__ == "__main__":
    main(sys.argv[1:])
