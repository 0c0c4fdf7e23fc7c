"""Choices and prompts: near misses that must pass, and the forms in which giveaways turn up."""

from __future__ import annotations

import pytest

from tests.builders import QUIZ, Change, choice, item, numeric_item
from tests.checking import places_in, problems_in


def _quiz(
    *,
    prompt: str = "进货以前，先做哪一步？",
    texts: tuple[str, ...] = ("只看进价", "加齐成本", "问问同行"),
    **over: object,
) -> dict[str, Change]:
    """A quiz whose first item has these choices; the second is right."""
    made = item(daily=True, prompt=prompt, **over)
    for entry, text in zip(made["choices"], texts, strict=True):
        entry["text"] = text
    return {QUIZ: {"items": [made, numeric_item()]}}


def _rules(changes: dict[str, Change]) -> list[str]:
    return [problem.rule for problem in problems_in(changes)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("只看进价", "只看 进价。"),
        ("ROAS 下降", "roas下降"),
        ("\uff32\uff2f\uff29", "ROI"),
        ("1,200 元", "1200 元"),
        ("**只看**进价", "只看进价"),
    ],
)
def test_choices_that_read_the_same_are_one_choice(one: str, other: str) -> None:
    assert "item-distractor-unique" in _rules(_quiz(texts=(one, "加齐成本", other)))


@pytest.mark.parametrize(
    ("one", "other"), [("1.5 倍", "15 倍"), ("20%", "20 元"), ("-5 元", "5 元"), ("3/4", "34"), ("−5%", "5%")]
)
def test_numbers_that_differ_by_a_sign_are_two_choices(one: str, other: str) -> None:
    assert "item-distractor-unique" not in _rules(_quiz(texts=(one, "加齐成本", other)))


@pytest.mark.parametrize(
    "text",
    [
        "以上都对",
        "以上都不对",
        "以上皆是。",
        "都是",
        "全都对",
        "A 和 B",
        "选A和C",
        "前两项都对",
        "上述说法都不正确",
    ],
)
def test_choices_that_lean_on_others_are_refused(text: str) -> None:
    assert "choice-all-of-above" in _rules(_quiz(texts=("只看进价", "加齐成本", text)))


@pytest.mark.parametrize(
    "text", ["两款都进", "账面都是 180 元", "A 款和 B 款", "满 100 元以上的都退", "都先少进"]
)
def test_choices_that_speak_of_goods_are_no_references(text: str) -> None:
    assert "choice-all-of-above" not in _rules(_quiz(texts=("只看进价", "加齐成本", text)))


@pytest.mark.parametrize("text", ["不一定要看", "看绝对值", "一定程度上看"])
def test_hedged_words_are_not_absolute(text: str) -> None:
    assert "distractor-absolute" not in _rules(_quiz(texts=(text, "加齐成本", "问问同行")))


def test_an_absolute_word_in_the_right_choice_too_gives_nothing_away() -> None:
    assert _rules(_quiz(texts=("总是看进价", "总是加齐", "问问同行"))) == []


@pytest.mark.parametrize(
    "feedback", ["回答错误", "正确！", "对。", "不对，再想想。", "很好，答对了！", "错了哦"]
)
def test_a_verdict_is_no_feedback(feedback: str) -> None:
    made = item(daily=True)
    made["choices"][0]["feedback"] = feedback
    assert "feedback-trivial" in _rules({QUIZ: {"items": [made, numeric_item()]}})


def test_a_verdict_is_no_feedback_for_numbers_either() -> None:
    made = numeric_item()
    made["numeric"]["wrong"] = "错误。"
    assert _rules({QUIZ: {"items": [item(daily=True), made]}}) == ["feedback-trivial"]


def test_a_short_reason_is_enough() -> None:
    made = item(daily=True)
    made["choices"][1]["feedback"] = "对，逐项加齐再比较。"
    assert _rules({QUIZ: {"items": [made, numeric_item()]}}) == []


@pytest.mark.parametrize(
    "prompt",
    [
        "哪一步不该先做？",
        "哪种做法是错误的？",
        "下面不正确的是？",
        "签约前不能漏掉哪一步？",
        "哪条资料不能用？",
    ],
)
def test_negative_questions_are_found(prompt: str) -> None:
    assert "prompt-negative" in _rules(_quiz(prompt=prompt))


@pytest.mark.parametrize(
    "prompt",
    [
        "货卖不动，先做哪一步？",
        "没有人点开主图，先改哪里？",
        "哪一步**不该**先做？",
        "顾客说“不能退”不合理，先回哪句？",
        "一款货亏不亏，先看哪个数？",
        "这个月的差价错在哪一步？",
    ],
)
def test_positive_questions_about_trouble_pass(prompt: str) -> None:
    assert _rules(_quiz(prompt=prompt)) == []


@pytest.mark.parametrize("prompt", ["算出净剩。", "关于进货，以下说法正确的是？", "下列描述错误的是哪个？"])
def test_prompts_without_a_question_of_their_own_are_found(prompt: str) -> None:
    assert "prompt-question" in _rules(_quiz(prompt=prompt))


def test_a_remark_may_follow_the_question() -> None:
    assert _rules(_quiz(prompt="一单净剩几成？（取整数）")) == []


def test_an_echo_that_a_distractor_shares_gives_nothing_away() -> None:
    shared = ("只看处理成本", "加齐处理成本", "问问同行")
    assert _rules(_quiz(prompt="处理成本很高，先做哪一步？", texts=shared)) == []


def test_three_characters_in_common_are_no_echo() -> None:
    assert _rules(_quiz(prompt="保温杯很贵，先做哪一步？", texts=("只看进价", "称保温杯", "问问同行"))) == []


def test_a_longer_key_within_five_characters_passes() -> None:
    assert _rules(_quiz(texts=("只看进价", "加齐打包和售后成本", "问问同行"))) == []


def test_a_much_longer_key_passes_when_one_distractor_is_as_long() -> None:
    long = ("只看进价和出厂的运费是多少", "把打包、耗材和售后都加进成本", "问问同行")
    assert _rules(_quiz(texts=long)) == []


def test_the_finding_stands_at_the_choice() -> None:
    changes = _quiz(texts=("只看进价", "加齐成本", "以上都对"))
    assert places_in(changes, "choice-all-of-above") == [(QUIZ, 14, 11)]


@pytest.mark.parametrize(
    ("prompt", "unit", "rules"),
    [
        ("一天净剩多少元？", "元", []),
        ("一天净剩多少元？", "元/天", []),
        ("一天净剩多少元？", None, ["numeric-unit"]),
        ("一天净剩多少元？", "万元", ["numeric-unit"]),
        ("提高几个百分点？", "百分点", []),
        ("毛利率是百分之几？", "%", []),
        ("毛利率是百分之几？", None, ["numeric-unit"]),
        ("多少元的货，能卖几件？", "件", []),
        ("弹性系数是多少？", None, []),
    ],
)
def test_the_unit_is_the_one_the_question_asks_for(prompt: str, unit: str | None, rules: list[str]) -> None:
    made = numeric_item(prompt=prompt)
    made["numeric"] = {key: value for key, value in {**made["numeric"], "unit": unit}.items() if value}
    assert _rules({QUIZ: {"items": [item(daily=True), made]}}) == rules


def test_a_key_of_two_in_a_multiple_item_may_stand_anywhere() -> None:
    made = item(kind="multiple", daily=True)
    made["choices"] = [
        *made["choices"],
        choice(id="also", text="逐项核对", correct=True, feedback="对，核对过才放心签字。"),
    ]
    assert _rules({QUIZ: {"items": [made, numeric_item()]}}) == []
