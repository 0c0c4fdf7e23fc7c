"""What is written for other programs, read by them: gift-pegjs for GIFT, Anki's own importer for its decks."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts.__main__ import run
from scripts.exchange.gift.write import gift_text
from scripts.model.item import Item
from tests.builders import course_data, course_files, item, quiz
from tests.deno import browser_says
from tests.real_site import ROOT

SPECIAL = "一单{净剩}多少？~甲=乙#丙:丁\\frac{1}{2}\n\n“第二段”，%50% → [html]"


def gift_questions(text: str) -> list[dict[str, Any]]:
    return json.loads(browser_says("exchange/read_gift.ts", given=text))


def test_gift_pegjs_reads_each_question_and_its_special_characters() -> None:
    data = item(prompt=SPECIAL, explanation=SPECIAL)
    data["choices"][0] |= {"text": SPECIAL, "feedback": SPECIAL}
    category, found = gift_questions(gift_text({"supply/first-stock": [Item.model_validate(data)]}))
    assert category["title"] == "supply/first-stock"
    assert (found["type"], found["title"]) == ("MC", "before-buying")
    first = found["choices"][0]
    texts = [found["stem"], found["globalFeedback"], first["text"], first["feedback"]]
    assert [text["text"] for text in texts] == [SPECIAL] * 4
    assert [choice["isCorrect"] for choice in found["choices"]] == [False, True, False]


def test_gift_pegjs_reads_the_example_course(tmp_path: Path) -> None:
    example = str(ROOT / "tests/examples/valid/every-part")
    assert run(["--root", example, "export", "quiz", "gift", "--out", str(tmp_path / "q.gift")]) == 0
    found = gift_questions((tmp_path / "q.gift").read_text("utf-8"))
    kinds = [one["type"] for one in found]
    assert kinds.count("Category") == 12
    assert {"MC", "TF", "Numerical", "Short", "Matching", "Essay"} <= set(kinds)
    assert len(kinds) == 12 + 28


_IMPORT = """
import json, sys
from anki.collection import Collection, ImportAnkiPackageOptions as Options, ImportAnkiPackageRequest as Request
collection = Collection(sys.argv[1])
counts = []
for path in sys.argv[2:]:
    log = collection.import_anki_package(Request(package_path=path, options=Options())).log
    counts.append({name: len(getattr(log, name)) for name in ("new", "updated", "duplicate", "conflicting")})
notes = [collection.get_note(n) for n in collection.find_notes("")]
print(json.dumps({"counts": counts, "notes": {note.guid: note.fields for note in notes}}))
collection.close()
"""


@pytest.mark.long
def test_anki_takes_a_deck_as_new_then_as_duplicate_then_as_updated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = _anki_python()
    course = course_files(tmp_path / "course")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    decks = [tmp_path / f"{name}.apkg" for name in ("first", "same", "changed")]
    for deck in decks[:2]:
        assert run(["--root", str(course), "export", "quiz", "anki", "--out", str(deck)]) == 0
    lock = (course / "lessons/ids.lock").read_text("utf-8")
    changed = quiz(items=[item(daily=True, prompt="进货以前，最先做哪一步？"), *quiz()["items"][1:]])
    course_files(
        course, {**course_data(), "quizzes/supply/first-stock.yml": changed, "lessons/ids.lock": lock}
    )
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478460")
    assert run(["--root", str(course), "export", "quiz", "anki", "--out", str(decks[2])]) == 0
    command = [str(python), "-c", _IMPORT, str(tmp_path / "c.anki2"), *map(str, decks)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=200)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    new, duplicate, updated = told["counts"]
    assert (new["new"], new["updated"], new["duplicate"]) == (5, 0, 0)
    assert (duplicate["new"], duplicate["updated"], duplicate["duplicate"]) == (0, 0, 5)
    assert updated["new"] == 0
    assert updated["updated"] >= 1
    assert len(told["notes"]) == 5
    assert "最先做哪一步" in told["notes"]["small-course-1"][0]


def _anki_python() -> Path:
    """Anki in an environment of its own: it brings a program, and libraries that are none of the course's business."""
    folder = ROOT / ".build/anki"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True, timeout=120)
        subprocess.run([str(python), "-m", "pip", "install", "-q", "anki==26.9.3"], check=True, timeout=280)
    return python
