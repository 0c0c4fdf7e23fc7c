"""What the browser does with 10,000 events, timed in a real Chromium: folding, and scheduling review."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts.assets import deno_binary
from scripts.setup.browser import browser_path

_PAGE = "<!doctype html><html lang=zh data-course=bench data-root=./><meta charset=utf-8><body></body></html>"
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def page_times(root: Path, entry: str) -> dict[str, float]:
    """{what: milliseconds}, measured in the page by `entry`, a script in bench/ that sets `globalThis.times`."""
    with tempfile.TemporaryDirectory() as scratch:
        script = Path(scratch) / "entry.js"
        command = [
            deno_binary(),
            "bundle",
            "--quiet",
            "--platform",
            "browser",
            "-o",
            str(script),
            f"bench/{entry}.ts",
        ]
        subprocess.run(command, cwd=root, check=True, capture_output=True)
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=browser_path(), args=list(_FLAGS))
            page = browser.new_page()
            page.route("**/*", lambda route: route.fulfill(body=_PAGE, content_type="text/html"))
            page.goto("http://127.0.0.1/")
            page.add_script_tag(content=script.read_text("utf-8"), type="module")
            page.wait_for_function("globalThis.times !== undefined", timeout=120_000)
            times: dict[str, float] = page.evaluate("globalThis.times")
            browser.close()
    return times
