"""An article's lines → its parts: 期号, lead, modules with 来源 and 启示, 下期预告, credits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from scripts.exchange.article.clean import Line

_MODULE = re.compile(r"^(?:NO|No|no|N0)[.．·。\s]*(\d{1,2})[\s:：、.．·|｜]*(.*)$")
_NUMBER = re.compile(r"(?:第\s*|期号\s*[:：]?\s*(?:第\s*)?|[Vv][Oo][Ll]\.?\s*)(\d{1,4})\s*期?")
_SOURCE = re.compile(r"^[（(【\[]?\s*(?:来源|资料来源|文章来源|出处|文\s*/)\s*[:：]?\s*(.+?)[）)】\]]?$")
_LESSONS = re.compile(r"^[【\[]?\s*(?:启示|启发|小结|要点)\s*[】\]]?\s*[:：]?\s*(.*)$")
_TEASER = re.compile(r"^[【\[]?\s*(?:下期预告|预告|明日预告|明早推送|明日推送)\s*[】\]]?\s*[:：]?\s*(.*)$")
_CREDIT = re.compile(r"^(?:责编|责任编辑|编辑|作者|撰稿|出品|排版|校对|美编)\s*[:：]\s*.+$")
_POINT = re.compile(
    r"^(?:\d{1,2}\s*[.．、)）]|[（(]\d{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]{1,2}、|[-•●·])\s*(.+)$"
)


@dataclass
class Module:
    """One NO. of the article. `body` holds paragraphs and, as lists, numbered points in a row."""

    number: int
    heading: str
    line: int
    body: list[str | list[str]] = field(default_factory=list["str | list[str]"])
    takeaways: list[str] = field(default_factory=list[str])
    sources: list[str] = field(default_factory=list[str])


@dataclass
class Article:
    """What an article says, in its order."""

    number: int | None = None
    lead: list[Line] = field(default_factory=list[Line])
    modules: list[Module] = field(default_factory=list[Module])
    teaser: list[str] = field(default_factory=list[str])
    credits: list[str] = field(default_factory=list[str])


def article_of(lines: Sequence[Line]) -> Article:
    """Read line by line; `here` is where plain lines go."""
    article = Article()
    here = "lead"
    for line in lines:
        here = _take(line, article, here)
    return article


def _take(line: Line, article: Article, here: str) -> str:
    module = article.modules[-1] if article.modules else None
    begun, teaser = _MODULE.match(line.text), _TEASER.match(line.text)
    if begun:
        article.modules.append(Module(int(begun[1]), begun[2].strip(), line.number))
        return "body"
    if teaser:
        article.teaser += [teaser[1]] if teaser[1] else []
        return "teaser"
    if _CREDIT.match(line.text):
        article.credits.append(line.text)
        return here
    return _take_inside(line, article, module, here)


def _take_inside(line: Line, article: Article, module: Module | None, here: str) -> str:
    if here == "teaser":
        article.teaser.append(line.text)
        return here
    if module is None:
        number = _NUMBER.search(line.text)
        if number and article.number is None and len(line.text) <= 30:
            article.number = int(number[1])
        else:
            article.lead.append(line)
        return here
    source, insight = _SOURCE.match(line.text), _LESSONS.match(line.text)
    if source:
        module.sources.append(source[1].strip())
        return "body"
    if insight:
        module.takeaways += [insight[1]] if insight[1] else []
        return "takeaways"
    point = _POINT.match(line.text)
    if here == "takeaways" and (point or not module.takeaways):
        module.takeaways.append(point[1] if point else line.text)
        return here
    _add(module, line.text, point)
    return "body"


def _add(module: Module, text: str, point: re.Match[str] | None) -> None:
    if not module.heading and not module.body:
        module.heading = text
    elif point is None:
        module.body.append(text)
    elif module.body and isinstance(module.body[-1], list):
        module.body[-1].append(point[1])
    else:
        module.body.append([point[1]])
