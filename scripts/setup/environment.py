"""requirements.lock and pyproject.toml → an installed `.venv`.

Run as a file by the Python that is there: `python3 scripts/setup/environment.py`. Standard library only,
and no newer syntax than Python 3.8 has, so that an old Python gets a sentence instead of a traceback.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Run = Callable[[Sequence[str]], int]

ROOT = Path(__file__).resolve().parents[2]
OLDEST_PYTHON = (3, 11)
LOCK = "requirements.lock"
INPUTS = (LOCK, "pyproject.toml")
STAMP = ".installed"
EDITABLE = ("--no-deps", "--no-build-isolation", "--editable")
PIP_INSTALL = ("-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check")


class SetupError(Exception):
    """The set-up cannot go on; the message says what the person at the keyboard can do."""


def version_problem(version: tuple[int, ...]) -> str | None:
    """What to tell the owner of a Python of this version, or None when it is new enough."""
    if version[:2] >= OLDEST_PYTHON:
        return None
    found = ".".join(str(part) for part in version[:3])
    return (
        f"This project needs Python 3.11 or newer; this is Python {found}.\n"
        "Install a newer one and name it, for example: make serve PYTHON=python3.12"
    )


def venv_python(root: Path, os_name: str = os.name) -> Path:
    """Where the Python of the project's environment is on this kind of system."""
    return root / ".venv" / ("Scripts/python.exe" if os_name == "nt" else "bin/python")


def fingerprint(root: Path) -> str:
    """Changes when the environment has to be installed again: new lock, new metadata or a moved clone."""
    digest = hashlib.sha256(str(root).encode())
    for name in INPUTS:
        digest.update(b"\0" + (root / name).read_bytes())
    return digest.hexdigest()


def is_current(root: Path) -> bool:
    """Whether `.venv` is whole and belongs to the present lock file."""
    stamp = root / ".venv" / STAMP
    return venv_python(root).exists() and stamp.exists() and stamp.read_text() == fingerprint(root)


def uv_commands(root: Path, uv: str, python: str) -> list[list[str]]:
    """The commands that bring `.venv` in step with the lock by uv; an environment made by pip will do."""
    inside = str(venv_python(root))
    create = [uv, "venv", "--quiet", "--python", python, str(root / ".venv")]
    sync = [uv, "pip", "sync", "--quiet", "--python", inside, "--require-hashes", str(root / LOCK)]
    project = [uv, "pip", "install", "--quiet", "--python", inside, *EDITABLE, str(root)]
    return [sync, project] if venv_python(root).exists() else [create, sync, project]


def pip_commands(root: Path, python: str) -> list[list[str]]:
    """The commands that make `.venv` with venv and pip alone.

    It is made anew each time: pip does not take away what the lock no longer names, and an environment
    made by uv has no pip in it.
    """
    inside = str(venv_python(root))
    create = [python, "-m", "venv", "--clear", str(root / ".venv")]
    packages = [inside, *PIP_INSTALL, "--require-hashes", "--no-deps", "--requirement", str(root / LOCK)]
    return [create, packages, [inside, *PIP_INSTALL, *EDITABLE, str(root)]]


def venv_problem(missing: Sequence[str]) -> str | None:
    """What to tell the owner of a Python that lacks these modules of its standard library."""
    if not missing:
        return None
    return (
        f"This Python has no {' and no '.join(missing)}, so it cannot make .venv.\n"
        "Debian and Ubuntu ship them apart: sudo apt-get install python3-venv\n"
        "Or put uv on the PATH; it is used when it is there."
    )


def missing_modules() -> list[str]:
    """Which of the modules that `python -m venv` needs are not installed."""
    return [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]


def install(root: Path, *, python: str, uv: str | None, missing: Sequence[str], run: Run) -> bool:
    """Bring `.venv` in step with the lock file; False when it was already.

    Raises SetupError when a module or a command fails.
    """
    if is_current(root):
        return False
    problem = None if uv else venv_problem(missing)
    if problem:
        raise SetupError(problem)
    if not venv_python(root).exists():
        shutil.rmtree(root / ".venv", ignore_errors=True)
    print(f"Installing what {LOCK} names into .venv with {'uv' if uv else 'pip'}...", flush=True)
    for command in uv_commands(root, uv, python) if uv else pip_commands(root, python):
        if run(command) != 0:
            raise SetupError(f"This command failed; its own message is above:\n  {' '.join(command)}")
    (root / ".venv" / STAMP).write_text(fingerprint(root))
    return True


def run_command(command: Sequence[str]) -> int:
    """Run a command with its output on this terminal; give back its exit code."""
    return subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode


def main() -> int:
    """Make or refresh `.venv`; 0 when it is ready, 1 with a reason otherwise."""
    problem = version_problem(tuple(sys.version_info[:3]))
    if problem:
        print(problem, file=sys.stderr)
        return 1
    # Inside an activated .venv, sys.executable is the very file that is about to be replaced.
    python = str(getattr(sys, "_base_executable", sys.executable))
    try:
        install(ROOT, python=python, uv=shutil.which("uv"), missing=missing_modules(), run=run_command)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
