"""Where the site's address comes from, and that a course may state it."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.cli.checking import check_course
from scripts.cli.surroundings import Misuse, published_address
from tests.builders import COURSE, TODAY, course, course_files

GIVEN, SET, STATED = "https://given.example/", "https://set.example/", "https://stated.example/"


def test_what_the_command_was_given_goes_first_then_the_environment_then_the_course() -> None:
    assert published_address(GIVEN, {"SITE_URL": SET}, STATED) == GIVEN
    assert published_address(None, {"SITE_URL": SET}, STATED) == SET
    assert published_address(None, {"SITE_URL": ""}, STATED) == STATED
    assert published_address(None, {}, None) == ""
    with pytest.raises(Misuse):
        published_address(None, {"SITE_URL": "nonsense"}, STATED)


def test_a_course_may_state_its_address_and_a_mailing_service(tmp_path: Path) -> None:
    stated = course(site_url=STATED, mail={"unsubscribe_url": "https://lists.example/unsubscribe"})
    checked = check_course(course_files(tmp_path, {COURSE: stated}), TODAY)
    assert checked.problems == ()
    assert checked.course.info.value.site_url == STATED


@pytest.mark.parametrize(
    "wrong", ["http://example.com/", "example.com", "https://example.com/?a=b", "https://e.com/#x"]
)
def test_an_address_that_is_none_is_an_error_at_its_line(tmp_path: Path, wrong: str) -> None:
    checked = check_course(course_files(tmp_path, {COURSE: course(site_url=wrong)}), TODAY)
    assert [problem.place.path for problem in checked.problems if "site_url" in str(problem)] == [COURSE]
