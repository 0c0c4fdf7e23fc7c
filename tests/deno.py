"""Runs scripts of tests/app, which have the browser's side of a comparison."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from scripts.assets import deno_binary

ROOT = Path(__file__).parents[1]
SECONDS = 250


def browser_says(script: str, *arguments: str, given: str = "") -> str:
    """What a script below tests/app prints; the reason is shown when it fails."""
    command = [deno_binary(), "run", "--quiet", "--frozen", "--allow-read", f"tests/app/{script}", *arguments]
    done = subprocess.run(
        command, cwd=ROOT, input=given, capture_output=True, encoding="utf-8", check=False, timeout=SECONDS
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def browser_answers(script: str, cases: object, folder: Path) -> Any:  # noqa: ANN401 - JSON
    """What a script answers, as JSON, to a file of cases."""
    path = folder / "cases.json"
    path.write_text(json.dumps(cases), "utf-8")
    return json.loads(browser_says(script, str(path)))
