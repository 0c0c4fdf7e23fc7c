from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from scripts.cli.channels import FIRST_SETTING

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
    assert "run: make release" in text


MORNING = yaml.safe_load((ROOT / ".github/workflows/morning.yml").read_text("utf-8"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_to_a_version(path: Path) -> None:
    used = re.findall(r"uses: (\S+)", path.read_text("utf-8"))
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", action) for action in used)


def test_the_morning_is_a_morning_in_china_and_before_the_day_of_a_course_has_to_be_over() -> None:
    # YAML 1.1 reads the key "on" as true.
    (schedule,) = MORNING[True]["schedule"]
    minute, hour, *days = schedule["cron"].split()
    assert days == ["*", "*", "*"]
    assert 4 <= (int(hour) + 8) % 24 <= 7
    assert int(minute) != 0


def test_a_card_goes_out_only_after_the_page_it_leads_to() -> None:
    post = MORNING["jobs"]["post"]
    assert post["needs"] == ["build", "deploy"]
    (step,) = [step for step in post["steps"] if "run" in step]
    assert step["run"] == "make post"
    assert set(post["strategy"]["matrix"]["channel"]) == set(FIRST_SETTING)
    assert not post["strategy"]["fail-fast"]


def test_each_channel_sees_its_own_secrets_only_and_no_command_line_does() -> None:
    (step,) = [step for step in MORNING["jobs"]["post"]["steps"] if "run" in step]
    secrets = {name: value for name, value in step["env"].items() if "secrets." in str(value)}
    for name, value in secrets.items():
        channel = re.search(r"matrix\.channel == '(\w+)' && secrets\.(\w+) \|\| ''", value)
        assert channel, name
        assert channel[2] == name
        assert name.startswith("SMTP" if channel[1] == "mail" else channel[1].upper())
    assert set(FIRST_SETTING.values()) <= set(secrets)
    for job in MORNING["jobs"].values():
        assert all("secrets." not in step.get("run", "") for step in job["steps"])
