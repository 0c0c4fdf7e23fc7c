"""Texts a foreign file had no place for: placeholders that say what to write, found by the rule draft-unfinished."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from scripts.model.draft import UNFINISHED

Data = dict[str, Any]

PROMPT = f"{UNFINISHED}题目：给一个情境，问一个明确的问题。"
EXPLANATION = f"{UNFINISHED}解析：用一两句话说明为什么，再带到别的情境里。"
RIGHT = f"{UNFINISHED}反馈：说明为什么对，换成自家店怎么用。"
WRONG = f"{UNFINISHED}反馈：说明错在哪一步，正确的想法是什么。"
PART = f"{UNFINISHED}反馈：说明它为什么在这里。"
REACTION = f"{UNFINISHED}顾客听了会说什么。"
MODEL = f"{UNFINISHED}范文：写一段好的回答。"
RUBRIC = (f"{UNFINISHED}要点一：好的回答说到什么。", f"{UNFINISHED}要点二：好的回答还说到什么。")
ALT = f"{UNFINISHED}图里有什么，不超过六十字。"


def completed(data: Data) -> Data:
    """An item's data with a placeholder for each text that is missing or blank."""
    done = {"prompt": PROMPT, "explanation": EXPLANATION} | _written(data)
    for key in ("choices", "numeric", "fill", "cloze", "short_answer", "order", "match", "categorize"):
        if key in data:
            done[key] = _COMPLETE[key](data[key])
    if "hotspot" in data:
        regions = [_answer(region) for region in data["hotspot"].get("regions", ())]
        done["hotspot"] = {"alt": ALT} | _written(data["hotspot"]) | {"regions": regions}
    if "dialogue" in data:
        turns = [
            turn | {"replies": [{"reaction": REACTION} | _answer(reply) for reply in turn["replies"]]}
            for turn in data["dialogue"]["turns"]
        ]
        done["dialogue"] = {"turns": turns}
    return done


def _written(data: Data) -> Data:
    """Without entries that say nothing."""
    return {key: value for key, value in data.items() if not (value is None or _is_blank(value))}


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and not value.strip()


def _answer(data: Data) -> Data:
    return {"feedback": RIGHT if data.get("correct") else WRONG} | _written(data)


def _answers(data: list[Data]) -> list[Data]:
    return [_answer(choice) for choice in data]


def _typed(data: Data) -> Data:
    mistakes = [_answer(mistake) for mistake in data.get("mistakes", ())]
    done = {"right": RIGHT, "wrong": WRONG} | _written(data)
    return done | ({"mistakes": mistakes} if mistakes else {})


def _cloze(data: Data) -> Data:
    return data | {"gaps": [gap | {"options": _answers(gap["options"])} for gap in data["gaps"]]}


def _short_answer(data: Data) -> Data:
    rubric = list(data.get("rubric", ()))
    return {"model": MODEL} | _written(data) | {"rubric": [*rubric, *RUBRIC[len(rubric) :]]}


def _parts(key: str, data: Data) -> Data:
    return data | {key: [{"feedback": PART} | _written(part) for part in data[key]]}


_COMPLETE: Mapping[str, Callable[[Any], Any]] = {
    "choices": _answers,
    "numeric": _typed,
    "fill": _typed,
    "cloze": _cloze,
    "short_answer": _short_answer,
    "order": lambda data: _parts("parts", data),
    "match": lambda data: _parts("pairs", data),
    "categorize": lambda data: _parts("cards", data),
}
