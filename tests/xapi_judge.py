"""The judgement of npm's `xapi-validation`, Learning Locker's validator. It is no dependency of the course, so its
script lives in a scratch folder and never touches deno.lock."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from scripts.assets import deno_binary

_SCRIPT = """
import module from "npm:xapi-validation@2.1.4";
const judge = module.default;
const statements = JSON.parse(Deno.readTextFileSync(Deno.args[0]));
console.log(JSON.stringify(statements.map((statement) => judge(statement).map((found) => JSON.stringify(found)))));
"""


def judgements(statements: Sequence[dict[str, Any]], folder: Path) -> list[list[str]]:
    """What the validator finds wrong with each statement."""
    (folder / "judge.ts").write_text(_SCRIPT, "utf-8")
    (folder / "statements.json").write_text(json.dumps(list(statements)), "utf-8")
    command = [
        deno_binary(),
        "run",
        "--quiet",
        "--no-lock",
        "--no-config",
        "--no-check",
        "--allow-all",
        "judge.ts",
    ]
    done = subprocess.run(
        [*command, "statements.json"], cwd=folder, capture_output=True, text=True, check=False, timeout=250
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)
