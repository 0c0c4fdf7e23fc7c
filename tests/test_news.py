"""While an author writes, the terminal says each problem once, and says when it is solved."""

from __future__ import annotations

from scripts.news import News, news_of, news_report
from scripts.problem import Place, Problem, Severity
from scripts.words import words_in

QUIZ, OTHER = "quizzes/supply/a.yml", "lessons/supply/b.yml"


def problem(rule: str, message: str = "found; expected", path: str = QUIZ, line: int = 4) -> Problem:
    return Problem(Place(path, line, 1), Severity.ERROR, rule, message, "Put it right.")


NEGATIVE, TYPO = problem("prompt-negative"), problem("schema-unknown-key", path=OTHER)
SYNTAX, LONG = problem("yaml-tag", path=OTHER), problem("title-length", path=OTHER)


def follow(*reports: tuple[Problem, ...]) -> list[News]:
    told: tuple[Problem, ...] = ()
    news: list[News] = []
    for found in reports:
        news.append(news_of(told, found))
        told = news[-1].told
    return news


def test_a_problem_is_told_once_also_when_lines_above_it_move_it() -> None:
    first, second, third = follow((NEGATIVE,), (problem("prompt-negative", line=9),), ())
    assert (first.new, first.solved) == ((NEGATIVE,), ())
    assert not second
    assert (third.new, [solved.place.line for solved in third.solved]) == ((), [9])


def test_two_alike_are_two() -> None:
    one, two, three = follow((NEGATIVE,), (NEGATIVE, problem("prompt-negative", line=8)), (NEGATIVE,))
    assert [len(news.new) for news in (one, two, three)] == [1, 1, 0]
    assert len(three.solved) == 1


def test_a_file_that_breaks_solves_nothing_and_repeats_nothing() -> None:
    _, broken, worse, mended = follow((NEGATIVE,), (TYPO,), (SYNTAX,), (NEGATIVE,))
    assert (broken.new, broken.solved) == ((TYPO,), ())
    assert (worse.new, worse.solved) == ((SYNTAX,), ())
    assert mended.new == ()
    assert set(mended.solved) == {TYPO, SYNTAX}


def test_another_attempt_at_the_same_spot_is_not_called_solved() -> None:
    _, again = follow(
        (problem("title-length", "19 characters"),), (problem("title-length", "20 characters"),)
    )
    assert [found.message for found in again.new] == ["20 characters"]
    assert again.solved == ()


def test_the_report_says_what_is_new_what_is_solved_and_how_much_is_left() -> None:
    first, second = follow((NEGATIVE, LONG), (LONG,))
    assert news_report(first, 3).splitlines()[-1] == "2 errors in 3 files. Rules: docs/rules.md"
    assert news_report(second, 3).splitlines() == [
        f"{QUIZ}:4:1: solved: found; expected [prompt-negative]",
        "1 error in 3 files. Rules: docs/rules.md",
    ]
    _, clean = follow((NEGATIVE,), ())
    assert news_report(clean, 3).splitlines()[-1] == "3 files, no problems."
    assert "已解决：" in news_report(clean, 3, words_in("zh"))
