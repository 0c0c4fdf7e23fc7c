from __future__ import annotations

from pathlib import Path

import pytest

from scripts.problem import Place, Problem, Severity
from scripts.source import Limits, SourceFile, parse_source, read_source

LESSON = """\
# yaml-language-server: $schema=../../.build/schemas/lesson.schema.json
title: 进货前先算清两笔账
series: {id: stock, part: 1}
body:
  - text: |
      先算账。
  - tip: 再进货。
takeaways:
- 一
- "二"
"""


def accepted(text: str, limits: Limits | None = None) -> SourceFile:
    found = parse_source("lessons/a.yml", text.encode(), *([limits] if limits else []))
    assert isinstance(found, SourceFile), found
    return found


def refused(text: str | bytes, limits: Limits | None = None) -> tuple[Problem, ...]:
    raw = text if isinstance(text, bytes) else text.encode()
    found = parse_source("lessons/a.yml", raw, *([limits] if limits else []))
    assert not isinstance(found, SourceFile), found.data
    return found


def rules(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.rule for problem in problems]


def spots(problems: tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    return [(problem.rule, problem.place.line, problem.place.column) for problem in problems]


def test_a_file_becomes_plain_values() -> None:
    assert accepted(LESSON).data == {
        "title": "进货前先算清两笔账",
        "series": {"id": "stock", "part": 1},
        "body": [{"text": "先算账。\n"}, {"tip": "再进货。"}],
        "takeaways": ["一", "二"],
    }


def test_every_value_knows_where_it_starts() -> None:
    assert dict(accepted(LESSON).marks) == {
        (): (2, 1),
        ("title",): (2, 8),
        ("series",): (3, 9),
        ("series", "id"): (3, 14),
        ("series", "part"): (3, 27),
        ("body",): (5, 3),
        ("body", 0): (5, 5),
        ("body", 0, "text"): (5, 11),
        ("body", 1): (7, 5),
        ("body", 1, "tip"): (7, 10),
        ("takeaways",): (9, 1),
        ("takeaways", 0): (9, 3),
        ("takeaways", 1): (10, 3),
    }


def test_every_key_knows_where_it_is_written() -> None:
    source = accepted(LESSON)
    assert source.key_place(("series", "part")) == Place("lessons/a.yml", 3, 21)
    assert source.key_marks[("body", 1, "tip")] == (7, 5)
    assert set(source.key_marks) == {at for at in source.marks if at and isinstance(at[-1], str)}


def test_a_missing_key_is_placed_at_the_mapping_that_lacks_it() -> None:
    source = accepted(LESSON)
    assert source.place(("body", 0, "title", "text")) == Place("lessons/a.yml", 5, 5)
    assert source.place(("nothing",)) == Place("lessons/a.yml", 2, 1)
    assert source.key_place(("body", 9)) == Place("lessons/a.yml", 5, 3)


def test_a_value_left_out_is_placed_after_its_colon() -> None:
    source = accepted("a:\nb: {c: , d: 1}\n")
    assert source.marks[("a",)] == (1, 3)
    assert source.marks[("b", "c")] == (2, 7)


def test_columns_count_characters_not_bytes_also_beyond_the_basic_plane() -> None:
    assert accepted("{标题😀: 进货, b: 1}\n").marks[("b",)] == (1, 14)


def test_windows_line_ends_count_as_one_line_and_stay_out_of_the_text() -> None:
    source = accepted("a: |\r\n  一\r\n  二\r\nb: 1\r\n")
    assert source.data == {"a": "一\n二\n", "b": 1}
    assert source.place(("b",)).line == 4


def test_all_problems_of_a_file_are_found_in_one_reading_in_the_order_of_the_file() -> None:
    text = 'title：进货\nkind: yes\nkind: method\nnote:\t"一"二\ntime: 12:30\nlist: *a\nend: @店\n'
    assert spots(refused(text)) == [
        ("syntax-colon-full-width", 1, 6),
        ("value-yes-no", 2, 7),
        ("key-duplicate", 3, 1),
        ("character-tab", 4, 6),
        ("number-clock", 5, 7),
        ("yaml-alias", 6, 7),
        ("syntax-start-character", 7, 6),
    ]


def test_a_mended_line_does_not_shift_the_columns_behind_it() -> None:
    problems = refused("title:进货 #双11\nkind: no\n")
    assert spots(problems) == [
        ("syntax-colon-space", 1, 6),
        ("value-comment-glued", 1, 10),
        ("value-yes-no", 2, 7),
    ]


def test_every_problem_is_an_error_that_names_what_was_expected_and_a_fix() -> None:
    for problem in refused("a: yes\nb: 010\na: *x\n"):
        assert problem.severity is Severity.ERROR
        assert "; expected " in problem.message or "already on line" in problem.message
        assert problem.fix.endswith(".")
        assert "\n" not in problem.message + problem.fix


def test_a_duplicate_key_names_the_line_of_the_first() -> None:
    (problem,) = refused("a: 1\nb: 2\na: 3\n")
    assert "already on line 1" in problem.message


def test_the_same_key_in_two_mappings_is_no_duplicate() -> None:
    assert accepted("- {a: 1}\n- {a: 2}\n").data == [{"a": 1}, {"a": 2}]


def test_bad_bytes_name_their_offset_in_the_file_also_after_a_byte_order_mark() -> None:
    problems = refused(b"\xef\xbb\xbfa: \xff\n")
    assert rules(problems) == ["encoding-bom", "encoding-not-utf8"]
    assert "offset 6" in problems[1].message
    assert (problems[1].place.line, problems[1].place.column) == (1, 4)


@pytest.mark.parametrize("mark", ["utf-16", "utf-32", "utf-16-le", "utf-32-be"])
def test_other_encodings_are_named_as_such_and_not_as_control_characters(mark: str) -> None:
    assert rules(refused("title: stock\n".encode(mark))) == ["encoding-other"]


def test_tabs_in_the_indentation_hide_the_structure_so_nothing_else_is_guessed() -> None:
    assert rules(refused("a:\n\tb: 1\n  b: yes\n")) == ["character-tab"]


def test_a_tab_that_does_not_indent_leaves_the_rest_to_be_checked() -> None:
    assert rules(refused("a:\t1\nb: yes\n")) == ["character-tab", "value-yes-no"]


def test_full_width_spaces_are_text_inside_a_text() -> None:
    assert accepted("a: 甲　乙\nb: |\n  　　段落\n").data == {"a": "甲　乙", "b": "　　段落\n"}


def test_a_hashtag_is_refused_before_it_turns_into_a_comment_and_a_comment_is_not() -> None:
    assert rules(refused("a: 活动 #话题\n")) == ["value-comment-glued"]
    assert accepted("a: 活动 # 注释\nb: 甲#乙\n").data == {"a": "活动", "b": "甲#乙"}


def test_words_and_numbers_in_quotes_are_text() -> None:
    assert accepted('a: ["no", \'12:30\', "010", \'\', "null"]\n').data == {
        "a": ["no", "12:30", "010", "", "null"]
    }


def test_text_that_only_resembles_a_number_needs_no_quotes() -> None:
    written = ["3件装", "1.2.3", "50%", "12-15", "1,000", "2026-11", "1e", "0x", "e3", "+", ".", "10:3x"]
    assert accepted("\n".join(f"- {text}" for text in written)).data == written


def test_axes_may_be_called_x_and_y() -> None:
    assert accepted("plot: {x: orders, y: [profit]}\n").data == {"plot": {"x": "orders", "y": ["profit"]}}


def test_a_date_stays_text() -> None:
    assert accepted("on: 1\n".replace("on", "reviewed_on").replace("1", "2026-11-22")).data == {
        "reviewed_on": "2026-11-22"
    }


def test_a_web_address_is_text_and_no_key_without_a_space() -> None:
    assert accepted("- https://example.com/a\n- mp.example.com:8080\n").data is not None


@pytest.mark.parametrize(
    ("text", "limits", "rule"),
    [
        ("[[[1]]]", Limits(depth=2), "limit-depth"),
        ("[1, 2, 3]", Limits(nodes=3), "limit-nodes"),
        ("a: 一二三", Limits(scalar_characters=2), "limit-scalar"),
        ("a: 1", Limits(file_bytes=3), "file-size"),
    ],
)
def test_one_beyond_a_limit_is_refused(text: str, limits: Limits, rule: str) -> None:
    assert rules(refused(text, limits)) == [rule]


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("[[[1]]]", Limits(depth=3)),
        ("[1, 2, 3]", Limits(nodes=4)),
        ("a: 一二三", Limits(scalar_characters=3)),
        ("a: 1", Limits(file_bytes=4)),
    ],
)
def test_what_just_fits_a_limit_is_accepted(text: str, limits: Limits) -> None:
    assert accepted(text, limits).data is not None


def test_a_file_of_problems_lists_the_first_and_says_that_more_follow() -> None:
    problems = refused("- yes\n" * 9, Limits(problems=3))
    assert spots(problems) == [
        ("value-yes-no", 1, 3),
        ("value-yes-no", 2, 3),
        ("value-yes-no", 3, 3),
        ("file-problem-count", 4, 3),
    ]


def test_as_many_problems_as_the_limit_are_listed_in_full() -> None:
    assert rules(refused("- yes\n" * 3, Limits(problems=3))) == ["value-yes-no"] * 3


def test_a_deep_file_is_refused_without_recursion() -> None:
    assert rules(refused("[" * 100_000)) == ["limit-depth"]
    assert rules(refused("- " * 5_000 + "a")) == ["limit-depth"]


def test_reading_a_file_gives_the_path_as_asked_for(tmp_path: Path) -> None:
    (tmp_path / "lessons").mkdir()
    (tmp_path / "lessons/a.yml").write_text("title: 进货\n", "utf-8")
    found = read_source(tmp_path, "lessons/a.yml")
    assert isinstance(found, SourceFile)
    assert (found.path, found.data) == ("lessons/a.yml", {"title": "进货"})


@pytest.mark.parametrize("path", ["missing.yml", "folder", "nul\0byte.yml", "loop.yml"])
def test_a_file_that_cannot_be_read_is_a_problem_at_its_first_line(tmp_path: Path, path: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop.yml").symlink_to("loop.yml")
    found = read_source(tmp_path, path)
    assert not isinstance(found, SourceFile)
    assert [(problem.rule, problem.place) for problem in found] == [("file-unreadable", Place(path, 1, 1))]


def test_a_file_far_too_large_is_refused_on_reading(tmp_path: Path) -> None:
    with (tmp_path / "huge.yml").open("wb") as file:
        file.truncate(50 * 1024**3)
    found = read_source(tmp_path, "huge.yml")
    assert not isinstance(found, SourceFile)
    assert rules(found) == ["file-size"]
