"""Names of Debian packages → installed packages, or words that say why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scripts.setup.machine import Machine


def install_packages(machine: Machine, packages: Sequence[str]) -> str | None:
    """Install packages with apt; give back what to tell the person when it could not be done."""
    sudo = _sudo(machine)
    by_hand = f"sudo apt-get install --no-install-recommends {' '.join(packages)}"
    if sudo is None:
        return f"The tests need {', '.join(packages)}, which only root can install. Ask for:\n  {by_hand}"
    print(f"Installing {', '.join(packages)} with apt...", flush=True)
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    # An outdated list of packages names versions that the servers have already removed.
    updated = machine.run([*apt, "update"]) == 0
    install = [*apt, "install", "--yes", "--no-install-recommends", *packages]
    if machine.run(install) == 0:
        return None
    reason = "" if updated else " (its list of packages could not be fetched either)"
    return f"apt could not install {', '.join(packages)}{reason}; its message is above. By hand:\n  {by_hand}"


def stop_service(machine: Machine, name: str) -> None:
    """Stop a service that its package has just started, now and at the next boot."""
    sudo = _sudo(machine)
    if sudo is not None and machine.which("systemctl"):
        machine.output_of([*sudo, "systemctl", "disable", "--now", name])


def _sudo(machine: Machine) -> list[str] | None:
    """What to put in front of a command for root's rights; None when they cannot be had."""
    if machine.is_root:
        return []
    if machine.which("sudo") is None:
        return None
    # Without a person at the keyboard sudo must fail at once instead of waiting for a password.
    return ["sudo"] if machine.can_ask else ["sudo", "-n"]
