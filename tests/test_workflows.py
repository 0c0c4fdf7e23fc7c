from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_calls_only_what_the_project_has(path: Path) -> None:
    steps = [
        step for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values() for step in job["steps"]
    ]
    commands = [step["run"] for step in steps if "run" in step]
    for command in commands:
        program, _, target = command.partition(" ")
        assert target in TARGETS if program == "make" else (ROOT / target).is_file()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_only_read_the_repository(path: Path) -> None:
    assert yaml.safe_load(path.read_text("utf-8"))["permissions"] == {"contents": "read"}


def test_pages_are_built_for_the_address_they_will_have() -> None:
    text = (ROOT / ".github/workflows/pages.yml").read_text("utf-8")
    assert "SITE_URL: ${{ steps.pages.outputs.base_url }}/" in text
    assert "run: make build" in text
