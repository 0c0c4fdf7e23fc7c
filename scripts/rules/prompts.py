"""Prompts: a prompt asks one positive question that can be answered without looking at the choices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.course import Course
from scripts.reading import characters
from scripts.rules.parts import items
from scripts.rules.rule import Context, Finding, warning
from scripts.rules.wording import question, quoted

PROMPT_CHARACTERS = 45

_WHICH_SAYING = re.compile(
    r"(以下|下列|下面)[^，。？]{0,6}(说法|叙述|描述|表述)[^，。？]{0,8}(正确|错误|对|不对)"
)
_NEGATIVE = re.compile(
    r"哪[^，。；？]{0,8}?(不是|不能|不该|不应|不宜|不可以|不要|不必|不用|不属于|不算|不对|不正确|不成立|不符合|不需要"
    r"|没有必要|错误|有误|做错|说错)"
    r"|(不是|不属于|不正确|不对|不该做|不应做|错误)的(是|一项|做法|说法)"
    r"|(不该|不应该?|不能|不可以|不宜)[^，。；？]{0,6}(哪|什么)"
)
_BOLD_NEGATION = re.compile(r"\*\*[^*]*[不没错无非别][^*]*\*\*")


@warning("prompt-question")
def prompt_question(course: Course, context: Context) -> Iterator[Finding]:
    """A prompt that asks nothing makes every choice a riddle of its own."""
    for placed in items(course):
        prompt = placed.item.prompt
        if not question(prompt) or _WHICH_SAYING.search(question(prompt)):
            yield Finding(
                placed.spot.place("prompt"),
                f"prompt {quoted(prompt)} asks no question of its own; expected one that ends with ？",
                "Ask so that the question can be answered with the choices covered.",
            )


@warning("prompt-negative")
def prompt_negative(course: Course, context: Context) -> Iterator[Finding]:
    """A negation read over at speed turns a right answer into a wrong one; where it is needed it is bold."""
    for placed in items(course):
        negation = _NEGATIVE.search(question(placed.item.prompt))
        if negation and not _BOLD_NEGATION.search(placed.item.prompt):
            yield Finding(
                placed.spot.place("prompt"),
                f"the question is negative ({quoted(negation[0])}); expected a positive one, or a bold **不**",
                "Ask for what is right; where that cannot be, write the negation in bold.",
            )


@warning("prompt-length")
def prompt_length(course: Course, context: Context) -> Iterator[Finding]:
    """What has to be read twice tests reading; the prompt is a case and a question, on three lines of a phone."""
    for placed in items(course):
        count = characters(placed.item.prompt)
        if count > PROMPT_CHARACTERS:
            yield Finding(
                placed.spot.place("prompt"),
                f"the prompt has {count} characters; expected at most {PROMPT_CHARACTERS}",
                "Leave out what the answer does not need, or move the case to a stimulus.",
            )


RULES = (prompt_question, prompt_negative, prompt_length)
