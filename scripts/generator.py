"""Runs the site generator on the rendered documents. MkDocs by default; Zensical reads the same configuration."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import cast

import yaml

GENERATORS = ("mkdocs", "zensical")

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_TRACEBACK = "Traceback (most recent call last):"


class GeneratorError(Exception):
    """The site generator failed; the message is its own output."""


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml, whose tags (such as !ENV) mean something to the generator only."""


_Settings.add_multi_constructor("", lambda loader, tag, node: None)  # pyright: ignore[reportUnknownMemberType, reportUnknownLambdaType]


@lru_cache(maxsize=1)
def _settings(text: str) -> object:
    return yaml.load(text, _Settings)  # noqa: S506 - a SafeLoader


def site_name(root: Path) -> str:
    """The name the generator gives to templates. Raises GeneratorError when mkdocs.yml does not say it."""
    try:
        settings = _settings((root / "mkdocs.yml").read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise GeneratorError(f"mkdocs.yml cannot be read: {error}") from error
    name = cast("dict[str, object]", settings).get("site_name") if isinstance(settings, dict) else None
    if not isinstance(name, str):
        raise GeneratorError("mkdocs.yml has no site_name")
    return name


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
