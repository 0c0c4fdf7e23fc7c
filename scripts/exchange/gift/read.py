"""GIFT text → drafts of quizzes."""

from __future__ import annotations

import re

from scripts.exchange.choices import choice_data
from scripts.exchange.collect import Collector
from scripts.exchange.gift.answers import Listed, Reader, listed, number, typed
from scripts.exchange.gift.blocks import CATEGORY, Block, blocks
from scripts.exchange.gift.escape import find, plain, split_first, without_arrows
from scripts.exchange.judged import HEADING, judged_data
from scripts.exchange.oddity import shown
from scripts.exchange.pairs import match_data
from scripts.exchange.placeholders import Data
from scripts.exchange.typed import fill_data, numeric_data
from scripts.exchange.unit import without_unit

_HEAD = re.compile(r"\s*(?:\[(html|moodle|plain|markdown)\])?")
_TRUTH = re.compile(r"^\s*(T|TRUE|F|FALSE)\s*(?=#|$)", re.IGNORECASE)


def read_gift(text: str, found: Collector) -> None:
    """Read every question; what cannot be one is said with its first line."""
    for block in blocks(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")):
        if block.text.startswith(CATEGORY):
            _turn(block, found)
        else:
            _question(block, found)


def _turn(block: Block, found: Collector) -> None:
    name = block.text.removeprefix(CATEGORY).strip().removeprefix("$course$/").removeprefix("top/")
    found.turn_to(name, block.line)


def _question(block: Block, found: Collector) -> None:
    title, rest = _title(block.text)
    head = _HEAD.match(rest)
    form = (head and head[1]) or "moodle"
    rest = rest[head.end() :] if head else rest
    opened = find(rest, "{")
    closed = find(rest, "}", opened) if opened >= 0 else -1
    if closed < 0:
        what = "a brace that is never closed" if opened >= 0 else "a text without answers"
        fix = "Close it, or put the answers in braces; it was left out."
        found.say(block.line, f"{what}: {shown(block.text)}", "a question with answers in { }", fix)
        return
    reader = Reader(block.line, form, found)
    before, after = rest[:opened], rest[closed + 1 :]
    inside, general = split_first(rest[opened + 1 : closed], "####")
    prompt = reader.plain(before + ("____" + after if after.strip() else ""))
    frame: Data = {"id": title, "prompt": prompt, "explanation": reader.text(general)}
    own = _own(inside.strip(), reader, frame)
    if own:
        found.add({**frame, **own}, block.line)


def _title(text: str) -> tuple[str, str]:
    if not text.startswith("::"):
        return "", text
    end = find(text, "::", 2)
    return (plain(text[2:end]).strip(), text[end + 2 :]) if end >= 0 else ("", text)


def _own(inside: str, reader: Reader, frame: Data) -> Data:
    """The kind and its key; empty when no item can be made, which has then been said."""
    if not inside:
        return _essay(frame)
    truth = _TRUTH.match(inside)
    if truth:
        return _true_false(truth[1][0].upper() == "T", inside[truth.end() :], reader)
    if inside.startswith("#"):
        answers = [number(one, reader) for one in listed(inside[1:])]
        frame["prompt"], unit = without_unit(frame["prompt"])
        own = numeric_data(answers, reader.line, reader.found) | ({"unit": unit} if unit else {})
        return {"kind": "numeric", "numeric": own}
    answers = listed(inside)
    if any(one.mark == "~" for one in answers):
        return _choices(answers, reader)
    if all(find(one.text, "->") >= 0 for one in answers):
        return {"kind": "match", "match": match_data([_pair(one, reader) for one in answers])}
    words = [typed(one, reader) for one in answers]
    return {"kind": "fill", "fill": fill_data(words, reader.line, reader.found)}


def _essay(frame: Data) -> Data:
    """A question to write about; the course's own export puts the model answer behind the explanation."""
    explanation, heading, judged = frame["explanation"].rpartition(f"\n\n{HEADING}\n")
    if heading:
        frame["explanation"] = explanation
    return {"kind": "short_answer", "short_answer": judged_data(judged) if heading else {}}


def _true_false(is_true: bool, rest: str, reader: Reader) -> Data:
    """The first feedback is for who answered wrongly, the second for who answered rightly."""
    wrong, right = split_first(rest.strip().removeprefix("#"), "#") if rest.strip() else ("", "")
    feedback = [reader.text(right), reader.text(wrong)]
    true, false = feedback if is_true else reversed(feedback)
    return {
        "kind": "true_false",
        "choices": [
            {"id": "right", "text": "对", "correct": is_true, "feedback": true},
            {"id": "wrong", "text": "错", "correct": not is_true, "feedback": false},
        ],
    }


def _choices(answers: list[Listed], reader: Reader) -> Data:
    has_one = any(one.mark == "=" for one in answers)
    rows: list[tuple[str, float, str]] = []
    for one in answers:
        share = one.share if one.share is not None else 100.0 if one.mark == "=" else 0.0
        rows.append((reader.text(one.text), share, reader.text(one.feedback)))
    return choice_data(rows, has_one=has_one, line=reader.line, found=reader.found)


def _pair(one: Listed, reader: Reader) -> tuple[str, str]:
    at = find(one.text, "->")
    return reader.text(without_arrows(one.text[:at])), reader.plain(one.text[at + 2 :], "plain")
