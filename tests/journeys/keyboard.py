"""A reader's keyboard: moves from stop to stop as she would, and minds that each one can be seen."""

from __future__ import annotations

from playwright.sync_api import Page

MOST_STOPS = 250

# Where the focus is: what it is, whether anything marks it, whether the bar at the bottom of a phone hides it.
_STOP = """target => {
  const at = document.activeElement;
  if (!at || at === document.body) return { words: "(nothing)", marked: true, hidden: false, there: false };
  // A choice's input is marked by the row it stands in.
  const shown = [at, at.closest("label")].filter(Boolean).map((one) => getComputedStyle(one));
  const box = at.getBoundingClientRect();
  const bar = document.querySelector(".places");
  const top = bar && !bar.contains(at) && getComputedStyle(bar).display !== "none"
    ? bar.getBoundingClientRect().top : innerHeight;
  return {
    words: `${at.tagName} ${at.textContent.trim().slice(0, 30)}`,
    marked: shown.some((style) => style.outlineStyle !== "none") || at.id === "main",
    hidden: box.top >= top || box.bottom <= 0,
    there: at.matches(target),
  };
}"""


class Keyboard:
    """The keys of one page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def type(self, words: str) -> None:
        self.page.keyboard.type(words)

    def go_to(self, target: str) -> None:
        """Press Tab until the focus is on an element that matches a selector; every stop on the way can be seen."""
        for _ in range(MOST_STOPS):
            self.press("Tab")
            stop = self.page.evaluate(_STOP, target)
            assert stop["marked"], f"nothing marks the focus on {stop['words']}"
            assert not stop["hidden"], f"the focus on {stop['words']} is out of sight"
            if stop["there"]:
                return
        raise AssertionError(f"no {target} within {MOST_STOPS} stops")

    def follow(self, target: str) -> None:
        """Go to a link and follow it to another page."""
        self.go_to(target)
        with self.page.expect_navigation():
            self.press("Enter")
        self.page.wait_for_load_state()
