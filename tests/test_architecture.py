"""The compiler's stages import only stages before them, so that each can be read and tested without those after it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "scripts"

# In the order the data flows. A stage that is missing here may be anywhere, as long as there is no circle.
STAGES = (
    "problem",
    "source",
    "model",
    "parse",
    "numbers",
    "reading",
    "course",
    "assemble",
    "rules",
    "report",
    "view",
    "render",
    "export",
    "exchange",
    "write",
    "finish",
    "build",
    "cli",
    "__main__",
)
# What must not read or write files, run programs, or ask for the time: what comes in comes as an argument.
PURE = (
    "problem",
    "model",
    "parse",
    "numbers",
    "reading",
    "course",
    "assemble",
    "rules",
    "report",
    "view",
    "export",
    "exchange",
)
IMPURE_MODULES = {"os", "io", "subprocess", "shutil", "socket", "random", "secrets", "time", "tempfile"}
IMPURE_CALLS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "now", "utcnow", "today"}


def files_of(stage: str) -> Iterator[Path]:
    folder = SCRIPTS / stage
    yield from sorted(folder.rglob("*.py")) if folder.is_dir() else [SCRIPTS / f"{stage}.py"]


def all_stages() -> list[str]:
    found = {path.relative_to(SCRIPTS).parts[0].removesuffix(".py") for path in SCRIPTS.rglob("*.py")}
    return sorted(found - {"__init__"})


def imported(code: ast.AST) -> Iterator[str]:
    """Full names of the modules a file imports, those inside functions and for type checking, too."""
    for node in ast.walk(code):
        if isinstance(node, ast.ImportFrom):
            assert not node.level, "imports name their module in full"
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def stages_used(stage: str) -> set[str]:
    names = (name for path in files_of(stage) for name in imported(ast.parse(path.read_text("utf-8"))))
    return {name.split(".")[1] for name in names if name.startswith("scripts.")} - {stage}


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_only_stages_before_it(stage: str) -> None:
    later = STAGES[STAGES.index(stage) :]
    assert sorted(stages_used(stage) & set(later)) == []


def test_no_stage_can_be_reached_from_itself() -> None:
    graph = {stage: stages_used(stage) for stage in all_stages()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"stages import one another in a circle: {' ← '.join(error.args[1])}")


def test_every_stage_of_the_order_is_there() -> None:
    assert set(STAGES) <= set(all_stages())


@pytest.mark.parametrize("stage", PURE)
def test_a_pure_stage_touches_no_file_program_or_clock(stage: str) -> None:
    for path in files_of(stage):
        code = ast.parse(path.read_text("utf-8"))
        assert {name.split(".")[0] for name in imported(code)} & IMPURE_MODULES == set(), path
        calls = (node.func for node in ast.walk(code) if isinstance(node, ast.Call))
        names = {call.attr if isinstance(call, ast.Attribute) else getattr(call, "id", "") for call in calls}
        assert names & IMPURE_CALLS == set(), path


def test_the_check_sees_what_it_is_for() -> None:
    code = ast.parse("def f():\n    from scripts.render import pages\n    import os.path\n")
    assert list(imported(code)) == ["scripts.render.pages", "os.path"]
