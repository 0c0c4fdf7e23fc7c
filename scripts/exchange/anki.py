"""Items → cards for Anki: the question in front, the answers with their reasons behind. All kinds are told in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from scripts.course import Course
from scripts.exchange.numbers_text import number_text
from scripts.model.item import Item
from scripts.model.kinds.cloze import GAP
from scripts.model.quiz import Quiz
from scripts.model.stimulus import Stimulus

Sides = tuple[list[str], list[str]]
_RIGHT, _WRONG = "✓ ", "✗ "


@dataclass(frozen=True)
class AnkiCard:
    """One note. `guid` is made of the item's permanent number, never of its words."""

    guid: str
    front: str
    back: str
    source: str
    tags: tuple[str, ...]


def cards_of(course: Course, quizzes: Mapping[str, Quiz]) -> list[AnkiCard]:
    """A card for each item of some quizzes."""
    return [_card(course, owner, quiz, item) for owner, quiz in quizzes.items() for item in quiz.items]


def _card(course: Course, owner: str, quiz: Quiz, item: Item) -> AnkiCard:
    case = next((one for one in quiz.stimuli if one.id == item.stimulus), None)
    front, back = _SIDES[item.kind](item)
    lesson = course.lessons.get(owner)
    return AnkiCard(
        guid=f"{course.info.value.id}-{course.item_number(owner, item)}",
        front="".join([*(_case(case) if case else ()), _paragraph(item.prompt), _list(front)]),
        back="".join([_list(back), _paragraph(item.explanation)]),
        source=escape(lesson.value.title if lesson else owner),
        tags=(owner.replace("/", "::"), item.kind),
    )


def _paragraph(text: str) -> str:
    return f"<p>{_line(text)}</p>"


def _line(text: str) -> str:
    """A text with its bold words, which are written in pairs of `**`, and its line breaks."""
    parts = escape(text.strip()).split("**")
    bold = "".join(
        f"<b>{part}</b>" if at % 2 and at < len(parts) - 1 else part for at, part in enumerate(parts)
    )
    return bold.replace("\n", "<br>")


def _list(lines: list[str]) -> str:
    return f"<ul>{''.join(f'<li>{_line(line)}</li>' for line in lines)}</ul>" if lines else ""


def _case(case: Stimulus) -> Iterator[str]:
    yield f"<p><b>{_line(case.title)}</b></p>"
    if case.text:
        yield _paragraph(case.text)
    if case.table:
        head = "".join(f"<th>{_line(cell)}</th>" for cell in case.table.columns)
        rows = ("".join(f"<td>{_line(cell)}</td>" for cell in row) for row in case.table.rows)
        yield f"<table><tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    if case.figure:
        yield _paragraph(f"（图：{case.figure.alt}）")


def _choices(item: Item) -> Sides:
    return [one.text for one in item.choices], [
        f"{_RIGHT if one.correct else _WRONG}{one.text}：{one.feedback}" for one in item.choices
    ]


def _numeric(item: Item) -> Sides:
    own = item.numeric
    assert own
    unit = f" {own.unit}" if own.unit else ""
    near = f"（±{number_text(own.tolerance)}）" if own.tolerance else ""
    slips = [f"{_WRONG}{number_text(one.value)}{unit}：{one.feedback}" for one in own.mistakes]
    front = [f"单位：{own.unit}"] if own.unit else []
    return front, [f"{_RIGHT}{number_text(own.answer)}{unit}{near}：{own.right}", *slips, own.wrong]


def _fill(item: Item) -> Sides:
    own = item.fill
    assert own
    slips = [f"{_WRONG}{'、'.join(one.words)}：{one.feedback}" for one in own.mistakes]
    return [], [f"{_RIGHT}{' / '.join(own.accepts)}：{own.right}", *slips, own.wrong]


def _cloze(item: Item) -> Sides:
    own = item.cloze
    assert own
    number = {gap.id: at for at, gap in enumerate(own.gaps, 1)}
    text = GAP.sub(lambda gap: f"（{number.get(gap[1], '')}）", own.text)
    front = [f"（{at}）{' / '.join(one.text for one in gap.options)}" for at, gap in enumerate(own.gaps, 1)]
    back = [
        f"（{at}）{_RIGHT if one.correct else _WRONG}{one.text}：{one.feedback}"
        for at, gap in enumerate(own.gaps, 1)
        for one in gap.options
    ]
    return [text, *front], back


def _short_answer(item: Item) -> Sides:
    own = item.short_answer
    assert own
    return [], [own.model, *own.rubric]


def _order(item: Item) -> Sides:
    """In front in an order of their own words, which tells nothing."""
    assert item.order
    parts = item.order.parts
    return sorted(one.text for one in parts), [
        f"{at}. {one.text}：{one.feedback}" for at, one in enumerate(parts, 1)
    ]


def _match(item: Item) -> Sides:
    own = item.match
    assert own
    text = {option.id: option.text for option in own.options}
    front = [" / ".join(one.text for one in own.pairs), " / ".join(text.values())]
    return front, [f"{one.text} → {text[one.to]}：{one.feedback}" for one in own.pairs]


def _categorize(item: Item) -> Sides:
    own = item.categorize
    assert own
    name = {category.id: category.text for category in own.categories}
    front = [" / ".join(name.values()), *(card.text for card in own.cards)]
    return front, [f"{card.text} → {name[card.category]}：{card.feedback}" for card in own.cards]


def _hotspot(item: Item) -> Sides:
    own = item.hotspot
    assert own
    front = [f"（图：{own.alt}）", *(one.text for one in own.regions)]
    return front, [f"{_RIGHT if one.correct else _WRONG}{one.text}：{one.feedback}" for one in own.regions]


def _dialogue(item: Item) -> Sides:
    own = item.dialogue
    assert own
    front = [f"顾客：{turn.says}\n{' / '.join(one.text for one in turn.replies)}" for turn in own.turns]
    back = [
        f"{_RIGHT if one.correct else _WRONG}{one.text}：{one.feedback}（顾客：{one.reaction}）"
        for turn in own.turns
        for one in turn.replies
    ]
    return front, back


_SIDES: Mapping[str, Callable[[Item], Sides]] = {
    "single": _choices,
    "multiple": _choices,
    "true_false": _choices,
    "numeric": _numeric,
    "fill": _fill,
    "cloze": _cloze,
    "short_answer": _short_answer,
    "order": _order,
    "match": _match,
    "categorize": _categorize,
    "hotspot": _hotspot,
    "dialogue": _dialogue,
}
