from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scripts.numbers import Numbers, check_append_only, missing_lines, parse_lock

LOCK = "# heading\nlesson 1 supply/a\nitem 1 supply/a/q\nchoice 1 supply/a/q/x\nchoice 2 supply/a/q/y\n"


def test_numbers_are_read_and_choices_count_in_their_item() -> None:
    numbers, problems = parse_lock(LOCK + "item 2 supply/a/r\nchoice 1 supply/a/r/x\n")
    assert problems == ()
    assert numbers.lessons == {"supply/a": 1}
    assert numbers.items == {"supply/a/q": 1, "supply/a/r": 2}
    assert numbers.choices["supply/a/r/x"] == 1


def test_a_removed_line_is_refused_where_the_count_breaks() -> None:
    _, problems = parse_lock(LOCK.replace("choice 1 supply/a/q/x\n", ""))
    assert [(problem.rule, problem.place.line) for problem in problems] == [("ids-lock-order", 4)]


def test_a_line_nobody_can_read_is_named() -> None:
    _, problems = parse_lock("lesson one supply/a\n")
    assert problems[0].rule == "ids-lock-line"


def test_published_lines_must_stay_at_the_top_in_their_order() -> None:
    assert check_append_only(LOCK + "lesson 2 supply/b\n", LOCK) == ()
    swapped = LOCK.replace("q/x", "q/z")
    assert check_append_only(swapped, LOCK)[0].rule == "ids-lock-append-only"
    assert check_append_only("# heading\n", LOCK)[0].rule == "ids-lock-append-only"


ids = st.lists(
    st.tuples(
        st.sampled_from(["lesson", "item", "choice"]), st.sampled_from(["a/b", "a/b/c", "a/b/c/d", "a/b/c/e"])
    ),
    max_size=12,
)


@given(ids, ids)
def test_what_was_numbered_once_keeps_its_number_for_ever(
    first: list[tuple[str, str]], later: list[tuple[str, str]]
) -> None:
    lock = "\n".join(missing_lines(first, Numbers()))
    before, problems = parse_lock(lock)
    assert problems == ()
    longer = "\n".join([lock, *missing_lines(later, before)])
    after, problems = parse_lock(longer)
    assert problems == ()
    assert check_append_only(longer, lock) == ()
    for kind in ("lessons", "items", "choices"):
        assert getattr(before, kind).items() <= getattr(after, kind).items()
    assert missing_lines([*first, *later], after) == []
