"""Items as xAPI interaction activities: their type, parts, pattern of right responses, and a response as text.

| kind                     | interactionType | response                                         |
|--------------------------|-----------------|--------------------------------------------------|
| true_false (对／错)      | true-false      | true                                             |
| single, multiple, hotspot, other true_false | choice | 2[,]5: permanent numbers of choices    |
| numeric                  | numeric         | 12.5                                             |
| fill                     | fill-in         | the words                                        |
| short_answer             | long-fill-in    | none: free text stays with the team's lead       |
| order                    | sequencing      | 3[,]1[,]2                                        |
| match, categorize, cloze | matching        | 1[.]4[,]2[.]3; a cloze has gaps on the left side |
| dialogue                 | performance     | turn-1[.]3[,]turn-2[.]7                          |
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from scripts.folding.typed import browser_text, read_number
from scripts.team.answer_key import KeyedItem
from scripts.team.content import Picked, Response
from scripts.team.scoring import Entry, follow, pairs_of

LANGUAGE = "zh-CN"
_AND, _TO, _UNTIL = "[,]", "[.]", "[:]"
_TRUTH = {"对": "true", "错": "false"}
# Nothing that could be somebody's address leaves the desk.
_MAIL = re.compile(r"\S@\S+\.\S")

Definition = dict[str, Any]


def definition_of(item: KeyedItem) -> Definition:
    """The interaction's part of an activity definition."""
    truth = _truth(item)
    if truth:
        pattern = [truth[number] for number in item.entry["key"]]
        return {"interactionType": "true-false", "correctResponsesPattern": pattern}
    return _DEFINITIONS[item.kind](item)


def response_of(item: KeyedItem, response: Response) -> str:
    """A response in the form of the interaction's pattern; empty when there is none to tell."""
    if isinstance(response, Picked):
        return _picked(item, response.numbers)
    text = response.text
    if item.kind == "short_answer" or _MAIL.search(text):
        return ""
    number = read_number(text) if item.kind == "numeric" else None
    return text.strip() if number is None else browser_text(number)


def language_map(text: str) -> dict[str, str]:
    """Words in the language of the course."""
    return {LANGUAGE: text}


def _picked(item: KeyedItem, numbers: Sequence[int]) -> str:
    truth = _truth(item)
    if truth:
        return truth.get(numbers[0], "") if len(numbers) == 1 else ""
    if item.kind in ("match", "categorize"):
        return _pairs(pairs_of(numbers).items())
    if item.kind == "cloze":
        return _pairs((gap, option) for gap, option in enumerate(numbers, start=1) if option)
    if item.kind == "dialogue":
        return _talk([reply[0] for reply in follow(item.entry, numbers)[0]], item.entry)
    return _AND.join(map(str, numbers))


def _truth(item: KeyedItem) -> Mapping[int, str]:
    """What the choices of a true_false item stand for, where they say 对 and 错."""
    if item.kind != "true_false" or set(item.choices.values()) != set(_TRUTH):
        return {}
    return {number: _TRUTH[text] for number, text in item.choices.items()}


def _choice(item: KeyedItem) -> Definition:
    return {
        "interactionType": "choice",
        "correctResponsesPattern": [_AND.join(map(str, sorted(item.entry["key"])))],
        "choices": _components(item, item.entry["choices"]),
    }


def _numeric(item: KeyedItem) -> Definition:
    answer, tolerance = item.entry["answer"], item.entry["tolerance"]
    ends = (browser_text(answer - tolerance), browser_text(answer + tolerance))
    return {"interactionType": "numeric", "correctResponsesPattern": [_UNTIL.join(ends)]}


def _fill(item: KeyedItem) -> Definition:
    return {"interactionType": "fill-in", "correctResponsesPattern": list(item.entry["accepts"])}


def _short_answer(_item: KeyedItem) -> Definition:
    return {"interactionType": "long-fill-in"}


def _order(item: KeyedItem) -> Definition:
    key = item.entry["key"]
    return {
        "interactionType": "sequencing",
        "correctResponsesPattern": [_AND.join(map(str, key))],
        "choices": _components(item, sorted(key)),
    }


def _matching(names: tuple[str, str], item: KeyedItem) -> Definition:
    pairs, options = (item.entry[name] for name in names)
    return {
        "interactionType": "matching",
        "correctResponsesPattern": [_pairs(pairs)],
        "source": _components(item, [left for left, _ in pairs]),
        "target": _components(item, options),
    }


def _cloze(item: KeyedItem) -> Definition:
    key: list[int] = item.entry["key"]
    gaps: list[list[int]] = item.entry["gaps"]
    options = dict.fromkeys(option for gap in gaps for option in gap)
    return {
        "interactionType": "matching",
        "correctResponsesPattern": [_pairs(enumerate(key, start=1))],
        "source": [_component(place, f"第 {place} 空") for place in range(1, len(key) + 1)],
        "target": _components(item, options),
    }


def _dialogue(item: KeyedItem) -> Definition:
    turns = item.entry["turns"]
    paths = [_talk(path, item.entry) for path in _good_paths(turns, 0)]
    steps = [
        {"id": f"turn-{place}", "description": language_map(f"第 {place} 句")} for place in _places(turns)
    ]
    pattern = {"correctResponsesPattern": paths} if paths else {}
    return {"interactionType": "performance", **pattern, "steps": steps}


def _good_paths(turns: Sequence[Sequence[Sequence[int]]], turn: int) -> Iterable[list[int]]:
    """Every way through the talk that says nothing but good replies; a talk only goes on, and has few turns."""
    for number, good, after in turns[turn]:
        if good and after < 0:
            yield [number]
        elif good:
            yield from ([number, *rest] for rest in _good_paths(turns, after))


def _talk(said: Sequence[int], entry: Entry) -> str:
    """Replies with the turns they answer."""
    parts: list[str] = []
    turn = 0
    for number in said:
        parts.append(f"turn-{turn + 1}{_TO}{number}")
        turn = next(reply[2] for reply in entry["turns"][turn] if reply[0] == number)
    return _AND.join(parts)


def _places(turns: Sequence[object]) -> range:
    return range(1, len(turns) + 1)


def _pairs(pairs: Iterable[tuple[int, int]]) -> str:
    return _AND.join(f"{left}{_TO}{right}" for left, right in pairs)


def _components(item: KeyedItem, numbers: Iterable[int]) -> list[Definition]:
    return [_component(number, item.choices.get(number, "")) for number in numbers]


def _component(number: int, text: str) -> Definition:
    return {"id": str(number)} | ({"description": language_map(text)} if text else {})


_DEFINITIONS: Mapping[str, Callable[[KeyedItem], Definition]] = {
    "single": _choice,
    "multiple": _choice,
    "true_false": _choice,
    "hotspot": _choice,
    "numeric": _numeric,
    "fill": _fill,
    "short_answer": _short_answer,
    "order": _order,
    "match": lambda item: _matching(("pairs", "options"), item),
    "categorize": lambda item: _matching(("cards", "categories"), item),
    "cloze": _cloze,
    "dialogue": _dialogue,
}
