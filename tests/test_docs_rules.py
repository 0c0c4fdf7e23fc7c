"""docs/rules.md and the rules say the same: every rule is on the page, and every case on the page holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.assemble import ASSEMBLY_RULES, assemble
from scripts.numbers import NUMBER_RULES
from scripts.parse import PARSE_RULES
from scripts.problem import Problem
from scripts.rules import ALL_RULES, Context, run_rules
from scripts.source import LOADER_RULES
from scripts.source.tree import read_tree
from tests.builders import TODAY
from tests.fragments import PUBLISHED, Documented, documented_rules, files_with

PAGE = Path(__file__).parents[1] / "docs/rules.md"
DOCUMENTED = {found.rule: found for found in documented_rules(PAGE.read_text("utf-8"))}
EARLIER_STAGES = {**LOADER_RULES, **PARSE_RULES, **ASSEMBLY_RULES, **NUMBER_RULES}

# Rules without a case on the page: what they find cannot be seen in print, or fills pages. Each has its own test.
TESTED_IN = {
    "course-key-longest": "tests/test_rules_giveaways.py",
    "course-key-position": "tests/test_rules_giveaways.py",
    "issue-reading-time": "tests/test_rules_budget.py",
    "lesson-reading-time": "tests/test_rules_budget.py",
}
NOT_IN_PRINT = {
    "character-bidi",
    "character-control",
    "character-damaged",
    "character-invisible",
    "encoding-bom",
    "encoding-not-utf8",
    "encoding-other",
    "file-problem-count",
    "file-size",
    "file-unreadable",
    "limit-depth",
    "limit-nodes",
    "limit-scalar",
    "syntax-other",
}
CASES = [found for found in DOCUMENTED.values() if found.bad]


def test_every_rule_is_on_the_page_and_every_heading_is_a_rule() -> None:
    assert set(DOCUMENTED) == {rule.id for rule in ALL_RULES} | set(EARLIER_STAGES)


def test_no_two_rules_share_an_id() -> None:
    ids = [rule.id for rule in ALL_RULES]
    assert len(ids) == len(set(ids))


def test_the_page_gives_each_rule_its_own_severity_and_reason() -> None:
    told = {found.rule: (found.severity, found.reason) for found in DOCUMENTED.values()}
    expected = {rule_id: ("error", reason) for rule_id, reason in EARLIER_STAGES.items()}
    expected |= {rule.id: (str(rule.severity), rule.reason) for rule in ALL_RULES}
    assert told == expected


def test_only_the_rules_listed_here_have_no_case_on_the_page() -> None:
    without = {found.rule for found in DOCUMENTED.values() if not (found.bad and found.good)}
    assert without == set(TESTED_IN) | NOT_IN_PRINT


@pytest.mark.parametrize(("rule", "path"), TESTED_IN.items())
def test_a_rule_without_a_case_has_a_test(rule: str, path: str) -> None:
    assert rule in (PAGE.parents[1] / path).read_text("utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_the_bad_case_breaks_its_rule_and_no_other(case: Documented, tmp_path: Path) -> None:
    assert {problem.rule for problem in _found(case, case.bad, tmp_path)} == {case.rule}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_the_good_case_breaks_no_rule(case: Documented, tmp_path: Path) -> None:
    found = {problem.rule for problem in _found(case, case.good, tmp_path)}
    # A case of the loader is one line of a file; the schema rightly misses the other keys.
    assert found & set(LOADER_RULES) == set() if case.rule in LOADER_RULES else found == set()


def _found(case: Documented, fragments: dict[str, str], root: Path) -> list[Problem]:
    for path, text in files_with(fragments, whole=case.rule in LOADER_RULES).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    tree = read_tree(root)
    assembled = assemble(tree)
    context = Context(today=TODAY, base_lock=fragments.get(PUBLISHED), lock=tree.lock)
    return [*assembled.problems, *run_rules(assembled.course, context)]
