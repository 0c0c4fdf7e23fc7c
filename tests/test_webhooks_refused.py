from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.cli.building import FAILURES
from scripts.finish.webhooks import WebhookExposed, refuse_webhooks, shows_webhook
from tests.builders import LESSON
from tests.real_site import build_copy, copy_small

KEY = "0123456789abcdef"


@pytest.mark.parametrize(
    "address",
    [
        f"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={KEY}",
        f"https://oapi.dingtalk.com/robot/send?access_token={KEY}",
        f"https://open.feishu.cn/open-apis/bot/v2/hook/{KEY}",
        f"https://open.larksuite.com/open-apis/bot/v2/hook/{KEY}",
    ],
)
def test_a_site_that_shows_a_robot_s_address_is_not_built(address: str) -> None:
    files = {"index.html": b"", "lessons/a/b/index.html": f"<p>{address}</p>".encode()}
    with pytest.raises(WebhookExposed) as stopped:
        refuse_webhooks([path for path, content in files.items() if shows_webhook(content)])
    assert "lessons/a/b/index.html" in str(stopped.value)
    assert KEY not in str(stopped.value)
    assert WebhookExposed in FAILURES, "told in a sentence, not as a traceback"


def test_a_guide_may_say_what_such_an_address_looks_like() -> None:
    assert not shows_webhook(b"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=...")
    refuse_webhooks([])


def test_the_build_stops_and_the_site_of_the_build_before_stays(tmp_path: Path) -> None:
    copy_small(tmp_path)
    lesson = tmp_path / LESSON
    words = lesson.read_text("utf-8")
    leak = words.replace("编辑部", f"open.feishu.cn/open-apis/bot/v2/hook/{KEY}", 1)
    assert leak != words
    lesson.write_text(leak, "utf-8")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/before.txt").write_text("before", "utf-8")
    with pytest.raises(WebhookExposed, match=re.escape("lessons/supply/first-stock/index.html")):
        build_copy(tmp_path, search=False)
    assert (tmp_path / "site/before.txt").read_text("utf-8") == "before"
