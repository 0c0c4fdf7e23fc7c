"""The full counts of what the client units sample: run by `make test-long`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import long_run
from tests.long_run import resume, run_deno

MUTATIONS = 1_000_000


@pytest.mark.long
def test_no_mutated_backup_of_a_million_restores_wrongly(capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        figures = resume(
            "mutations",
            MUTATIONS,
            20_000,
            lambda start, count: run_deno("backup/mutations_run.ts", start, count),
        )
    assert figures["wrong"] == 0
    assert figures["restored"] == figures["undamaged"]


@pytest.mark.long
def test_each_byte_of_a_store_can_break_without_hurting_another(capsys: pytest.CaptureFixture[str]) -> None:
    script = "memory/corruption_run.ts"
    places = run_deno(script, 0, 0)["of"]
    with capsys.disabled():
        figures = resume(
            "corruption",
            places,
            3_000,
            lambda start, count: {"damages": run_deno(script, start, count)["damages"]},
        )
    assert figures["damages"] == 3 * places


def test_a_long_count_goes_on_where_it_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_run, "STATE", tmp_path)
    seen: list[int] = []

    def work(start: int, count: int) -> dict[str, int]:
        if start == 4 and 4 not in seen:
            seen.append(4)
            raise KeyboardInterrupt
        return {"sum": sum(range(start, start + count))}

    with pytest.raises(KeyboardInterrupt):
        resume("numbers", 10, 2, work)
    assert json.loads((tmp_path / "numbers.json").read_text("utf-8"))["done"] == 4
    assert resume("numbers", 10, 2, work) == {"sum": sum(range(10))}
    assert not (tmp_path / "numbers.json").exists()


def test_figures_of_a_small_batch_come_back() -> None:
    figures = run_deno("backup/mutations_run.ts", 0, 50)
    assert figures["damaged"] + figures["undamaged"] == 50
    assert figures["wrong"] == 0
