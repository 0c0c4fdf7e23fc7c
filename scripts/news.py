"""Two reports in a row → what an author has not been told yet, and what she has put right since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from scripts.parse import PARSE_RULES
from scripts.problem import Problem
from scripts.report import head_line, text_lines, text_report
from scripts.rules import ALL_RULES
from scripts.source import LOADER_RULES
from scripts.words import ENGLISH, Words

_OF_RULES = {rule.id for rule in ALL_RULES}


@dataclass(frozen=True, slots=True)
class News:
    """What is found now, which of it is new, what is solved, and all that counts as told from here on."""

    found: tuple[Problem, ...]
    new: tuple[Problem, ...] = ()
    solved: tuple[Problem, ...] = ()
    told: tuple[Problem, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.new or self.solved)


def news_of(told: tuple[Problem, ...], found: tuple[Problem, ...]) -> News:
    """Compare what was told with what is found.

    A problem that moved to another line is the same one. What a broken file keeps the rules from finding is not solved.
    """
    new = _without(found, told, _finding)
    gone = _without(told, found, _finding)
    held = [problem for problem in gone if _is_out_of_sight(problem, found)]
    solved = _without(_without(gone, held, _finding), new, _kind)
    return News(found, tuple(new), tuple(solved), (*found, *held))


def news_report(news: News, file_count: int, words: Words = ENGLISH) -> str:
    """What is new as in a report, a line for each problem that is solved, and the summary of all there are now."""
    solved = [head_line(problem, words.say("solved: "), words) for problem in news.solved]
    summary = text_report(news.found, file_count, words).rpartition("\n")[2]
    return "\n".join([*text_lines(news.new, words), *solved, summary])


def _finding(problem: Problem) -> tuple[str, ...]:
    return problem.place.path, problem.rule, problem.message


def _kind(problem: Problem) -> tuple[str, ...]:
    """Of one kind: when the author tried and did not quite succeed, only what is found now is news."""
    return problem.place.path, problem.rule


def _without(
    problems: Iterable[Problem], others: Iterable[Problem], key: Callable[[Problem], tuple[str, ...]]
) -> list[Problem]:
    """The problems for which there is no other one, each other one counted once."""
    return list(_left(problems, Counter(map(key, others)), key))


def _left(
    problems: Iterable[Problem], counts: Counter[tuple[str, ...]], key: Callable[[Problem], tuple[str, ...]]
) -> Iterator[Problem]:
    for problem in problems:
        if counts[key(problem)] > 0:
            counts[key(problem)] -= 1
        else:
            yield problem


def _is_out_of_sight(problem: Problem, found: tuple[Problem, ...]) -> bool:
    """Rules see no file that is broken, and the schema none that is no YAML."""
    unread = {other.place.path for other in found if other.rule in LOADER_RULES}
    broken = unread or any(other.rule in PARSE_RULES for other in found)
    in_sight_of_rules = problem.rule not in _OF_RULES or not broken
    return not in_sight_of_rules or (problem.rule in PARSE_RULES and problem.place.path in unread)
