"""Language rules: what a careful writer writes passes, what a hurried one types is found where it stands."""

from __future__ import annotations

import pytest

from tests.builders import ISSUE, LESSON, QUIZ, Change, issue, item, lesson, numeric_item
from tests.checking import places_in, problems_in

ACTION = {"action": {"do": "写下三笔成本。", "minutes": 5}}


def _said(text: str) -> dict[str, Change]:
    return {LESSON: lesson(body=[{"text": text}, ACTION])}


def _rules(text: str) -> list[str]:
    return [problem.rule for problem in problems_in(_said(text))]


@pytest.mark.parametrize(
    "text",
    [
        "一单净剩 1,200.50 元，时间是 20:00，比例 3:1。",
        "见[规则](https://example.org/a?b=1,2)里的说明。",
        "作者是 Iyengar, S. 和 Lepper, M.，刊在 JPSP 79(6): 995。",
        "1. 先算账\n2. 再进货\n\n- **毛利线**：先看净剩",
        "双11当天，第25条、第6、28、29条都管 T恤。",
        "T恤、V领、A4纸、3D打印，各有各的包装。",
        "用代码 `a,b` 分开。",
        "他说“先算‘处理成本’，再进货”。",
        "广告支出回报率（ROAS）降到 2.5。",
        "出自 Singles’ Day 与 Lepper’s 的两篇文章。",
        "国市监\u30142025\u301572号文件，B座 12 楼。",
    ],
)
def test_careful_chinese_passes(text: str) -> None:
    assert _rules(text) == []


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("先算账,再进货。", ["text-latin-punctuation"]),
        ("先算账.", ["text-latin-punctuation"]),
        ("先算账...", ["text-latin-punctuation"]),
        ("**先算账**,再进货。", ["text-latin-punctuation"]),
        ("真的吗?", ["text-latin-punctuation"]),
        ("先看成本(每单)。", ["text-latin-punctuation", "text-latin-punctuation"]),
        ("1.先算账", ["text-latin-punctuation"]),
        ("先看'处理成本'。", ["text-quotes", "text-quotes"]),
        ("先看「处理成本」。", ["text-quotes", "text-quotes"]),
        ("先看“处理成本。", ["text-quotes"]),
        ("先看“‘处理成本”。", ["text-quotes"]),
        ("净剩9元", ["text-spacing", "text-spacing"]),
        ("降10%就亏", ["text-spacing", "text-spacing"]),
    ],
)
def test_typing_slips_are_found(text: str, rules: list[str]) -> None:
    assert _rules(text) == rules


@pytest.mark.parametrize(
    "text",
    [
        "主打法国风的店",
        "韭菜盒子卖完了",
        "父亲们常来",
        "不必看流量",
        "抓手机壳的镜头",
        "别写“史上最低”这种话",
    ],
)
def test_words_that_only_contain_a_banned_one_pass(text: str) -> None:
    assert _rules(text) == []


@pytest.mark.parametrize(
    "text", ["赋能门店", "爆款打法", "亲们快来", "双11必看", "别被割韭菜", "新人做成 SB 了"]
)
def test_banned_words_are_found(text: str) -> None:
    assert _rules(text) == ["text-banned-word"]


@pytest.mark.parametrize(
    "text", ["最佳批量是 80 件", "全国第一季报告", "最好先试一件", "唯一变化的是价格", "第一步先称重"]
)
def test_computed_optima_and_everyday_words_are_no_claims(text: str) -> None:
    assert _rules(text) == []


@pytest.mark.parametrize(
    "text", ["全网第一的杯子", "国家级工艺", "最佳口感", "顶级面料", "行业最低价", "销量第一", "独一无二"]
)
def test_superlatives_in_copy_are_claims(text: str) -> None:
    assert _rules(text) == ["text-ad-claim"]


LAW = [{"id": "law", "title": "中华人民共和国广告法", "year": 2021, "where": "第9条", "fact": "L-AD9"}]


def test_a_lesson_that_cites_the_advertising_law_may_name_what_it_forbids() -> None:
    changes: dict[str, Change] = {LESSON: lesson(sources=LAW, body=[{"text": "不写国家级、最佳。"}, ACTION])}
    assert problems_in(changes) == []


def test_its_quiz_and_its_issue_may_quote_but_not_claim() -> None:
    quoting = item(daily=True, explanation="“最佳”查不到依据。")
    claiming = numeric_item(explanation="这是最佳口感。")
    changes: dict[str, Change] = {
        LESSON: lesson(sources=LAW),
        QUIZ: {"items": [quoting, claiming]},
        ISSUE: issue(lead="主图上的“最佳”，今天就改。"),
    }
    found = [(problem.rule, problem.place.path) for problem in problems_in(changes)]
    assert found == [("text-ad-claim", QUIZ)]


TWO_PARAGRAPHS = """\
title: 进货前先算账
objective: 能算出一件货净剩多少
kind: method
body:
  - text: |
      先算账，再进货。

      先看成本,再看进价。成本是成本，不是进价,也不是售价。
  - action: {do: "写下 \\"三笔\\" 成本。", minutes: 5}
takeaways: [单越多，处理成本越重]
sources: [{id: column, title: "旧闻,新解", year: 2016}]
"""


def test_a_slip_is_found_at_its_own_line_and_column_inside_a_longer_text() -> None:
    assert places_in({LESSON: TWO_PARAGRAPHS}, "text-latin-punctuation") == [(LESSON, 8, 11), (LESSON, 8, 27)]


def test_the_same_slip_twice_is_found_at_both_places() -> None:
    twice = TWO_PARAGRAPHS.replace("先算账，再进货。", "先算账,再进货\n      先算账,再进货")
    assert places_in({LESSON: twice}, "text-latin-punctuation")[:2] == [(LESSON, 6, 10), (LESSON, 7, 10)]


def test_a_slip_in_an_escaped_text_is_found_at_the_start_of_that_text() -> None:
    changed = TWO_PARAGRAPHS.replace('写下 \\"三笔\\" 成本。', "写下\\u4e09笔,成本。")
    assert (LESSON, 9, 18) in places_in({LESSON: changed}, "text-latin-punctuation")


def test_the_title_of_a_source_stays_as_it_was_published() -> None:
    assert all(line == 8 for _, line, _ in places_in({LESSON: TWO_PARAGRAPHS}, "text-latin-punctuation"))
