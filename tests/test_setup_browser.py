from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scripts.setup import browser
from scripts.setup.machine import Machine

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DEBIAN = {"ID": "debian"}
UBUNTU = {"ID": "ubuntu", "ID_LIKE": "debian"}
MINT = {"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}
APT_TOOLS = ("apt-get", "sudo", "systemctl")


class FakeSystem:
    """A machine made up for a test: programs by name or path, and what each command brings about."""

    def __init__(
        self,
        tmp_path: Path,
        *programs: str,
        platform: str = "linux",
        release: Mapping[str, str] | None = None,
        is_root: bool = False,
    ) -> None:
        self.folder = tmp_path / "machine"
        self.folder.mkdir(exist_ok=True)
        self.programs = {name: self.program(name) for name in programs}
        self.fonts = ""
        self.apt_works = True
        self.playwright: Path | None = None
        self.stubs: set[str] = set()
        self.unknown_packages: set[str] = set()
        self.commands: list[str] = []
        self.machine = Machine(
            platform=platform,
            release=release or {},
            environment={"ProgramFiles": r"C:\Program Files", "LocalAppData": r"C:\Users\li\AppData\Local"},
            is_root=is_root,
            which=self.which,
            run=self.run,
            output_of=self.output_of,
        )

    def program(self, name: str) -> Path:
        path = self.folder / name.replace("/", "_").replace("\\", "_")
        path.touch()
        return path

    def which(self, name: str) -> str | None:
        return str(self.programs[name]) if name in self.programs else None

    def run(self, command: Sequence[str]) -> int:
        self.commands.append(" ".join(command))
        if "playwright" in command:
            return 0 if self.playwright else 1
        if "install" in command and self.apt_works:
            packages = command[command.index("--no-install-recommends") + 1 :]
            if self.unknown_packages & set(packages):
                return 100
            self.programs |= {name: self.program(name) for name in packages}
            self.fonts = "Noto Sans CJK SC" if "fonts-noto-cjk" in packages else self.fonts
        return 0 if self.apt_works else 100

    def output_of(self, command: Sequence[str]) -> str:
        if command[0] == "fc-list":
            return self.fonts
        if command[-1] == "--version":
            return "" if Path(command[0]).name in self.stubs else "Chromium 156"
        if command[-1] == browser.ASK_PLAYWRIGHT:
            return f"{self.playwright}\n"
        self.commands.append(" ".join(command))
        return ""

    @property
    def installed(self) -> list[str]:
        return [line.split("--no-install-recommends ")[1] for line in self.commands if "--yes" in line]


def bare_debian(tmp_path: Path, *, is_root: bool = True) -> FakeSystem:
    return FakeSystem(tmp_path, *APT_TOOLS, release=DEBIAN, is_root=is_root)


def test_bare_debian_gets_browser_fonts_and_web_server(tmp_path: Path) -> None:
    system = bare_debian(tmp_path)
    assert browser.prepare(system.machine, tmp_path) is None
    assert system.installed == ["chromium-headless-shell fontconfig fonts-noto-cjk nginx"]
    assert browser.browser_path(tmp_path, system.machine) == system.programs["chromium-headless-shell"]


def test_older_debian_without_the_small_browser_gets_the_whole_one(tmp_path: Path) -> None:
    system = bare_debian(tmp_path)
    system.unknown_packages.add("chromium-headless-shell")
    assert browser.prepare(system.machine, tmp_path) is None
    assert system.installed[-1] == "chromium fontconfig fonts-noto-cjk nginx"
    assert browser.browser_path(tmp_path, system.machine) == system.programs["chromium"]


def test_list_of_packages_is_refreshed_before_anything_is_installed(tmp_path: Path) -> None:
    system = bare_debian(tmp_path)
    browser.prepare(system.machine, tmp_path)
    assert system.commands[0].endswith("apt-get -qq update")


def test_second_run_installs_nothing(tmp_path: Path) -> None:
    system = bare_debian(tmp_path)
    browser.prepare(system.machine, tmp_path)
    system.programs["fc-list"] = system.program("fc-list")
    system.commands.clear()
    assert browser.prepare(system.machine, tmp_path) is None
    assert system.commands == []


def test_no_web_server_is_left_running(tmp_path: Path) -> None:
    system = bare_debian(tmp_path)
    browser.prepare(system.machine, tmp_path)
    assert system.commands[-1] == "systemctl disable --now nginx"


def test_web_server_that_was_there_before_is_left_alone(tmp_path: Path) -> None:
    system = FakeSystem(tmp_path, *APT_TOOLS, "nginx", release=DEBIAN, is_root=True)
    browser.prepare(system.machine, tmp_path)
    assert not any("nginx" in line for line in system.commands)


def test_nobody_is_asked_for_a_password_when_nobody_is_there(tmp_path: Path) -> None:
    system = bare_debian(tmp_path, is_root=False)
    browser.prepare(system.machine, tmp_path)
    assert system.commands
    assert all(line.startswith("sudo -n ") for line in system.commands)


def test_without_root_and_sudo_the_command_to_ask_for_is_told(tmp_path: Path) -> None:
    system = FakeSystem(tmp_path, "apt-get", release=DEBIAN)
    problem = browser.prepare(system.machine, tmp_path)
    assert problem is not None
    assert "sudo apt-get install --no-install-recommends chromium" in problem
    assert browser.browser_path(tmp_path, system.machine) is None


def test_missing_font_is_told_but_does_not_stop_a_machine_that_has_a_browser(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    system = FakeSystem(tmp_path, "apt-get", "chromium", release=DEBIAN)
    assert browser.prepare(system.machine, tmp_path) is None
    assert "fonts-noto-cjk" in capsys.readouterr().err


def test_failing_apt_is_told_with_the_packages_it_failed_on(tmp_path: Path) -> None:
    system = bare_debian(tmp_path)
    system.apt_works = False
    problem = browser.prepare(system.machine, tmp_path)
    assert problem is not None
    assert "apt could not install chromium" in problem


@pytest.mark.parametrize("release", [UBUNTU, MINT])
def test_ubuntu_uses_playwrights_browser_because_its_own_is_a_snap(
    tmp_path: Path, release: Mapping[str, str]
) -> None:
    system = FakeSystem(tmp_path, *APT_TOOLS, release=release, is_root=True)
    system.playwright = system.program("chrome-of-playwright")
    assert browser.prepare(system.machine, tmp_path) is None
    assert all("chromium" not in packages for packages in system.installed)
    assert any("playwright install --with-deps chromium" in line for line in system.commands)
    assert browser.browser_path(tmp_path, system.machine) == system.playwright


def test_playwrights_browser_is_not_downloaded_twice(tmp_path: Path) -> None:
    system = FakeSystem(tmp_path, platform="darwin")
    system.playwright = system.program("chrome-of-playwright")
    browser.prepare(system.machine, tmp_path)
    system.commands.clear()
    browser.prepare(system.machine, tmp_path)
    assert system.commands == []


def test_script_that_only_asks_for_a_snap_is_not_taken_for_a_browser(tmp_path: Path) -> None:
    system = FakeSystem(tmp_path, "chromium-browser", "google-chrome", release=UBUNTU)
    system.stubs.add("chromium-browser")
    assert browser.installed_browser(system.machine) == system.programs["google-chrome"]


@pytest.mark.parametrize(
    ("platform", "program"),
    [
        ("linux", "google-chrome-stable"),
        ("darwin", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
        ("win32", r"C:\Program Files\Google\Chrome\Application\chrome.exe"),
        ("win32", r"C:\Users\li\AppData\Local\Chromium\Application\chrome.exe"),
        ("win32", r"C:\Program Files\Microsoft\Edge\Application\msedge.exe"),
    ],
)
def test_installed_browser_is_found_where_its_installer_puts_it(
    tmp_path: Path, platform: str, program: str
) -> None:
    system = FakeSystem(tmp_path, program, platform=platform)
    assert browser.prepare(system.machine, tmp_path) is None
    assert system.commands == []
    assert browser.browser_path(tmp_path, system.machine) == system.programs[program]


def test_browser_removed_since_it_was_noted_is_looked_for_again(tmp_path: Path) -> None:
    system = FakeSystem(tmp_path, "chromium", "google-chrome", release=DEBIAN)
    browser.prepare(system.machine, tmp_path)
    system.programs.pop("chromium").unlink()
    assert browser.browser_path(tmp_path, system.machine) == system.programs["google-chrome"]


def test_machine_without_any_browser_is_told_to_install_one(tmp_path: Path) -> None:
    system = FakeSystem(tmp_path, platform="win32")
    problem = browser.prepare(system.machine, tmp_path)
    assert problem is not None
    assert "Install Chrome" in problem
