"""Reading without a network, in a real browser, against a host whose site changes between builds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.journeys.changing_site import BASE, Build, Host, hosting, next_build, read_build
from tests.journeys.offline_sequences import SOON, Sequence
from tests.long_run import resume

pytestmark = pytest.mark.browser

SAMPLE, ALL, LENGTH = 2, 200, 9
# A page that has something to say just when another worker is ready: the old one is ended, and started again for it.
WAKING = """
navigator.serviceWorker?.getRegistration().then((registration) => {
  registration?.addEventListener("updatefound", () => {
    const [old, next] = [registration.active, registration.installing];
    next.addEventListener("statechange", () => {
      if (next.state !== "installed") return;
      for (const ms of [0, 5, 10, 20, 40, 80, 150]) setTimeout(() => old.postMessage("wake"), ms);
    });
  });
});
"""


@pytest.fixture(scope="module")
def builds(parts_site: Path) -> tuple[Build, Build]:
    """The example course, and a second build in which every page and every named file is another."""
    first = read_build(parts_site)
    return first, next_build(first)


@pytest.fixture
def host(builds: tuple[Build, Build]) -> Host:
    """A host with the first build."""
    return Host(builds[0])


@pytest.fixture
def origin(host: Host) -> Iterator[str]:
    """Where the host is."""
    with hosting(host) as address:
        yield address


def new_device(browser: Browser) -> BrowserContext:
    """A phone that may have a worker."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN")
    context.set_default_timeout(10_000)
    return context


@pytest.fixture
def device(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that may have a worker."""
    context = new_device(browser)
    context.add_init_script(SOON)
    yield context
    context.close()


def _run(browser: Browser, builds: tuple[Build, Build], seed: int) -> dict[str, int]:
    host, context = Host(builds[0]), new_device(browser)
    try:
        with hosting(host) as origin:
            return Sequence(context, host, origin, builds).run(Random(seed), LENGTH)  # noqa: S311 - a seed that can be named
    finally:
        context.close()


@pytest.mark.parametrize("seed", range(SAMPLE))
def test_builds_never_mix_whatever_happens(browser: Browser, builds: tuple[Build, Build], seed: int) -> None:
    _run(browser, builds, seed)


@pytest.mark.long
def test_two_hundred_sequences(browser: Browser, builds: tuple[Build, Build]) -> None:
    def work(start: int, count: int) -> dict[str, int]:
        sums: dict[str, int] = {}
        for seed in range(start, start + count):
            for name, number in _run(browser, builds, seed).items():
                sums[name] = sums.get(name, 0) + number
        return sums

    assert resume("offline", ALL, 5, work)["sequences"] == ALL


def test_a_downloaded_issue_is_read_and_answered_without_a_network_and_let_go_again(
    device: BrowserContext, host: Host, origin: str
) -> None:
    page = device.new_page()
    page.goto(f"{origin}{BASE}issues/001/")
    page.locator("course-offline").scroll_into_view_if_needed()
    page.get_by_role("button", name=re.compile(r"^下载本期（\d")).click()
    expect(page.locator("course-offline [role=status]")).to_have_text("下载好了。")
    expect(page.get_by_role("button", name="删掉下载的本期")).to_be_focused()
    host.mode = "down"
    for path in ("", "review/", "me/", "archive/", "lessons/visual/shop-front/"):
        page.goto(f"{origin}{BASE}{path}")
        expect(page.locator("button.search-open").last).to_be_visible()
    form = page.locator("form[data-kind=single]:visible").first
    form.locator("[data-choice]").first.click()
    form.get_by_role("button", name="有把握，提交").click()
    expect(form.locator(".result[role=status]")).not_to_be_empty()

    page.goto(f"{origin}{BASE}me/")
    found = search(page, "处理成本", "现在连不上网站，只在存下的课里找。找到 1 课。")
    expect(found.locator("mark").first).to_have_text("处理成本")
    found.click()
    expect(page.locator("article.lesson")).to_be_visible()

    page.goto(f"{origin}{BASE}issues/005/?from=timeline")
    expect(page.get_by_role("heading", level=1)).to_have_text("没有网络")
    again = page.get_by_role("link", name="连上网了，再打开一次")
    expect(again).to_have_attribute("href", f"{origin}{BASE}issues/005/")
    page.get_by_role("link", name="第 1 期").click()
    expect(page.locator("article.lesson").first).to_be_visible()

    host.mode = "up"
    page.goto(f"{origin}{BASE}device/")
    search(page, "处理成本", "找到 4 课。")
    page.get_by_role("button", name="关闭").click()
    page.get_by_role("button", name=re.compile("^删掉：第 1 期")).click()
    expect(page.locator("course-offline [role=status]")).to_have_text("删掉了。")
    expect(page.get_by_role("heading", name="存下来、没有网络也能读的")).to_be_focused()
    host.mode = "down"
    page.goto(f"{origin}{BASE}lessons/supply/before-buying/")
    expect(page.get_by_role("heading", level=1)).to_have_text("没有网络")


def search(page: Page, words: str, says: str | re.Pattern[str]) -> Locator:
    """The first lesson that is found; what the box says about them all is `says`."""
    page.locator("button.search-open:visible").click()
    page.locator("dialog input").fill(words)
    expect(page.locator("dialog").get_by_role("status")).to_have_text(says)
    return page.locator("dialog .results a").first


def test_the_kill_switch_ends_a_worker_in_one_visit_though_it_is_woken_while_it_is_being_ended(
    device: BrowserContext, host: Host, origin: str, builds: tuple[Build, Build]
) -> None:
    sequence = Sequence(device, host, origin, builds)
    sequence.visit(0, "issues/001/")
    sequence.settle(0)
    device.add_init_script(WAKING)
    sequence.kill()

    host.is_killed = True
    page = sequence.tabs[0]
    page.goto(f"{origin}{BASE}issues/001/")
    page.locator("course-offline").scroll_into_view_if_needed()
    page.get_by_role("button", name=re.compile("^下载本期")).click()
    expect(page.locator("course-offline [role=status]")).to_contain_text("现在不提供下载")
    assert page.evaluate("caches.keys()") == []


def test_a_page_that_is_open_hears_of_a_new_build_and_nothing_is_reloaded(
    device: BrowserContext, host: Host, origin: str, builds: tuple[Build, Build]
) -> None:
    page = device.new_page()
    page.goto(f"{origin}{BASE}issues/001/")
    page.evaluate("navigator.serviceWorker.ready")
    choice = page.locator("form[data-kind=single]:visible [data-choice]").first
    choice.click()
    host.build = builds[1]
    other = device.new_page()
    other.goto(f"{origin}{BASE}")
    notice = page.locator(".notice", has_text="课程更新了")
    expect(notice).to_be_visible()
    expect(choice.locator("input").or_(choice).first).to_be_visible()
    assert page.evaluate("document.documentElement.dataset.build") == builds[0].name
    assert page.locator("form[data-item] input:checked").count() == 1
    expect(other.locator(".notice", has_text="课程更新了")).to_have_count(0)
    notice.get_by_role("link", name="看新版").click()
    expect(page.locator(f'html[data-build="{builds[1].name}"]')).to_have_count(1)


def test_a_full_device_is_told_calmly_and_a_second_try_goes_on(
    device: BrowserContext, host: Host, origin: str
) -> None:
    page = device.new_page()
    page.goto(f"{origin}{BASE}issues/001/")
    page.evaluate("navigator.serviceWorker.ready")
    page.evaluate(
        "() => { window.whole = Cache.prototype.put;"
        "Cache.prototype.put = async () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
    )
    page.locator("course-offline").scroll_into_view_if_needed()
    page.get_by_role("button", name=re.compile("^下载本期")).click()
    status = page.locator("course-offline [role=status]")
    expect(status).to_contain_text("这台设备给网页的空间不够")
    page.evaluate("() => { Cache.prototype.put = window.whole; }")
    page.get_by_role("button", name=re.compile("^下载本期")).click()
    expect(status).to_have_text("下载好了。")
