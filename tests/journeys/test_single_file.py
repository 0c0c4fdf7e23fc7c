"""An issue in one file, opened from a disk without a network: it asks for nothing and hands its answers over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from scripts.cli.exporting import issue_file
from scripts.export.single_file import MOST_BYTES
from scripts.packed_css import packed_css
from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
DENIED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
Opened = tuple[Page, list[str], list[str]]
Open = Callable[..., Opened]


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the script of single files is kept, so that it is bundled once."""
    return tmp_path_factory.mktemp("single") / "single.js"


@pytest.fixture
def open_file(browser: Browser, parts_site: Path, script: Path, tmp_path: Path) -> Any:  # noqa: ANN401 - a generator fixture
    """Opens an issue of the example course from a disk; answers the page, its requests and its complaints."""
    contexts: list[BrowserContext] = []

    def opened(site: str = "", issue: str = "001", early: str = "", **options: Any) -> Opened:  # noqa: ANN401 - handed on
        content = issue_file(ROOT, (parts_site / f"issues/{issue}/index.html").read_bytes(), site, script)
        file = tmp_path / f"第 {issue} 期.html"
        file.write_bytes(content)
        context = browser.new_context(viewport={"width": 390, "height": 844}, offline=True, **options)
        contexts.append(context)
        requests: list[str] = []
        complaints: list[str] = []
        context.on("request", lambda request: requests.append(request.url))
        context.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        if early:
            context.add_init_script(early)
        page = context.new_page()
        page.goto(file.as_uri())
        return page, requests, complaints

    yield opened
    for context in contexts:
        context.close()


def _answer(page: Page) -> None:
    form = page.locator("form[data-kind=single]:visible").first
    form.locator("[data-choice]").first.click()
    form.get_by_role("button", name="有把握，提交").click()
    expect(form.locator(".result[role=status]")).not_to_be_empty()


def test_a_file_asks_for_nothing_answers_work_and_the_site_takes_them_over(
    open_file: Open, parts_phone: Reader
) -> None:
    site = parts_phone.address("")
    page, requests, complaints = open_file(site)
    expect(page.locator("course-hand-over")).to_contain_text("答一道题就能带走")
    _answer(page)
    link = page.get_by_role("link", name="打开网站导入").get_attribute("href") or ""
    assert link.startswith(f"{site}me/#backup=EB1.")
    page.reload()
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes(':e:')).length") > 0
    assert [url for url in requests if not url.startswith("file:")] == []
    assert len({*requests}) == 1
    assert complaints == []

    on_site = parts_phone.open(link.removeprefix(site))
    on_site.get_by_role("button", name="导入", exact=True).click()
    on_site = parts_phone.open("issues/001/")
    expect(on_site.locator("form[data-kind=single] .result").first).not_to_be_empty()


def test_where_the_site_is_unknown_nothing_leads_there(open_file: Open) -> None:
    page, _, complaints = open_file()
    _answer(page)
    expect(page.get_by_role("button", name="复制文字")).to_be_visible()
    assert page.locator("a[href]:not([href^='#']):not([href^='http'])").count() == 0
    assert complaints == []


def test_storage_that_is_refused_leaves_the_file_working_and_says_so(open_file: Open) -> None:
    page, _, complaints = open_file(early=DENIED)
    _answer(page)
    expect(page.locator("course-notice")).to_contain_text("不让网页保存数据")
    expect(page.get_by_role("button", name="复制文字")).to_be_visible()
    assert complaints == []


def test_without_scripts_the_file_reads_to_its_end(open_file: Open) -> None:
    page, requests, _ = open_file(java_script_enabled=False)
    expect(page.locator("article.lesson .takeaways").last).to_be_visible()
    answer = page.locator("details", has_text="答案").first
    answer.locator("summary").first.click()
    expect(answer).to_have_attribute("open", "")
    assert len({*requests}) == 1


def test_a_calculator_works_in_a_file_without_its_curve(open_file: Open) -> None:
    page, _, complaints = open_file(issue="007")
    field = page.locator("course-calculator input").first
    before = page.locator("course-calculator .calc-results").first.inner_text()
    field.fill("77")
    expect(page.locator("course-calculator .calc-results").first).not_to_have_text(before)
    assert complaints == []


def test_every_issue_of_the_course_is_small_enough_for_a_chat(site: Path, script: Path) -> None:
    pages = sorted(site.glob("issues/*/index.html"))
    sizes = {
        path.parent.name: len(issue_file(ROOT, path.read_bytes(), "https://example.com/course/", script))
        for path in pages
    }
    assert len(sizes) >= 12
    assert {name: size for name, size in sizes.items() if size > MOST_BYTES} == {}


def test_packed_styles_keep_their_rules() -> None:
    css = "/* why */\n.a  .b:hover ,\n.c { color : red;\n margin: 0 auto; }\n@media (width > 3em) {\n .d { top: 0 } }"
    assert packed_css(css) == ".a .b:hover,.c{color :red;margin:0 auto}@media (width>3em){.d{top:0}}"
