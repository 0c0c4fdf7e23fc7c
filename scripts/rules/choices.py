"""Choices: each says something of its own, and its feedback teaches."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.course import Course
from scripts.model import Choice
from scripts.rules.parts import PlacedItem, feedback_of, items
from scripts.rules.rule import Context, Finding, error, warning
from scripts.rules.wording import quoted, same_words

_ABOVE = re.compile(
    r"(以上|上述|前两[个项种]|前面[两三]?[个项种]?|其他[两三]?[个项种]?)(说法|做法|选项|答案|几[个项])?"
    r"(都|全|皆|均)(不|没|对|是|错|可|要|行|正确|成立)"
    r"|^(选)?[A-E](和|与|、|加)[A-E](都(对|是|可以))?$"
    r"|^(都|全|全部|全都)(不)?(是|对|错|行|选|要|可以|正确)$"
    r"|^以上(皆|都|均)?(不)?(是|对)$",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(r"总是|从不|从来不|绝对(?!值)|(?<!不)一定(?!程度|量|比例|数量|范围|期限|时间|金额)")
_VERDICT = re.compile(
    r"^(回答|答案|选择|答|选)?(完全|非常)?(错误|错了|错|不对|不正确|正确|答对了|对了|对|很好|恭喜你?|再想想|再试试)+(了|哦|啦)?"
)
# What is left of a feedback without its verdict must be long enough to say something.
_FEWEST_WORDS = 6


@error("item-distractor-unique")
def item_distractor_unique(course: Course, context: Context) -> Iterator[Finding]:
    """Two choices that read the same leave the reader to guess which of them is meant."""
    for placed in items(course):
        first: dict[str, int] = {}
        for index, choice in enumerate(placed.item.choices):
            earlier = first.setdefault(same_words(choice.text), index)
            if earlier != index:
                yield Finding(
                    placed.spot.place("choices", index, "text"),
                    f"choice text repeats choice {earlier + 1}; expected choices that differ in words",
                    f"Reword or remove choice {index + 1} of item {placed.item.id!r}.",
                )


@error("choice-all-of-above")
def choice_all_of_above(course: Course, context: Context) -> Iterator[Finding]:
    """'All of the above' is found by knowing two choices, 'none' teaches nothing, and neither can be shuffled."""
    for placed, index, choice in _choices(course):
        if placed.item.kind != "true_false" and _ABOVE.search(same_words(choice.text)):
            yield Finding(
                placed.spot.place("choices", index, "text"),
                f"choice {quoted(choice.text)} refers to other choices; expected a choice that stands alone",
                "Replace it by a real mistake, or make the item one of kind multiple.",
            )


@warning("distractor-absolute")
def distractor_absolute(course: Course, context: Context) -> Iterator[Finding]:
    """Words such as 总是 and 一定 in wrong choices only give the right one away."""
    for placed, index, choice in _choices(course):
        word = _ABSOLUTE.search(choice.text)
        if word and not choice.correct and not any(_ABSOLUTE.search(key.text) for key in placed.keys):
            yield Finding(
                placed.spot.place("choices", index, "text"),
                f"only wrong choices say {word[0]!r}; expected none, or one in the right choice too",
                "Say the mistake as somebody would who believes it.",
            )


@error("feedback-trivial")
def feedback_trivial(course: Course, context: Context) -> Iterator[Finding]:
    """A verdict is what the page shows anyway; feedback says which step went wrong, or why it was right."""
    for placed in items(course):
        for at, feedback in feedback_of(placed):
            words = same_words(feedback)
            if len(words[_verdict_end(words) :]) < _FEWEST_WORDS:
                yield Finding(
                    placed.spot.place(*at),
                    f"feedback {quoted(feedback)} says only whether it is right; expected the reason",
                    "Say which step went wrong and what to do instead (25 to 50 characters).",
                )


@error("feedback-repeated")
def feedback_repeated(course: Course, context: Context) -> Iterator[Finding]:
    """Two mistakes have two causes; the same feedback for both explains neither."""
    for placed in items(course):
        seen: set[str] = set()
        for at, feedback in feedback_of(placed):
            words = same_words(feedback)
            if words in seen:
                yield Finding(
                    placed.spot.place(*at),
                    f"feedback {quoted(feedback)} is given twice in this item; expected one of its own",
                    "Say what this response in particular shows.",
                )
            seen.add(words)


def _verdict_end(words: str) -> int:
    verdict = _VERDICT.match(words)
    return verdict.end() if verdict else 0


def _choices(course: Course) -> Iterator[tuple[PlacedItem, int, Choice]]:
    for placed in items(course):
        for index, choice in enumerate(placed.item.choices):
            yield placed, index, choice


RULES = (
    item_distractor_unique,
    choice_all_of_above,
    distractor_absolute,
    feedback_trivial,
    feedback_repeated,
)
