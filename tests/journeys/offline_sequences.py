"""Random sequences of deploys, visits, broken networks and half-done downloads, and what must hold after each step."""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from random import Random
from typing import Any

from playwright.sync_api import BrowserContext, Error, Page, TimeoutError, expect

from tests.journeys.changing_site import BASE, Build, Host

PATHS = ("", "issues/001/", "issues/002/", "review/", "archive/", "lessons/supply/before-buying/")
STEPS = (
    "visit", "visit", "visit", "visit", "deploy", "deploy", "up", "up", "down", "slow", "login", "redirect", "mistyped",
    "half install", "download", "half download", "second tab", "close tab",
)  # fmt: skip
# How often a reader stays until the worker has heard of the page.
SETTLING = 0.6
# What waits for seconds after a page has loaded happens at once; the pages' own short waits stay.
SOON = """
const wait = window.setTimeout;
window.setTimeout = (act, ms, ...rest) => wait(act, ms >= 2000 ? 10 : ms, ...rest);
"""
_STORED = """
async () => {
  const hex = async (response) => [...new Uint8Array(
    await crypto.subtle.digest("SHA-256", await response.arrayBuffer()))]
    .map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const read = async () => {
    const stored = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        stored[name.split(":").at(-1) + " " + new URL(request.url).pathname] = await hex(await cache.match(request));
      }
    }
    return stored;
  };
  // While nobody stores or sweeps; to wait in line for that would hold up who does.
  for (let turn = 0; turn < 200; turn++) {
    const stored = await navigator.locks.request(
      "course-offline:BASE:assets", { ifAvailable: true }, (lock) => lock && read());
    if (stored) return stored;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("somebody stores without end");
}
""".replace("BASE", BASE)
_NAMED = re.compile(r"assets/[\w-]+\.[0-9a-f]{10}\.(?:js|css|json|txt)\b")
_LOADED = """() => ({
  build: document.documentElement.dataset.build ?? null,
  names: performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  runs: document.querySelector("button.search-open:not([hidden])") !== null,
  title: document.querySelector("h1")?.textContent ?? "",
})"""


class Sequence:
    """One reader, one host, one seed. Fails with AssertionError, which names the steps so far."""

    def __init__(self, context: BrowserContext, host: Host, origin: str, builds: tuple[Build, Build]) -> None:
        self.context, self.host, self.root, self.builds = context, host, origin + BASE, builds
        context.add_init_script(SOON)
        self.tabs = [context.new_page()]
        self.steps: list[str] = []
        self.progress = 0
        self.stale = 0
        self.hung = 0

    def run(self, random: Random, length: int) -> dict[str, int]:
        """Steps at random; then the host recovers, and at last the kill switch is published."""
        self.visit(0, "issues/001/")
        self._answer()
        for _ in range(length):
            self.take(random.choice(STEPS), random)
        self._note("recover")
        self.host.mode, self.host.answers_left = "up", None
        self.host.broken.clear()
        self.visit(0, random.choice(PATHS))
        self.settle(0)
        self._check_stored()
        self.kill()
        return {"sequences": 1, "steps": len(self.steps), "stale while slow": self.stale, "hung": self.hung}

    def take(self, step: str, random: Random) -> None:
        """One step, and what must hold after it."""
        tab, path = random.randrange(len(self.tabs)), random.choice(PATHS)
        match step:
            case "visit":
                self.visit(tab, path)
                if random.random() < SETTLING:
                    self.settle(tab)
            case "download" | "half download":
                self.download(tab, random, is_cut=step == "half download")
            case "second tab" | "close tab":
                self._change_tabs(step, path, random)
            case _:
                self._change_host(step)

    def _change_tabs(self, step: str, path: str, random: Random) -> None:
        if step == "second tab" and len(self.tabs) == 1:
            self.tabs.append(self.context.new_page())
            self.visit(1, path)
        elif step == "close tab" and len(self.tabs) == 2:
            self._note(step)
            self.tabs.pop(random.randrange(2)).close()

    def _change_host(self, step: str) -> None:
        self._note(step)
        if step == "deploy":
            self.host.build = self.builds[self.host.build is self.builds[0]]
        elif step == "half install":
            self.host.broken ^= {"offline/"}
        else:
            self.host.mode = step

    def visit(self, tab: int, path: str) -> None:
        """A navigation: the page is whole and of one build, or help, or what the network answered."""
        page = self.tabs[tab]
        self._note(f"tab {tab} visits /{path} ({self.host.mode})")
        try:
            self._go(page, self.root + path)
        except Error as error:
            if self.host.mode not in ("down", "redirect"):
                raise AssertionError(self._words(str(error))) from error
            _leave(page)
            return
        seen = self._look(page)
        if seen["build"] is None:
            assert self.host.mode in ("login", "redirect"), self._words(f"no page of ours: {seen}")
            return
        build = next((one for one in self.builds if one.name == seen["build"]), None)
        assert build, self._words(f"build {seen['build']} was never deployed")
        own = {name for name in (_NAMED.search(name) for name in seen["names"]) if name}
        foreign = {name[0] for name in own} - build.assets
        assert not foreign, self._words(f"a page of {build.name} was shown with {foreign}")
        if self.host.mode == "up":
            assert build is self.host.build, self._words("an old page although the network was good")
        elif build is not self.host.build and self.host.mode == "slow":
            self.stale += 1
        if self.host.mode in ("up", "slow", "down"):
            assert seen["runs"], self._words("the page's script did not run")
        assert self._events(page) >= self.progress, self._words("progress was lost")

    def _go(self, page: Page, address: str) -> None:
        """A browser that is watched ends a worker at once when another takes over, also one that was just asked for
        a page: that question stays without an answer. One that is not watched waits for it. Such visits are made
        again, and counted."""
        try:
            page.goto(address, wait_until="load", timeout=10_000)
        except TimeoutError:
            if self.host.mode != "up":
                raise
            self.hung += 1
            page.goto(address, wait_until="load", timeout=15_000)

    def settle(self, tab: int) -> None:
        """Wait until the worker has heard of the page, where it can."""
        if self.host.mode != "up" or self.host.broken or self.tabs[tab].url == "about:blank":
            return
        self._note(f"tab {tab} settles")
        self.tabs[tab].evaluate(
            """async () => {
              const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
              for (let turn = 0; turn < 60; turn++) {
                if (navigator.serviceWorker.controller && await caches.match(location.pathname)) return;
                await wait(50);
              }
            }"""
        )
        assert self.tabs[tab].evaluate(
            "async () => !!navigator.serviceWorker.controller && !!await caches.match(location.pathname)"
        ), self._words("a page was not stored although all was well")

    def download(self, tab: int, random: Random, *, is_cut: bool) -> None:
        """Downloads an issue, or begins to: the network goes away after some answers."""
        if self.host.mode != "up":
            return
        self.visit(tab, "issues/002/")
        page = self.tabs[tab]
        page.locator("course-offline").scroll_into_view_if_needed()
        button = page.get_by_role("button", name=re.compile("^下载本期"))
        try:
            button.wait_for(timeout=3_000)
        except Error:
            # It is there already.
            assert page.get_by_text("已下载").count(), self._words("neither button nor word of a download")
            return
        self._note(f"tab {tab} downloads{' a part' if is_cut else ''}")
        self.host.answers_left = random.randrange(12) if is_cut else None
        button.click()
        status = page.locator("course-offline [role=status]")
        expect(status).to_have_text(re.compile("好了|没有"), timeout=10_000)
        self.host.answers_left = None
        if not is_cut and not self.host.broken:
            expect(status).to_have_text("下载好了。")

    def kill(self) -> None:
        """One visit after the kill switch was published, nothing of the worker is left but the reader's record."""
        self._note("kill")
        self.host.is_killed = True
        self.visit(0, "issues/001/")
        left = self.tabs[0].evaluate(
            """async () => {
              const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
              for (let turn = 0; turn < 300; turn++) {
                const workers = await navigator.serviceWorker.getRegistrations();
                if (workers.length === 0 && (await caches.keys()).length === 0) return [];
                await wait(50);
              }
              return [...await caches.keys(), "a worker or its stores"];
            }"""
        )
        assert left == [], self._words(f"after the kill switch: {left}")
        self.visit(0, "")
        self.host.is_killed = False

    def _look(self, page: Page) -> dict[str, Any]:
        """What the page shows; its script has two seconds to begin, where the network lets it."""
        for _ in range(40):
            seen = page.evaluate(_LOADED)
            if seen["runs"] or seen["build"] is None or self.host.mode in ("login", "redirect", "mistyped"):
                return seen
            page.wait_for_timeout(50)
        return page.evaluate(_LOADED)

    def _answer(self) -> None:
        page = self.tabs[0]
        form = page.locator("form[data-kind=single]:visible").first
        form.locator("[data-choice]").first.click()
        form.get_by_role("button", name="有把握，提交").click()
        expect(form.locator(".result[role=status]")).not_to_be_empty()
        self.progress = self._events(page)
        assert self.progress > 0

    def _events(self, page: Page) -> int:
        return int(page.evaluate("Object.keys(localStorage).filter((key) => key.includes(':e:')).length"))

    def _check_stored(self) -> None:
        """Every stored file is as one of the builds has it, and every stored page has all its files beside it."""
        stored: dict[str, str] = self.tabs[0].evaluate(_STORED)
        assets = {name.split(" ")[1] for name in stored if name.startswith("assets ")}
        for name, digest in stored.items():
            shelf, _, address = name.partition(" ")
            path = address.removeprefix(BASE)
            if shelf == "kept":
                continue
            file = f"{path}index.html" if shelf == "pages" else path
            found = [
                one for one in self.builds if hashlib.sha256(one.files.get(file, b"")).hexdigest() == digest
            ]
            assert found, self._words(f"{name} is stored as no build has it")
            for asset in _NAMED.findall(found[0].files[file].decode()) if shelf == "pages" else ():
                assert BASE + asset in assets, self._words(f"{path} is stored without {asset}")

    def _note(self, step: str) -> None:
        self.steps.append(step)

    def _words(self, what: str) -> str:
        return f"{what}\nafter: {'; '.join(self.steps)}"


def _leave(page: Page) -> None:
    """To an empty page; the browser's own error page may still be on its way and come between once."""
    with suppress(Error):
        page.goto("about:blank")
    page.goto("about:blank")
