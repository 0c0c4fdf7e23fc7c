from __future__ import annotations

import subprocess
from pathlib import Path

from scripts.assets import deno_binary

ROOT = Path(__file__).parent.parent


def test_the_client_units_pass_under_deno() -> None:
    command = [deno_binary(), "test", "--quiet", "--frozen", "--allow-read", "--parallel", "tests/app"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=None)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
