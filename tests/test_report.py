from __future__ import annotations

import json

import pytest

from scripts.problem import Place, Problem, Severity
from scripts.report import annotations_report, json_report, text_report

REPEATED = Problem(
    Place("quizzes/supply/stock-before-buying.yml", 14, 9),
    Severity.ERROR,
    "item-distractor-unique",
    "choice text repeats choice 1; distractors must differ from the answer",
    'Reword or remove choice 3 of item "two-accounts".',
)


def problem(path: str = "a.yml", line: int = 1, *, warning: bool = False, message: str = "x; y") -> Problem:
    severity = Severity.WARNING if warning else Severity.ERROR
    return Problem(Place(path, line, 1), severity, "some-rule", message, "Do it.")


def test_a_finding_reads_as_place_message_rule_and_fix() -> None:
    assert text_report([REPEATED], 63) == (
        "quizzes/supply/stock-before-buying.yml:14:9: choice text repeats choice 1; "
        "distractors must differ from the answer [item-distractor-unique]\n"
        '    Reword or remove choice 3 of item "two-accounts".\n'
        "1 error in 63 files. Rules: docs/rules.md"
    )


def test_errors_and_warnings_are_counted_apart_and_warnings_say_so() -> None:
    report = text_report([problem(), problem(line=2), problem(line=3, warning=True)], 63)
    assert "a.yml:3:1: warning: x; y [some-rule]" in report
    assert report.endswith("\n2 errors, 1 warning in 63 files. Rules: docs/rules.md")


@pytest.mark.parametrize(
    ("problems", "files", "summary"),
    [
        ([], 63, "63 files, no problems."),
        ([], 1, "1 file, no problems."),
        ([], 0, "0 files, no problems."),
        ([problem()], 1, "1 error in 1 file. Rules: docs/rules.md"),
        (
            [problem(warning=True), problem(line=2, warning=True)],
            2,
            "2 warnings in 2 files. Rules: docs/rules.md",
        ),
    ],
)
def test_the_last_line_sums_up(problems: list[Problem], files: int, summary: str) -> None:
    assert text_report(problems, files).splitlines()[-1] == summary


def test_findings_come_by_place_and_errors_before_warnings() -> None:
    mixed = [problem("b.yml"), problem("a.yml", 10), problem("a.yml", 9, warning=True), problem("a.yml", 9)]
    places = [line.split(" ")[0] for line in text_report(mixed, 2).splitlines() if line[0] in "ab"]
    assert places == ["a.yml:9:1:", "a.yml:9:1:", "a.yml:10:1:", "b.yml:1:1:"]
    assert "warning" in text_report(mixed, 2).splitlines()[2]


def test_content_cannot_send_commands_to_the_terminal_or_forge_lines() -> None:
    hostile = problem(message="\x1b[2Jfound\n0 problems\u202e; expected")
    report = text_report([hostile], 1)
    assert report.splitlines()[0] == "a.yml:1:1: U+001B[2JfoundU+000A0 problemsU+202E; expected [some-rule]"


def test_the_json_report_holds_every_part_of_a_finding() -> None:
    report = json.loads(json_report([REPEATED], 63))
    assert report["files"] == 63
    assert report["problems"] == [
        {
            "place": {"path": "quizzes/supply/stock-before-buying.yml", "line": 14, "column": 9},
            "severity": "error",
            "rule": "item-distractor-unique",
            "message": "choice text repeats choice 1; distractors must differ from the answer",
            "fix": 'Reword or remove choice 3 of item "two-accounts".',
        }
    ]


def test_an_annotation_names_file_line_column_and_rule() -> None:
    assert annotations_report([REPEATED], 63).splitlines() == [
        "::error file=quizzes/supply/stock-before-buying.yml,line=14,col=9,title=item-distractor-unique"
        "::choice text repeats choice 1; distractors must differ from the answer"
        '%0AReword or remove choice 3 of item "two-accounts".',
        "1 error in 63 files. Rules: docs/rules.md",
    ]


def test_annotations_escape_what_a_workflow_command_would_read() -> None:
    hostile = problem("a:b,c.yml", message="100%\r\n::error::forged")
    first, *rest = annotations_report([hostile], 1).splitlines()
    assert first == (
        "::error file=a%3Ab%2Cc.yml,line=1,col=1,title=some-rule::100%25%0D%0A::error::forged%0ADo it."
    )
    assert rest == ["1 error in 1 file. Rules: docs/rules.md"]


def test_a_warning_is_annotated_as_one() -> None:
    assert annotations_report([problem(warning=True)], 1).startswith("::warning file=a.yml")


def test_a_clean_course_has_no_annotations() -> None:
    assert annotations_report([], 5) == "5 files, no problems."
