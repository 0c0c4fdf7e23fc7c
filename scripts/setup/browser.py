"""A machine → the browser, font and web server that the tests use: found, or installed where that is possible.

`python -m scripts.setup.browser` prepares the machine and notes the browser's path; tests read it
with `browser_path()`.
"""

from __future__ import annotations

import sys
from pathlib import Path, PureWindowsPath

from scripts.setup import debian
from scripts.setup.machine import Machine, this_machine

ROOT = Path(__file__).resolve().parents[2]
NOTE = Path(".build/browser-path")
# Debian's Chromium without windows opens a page about three times as fast as its whole one, so it comes first.
HEADLESS = "chromium-headless-shell"
ON_PATH = (
    HEADLESS,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
ON_MACOS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
UNDER_WINDOWS_FOLDERS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
)


def browser_path(root: Path = ROOT, machine: Machine | None = None) -> Path | None:
    """The browser that set-up has noted, or one installed on this machine, or None."""
    noted = root / NOTE
    if noted.exists():
        path = Path(noted.read_text("utf-8").strip())
        if path.exists():
            return path
    return installed_browser(machine or this_machine())


def installed_browser(machine: Machine) -> Path | None:
    """The first browser found on the PATH or where its installer usually puts it."""
    for candidate in _candidates(machine):
        found = machine.which(candidate)
        if found and _starts(machine, found):
            return Path(found)
    return None


def prepare(machine: Machine, root: Path) -> str | None:
    """Make the machine ready for the tests and note the browser; give back what went wrong, or None."""
    browser = browser_path(root, machine)
    problem = _install_from_apt(machine, browser) if machine.has_apt else None
    browser = browser or installed_browser(machine) or _browser_of_playwright(machine)
    if browser is None:
        return problem or (
            "No browser was found and none could be installed. Install Chrome or Chromium, then run this again."
        )
    if problem:
        print(problem, file=sys.stderr)
    note = root / NOTE
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text(f"{browser}\n", "utf-8")
    return None


def _candidates(machine: Machine) -> list[str]:
    if machine.platform == "darwin":
        return [*ON_PATH, *ON_MACOS]
    if machine.platform == "win32":
        folders = [machine.environment[name] for name in WINDOWS_FOLDERS if name in machine.environment]
        installed = [
            str(PureWindowsPath(folder, path)) for path in UNDER_WINDOWS_FOLDERS for folder in folders
        ]
        return [*ON_PATH, *installed]
    return list(ON_PATH)


def _starts(machine: Machine, browser: str) -> bool:
    """Whether it is a browser: Ubuntu's `chromium-browser` may be a script that only asks for a snap."""
    return machine.platform != "linux" or machine.output_of([browser, "--version"]) != ""


def _install_from_apt(machine: Machine, browser: Path | None) -> str | None:
    wanted = {
        HEADLESS: browser is None and not machine.is_ubuntu,
        "fontconfig": machine.which("fc-list") is None,
        "fonts-noto-cjk": not machine.output_of(["fc-list", ":lang=zh-cn"]).strip(),
        "nginx": machine.which("nginx") is None,
    }
    packages = [name for name, is_wanted in wanted.items() if is_wanted]
    problem = debian.install_packages(machine, packages) if packages else None
    if problem and wanted[HEADLESS]:
        # Older Debians have no package of it.
        whole = ["chromium" if name == HEADLESS else name for name in packages]
        problem = debian.install_packages(machine, whole)
    if wanted["nginx"]:
        # Its package starts a web server on port 80; the tests only want the program.
        debian.stop_service(machine, "nginx")
    return problem


def _browser_of_playwright(machine: Machine) -> Path | None:
    """The browser that Playwright downloads for itself, with the libraries it needs where apt has them."""
    print("Downloading a browser with Playwright...", flush=True)
    libraries = ["--with-deps"] if machine.is_ubuntu and machine.has_apt else []
    if machine.run([sys.executable, "-m", "playwright", "install", *libraries, "chromium"]) != 0:
        return None
    path = machine.output_of([sys.executable, "-c", ASK_PLAYWRIGHT]).strip()
    return Path(path) if path else None


def main() -> int:
    """Prepare this machine; 0 when there is a browser, 1 with a reason otherwise."""
    problem = prepare(this_machine(), ROOT)
    if problem:
        print(problem, file=sys.stderr)
        return 1
    print(f"Browser for the tests: {browser_path()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
