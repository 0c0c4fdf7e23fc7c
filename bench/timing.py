"""CPU and wall seconds of whole processes, as the operating system accounts for them."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process: CPU seconds of it and its children, wall seconds."""

    cpu: float
    wall: float


def run(command: Sequence[str], folder: Path, environ: dict[str, str] | None = None) -> Run:
    """Run a command to its end. Raises CalledProcessError when it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    subprocess.run(
        command, cwd=folder, check=True, capture_output=True, env={**os.environ, **(environ or {})}
    )
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(used, wall)


def interleaved(
    first: Callable[[], Run], second: Callable[[], Run], rounds: int
) -> tuple[list[Run], list[Run]]:
    """Both in turn, so that a machine that slows down slows both."""
    pairs = [(first(), second()) for _ in range(rounds)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def line(name: str, runs: Sequence[Run]) -> str:
    """Median, smallest and largest, as one line."""
    cpu, wall = sorted(run.cpu for run in runs), sorted(run.wall for run in runs)
    medians = f"CPU {statistics.median(cpu):.2f} s ({cpu[0]:.2f}-{cpu[-1]:.2f})"
    return f"{name}: {medians}, wall {statistics.median(wall):.2f} s ({wall[0]:.2f}-{wall[-1]:.2f})"
