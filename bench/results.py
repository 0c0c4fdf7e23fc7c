"""bench/results.json: the last figures of each measurement, with the machine they were taken on."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent / "results.json"


def kept() -> dict[str, Any]:
    """All that was measured; nothing when nothing was."""
    return json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}


def keep(name: str, figures: Mapping[str, object]) -> None:
    """Put the figures of one measurement in the place of its last ones."""
    results = {**kept(), name: {"machine": _machine(), **figures}}
    RESULTS.write_text(json.dumps(results, indent=2, sort_keys=True) + "\n", "utf-8")


def _machine() -> dict[str, object]:
    cores = os.cpu_count() or 1
    load = round(os.getloadavg()[0] / cores, 1) if hasattr(os, "getloadavg") else None
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "cores": cores,
        "load per core": load,
        "python": platform.python_version(),
        "mkdocs-material": version("mkdocs-material"),
    }
