"""What a whole process takes, as the operating system accounts for it."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE

_KILOBYTES = 1024 if sys.platform == "darwin" else 1  # macOS counts memory in bytes


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process with its children: CPU and wall seconds, megabytes of the largest of them."""

    cpu: float
    wall: float
    memory: float


def run(command: Sequence[str], folder: Path) -> Run:
    """Run a command to its end. Raises CalledProcessError when it fails."""
    started = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=PIPE, stderr=subprocess.STDOUT) as process:
        said = process.stdout.read() if process.stdout else b""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, said)
    return Run(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / _KILOBYTES / 1024)


def interleaved(
    first: Callable[[], Run], second: Callable[[], Run], rounds: int
) -> tuple[list[Run], list[Run]]:
    """Both in turn, so that a machine that slows down slows both."""
    pairs = [(first(), second()) for _ in range(rounds)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def ratio(ours: Sequence[Run], theirs: Sequence[Run]) -> float:
    """Our CPU time as a part of theirs, pair by pair; the median."""
    return statistics.median(a.cpu / b.cpu for a, b in zip(ours, theirs, strict=True))


def figures(runs: Sequence[Run]) -> dict[str, float]:
    """Medians of CPU and wall seconds, and the most megabytes."""
    return {
        "cpu": round(statistics.median(run.cpu for run in runs), 2),
        "wall": round(statistics.median(run.wall for run in runs), 2),
        "memory": round(max(run.memory for run in runs)),
    }


def line(name: str, runs: Sequence[Run]) -> str:
    """Median, smallest and largest, as one line."""
    cpu, wall = sorted(run.cpu for run in runs), sorted(run.wall for run in runs)
    medians = f"CPU {statistics.median(cpu):.2f} s ({cpu[0]:.2f}-{cpu[-1]:.2f})"
    rest = f"wall {statistics.median(wall):.2f} s ({wall[0]:.2f}-{wall[-1]:.2f})"
    return f"{name}: {medians}, {rest}, memory {max(run.memory for run in runs):.0f} MB"
