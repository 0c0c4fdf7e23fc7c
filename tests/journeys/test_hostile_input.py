"""What comes in from outside — links, pasted backups, files, chats — is text, whatever it says: policy switched off."""

from __future__ import annotations

import json
import zlib
from base64 import urlsafe_b64encode
from collections.abc import Sequence

import pytest
from playwright.sync_api import Page

from scripts.team.assignment import Given, assignment_text, read_assignment
from scripts.team.assignment_body import Assignment
from scripts.team.content import Content
from tests.conftest import DESK, Opener
from tests.hostile.vectors import COUNT, vector
from tests.hostile.watching import harm, use, watch
from tests.journeys.reader import Reader
from tests.long_run import Figures, resume
from tests.written_receipts import UNSIGNED, written

pytestmark = pytest.mark.browser

COURSE = "every-part"
SAMPLE, STEP = 60, COUNT // 60
LESSONS = (1, 2)
SHOWING = ("", "me/", "notes/", "mistakes/", "device/", "review/", "certificate/", "week/", "team/")
FRAGMENTS = """async (fragments) => {
  for (const fragment of fragments) {
    location.hash = fragment;
    await new Promise((done) => setTimeout(done, 10));
  }
}"""


@pytest.fixture
def reader(new_reader: Opener, parts_server: str) -> Reader:
    """One whose browser ignores the policy, so that only the app stands between a text and the page."""
    made = new_reader(DESK, origin=parts_server, bypass_csp=True)
    watch(made.context)
    return made


def _sample() -> list[str]:
    return [vector(number * STEP) for number in range(SAMPLE)]


def _given(text: str, nonce: int) -> Given:
    """An assignment that says it everywhere, as far as there is room."""
    name = text.replace("\n", " ")[:12]
    asked = Assignment(
        nonce, text[:30], name, text[:12], text[:120], "2026-12-31", 60, LESSONS, (name, f"{nonce}")
    )
    return read_assignment(assignment_text(asked, COURSE), COURSE)


def _backup(events: Sequence[dict[str, object]]) -> str:
    """As the app itself would have written it: `EC1.<base64url>.<sum>`."""
    moments = [{"v": 1, "t": 1_795_000_000_000 + at, "o": 480, **event} for at, event in enumerate(events)]
    pairs = [[f"{'ab' * 8}:{at}", event] for at, event in enumerate(moments)]
    file = _canonical({"v": 1, "course": COURSE, "events": pairs, "sum": _sum(_canonical([COURSE, pairs]))})
    body = urlsafe_b64encode(file.encode()).decode().rstrip("=")
    return f"EC1.{body}.{_sum(file)}"


def _canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _sum(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"


def _event(kind: str, **fields: object) -> dict[str, object]:
    return {"k": kind, **fields}


def _events(texts: Sequence[str]) -> list[dict[str, object]]:
    """Every kind that keeps words of a reader or of somebody else."""
    made = [
        _event("set", key=key, value=texts[0])
        for key in ("name", "alias", "certificate-name", "rhythm", "weekly-goal")
    ]
    for at, text in enumerate(texts):
        lesson = 1 + at % 8
        made += [
            _event("note", l=lesson, block=text, quote=text, s=text),
            _event("did", l=lesson, done=True, note=text),
            _event("answer", n=1 + at % 40, l=lesson, a=text, p=0),
            _event("set", key=f"alias:{text}", value=text),
            _event("term", term=text, p=0.5),
            _event("receipt", **{"s": text, "from": text}),
            _event("assign", s=text),
            _event(text[:20], x=text),
        ]
    for at, text in enumerate(texts[:6]):
        made += [_event(kind, s=_given(text, at).text) for kind in ("assign", "gave")]
    return made


def _import(page: Page, text: str) -> None:
    page.get_by_label("导出的文字").fill(text)
    page.get_by_role("button", name="看看里面有什么").click()
    page.get_by_role("button", name="导入", exact=True).click()
    page.get_by_text("导入完成").wait_for()


def _chat(texts: Sequence[str]) -> str:
    """Senders with hostile names, receipts with hostile aliases, links of hostile assignments, damage between."""
    lines: list[str] = []
    for at, text in enumerate(texts):
        given = _given(texts[at % 6], at % 6)
        alias = text.encode()[:48].decode("utf-8", "ignore")
        content = Content(
            at, "0badc0de", alias, 1_795_000_000_000 // 60_000 * 60_000, 480, None, (True, False)
        )
        name = text.replace("\n", " ")
        lines += [
            f"{name} 10:41",
            written(content, given.digest, given.assignment.lessons, UNSIGNED),
            f"{name} 10:42",
            f"ER1.{text}.aaaaaaaa",
        ]
        lines += [f"https://a.example/#{given.text}"]
    return "\n".join(lines)


def _through_all(reader: Reader, texts: Sequence[str]) -> dict[str, list[str]]:
    """Bring texts in by every way; what they reached, by place."""
    found: dict[str, list[str]] = {}

    def look(place: str, page: Page) -> None:
        use(page)
        if wrong := harm(page):
            found[place] = wrong

    page = reader.open("")
    links = [_given(text, at).text for at, text in enumerate(texts[:8])]
    page.evaluate(FRAGMENTS, [*texts, *(f"assign={text}" for text in texts), *links])
    look("links", page)
    page = reader.open("team/")
    page.evaluate(FRAGMENTS, [f"pick={text}" for text in texts])
    page.get_by_label("群聊记录").fill(_chat(texts))
    page.get_by_role("button", name="找出回执").click()
    page.locator(".desk-found", has_text="份新的").wait_for()
    look("chat", page)
    page = reader.open("me/")
    page.evaluate(FRAGMENTS, [f"{mark}.{text}" for text in texts for mark in ("EC1", "EB1")])
    _import(page, _backup(_events(texts)))
    for path in SHOWING:
        look(path, reader.open(path))
    return found


def test_sixty_vectors_by_every_way_in_reach_nothing_with_the_policy_off(reader: Reader) -> None:
    assert _through_all(reader, _sample()) == {}
    page = reader.open("me/")
    assert page.evaluate("Object.keys(Object.prototype)") == []
    assert reader.complaints == []
    reader.open("lessons/supply/before-buying/")
    assert reader.complaints == []


@pytest.mark.long
def test_ten_thousand_vectors_by_every_way_in_reach_nothing_with_the_policy_off(
    new_reader: Opener, parts_server: str
) -> None:
    def run(start: int, count: int) -> Figures:
        made = new_reader(DESK, origin=parts_server, bypass_csp=True)
        watch(made.context)
        assert _through_all(made, [vector(start + at) for at in range(count)]) == {}
        made.complaints.clear()
        made.context.close()
        return {"vectors": count, "executions": 0}

    assert resume("hostile-input", COUNT, 100, run)["vectors"] == COUNT
