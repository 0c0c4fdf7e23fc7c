from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scripts.setup import environment

if TYPE_CHECKING:
    from collections.abc import Sequence


class Recorder:
    """Stands for the system: notes commands, makes the Python that they would make, fails on request."""

    def __init__(self, root: Path, failing: str = "") -> None:
        self.root = root
        self.failing = failing
        self.commands: list[str] = []

    def __call__(self, command: Sequence[str]) -> int:
        line = " ".join(command)
        self.commands.append(line)
        python = environment.venv_python(self.root)
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()
        return 1 if self.failing and self.failing in line else 0


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in environment.INPUTS:
        (tmp_path / name).write_text(name)
    return tmp_path


def install(root: Path, run: Recorder, *, uv: str | None = None, missing: Sequence[str] = ()) -> bool:
    return environment.install(root, python="python3", uv=uv, missing=missing, run=run)


@pytest.mark.parametrize("uv", [None, "uv"])
def test_second_run_installs_nothing(root: Path, uv: str | None) -> None:
    assert install(root, Recorder(root), uv=uv)
    again = Recorder(root)
    assert not install(root, again, uv=uv)
    assert again.commands == []


@pytest.mark.parametrize("name", environment.INPUTS)
def test_changed_lock_or_metadata_is_installed(root: Path, name: str) -> None:
    install(root, Recorder(root))
    (root / name).write_text("changed")
    assert install(root, Recorder(root))


@pytest.mark.parametrize("uv", [None, "uv"])
def test_every_package_is_checked_against_its_hash(root: Path, uv: str | None) -> None:
    run = Recorder(root)
    install(root, run, uv=uv)
    packages = [line for line in run.commands if environment.LOCK in line]
    assert len(packages) == 1
    assert "--require-hashes" in packages[0]


@pytest.mark.parametrize("uv", [None, "uv"])
def test_project_itself_is_installed_last_without_fetching_anything(root: Path, uv: str | None) -> None:
    run = Recorder(root)
    install(root, run, uv=uv)
    assert run.commands[-1].endswith(f"--no-deps --no-build-isolation --editable {root}")


def test_environment_of_uv_is_made_anew_when_only_pip_is_left(root: Path) -> None:
    install(root, Recorder(root), uv="uv")
    (root / environment.LOCK).write_text("changed")
    run = Recorder(root)
    install(root, run)
    assert run.commands[0] == f"python3 -m venv --clear {root / '.venv'}"


def test_environment_of_pip_is_kept_by_uv(root: Path) -> None:
    install(root, Recorder(root))
    (root / environment.LOCK).write_text("changed")
    run = Recorder(root)
    install(root, run, uv="uv")
    assert not any(line.startswith("uv venv") for line in run.commands)


def test_environment_without_its_python_is_replaced(root: Path) -> None:
    install(root, Recorder(root))
    environment.venv_python(root).unlink()
    left_over = root / ".venv" / "left-over"
    left_over.touch()
    assert install(root, Recorder(root), uv="uv")
    assert not left_over.exists()


def test_failed_command_is_named_and_tried_again_next_time(root: Path) -> None:
    with pytest.raises(environment.SetupError, match=r"pip install .*requirements\.lock"):
        install(root, Recorder(root, failing=environment.LOCK))
    assert install(root, Recorder(root))


def test_missing_ensurepip_names_the_debian_package(root: Path) -> None:
    run = Recorder(root)
    with pytest.raises(environment.SetupError, match=r"ensurepip.*\n.*python3-venv"):
        install(root, run, missing=["ensurepip"])
    assert run.commands == []


def test_uv_needs_no_ensurepip(root: Path) -> None:
    assert install(root, Recorder(root), uv="uv", missing=["ensurepip"])


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 9, 6), (3, 10, 14)])
def test_old_python_is_told_what_to_do(version: tuple[int, ...]) -> None:
    problem = environment.version_problem(version)
    assert problem is not None
    assert ".".join(map(str, version)) in problem
    assert "PYTHON=python3.12" in problem


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 1), (4, 0, 0)])
def test_new_enough_python_is_accepted(version: tuple[int, ...]) -> None:
    assert environment.version_problem(version) is None


def test_file_can_be_read_by_the_old_pythons_it_has_words_for() -> None:
    ast.parse(Path(environment.__file__).read_text("utf-8"), feature_version=(3, 8))


def test_python_of_the_environment_is_found_on_windows_too(tmp_path: Path) -> None:
    assert environment.venv_python(tmp_path, "nt") == tmp_path / ".venv/Scripts/python.exe"
    assert environment.venv_python(tmp_path, "posix") == tmp_path / ".venv/bin/python"
