"""A reader with one browser: opens pages, answers items, reads to the end, and notes what she could complain about."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Locator, Page, Request, expect

Response = Sequence[int] | str

SURE, UNSURE = "有把握，提交", "没把握，提交"


class Reader:
    """One device: a browser context with its storage."""

    def __init__(self, context: BrowserContext, origin: str, base: str) -> None:
        self.context = context
        self.origin = origin
        self.base = base
        self.complaints: list[str] = []
        self.requests: list[str] = []
        context.on("console", self._on_console)
        context.on("weberror", lambda error: self._on_error(error.error))
        context.on("request", self._on_request)
        self.page = context.new_page()

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _on_error(self, error: Error) -> None:
        self.complaints.append(f"uncaught: {error.message}")

    def _on_request(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((f"{self.origin}/", "data:", "blob:")):
            self.complaints.append(f"request to another origin: {request.url}")

    def address(self, path: str) -> str:
        """The full address of a path below the site's root."""
        return f"{self.origin}{self.base}{path}"

    def open(self, path: str) -> Page:
        """Go to a page of the site, as if typed into the address bar."""
        self.page.goto("about:blank")
        self.page.goto(self.address(path))
        return self.page

    def new_tab(self, path: str) -> Page:
        """Open a page beside the present one."""
        page = self.context.new_page()
        page.goto(self.address(path))
        return page

    def close_and_return(self, path: str) -> Page:
        """Close the tab and come back in a new one."""
        self.page.close()
        self.page = self.context.new_page()
        return self.open(path)

    def item(self, number: int, page: Page | None = None) -> Locator:
        """The form of an item, its fold opened."""
        form = (page or self.page).locator(f"#item-{number}")
        fold = form.locator("xpath=ancestor::details[contains(@class, 'more')]")
        if fold.count() and fold.get_attribute("open") is None:
            fold.locator("> summary").click()
        return form

    def answer(self, number: int, response: Response, submit: str = SURE) -> Locator:
        """Answer an item with the mouse or a thumb; returns its form."""
        form = self.item(number)
        button = form.get_by_role("button", name=submit)
        # It is there once the item responds; before that its choices may still move to the reader's order.
        button.wait_for()
        if isinstance(response, str):
            form.get_by_label("你的答案").fill(response)
        for choice in response if not isinstance(response, str) else ():
            form.locator(f'[data-choice="{choice}"]').click()
        button.click()
        # A reader sees what became of her answer before she goes on.
        expect(form.locator(".result")).not_to_have_text("")
        return form

    def read_to_the_end(self, lesson: int) -> None:
        """Scroll until the end of a lesson is in view and has been noticed."""
        before = self.stored('"k":"seen"')
        end = self.page.locator(f'article.lesson[data-lesson="{lesson}"] .takeaways')
        end.scroll_into_view_if_needed()
        if not any(f'"l":{lesson},' in text for text in before):
            self.page.wait_for_function(
                """number => Object.values(localStorage).some(text =>
                text.includes('"k":"seen"') && JSON.parse(text).l === number)""",
                arg=lesson,
            )

    def stored(self, holding: str = "") -> list[str]:
        """The values kept in this browser, or those holding a text."""
        values: list[str] = self.page.evaluate("Object.values(localStorage)")
        return [value for value in values if holding in value]

    def prefix(self) -> str:
        """What the keys of this site begin with."""
        course = self.page.locator("html").get_attribute("data-course")
        return f"ec:{course}:{self.base}:"

    def expect_result(self, number: int, words: str) -> None:
        """The item says this, in one live region."""
        expect(self.item(number).locator(".result[role=status]")).to_contain_text(words)
