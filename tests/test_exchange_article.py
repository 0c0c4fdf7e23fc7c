"""A pasted article of the column becomes drafts of its lessons; what is odd about it is said with its line."""

from __future__ import annotations

from scripts.exchange.article.lessons import article_files
from scripts.model.course import IssueInfo
from scripts.model.lesson import Lesson
from scripts.source import SourceFile, parse_source
from tests.builders import texts
from tests.checking import problems_of

TRACKS = {
    "供应链管理": "supply",
    "供应链": "supply",
    "supply": "supply",
    "视觉设计": "visual",
    "visual": "visual",
}
ARTICLE = """\
点击上方蓝字关注我们
小课直通车 第 2 期
每天一点，一点点变好。
原创 2016-08-02 小课
NO.1 视觉设计：门口先说一句话
<p>牌子上写今天能取货。</p>
1、先看三秒能不能读完
2、再看顾客要的有没有
启示：
1. 先说顾客要的
2. 一句话只说一件事
来源：小店观察
NO.2 供应链：进货前先算账
進貨以前，要把每單的成本加齐。
老板娘好凉?/span>爽地笑了。
經(jīng)常有人只看进价。
鐢靛晢
损坏的字\ufffd\ufffd在这里。
NO.3 说说别的
没有栏目的一段。
下期预告：明早推送清仓的办法。
责编：阿朱
阅读 1234
"""


def files_and_words() -> tuple[dict[str, str], list[str]]:
    files, said = article_files(ARTICLE, TRACKS, None, "pasted")
    return files, [one.words("a.txt") for one in said]


def lesson(text: str) -> Lesson:
    source = parse_source("lessons/x/y.yml", text.encode())
    assert isinstance(source, SourceFile), source
    return Lesson.model_validate(source.data)


def test_each_module_becomes_a_lesson_of_its_track_and_the_issue_lists_them() -> None:
    files, _ = files_and_words()
    assert list(files) == [
        "lessons/visual/issue-002-no-1.yml",
        "lessons/supply/issue-002-no-2.yml",
        "lessons/unsorted/issue-002-no-3.yml",
        "lessons/issues/002.yml",
    ]
    first = lesson(files["lessons/visual/issue-002-no-1.yml"])
    assert first.title == "门口先说一句话"
    assert first.body[0].text == "牌子上写今天能取货。"
    assert first.body[1].steps == ("先看三秒能不能读完", "再看顾客要的有没有")
    assert first.takeaways == ("先说顾客要的", "一句话只说一件事")
    assert [source.title for source in first.sources] == ["小店观察"]
    source = parse_source("lessons/issues/002.yml", files["lessons/issues/002.yml"].encode())
    assert isinstance(source, SourceFile)
    issue = IssueInfo.model_validate(source.data)
    assert issue.lead == "每天一点，一点点变好。"
    assert issue.teaser == "明早推送清仓的办法。"
    assert issue.credits == ("责编：阿朱",)


def test_residue_is_taken_out_and_damage_is_named_with_its_line() -> None:
    files, words = files_and_words()
    text = files["lessons/supply/issue-002-no-2.yml"]
    assert "进货以前，要把每单的成本加齐。" in text
    assert "经常有人只看进价。" in text
    assert "电商" in text
    assert "span" not in "".join(files.values())
    said = "\n".join(words)
    for line, what in (
        (1, "page's own words"), (6, "tags of the page"), (14, "traditional `進貨單`"), (15, "凉?/span>"),
        (16, "jīng"), (17, "wrong encoding, now `电商`"), (18, "damaged characters"), (19, "without a track"),
    ):  # fmt: skip
        assert any(one.startswith(f"a.txt:{line}:") and what in one for one in words), (line, what, said)


def test_the_check_names_every_placeholder_that_is_left() -> None:
    files, _ = files_and_words()
    path = "lessons/supply/first-stock.yml"
    problems = problems_of(texts({path: files["lessons/supply/issue-002-no-2.yml"]}))
    left = [problem for problem in problems if problem.rule == "draft-unfinished"]
    assert len(left) == files["lessons/supply/issue-002-no-2.yml"].count("【待写】")


def test_a_text_without_modules_is_refused_with_the_fix() -> None:
    files, said = article_files("只有一段话。", TRACKS, None, "x")
    assert files == {}
    assert "NO.1" in said[0].fix
