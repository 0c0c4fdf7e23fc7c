"""Counts too long for one sitting: done in batches, kept below .build/, and taken up again where they stopped."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from scripts.assets import deno_binary

ROOT = Path(__file__).parents[1]
STATE = ROOT / ".build/long"

Figures = dict[str, int]


def resume(name: str, total: int, batch: int, work: Callable[[int, int], Figures]) -> Figures:
    """Do `work(from, count)` until `total` is reached; returns the sums, and forgets the state when it is complete.

    A batch that fails raises and is done again the next time.
    """
    state = STATE / f"{name}.json"
    done, figures = _read(state)
    while done < total:
        count = min(batch, total - done)
        for key, value in work(done, count).items():
            figures[key] = figures.get(key, 0) + value
        done += count
        STATE.mkdir(parents=True, exist_ok=True)
        state.write_text(json.dumps({"done": done, "figures": figures}), "utf-8")
        print(f"{name}: {done:,} of {total:,} {figures}", flush=True)
    state.unlink(missing_ok=True)
    return figures


def _read(state: Path) -> tuple[int, Figures]:
    if not state.exists():
        return 0, {}
    kept = json.loads(state.read_text("utf-8"))
    return kept["done"], kept["figures"]


def run_deno(script: str, start: int, count: int) -> Figures:
    """Run a script of tests/app with FROM and COUNT; it prints its figures as JSON, or fails with its reason."""
    command = [deno_binary(), "run", "--quiet", "--frozen", "--allow-read", script, str(start), str(count)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


def simulated_year() -> dict[str, str]:
    """{id: stored text} of a simulated reader's year."""
    command = [
        deno_binary(),
        "run",
        "--quiet",
        "--frozen",
        "--allow-read",
        "tests/app/backup/simulated_year.ts",
    ]
    return json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
