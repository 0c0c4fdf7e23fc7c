"""Runs the site generator on the rendered documents. MkDocs by default; Zensical reads the same configuration."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

GENERATORS = ("mkdocs", "zensical")


class GeneratorError(Exception):
    """The site generator failed; the message is its own output."""


def run_generator(root: Path, generator: str, environ: Mapping[str, str] | None = None) -> None:
    """Turn .build/docs into site/ with the configuration in mkdocs.yml.

    Raises GeneratorError when the generator reports a failure or a warning, such as a link that leads nowhere.
    """
    commands = {
        "mkdocs": ["-m", "mkdocs", "build", "--quiet", "--strict"],
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
        raise GeneratorError((done.stdout + done.stderr).strip())
