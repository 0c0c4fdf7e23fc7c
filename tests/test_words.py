"""The catalogue has everything the compiler says, and what is said in Chinese is the same finding."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from scripts.__main__ import run
from scripts.assemble import ASSEMBLY_RULES
from scripts.cli.parser import make_parser
from scripts.cli.surroundings import Misuse
from scripts.numbers import NUMBER_RULES
from scripts.parse import PARSE_RULES
from scripts.problem import Problem
from scripts.report import json_report, text_report
from scripts.rules import ALL_RULES
from scripts.source import LOADER_RULES, SourceFile, parse_source
from scripts.words import ENGLISH, language_of, words_in
from scripts.words.guide import guide_in, prose_of, rules_in
from scripts.words.po import CatalogueDamaged, read_po
from scripts.words.template import gaps_of
from tests.checking import problems_of
from tests.fragments import documented_rules, files_with
from tests.said import ROOT, helps, lines_of_commands, messages

ZH = words_in("zh")
GUIDE = (ROOT / "docs/rules.md").read_text("utf-8")
REASONS = {**LOADER_RULES, **PARSE_RULES, **ASSEMBLY_RULES, **NUMBER_RULES}
_HAN = re.compile(r"[㐀-鿿]")
_ENGLISH = re.compile(r"\b(expected|the|is|of|with|or)\b")
_NUMBER = re.compile(r"\d+")
_QUOTED = re.compile(r"'[^']*'|“[^”]*”|`[^`]*`|\"[^\"]*\"|U\+[0-9A-F]{4} \([^)]*\)")


def missing(texts: Iterable[str]) -> list[str]:
    """Entries to add to zh.po, ready to be filled in."""
    shapes = {_shape(text) for text in ZH.catalogue}
    return [
        f"msgid {json.dumps(text, ensure_ascii=False)}"
        for text in dict.fromkeys(texts)
        if _shape(text) not in shapes
    ]


def _shape(text: str) -> str:
    return re.sub(r"\{[a-z_0-9]*\}", "{}", text)


def test_every_message_and_fix_is_in_the_catalogue() -> None:
    assert missing(messages()) == []


def test_every_reason_and_every_line_of_the_guide_is_in_the_catalogue() -> None:
    assert missing([*REASONS.values(), *(rule.reason for rule in ALL_RULES)]) == []
    assert [line for line in prose_of(GUIDE) if ZH.say(line) == line] == []


def test_all_of_help_is_in_the_catalogue() -> None:
    parts = (part for text in helps(make_parser()) for part in text.rstrip("\n").split("\n\n"))
    assert missing(part for part in parts if not part.startswith("  ")) == []


def test_every_line_of_the_commands_is_in_the_catalogue() -> None:
    assert missing(lines_of_commands()) == []


def test_the_catalogue_says_the_same_with_the_same_gaps() -> None:
    for text, said in ZH.catalogue.items():
        assert said != "", text
        assert sorted(set(gaps_of(said))) == sorted(gaps_of(text)), text


def _reported() -> Iterator[Problem]:
    """Everything found in the invalid examples and in the bad cases of the guide."""
    for path in sorted((ROOT / "tests/examples/invalid").glob("*/input.yml")):
        found = parse_source("input.yml", path.read_bytes())
        yield from () if isinstance(found, SourceFile) else found
    for case in documented_rules(GUIDE):
        if case.bad and case.rule not in LOADER_RULES:
            yield from problems_of(files_with(case.bad))


def test_whatever_is_found_is_said_in_chinese_with_what_was_found_in_it() -> None:
    problems = list(_reported())
    assert len({problem.rule for problem in problems}) > 150
    texts = [text for problem in problems for text in (problem.message, problem.fix)]
    assert [(text, ZH.say(text)) for text in dict.fromkeys(texts) if not _is_said(text, ZH.say(text))] == []


def _is_said(text: str, said: str) -> bool:
    """Whether no English is left but what was found, and no number is lost."""
    own = _QUOTED.sub("", said)
    return (
        bool(_HAN.search(own))
        and not _ENGLISH.search(own)
        and set(_NUMBER.findall(text)) <= set(_NUMBER.findall(said))
    )


def test_place_rule_and_json_do_not_depend_on_the_language() -> None:
    problems = problems_of({"lessons/course.yml": "title: [\n"})
    head = re.compile(r"^(\S+:\d+:\d+:).*( \[[a-z-]+\])$", re.MULTILINE)
    assert head.findall(text_report(problems, 1, ZH)) == head.findall(text_report(problems, 1))
    assert json_report(problems, 1, ZH) == json_report(problems, 1)


def test_english_is_what_the_rules_say() -> None:
    assert all(ENGLISH.say(problem.message) == problem.message for problem in _reported())


def test_what_an_author_wrote_is_not_translated() -> None:
    assert "'the file'" in ZH.say("id 'the file' already belongs to item 1; expected an id of its own")


def test_the_guide_keeps_its_rules_and_its_cases() -> None:
    said = guide_in(GUIDE, ZH)
    assert rules_in(said) == rules_in(GUIDE)
    assert re.findall(r"^```.*?^```$", said, re.M | re.S) == re.findall(r"^```.*?^```$", GUIDE, re.M | re.S)


@pytest.mark.parametrize(
    ("argv", "environ", "expected"),
    [
        (["check"], {}, ("en", ["check"])),
        (["check"], {"LANG": "zh_CN.UTF-8"}, ("zh", ["check"])),
        (["check"], {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, ("en", ["check"])),
        (["check", "--lang", "en"], {"LANG": "zh_CN.UTF-8"}, ("en", ["check"])),
        (["--lang=zh", "check"], {}, ("zh", ["check"])),
        (["--lang", "fr", "check"], {}, ("en", ["--lang", "fr", "check"])),
        (["check", "--lang"], {}, ("en", ["check", "--lang"])),
    ],
)
def test_the_language_is_the_one_asked_for_else_the_machines(
    argv: list[str], environ: dict[str, str], expected: tuple[str, list[str]]
) -> None:
    assert language_of(argv, environ) == expected


def test_a_command_speaks_the_language_it_was_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--root", str(tmp_path), "check", "--lang", "zh"]) == 1
    assert "lessons/course.yml:1:1: 文件不存在" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        run(["--lang", "zh", "check", "--form", "xml"])
    assert "参数 --format：不能选 'xml'" in capsys.readouterr().err


def test_a_rule_is_explained_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "zh", "rules", "prompt-negative"]) == 0
    told = capsys.readouterr().out
    assert "读得快会漏掉否定词" in told
    assert "prompt-question" not in told
    with pytest.raises(Misuse, match="did you mean 'prompt-negative'"):
        run(["rules", "prompt-negativ"])


@pytest.mark.parametrize("text", ['msgid "a"\nmsgstr "b"\nmsgid "a"\nmsgstr "c"\n', "msgid a\n"])
def test_a_damaged_catalogue_is_refused(text: str) -> None:
    with pytest.raises(CatalogueDamaged):
        read_po(text)
