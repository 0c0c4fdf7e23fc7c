"""Random teams: an assignment over a course, members who answer, edit, send twice, sign and encrypt or do not."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec

from scripts.team.answer_key import AnswerKey, KeyedItem
from scripts.team.assignment import Given, assignment_text, read_assignment
from scripts.team.assignment_body import Assignment
from scripts.team.cipher import point_of
from scripts.team.content import LONGEST_TYPED, Answer, Content, Picked, Response, Typed
from tests.written_receipts import UNSIGNED, Device, edwards_device, p256_device, written

BEGINNING = 1_767_225_600_000  # 2026-01-01
MINUTE, DAY = 60_000, 86_400_000
NAMES = (
    "王小明",
    "小李",
    "\uff21\uff4e\uff4e",
    "ann ",
    "ANN",
    "赵",
    "老钱",
    "🙂",
    "孙·三",
    "周周",
    "吴",
    "郑",
)
BUILDS = ("0badc0de", "12345678")
WORDS = (
    "毛利",
    "現金流",
    "三千五",
    "百分之三十",
    "1.5万",
    "１２。5",
    "-3",
    "−3元",
    "abc",
    " ",
    "",
    "99999999999999",
    "①",
)


@dataclass(frozen=True)
class Sent:
    """A line with who sent it, and when it was read."""

    line: str
    sender: str
    taken_at: int


@dataclass(frozen=True)
class Team:
    """An assignment and what came back."""

    given: Given
    sent: Sequence[Sent]
    lead: ec.EllipticCurvePrivateKey
    build: str


def random_team(random: Random, key: AnswerKey, course: str) -> Team:
    lead = ec.derive_private_key(random.randrange(1, 2**200), ec.SECP256R1())
    given = read_assignment(assignment_text(_assignment(random, key, lead), course), course)
    members = random.sample(NAMES, random.randrange(1, 10))
    devices = [_device(random) for _ in range(4)]
    sent = [one for alias in members for one in _member(random, key, given, alias, devices)]
    random.shuffle(sent)
    sent += random.sample(sent, random.randrange(min(3, len(sent)) + 1))
    return Team(given, sent, lead, random.choice(BUILDS))


def _assignment(random: Random, key: AnswerKey, lead: ec.EllipticCurvePrivateKey) -> Assignment:
    known = list(key.lessons)
    lessons = random.sample(known, random.randrange(1, min(7, len(known)) + 1))
    if random.random() < 0.1:
        lessons.insert(random.randrange(len(lessons) + 1), 9_999)
    return Assignment(
        nonce=random.randrange(2**16),
        title="本周任务",
        lead="王总",
        due=random.choice(["", "2026-11-27", "2026-11-28"]),
        pass_mark=random.choice([None, 0, 60, 100]),
        lessons=tuple(lessons),
        roster=tuple(random.sample(NAMES, random.randrange(4))),
        key=point_of(lead.public_key()) if random.random() < 0.4 else None,
    )


def _device(random: Random) -> Device:
    which = random.random()
    if which < 0.3:
        return UNSIGNED
    return edwards_device(random.randbytes(32)) if which < 0.7 else p256_device(random.randrange(1, 2**200))


def _member(
    random: Random, key: AnswerKey, given: Given, alias: str, devices: Sequence[Device]
) -> list[Sent]:
    """One to three receipts of one member, each with a bit more or other answers than before."""
    device = random.choice(devices)
    items = list(key.items_of(given.assignment.lessons))
    made_at = BEGINNING + 330 * DAY + random.randrange(2 * 1440) * MINUTE
    sent: list[Sent] = []
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        device = random.choice(devices) if random.random() < 0.05 else device
        content = _content(random, given, alias, items, made_at)
        line = written(content, given.digest, given.assignment.lessons, device, given.assignment.key)
        sender = random.choice(["", alias, f" {alias.lower()}", "别人"])
        sent.append(Sent(line, sender, made_at + random.randrange(-30, 600) * MINUTE))
        made_at += random.randrange(3) * 400 * MINUTE
    return sent


def _content(random: Random, given: Given, alias: str, items: list[KeyedItem], made_at: int) -> Content:
    lessons = given.assignment.lessons
    completed = tuple(random.random() < 0.85 for _ in lessons)
    is_told = all(completed) and random.random() < 0.9
    answered = [item for item in items if random.random() < 0.8]
    answers = [_answer(random, item, lessons.index(item.lesson)) for item in answered]
    if random.random() < 0.1:
        answers.append(Answer(50_000, 0, Picked((1,)), Picked((2,))))
    return Content(
        nonce=random.randrange(2**32),
        build=random.choice(BUILDS),
        alias=alias,
        made_at=made_at,
        offset=random.choice([480, 480, 420, 540, -300]),
        finished_at=made_at - random.randrange(3000) * MINUTE if is_told else None,
        completed=completed,
        answers=tuple(sorted(answers, key=lambda one: (one.lesson, one.item))),
    )


def _answer(random: Random, item: KeyedItem, place: int) -> Answer:
    first = random_response(random, item)
    last = first if random.random() < 0.5 else random_response(random, item)
    return Answer(item.number, place, first, last)


def random_response(random: Random, item: KeyedItem) -> Response:
    """Mostly what the kind takes, right or wrong; now and then what no page would send."""
    if random.random() < 0.03:
        return random.choice(
            [Typed("毛利"), Picked(()), Picked((77, 1)), Picked((3, 3, 2)), Picked(tuple(range(91, 99)))]
        )
    entry = item.entry
    if item.kind in ("numeric", "fill", "short_answer"):
        return _typed(random, entry)
    return Picked(tuple(_numbers(random, item.kind, entry)))


def _typed(random: Random, entry: Mapping[str, Any]) -> Typed:
    words: list[object] = [*entry.get("accepts", ()), *([entry["answer"]] if "answer" in entry else ())]
    for mistake in entry.get("mistakes", ()):
        words += mistake if isinstance(mistake, list) else [mistake]
    text = str(random.choice([*words, *words, random.choice(WORDS)]))
    text = random.choice([text, text, f" {text}", f"{text}。", f"{text}元", text.upper()])
    cut = text.encode()[:LONGEST_TYPED].decode("utf-8", "ignore")
    return Typed(cut, cut != text, random.randrange(21))


def _numbers(random: Random, kind: str, entry: Mapping[str, Any]) -> list[int]:
    if kind in ("single", "true_false"):
        return [random.choice(entry["choices"])]
    if kind in ("multiple", "hotspot"):
        return sorted(random.sample(entry["choices"], random.randrange(1, len(entry["choices"]) + 1)))
    if kind == "order":
        return random.sample(entry["key"], len(entry["key"]) - (random.random() < 0.1))
    if kind in ("match", "categorize"):
        pairs, options = (
            (entry["pairs"], entry["options"]) if kind == "match" else (entry["cards"], entry["categories"])
        )
        right = random.random()
        rights = [belongs if random.random() < right else random.choice(options) for _, belongs in pairs]
        flat = [number for (left, _), option in zip(pairs, rights, strict=True) for number in (left, option)]
        return flat if random.random() < 0.95 else flat[:-2]
    if kind == "cloze":
        return [random.choice([*gap, key]) for gap, key in zip(entry["gaps"], entry["key"], strict=True)]
    return _talk(random, entry["turns"])


def _talk(random: Random, turns: Sequence[Sequence[Sequence[int]]]) -> list[int]:
    said: list[int] = []
    turn = 0
    while turn >= 0 and random.random() < 0.97:
        number, _, turn = random.choice(turns[turn])
        said.append(number)
    return said


def as_case(team: Team, course: int) -> dict[str, object]:
    """What the browser's side is given; `course` is a place in the list of courses."""
    number = team.lead.private_numbers().private_value
    return {
        "course": course,
        "link": team.given.text,
        "lead": number.to_bytes(32, "big").hex(),
        "point": point_of(team.lead.public_key()).hex(),
        "build": team.build,
        "sent": [[one.line, one.sender, one.taken_at] for one in team.sent],
    }


def plain_json(value: object) -> Any:  # noqa: ANN401 - JSON
    """As the browser would get it from a file."""
    return json.loads(json.dumps(value))
