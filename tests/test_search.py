"""The search index: what is in it, and that readers find what they type."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from bench.search import answered
from bench.search_corpus import with_generated
from scripts.cli.checking import check_course
from scripts.course import Course
from scripts.search import search_files
from scripts.search.grams import grams
from scripts.search.initials import initials_of
from scripts.search.passages import lesson_passages, plain
from scripts.search.postings import packed
from tests.real_site import BUILT_AT, ROOT


@cache
def real_course() -> Course:
    return check_course(ROOT, BUILT_AT.date()).course


def test_a_shop_manager_finds_the_right_lesson(tmp_path: Path) -> None:
    answers = answered(real_course(), tmp_path)
    assert len(answers) == 60
    assert [answer.query for answer in answers if not answer.is_right] == []
    assert max(answer.first_bytes for answer in answers) <= 70_000
    assert max(answer.later_bytes for answer in answers) <= 40_000
    # Without a network there is no index; the texts that were downloaded answer as it does.
    assert [(answer.query, answer.in_texts) for answer in answers if answer.in_texts != answer.found] == []


@pytest.mark.long
def test_among_a_thousand_others_58_of_60_are_found_and_little_is_loaded(tmp_path: Path) -> None:
    answers = answered(with_generated(real_course(), 1000), tmp_path)
    assert sum(answer.is_right for answer in answers) >= 58
    assert max(answer.first_bytes for answer in answers) <= 120_000, "10 kB are left for the code"
    assert max(answer.later_bytes for answer in answers) <= 40_000


def test_equal_courses_have_equal_files_and_each_name_follows_from_its_content() -> None:
    files, again = search_files(real_course()), search_files(real_course())
    assert files == again
    changed = search_files(with_generated(real_course(), 1))
    for path in files.keys() & changed.keys():
        if path.startswith("assets/"):
            assert files[path] == changed[path]


def test_every_place_that_is_found_is_in_the_page(parts_site: Path) -> None:
    course = check_course(parts_site.parent, BUILT_AT.date()).course
    for lesson_id in course.order:
        page = (parts_site / f"lessons/{lesson_id}/index.html").read_text("utf-8")
        for passage in lesson_passages(course.lessons[lesson_id].value):
            anchor = f"{lesson_id.replace('/', '-')}-{passage.anchor}" if passage.anchor else ""
            assert not anchor or f'id="{anchor}"' in page


def test_a_text_is_taken_apart_in_pairs_and_words() -> None:
    assert list(grams("退货率 ROI，４.5:1")) == ["退", "货", "率", "退货", "货率", "roi", "4.5", "1"]
    assert "的目" not in list(grams("他的目标"))


def test_a_character_with_two_readings_is_listed_as_it_is_read() -> None:
    letters = initials_of(["银行", "行动", "增长，A 区"])
    assert "行" in letters["h"]
    assert "行" in letters["x"]
    assert "长" in letters["z"]
    assert "a" not in letters


def test_signs_of_markdown_are_not_searched() -> None:
    assert plain("- **签收当天**：[次日](https://e.com/)算\n- `第 1 天`") == "签收当天：次日算 第 1 天"
    assert plain("去<span data-keep>里约</span>开店") == "去里约开店", (
        "a mark for the other edition is no word"
    )


def test_postings_take_a_digit_for_near_and_more_for_far() -> None:
    assert packed([(0, 0), (1, 3), (40, 1)]) == "AD5E"
