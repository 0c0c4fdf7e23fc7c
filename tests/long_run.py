"""Counts too long for one sitting: done in batches, kept below .build/, and taken up again where they stopped."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.deno import browser_says

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
    return json.loads(browser_says(script, str(start), str(count)))


def simulated_year() -> dict[str, str]:
    """{id: stored text} of a simulated reader's year."""
    return json.loads(browser_says("backup/simulated_year.ts"))
