"""`course import` and `course export` at the command line: files in and out, and never a traceback."""

from __future__ import annotations

import random
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from scripts.__main__ import run
from scripts.cli.workbook import workbook_bytes
from scripts.exchange.sheet.columns import COLUMNS
from scripts.model.quiz import Quiz
from scripts.source import SourceFile, parse_source
from tests.real_site import ROOT

EVERY_PART = ROOT / "tests/examples/valid/every-part"
FORMS = {"xlsx": "xlsx", "csv": "csv", "gift": "gift", "moodle": "xml", "aiken": "aiken"}


def exported(form: str, folder: Path) -> Path:
    file = folder / f"q.{FORMS[form]}"
    assert run(["--root", str(EVERY_PART), "export", "quiz", form, "--out", str(file)]) == 0
    return file


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_a_table_of_the_whole_course_gives_back_every_quiz(form: str, tmp_path: Path) -> None:
    file = exported(form, tmp_path)
    assert run(["import", "quiz", str(file), "--out", str(tmp_path / "drafts")]) == 0
    for path in sorted((tmp_path / "drafts").rglob("*.yml")):
        original = parse_source(
            "a", (EVERY_PART / "quizzes" / path.relative_to(tmp_path / "drafts")).read_bytes()
        )
        draft = parse_source("b", path.read_bytes())
        assert isinstance(original, SourceFile)
        assert isinstance(draft, SourceFile)
        whole = Quiz.model_validate(original.data).model_copy(update={"corrections": ()})
        assert Quiz.model_validate(draft.data) == whole


def test_nothing_is_ever_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = exported("gift", tmp_path)
    assert run(["import", "quiz", str(file), "--out", str(tmp_path / "d")]) == 0
    mine = tmp_path / "d/issues/001.yml"
    mine.write_text("mine", "utf-8")
    assert run(["import", "quiz", str(file), "--out", str(tmp_path / "d")]) == 1
    assert mine.read_text("utf-8") == "mine"
    assert run(["--root", str(EVERY_PART), "export", "quiz", "gift", "--out", str(file)]) == 1
    assert "--replace" in capsys.readouterr().err


def test_what_a_form_cannot_hold_is_said_for_each_item(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    exported("aiken", tmp_path)
    said = capsys.readouterr().out
    assert (
        "supply/before-buying/left-per-day: left out: Aiken has no place for an item of kind numeric" in said
    )
    assert "issues/001/closing: without feedback, explanation" in said


def test_openpyxl_finds_text_and_no_formula_in_what_is_written(tmp_path: Path) -> None:
    raw = workbook_bytes([("小测", [list(COLUMNS.values()), ["=1+1", "@SUM(A1)", "-2", "'x", "两行\n文字"]])])
    sheet = openpyxl.load_workbook(BytesIO(raw)).worksheets[0]
    cells = next(iter(sheet.iter_rows(min_row=2, max_row=2, max_col=5)))
    assert [cell.value for cell in cells] == ["=1+1", "@SUM(A1)", "-2", "'x", "两行\n文字"]
    assert {cell.data_type for cell in cells} == {"s"}


def test_odd_cells_are_said_with_row_and_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["题型", "题目", "角色", "内容", "对", "反馈", "备注"])
    sheet.append(["单选", "先做哪一步？", None, None, None, None, "x"])
    sheet.append([None, None, None, "=1+1", "是", "好"])
    sheet.append([None, None, None, "看进价", "也许", "想想打包。"])
    sheet.append(["单选题", "这是什么？"])
    book.save(tmp_path / "odd.xlsx")
    assert run(["import", "quiz", str(tmp_path / "odd.xlsx"), "--out", str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert ":1: the heading `备注`" in said
    assert ":3 (D3): `=1+1`, a formula" in said
    assert ":4 (对): `也许`; expected 是 or a blank cell" in said
    assert ":5 (题型): the kind `单选题`; expected one of 单选，多选" in said


def test_a_cell_in_the_far_corner_does_not_make_a_sheet_of_millions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.load_workbook(BytesIO(exported("xlsx", tmp_path).read_bytes()))
    book.worksheets[0].cell(900, 16_384, "x")
    book.save(tmp_path / "wide.xlsx")
    assert run(["import", "quiz", str(tmp_path / "wide.xlsx"), "--out", str(tmp_path / "drafts")]) == 1
    assert "16384 columns; expected at most 40" in capsys.readouterr().out
    assert list((tmp_path / "drafts").rglob("*.yml"))


@cache
def _damaged() -> dict[str, bytes]:
    bomb = b'<?xml version="1.0"?><!DOCTYPE q [<!ENTITY a "aaaa">]><quiz><question>&a;</question></quiz>'
    good = workbook_bytes([("小测", [list(COLUMNS.values())])])
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b'<!DOCTYPE lolz [<!ENTITY a "b">]><x/>')
    heavy = BytesIO()
    with zipfile.ZipFile(heavy, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"\0" * (65 << 20))
    return {
        "cut.xlsx": good[: len(good) // 2], "text.xlsx": b"no zip", "old.xls": b"\xd0\xcf\x11\xe0" + b"x" * 600,
        "bomb.xml": bomb, "doctype.xlsx": packed.getvalue(), "heavy.xlsx": heavy.getvalue(),
        "open.xml": b"<quiz><question",
        "no.xml": b"", "no.csv": b"", "no.gift": b"", "zero.gift": b"\0\0\0", "odd.gift": b"{{{{\\",
        "brace.gift": b"::a::q {=a",
        "half.csv": "题型,题目\n单选,\"没有完".encode(), "other.xml": b"<html/>", "wide.csv": b"\xff\xff\x00\x81",
    }  # fmt: skip


@pytest.mark.parametrize("name", list(_damaged()))
def test_a_damaged_file_ends_with_words_and_1(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(_damaged()[name])
    forms = ["--form", "xlsx"] if name == "old.xls" else []
    assert run(["import", "quiz", str(tmp_path / name), "--out", str(tmp_path / "d"), *forms]) == 1
    assert name in capsys.readouterr().out or name == "no.gift"
    assert not (tmp_path / "d").exists()


def test_bytes_changed_at_random_never_end_in_a_traceback(tmp_path: Path) -> None:
    chance = random.Random(20261124)  # noqa: S311 - a test's own order
    for form, suffix in FORMS.items():
        good = exported(form, tmp_path).read_bytes()
        for round_ in range(12):
            bad = bytearray(good)
            for _ in range(chance.randint(1, 40)):
                bad[chance.randrange(len(bad))] = chance.randrange(256)
            file = tmp_path / f"bad-{round_}.{suffix}"
            file.write_bytes(bad[: chance.randint(1, len(bad))])
            assert run(["import", "quiz", str(file), "--out", str(tmp_path / f"{form}{round_}")]) in (0, 1)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_other_encodings_are_read_and_said(
    encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = exported("gift", tmp_path).read_text("utf-8")
    (tmp_path / "other.gift").write_bytes(text.encode(encoding))
    assert run(["import", "quiz", str(tmp_path / "other.gift"), "--out", str(tmp_path / "d")]) == 0
    assert "货到门口" in (tmp_path / "d/supply/arrange-things.yml").read_text("utf-8")
    assert ("UTF-16" in (said := capsys.readouterr().out)) == (encoding == "utf-16")
    assert ("GBK" in said) == (encoding == "gb18030")


@pytest.mark.parametrize("name", ["t.xlsx", "t.csv"])
def test_the_template_can_be_imported_as_it_is(name: str, tmp_path: Path) -> None:
    assert run(["import", "template", str(tmp_path / name)]) == 0
    assert run(["import", "quiz", str(tmp_path / name), "--out", str(tmp_path / "d")]) == 0
    assert (tmp_path / "d/supply/my-lesson.yml").read_text("utf-8").count("kind: ") == 12
    assert run(["import", "template", str(tmp_path / name)]) == 1
