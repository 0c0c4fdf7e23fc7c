"""Words we do not use, and claims that advertising may not make."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.course import Course
from scripts.memo import by_identity
from scripts.model import Lesson
from scripts.rules.parts import is_closing, sources_of
from scripts.rules.prose import Prose, prose, prose_of
from scripts.rules.rule import Context, Finding, error, warning
from scripts.source import SourceFile

# Neighbouring characters keep out other words that contain one of them: 主打法国风, 韭菜盒子. Each alternative begins
# with a character and looks back only after it: so Python's engine passes over all other characters at once.
_BANNED = re.compile(
    r"赋能|抓手(?!机|工|套)|闭环|打(?<!主打)法(?!国|式|律|兰)|心智收割|降维打击|史上最|必(?<![不未何]必)看"
    r"|秒杀同行|傻瓜式|薅羊毛|韭菜(?!盒|馅|鸡蛋|饺|花|酱)|S(?<=\bS)B\b|傻[逼叉]|小编(?!织|制)|亲(?<![父母]亲)们"
)

# Superlatives of Advertising Law article 9 (国家级、最高级、最佳 and the like) as said of goods or sellers.
# What is computed may be the best of its kind: 最佳批量 is no claim.
_COMPUTED = r"批量|订货|进货|补货|备货|价格|定价|时机|时间|位置|解|值|点|数|方案|实践|组合|规模|策略"
_EVERYWHERE = ("全国", "全网", "全球", "全世界", "世界", "行业", "业内", "同行")
_FIRST = r"(?:第一(?![季期步天周单次条年批])|唯一|最)"
_CLAIM = re.compile(
    rf"国家级|最高级(?!用语|词|形容|说法)|最佳(?!{_COMPUTED})|顶级|顶尖|极品|第一品牌"
    rf"|{'|'.join(place + _FIRST for place in _EVERYWHERE)}"
    r"|销量第一|口碑第一|品质第一|独一无二|绝无仅有|最先进|最优秀|最高端|最权威"
)
_ADVERTISING_LAW = "L-AD"


@warning("text-banned-word")
def text_banned_word(course: Course, context: Context) -> Iterator[Finding]:
    """Jargon, hype and insults say less than plain words, and lose the reader's trust.

    Words in quotes are spoken about, not used.
    """
    for text in prose(course):
        for match in _BANNED.finditer(text.masked):
            if not _is_quoted(text.text, match.start()):
                yield Finding(
                    text.place(*match.span()),
                    f"found {match[0]!r}, which this course does not use; expected plain words",
                    "Say what is meant: who does what, and what comes of it.",
                )


@error("text-ad-claim")
def text_ad_claim(course: Course, context: Context) -> Iterator[Finding]:
    """Advertising Law article 9 forbids superlatives; readers copy our example texts into their shops.

    Lessons that cite the advertising law may name them; their quizzes and issues may quote them.
    """
    teaching = _teaching(course)
    for _, source in sources_of(course):
        kind, _, owner = source.path.removesuffix(".yml").partition("/")
        is_lesson = kind == "lessons" and not is_closing(owner)
        for text, match in _claims(source):
            is_named = owner in teaching and (is_lesson or _is_quoted(text.text, match.start()))
            if not is_named:
                yield Finding(
                    text.place(*match.span()),
                    f"found {match[0]!r}, a claim that article 9 of the Advertising Law (广告法) forbids; "
                    "expected a checkable statement",
                    "State a fact with its source; where the law is the subject, cite it in the lesson's sources.",
                )


@by_identity
def _claims(source: SourceFile) -> list[tuple[Prose, re.Match[str]]]:
    return [(text, match) for text in prose_of(source) for match in _CLAIM.finditer(text.masked)]


def _teaching(course: Course) -> set[str]:
    """Lessons that cite the advertising law, or might if they could be read, and the issues they are in."""
    citing = {lesson_id for lesson_id, lesson in course.lessons.items() if _cites_law(lesson.value)}
    unread = {path.removeprefix("lessons/").removesuffix(".yml") for path in course.broken}
    lessons = citing | unread
    issues = {
        f"issues/{number:03}" for number, issue in course.issues.items() if lessons & {*issue.value.lessons}
    }
    return lessons | issues


def _cites_law(lesson: Lesson) -> bool:
    return any((source.fact or "").startswith(_ADVERTISING_LAW) for source in lesson.sources)


def _is_quoted(text: str, at: int) -> bool:
    before = text[:at]
    return before.count("“") > before.count("”")


RULES = (text_banned_word, text_ad_claim)
