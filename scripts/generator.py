"""Runs the site generator on the rendered documents. MkDocs by default; Zensical reads the same configuration."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

GENERATORS = ("mkdocs", "zensical")

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_TRACEBACK = "Traceback (most recent call last):"


class GeneratorError(Exception):
    """The site generator failed; the message is its own output."""


def run_generator(root: Path, generator: str, environ: Mapping[str, str] | None = None) -> None:
    """Turn .build/docs into site/ with the configuration in mkdocs.yml.

    Raises GeneratorError when the generator reports a failure or a warning, such as a link that leads nowhere.
    """
    commands = {
        # Not --quiet: it keeps warnings from being counted, and --strict counts them.
        "mkdocs": ["-m", "mkdocs", "build", "--strict"],
        "zensical": ["-m", "zensical", "build", "--strict", "--clean"],
    }
    done = subprocess.run(
        [sys.executable, *commands[generator]],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **(environ or {}), "NO_MKDOCS_2_WARNING": "1"},
    )
    if done.returncode:
        raise GeneratorError(_what_matters(done.stderr + done.stdout))


def _what_matters(said: str) -> str:
    """The generator's words without colours and news; of a traceback only its last line, which says what is wrong."""
    lines = [
        line for line in _COLOUR.sub("", said).splitlines() if line.strip() and not line.startswith("INFO")
    ]
    start = lines.index(_TRACEBACK) if _TRACEBACK in lines else len(lines)
    rest = [line for line in lines[start + 1 :] if not line.startswith(" ")]
    return "\n".join([*lines[:start], *rest])
