"""The released course on a real nginx with the generated include, at a root, below a path, and below a Chinese one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.conftest import PHONE, Opener
from tests.journeys.course_keys import CourseKeys
from tests.web_servers import NGINX, nginx, put_site

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(NGINX is None and os.environ.get("CI") != "true", reason="nginx is not installed"),
]


@pytest.fixture(params=["/", "/sub/", "/课程/"])
def deployed(
    request: pytest.FixtureRequest, released_site: Path, tmp_path: Path
) -> Iterator[tuple[str, str]]:
    """Origin and path of the site."""
    base: str = request.param
    put_site(released_site, tmp_path, base)
    with nginx(tmp_path, base) as address:
        yield address.removesuffix(quote(base)), quote(base)


def test_reading_answering_searching_and_both_scripts_work_under_the_server_s_headers(
    new_reader: Opener, deployed: tuple[str, str], parts_keys: CourseKeys
) -> None:
    origin, base = deployed
    reader = new_reader(PHONE, base, origin=origin)
    path, key = parts_keys.of_kind("single")
    page = reader.open("")
    page.locator("button.search-open:visible").click()
    page.locator("dialog input").fill("處理成本")
    expect(page.locator("dialog").get_by_role("status")).to_contain_text("找到")
    page.locator("dialog .results a").first.click()
    page.wait_for_url(f"**{base}lessons/**")
    reader.open(path)
    reader.answer(key["n"], key["key"])
    reader.expect_result(key["n"], "答对了")
    page.locator("a.edition").click()
    page.wait_for_url(f"**{base}zh-Hant/{path}**")
    reader.expect_result(key["n"], "答對了")
    assert reader.prefix().endswith(f":{base}:")
    assert all(name.startswith(reader.prefix()) for name in page.evaluate("Object.keys(localStorage)"))
