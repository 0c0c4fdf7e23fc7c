"""Moodle XML → drafts of quizzes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from scripts.exchange.choices import choice_data
from scripts.exchange.collect import Collector
from scripts.exchange.formatted import text_of
from scripts.exchange.judged import judged_data
from scripts.exchange.moodle.embedded import embedded_data
from scripts.exchange.moodle.tree import Element, NotXml, parse
from scripts.exchange.numbers_text import number_in
from scripts.exchange.oddity import shown
from scripts.exchange.pairs import match_data
from scripts.exchange.placeholders import Data
from scripts.exchange.typed import Typed, fill_data, numeric_data
from scripts.exchange.unit import without_unit


def read_moodle(raw: bytes, found: Collector) -> None:
    """Read every question; types the course has no kind for are said with their line."""
    try:
        root = parse(raw)
    except NotXml as error:
        found.say(error.line, str(error), "a file as Moodle exports it", "Export it from Moodle again.")
        return
    if root.tag != "quiz":
        found.say(root.line, f"the element <{root.tag}>", "<quiz>", "Export questions from Moodle as XML.")
        return
    for element in root.children:
        if element.tag == "question":
            _question(element, found)
        else:
            found.say(element.line, f"the element <{element.tag}>", "<question>", "It was left out.")


def _question(question: Element, found: Collector) -> None:
    kind = question.attributes.get("type", "")
    if kind == "category":
        name = question.word("category").removeprefix("$course$/").removeprefix("top/")
        found.turn_to(name, question.line)
        return
    read = _READ.get(kind)
    if read is None:
        fix = "Write it by hand in a kind the course has; it was left out."
        named = shown(question.word("name"))
        found.say(question.line, f"{named} of type {kind or 'none'}", f"one of {', '.join(_READ)}", fix)
        return
    _say_files(question, found)
    frame: Data = {
        "id": question.word("idnumber"),
        "prompt": _text(question.first("questiontext"), found),
        "explanation": _text(question.first("generalfeedback"), found),
        **_hints(question, found),
        **({"daily": True} if _has_tag(question, "daily") else {}),
    }
    own = read(question, frame, found)  # which may take the unit or the gaps out of the prompt
    found.add({**frame, **own}, question.line)


def _text(element: Element | None, found: Collector, default: str = "moodle_auto_format") -> str:
    if element is None:
        return ""
    inner = element.first("text")
    form = element.attributes.get("format", default)
    return text_of(inner.text if inner else element.text, form, element.line, found)


def _say_files(question: Element, found: Collector) -> None:
    for child in question.children:
        for file in child.all("file"):
            name = shown(file.attributes.get("name", ""))
            fix = "Save it from Moodle, draw it as SVG, and show it as a figure."
            found.say(file.line, f"the file {name}", "text only", fix)


def _hints(question: Element, found: Collector) -> Data:
    hints = [text for hint in question.all("hint") if (text := _text(hint, found))]
    for more in hints[1:]:
        fix = "It was left out; join it to the first."
        found.say(question.line, f"another hint {shown(more)}", "one hint", fix)
    return {"hint": hints[0]} if hints else {}


def _has_tag(question: Element, word: str) -> bool:
    tags = question.first("tags")
    return tags is not None and any(tag.word("text") == word for tag in tags.all("tag"))


def _share(answer: Element, found: Collector) -> float:
    given = answer.attributes.get("fraction", "0")
    share = number_in(given)
    if share is None:
        found.say(answer.line, f"the fraction {shown(given)}", "a number", "It was taken for 0.")
    return share or 0.0


def _keep_order(question: Element) -> Data:
    return {"keep_order": True} if question.word("shuffleanswers") in ("false", "0") else {}


def _choices(question: Element, frame: Data, found: Collector) -> Data:
    del frame
    rows = [
        (_text(answer, found), _share(answer, found), _text(answer.first("feedback"), found))
        for answer in question.all("answer")
    ]
    has_one = question.word("single") in ("true", "1")
    return choice_data(rows, has_one=has_one, line=question.line, found=found) | _keep_order(question)


def _true_false(question: Element, frame: Data, found: Collector) -> Data:
    del frame
    by_word = {answer.word("text").lower(): answer for answer in question.all("answer")}
    choices: list[Data] = []
    for name, word, text in (("right", "true", "对"), ("wrong", "false", "错")):
        answer = by_word.get(word)
        if answer is None:
            found.say(question.line, f"no answer `{word}`", "true and false", "Write its feedback by hand.")
        is_right = answer is not None and _share(answer, found) > 0
        feedback = _text(answer.first("feedback"), found) if answer else ""
        choices.append({"id": name, "text": text, "correct": is_right, "feedback": feedback})
    return {"kind": "true_false", "choices": choices}


def _typed(question: Element, found: Collector) -> list[Typed]:
    return [
        Typed(answer.word("text"), _share(answer, found), _text(answer.first("feedback"), found))
        for answer in question.all("answer")
    ]


def _numeric(question: Element, frame: Data, found: Collector) -> Data:
    answers: list[Typed] = []
    for element, one in zip(question.all("answer"), _typed(question, found), strict=True):
        value, tolerance = number_in(one.text), number_in(element.word("tolerance") or "0")
        if value is None and one.text != "*":
            fix = "Write digits; it was left out."
            found.say(element.line, f"{shown(one.text)} as an answer", "a number", fix)
        answers.append(one._replace(value=value, tolerance=abs(tolerance or 0)))
    frame["prompt"], unit = without_unit(frame["prompt"])
    units = question.first("units")
    names = [name for each in units.all("unit") if (name := each.word("unit_name"))] if units else []
    for name in names[1:]:
        found.say(question.line, f"another unit {shown(name)}", "one unit", "It was left out.")
    unit = unit or next(iter(names), None)
    own = numeric_data(answers, question.line, found) | ({"unit": unit} if unit else {})
    return {"kind": "numeric", "numeric": own}


def _fill(question: Element, frame: Data, found: Collector) -> Data:
    del frame
    return {"kind": "fill", "fill": fill_data(_typed(question, found), question.line, found)}


def _cloze(question: Element, frame: Data, found: Collector) -> Data:
    frame["prompt"], own = embedded_data(frame["prompt"], question.line, found)
    return {"kind": "cloze", "cloze": own}


def _short_answer(question: Element, frame: Data, found: Collector) -> Data:
    del frame
    return {"kind": "short_answer", "short_answer": judged_data(_text(question.first("graderinfo"), found))}


def _order(question: Element, frame: Data, found: Collector) -> Data:
    del frame
    ordered = sorted(question.all("answer"), key=lambda answer: _share(answer, found))
    parts = [{"id": f"part-{at}", "text": _text(answer, found)} for at, answer in enumerate(ordered, 1)]
    return {"kind": "order", "order": {"parts": parts}}


def _match(question: Element, frame: Data, found: Collector) -> Data:
    del frame
    rows = [
        (_text(part, found), _text(part.first("answer"), found, default="plain_text"))
        for part in question.all("subquestion")
    ]
    return {"kind": "match", "match": match_data(rows)} | _keep_order(question)


_READ: Mapping[str, Callable[[Element, Data, Collector], Data]] = {
    "multichoice": _choices,
    "truefalse": _true_false,
    "numerical": _numeric,
    "shortanswer": _fill,
    "cloze": _cloze,
    "essay": _short_answer,
    "ordering": _order,
    "matching": _match,
}
