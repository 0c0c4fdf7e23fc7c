"""The machine at hand, as a value: what is installed on it, and a way to run programs.

Everything else in this package asks a `Machine`, so that tests can hand in one that does not exist.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

# nginx lives here on Debian, where the PATH of most people does not reach.
SERVER_PROGRAMS = ("/usr/local/sbin", "/usr/sbin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What set-up needs to know of a machine, and the three ways in which it touches it.

    `which` gives the path of a program named or at a path, `run` the exit code of a command whose output
    goes to the terminal, `output_of` what a command printed, empty when it failed.
    """

    platform: str
    release: Mapping[str, str] = field(default_factory=dict[str, str])
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    is_root: bool = False
    can_ask: bool = False
    which: Callable[[str], str | None]
    run: Callable[[Sequence[str]], int]
    output_of: Callable[[Sequence[str]], str]

    @property
    def has_apt(self) -> bool:
        """Whether packages come from apt here."""
        return self.platform == "linux" and self.which("apt-get") is not None

    @property
    def is_ubuntu(self) -> bool:
        """Whether apt's browser packages only point to the snap store, as they do on Ubuntu and its kin."""
        return "ubuntu" in (self.release.get("ID", ""), *self.release.get("ID_LIKE", "").split())


def this_machine() -> Machine:
    """The machine this program runs on."""
    return Machine(
        platform=sys.platform,
        release=_release(),
        environment=os.environ,
        is_root=hasattr(os, "geteuid") and os.geteuid() == 0,
        can_ask=sys.stdin is not None and sys.stdin.isatty(),
        which=_which,
        run=_run,
        output_of=_output_of,
    )


def _release() -> Mapping[str, str]:
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


def _which(name: str) -> str | None:
    path = os.pathsep.join((os.environ.get("PATH", os.defpath), *SERVER_PROGRAMS))
    return shutil.which(name, path=path)


def _run(command: Sequence[str]) -> int:
    try:
        return subprocess.run(command, check=False).returncode
    except OSError:
        return 1


def _output_of(command: Sequence[str]) -> str:
    try:
        result = subprocess.run(
            command, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    except OSError:
        return ""
    return result.stdout.decode("utf-8", "replace") if result.returncode == 0 else ""
