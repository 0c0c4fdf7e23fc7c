"""Runs the browser's side of a comparison: a script of tests/app that reads a file of cases and prints JSON."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from scripts.assets import deno_binary

ROOT = Path(__file__).parents[1]


def browser_answers(script: str, cases: object, folder: Path) -> Any:  # noqa: ANN401 - JSON
    path = folder / "cases.json"
    path.write_text(json.dumps(cases), "utf-8")
    command = [deno_binary(), "run", "--quiet", "--frozen", "--allow-read", script, str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=250)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)
