"""Quizzes of all kinds at random, with the characters that the forms of other programs give a meaning."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from scripts.model.item import KEY_OF
from scripts.model.quiz import Quiz
from scripts.source.characters import is_ordinary

_MARKS = [*"=~#{}:\\%*'\"<>&;,|@+-/[]()\n\t _$^",
    *"。，、“”《》？！…￥％：＝",
    "->", "//", "::", "####", "[html]", "%50%", "\\n", "\\\\", "&amp;", "<b>", "$$\\frac{1}{2}$$", "]]>", "ANSWER: A",
    "A. ", "（单位：元）", "\n\n", "\n- ",
    "=1+1", "一", "货", "單", "7", "true", "12:30", "null", "\u200b", "\x07", "{a}",
]  # fmt: skip


def words(least: int = 1) -> st.SearchStrategy[str]:
    pieces = st.lists(
        st.one_of(st.sampled_from(_MARKS), st.characters(codec="utf-8")), min_size=least, max_size=8
    )
    return pieces.map("".join).filter(_is_seen)


def _is_seen(text: str) -> bool:
    """A text with something to read in it, as the schema and the loader want it."""
    bare = "".join(letter for letter in text if letter.isprintable()).strip()
    return bool(bare) and is_ordinary(bare)


NUMBERS = st.decimals(-(10**6), 10**6, places=3).map(float)
SHARES = st.decimals(0, 1, places=2).map(float)


def _choices(draw: st.DrawFn, *, right: int | None, most: int = 4, **more: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    count = draw(st.integers(max(2, right or 0), most))
    texts = draw(st.lists(words(), min_size=count, max_size=count, unique_by=str.strip))
    chosen = draw(st.permutations(range(count)))[: right or draw(st.integers(2, count))]
    return [
        {"id": f"c{at}", "text": text, "correct": at in chosen, "feedback": draw(words()), **more}
        for at, text in enumerate(texts)
    ]


@st.composite
def item_data(draw: st.DrawFn, kind: str, name: str = "one") -> dict[str, Any]:
    frame: dict[str, Any] = {"id": name, "kind": kind, "prompt": draw(words()), "explanation": draw(words())}
    if draw(st.booleans()):
        frame |= {"hint": draw(words()), "daily": True, "keep_order": draw(st.booleans())}
    return frame | {KEY_OF[kind]: _OWN[kind](draw)}  # pyright: ignore[reportArgumentType]


def _single(draw: st.DrawFn) -> object:
    return _choices(draw, right=1)


def _multiple(draw: st.DrawFn) -> object:
    return _choices(draw, right=None)


def _true_false(draw: st.DrawFn) -> object:
    is_true = draw(st.booleans())
    names = draw(st.sampled_from([("对", "错"), ("能", "不能")]))
    return [
        {"id": "yes", "text": names[0], "correct": is_true, "feedback": draw(words())},
        {"id": "no", "text": names[1], "correct": not is_true, "feedback": draw(words())},
    ]


def _numeric(draw: st.DrawFn) -> object:
    mistakes = draw(st.lists(st.tuples(NUMBERS, words()), max_size=2))
    return {
        "answer": draw(NUMBERS),
        "tolerance": draw(SHARES),
        "right": draw(words()),
        "wrong": draw(words()),
        "mistakes": [{"value": value, "feedback": text, "misconception": "a"} for value, text in mistakes],
    } | ({"unit": "元"} if draw(st.booleans()) else {})


def _fill(draw: st.DrawFn) -> object:
    accepts = draw(st.lists(words(), min_size=1, max_size=3, unique_by=str.strip))
    wrong = draw(st.lists(st.tuples(st.lists(words(), min_size=1, max_size=2), words()), max_size=2))
    return {
        "accepts": accepts,
        "right": draw(words()),
        "wrong": draw(words()),
        "mistakes": [{"words": listed, "feedback": text} for listed, text in wrong],
    }


def _cloze(draw: st.DrawFn) -> object:
    text = draw(words()).replace("{", "(").replace("}", ")")
    gaps = [{"id": name, "options": _choices(draw, right=1, most=3)} for name in ("x", "y")]
    return {"text": f"{text}{{x}}，再{{y}}。", "gaps": gaps}


def _short_answer(draw: st.DrawFn) -> object:
    return {"model": draw(words()), "rubric": draw(st.lists(words(), min_size=2, max_size=4))}


def _order(draw: st.DrawFn) -> object:
    return {"parts": [{"id": f"p{at}", "text": draw(words()), "feedback": draw(words())} for at in range(3)]}


def _match(draw: st.DrawFn) -> object:
    options = [{"id": f"o{at}", "text": draw(words())} for at in range(3)]
    pairs = [
        {
            "id": f"p{at}",
            "text": draw(words()),
            "to": draw(st.sampled_from(["o0", "o1"])),
            "feedback": draw(words()),
        }
        for at in range(2)
    ]
    return {"pairs": pairs, "options": options}


def _categorize(draw: st.DrawFn) -> object:
    categories = [{"id": f"k{at}", "text": draw(words())} for at in range(2)]
    cards = [
        {
            "id": f"c{at}",
            "text": draw(words()),
            "category": draw(st.sampled_from(["k0", "k1"])),
            "feedback": draw(words()),
        }
        for at in range(3)
    ]
    return {"categories": categories, "cards": cards}


def _hotspot(draw: st.DrawFn) -> object:
    regions = [region | {"box": [draw(SHARES) for _ in range(4)]} for region in _choices(draw, right=None)]
    return {"image": "shop/a.svg", "alt": draw(words()), "regions": regions}


def _dialogue(draw: st.DrawFn) -> object:
    replies = _choices(draw, right=1, most=3, reaction=draw(words()))
    replies[0]["next"] = "t2"
    last = [reply | {"id": f"d{reply['id']}"} for reply in _choices(draw, right=1, most=2, reaction="好")]
    return {
        "turns": [
            {"id": "t1", "says": draw(words()), "replies": replies},
            {"id": "t2", "says": "那呢？", "replies": last},
        ]
    }


_OWN: Any = {
    "single": _single,
    "multiple": _multiple,
    "true_false": _true_false,
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


@st.composite
def quizzes(draw: st.DrawFn, *, kinds: tuple[str, ...] = tuple(KEY_OF)) -> Quiz:
    """One to three items; now and then about a case with a table."""
    chosen = draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=3))
    items = [draw(item_data(kind, f"item-{at}")) for at, kind in enumerate(chosen)]
    data: dict[str, Any] = {"items": items}
    if draw(st.booleans()):
        rows = [[draw(words()), draw(words())] for _ in range(2)]
        table = {"columns": ["店", draw(words())], "rows": rows}
        data["stimuli"] = [{"id": "day", "title": draw(words()), "text": draw(words()), "table": table}]
        items[0]["stimulus"] = "day"
    return Quiz.model_validate(data)
