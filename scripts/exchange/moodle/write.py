"""Items of the kinds Moodle has → Moodle XML."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from xml.sax.saxutils import escape

from scripts.exchange.judged import judged_text
from scripts.exchange.moodle.embedded import embedded
from scripts.exchange.numbers_text import number_text
from scripts.exchange.unit import with_unit
from scripts.exchange.wildcard import literal
from scripts.model.item import Item

_NAME = 60  # characters of the prompt that name a question in Moodle's lists
_TYPES = {
    "single": "multichoice", "multiple": "multichoice", "true_false": "truefalse", "numeric": "numerical",
    "fill": "shortanswer", "cloze": "cloze", "short_answer": "essay", "order": "ordering", "match": "matching",
}  # fmt: skip


def moodle_xml(quizzes: Mapping[str, Sequence[Item]]) -> str:
    """All items by quiz, each quiz in a category of its name."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>"]
    for owner, items in quizzes.items():
        lines.append(
            f'<question type="category"><category><text>{escape(owner)}</text></category></question>'
        )
        for item in items:
            lines.extend(_question(item))
    return "\n".join([*lines, "</quiz>", ""])


def _question(item: Item) -> Iterator[str]:
    yield f'<question type="{_TYPES[item.kind]}">'
    yield f"  <name><text>{escape(' '.join(item.prompt.split())[:_NAME])}</text></name>"
    yield f"  {_text('questiontext', _prompt(item))}"
    yield f"  {_text('generalfeedback', item.explanation)}"
    yield f"  <defaultgrade>1</defaultgrade><penalty>0</penalty><hidden>0</hidden><idnumber>{item.id}</idnumber>"
    yield from (f"  {line}" for line in _OWN[item.kind](item))
    if item.hint:
        yield f"  {_text('hint', item.hint)}"
    if item.daily:
        yield "  <tags><tag><text>daily</text></tag></tags>"
    yield "</question>"


def _prompt(item: Item) -> str:
    if item.cloze:
        return embedded(item.prompt, item.cloze)
    return with_unit(item.prompt, item.numeric.unit if item.numeric else None)


def _text(tag: str, text: str) -> str:
    return f'<{tag} format="markdown"><text>{escape(text)}</text></{tag}>'


def _answer(share: str, text: str, feedback: str, more: str = "", form: str = "markdown") -> str:
    told = _text("feedback", feedback)
    return f'<answer fraction="{share}" format="{form}"><text>{escape(text)}</text>{told}{more}</answer>'


def _shuffle(item: Item) -> str:
    return f"<shuffleanswers>{'false' if item.keep_order else 'true'}</shuffleanswers>"


def _choices(item: Item) -> Iterator[str]:
    is_single = item.kind == "single"
    right = max(sum(choice.correct for choice in item.choices), 1)
    share = "100" if is_single else f"{100 / right:.7g}"
    yield f"<single>{'true' if is_single else 'false'}</single>{_shuffle(item)}<answernumbering>none</answernumbering>"
    for choice in item.choices:
        points = share if choice.correct else "0" if is_single else f"-{share}"
        yield _answer(points, choice.text, choice.feedback)


def _true_false(item: Item) -> Iterator[str]:
    for choice, word in zip(item.choices, ("true", "false"), strict=True):
        yield _answer("100" if choice.correct else "0", word, choice.feedback, form="moodle_auto_format")


def _numeric(item: Item) -> Iterator[str]:
    own = item.numeric
    assert own
    near = f"<tolerance>{number_text(own.tolerance)}</tolerance>"
    yield _answer("100", number_text(own.answer), own.right, near, "plain_text")
    for mistake in own.mistakes:
        at = "<tolerance>0</tolerance>"
        yield _answer("0", number_text(mistake.value), mistake.feedback, at, "plain_text")
    yield _answer("0", "*", own.wrong, "<tolerance>0</tolerance>", "plain_text")


def _fill(item: Item) -> Iterator[str]:
    own = item.fill
    assert own
    yield "<usecase>0</usecase>"
    yield from (_answer("100", literal(word), own.right, form="plain_text") for word in own.accepts)
    for mistake in own.mistakes:
        yield from (
            _answer("0", literal(word), mistake.feedback, form="plain_text") for word in mistake.words
        )
    yield _answer("0", "*", own.wrong, form="plain_text")


def _short_answer(item: Item) -> Iterator[str]:
    own = item.short_answer
    assert own
    yield '<answer fraction="0"><text></text></answer>'
    yield "<responseformat>editor</responseformat><responserequired>1</responserequired>"
    yield _text("graderinfo", judged_text(own.model, own.rubric))


def _order(item: Item) -> Iterator[str]:
    assert item.order
    yield "<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><selectcount>0</selectcount>"
    yield "<gradingtype>RELATIVE_NEXT_EXCLUDE_LAST</gradingtype>"
    for at, part in enumerate(item.order.parts, 1):
        yield f'<answer fraction="{at}.0000000" format="markdown"><text>{escape(part.text)}</text></answer>'


def _match(item: Item) -> Iterator[str]:
    own = item.match
    assert own
    yield _shuffle(item)
    text = {option.id: option.text for option in own.options}
    needed = {text[pair.to] for pair in own.pairs}
    spare = [("", option.text) for option in own.options if option.text not in needed]
    for left, right in [*((pair.text, text[pair.to]) for pair in own.pairs), *spare]:
        answer = f"<answer><text>{escape(right)}</text></answer>"
        yield f'<subquestion format="markdown"><text>{escape(left)}</text>{answer}</subquestion>'


_OWN: Mapping[str, Callable[[Item], Iterator[str]]] = {
    "single": _choices,
    "multiple": _choices,
    "true_false": _true_false,
    "numeric": _numeric,
    "fill": _fill,
    "cloze": lambda _: iter(()),
    "short_answer": _short_answer,
    "order": _order,
    "match": _match,
}
