"""The site while its author writes: what is on the disk now, as pages, as soon as somebody asks for one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from scripts.assemble import Assembled, assemble
from scripts.author.seen import Seen
from scripts.course import Course
from scripts.news import News, news_of
from scripts.options import BuildOptions
from scripts.problem import Problem, Severity
from scripts.publication import BUILD, Publication
from scripts.rules import COURSE_RULES, Context
from scripts.rules.recheck import Recheck
from scripts.scan import Signature, is_fresh, scan
from scripts.search import search_files
from scripts.source.tree import Tree, TreeReader

# Warnings about the course as a whole, which come a moment after the save.
_LATE = {rule.id for rule in COURSE_RULES if rule.severity is Severity.WARNING}

WATCHED = ("lessons", "quizzes", "docs", "theme", "app", "scripts/templates", "mkdocs.yml", "deno.json")


@dataclass(frozen=True, slots=True)
class Ways:
    """What a workshop needs from its surroundings: options of a build, rules' context, and where to say things."""

    options: Callable[[Course], BuildOptions]
    context: Callable[[str], Context]
    report: Callable[[News, int], None]
    say: Callable[[str], None]
    failures: tuple[type[Exception], ...]


class Workshop:
    """Keeps the last publication without errors; every look at it first looks at the disk."""

    def __init__(self, root: Path, ways: Ways) -> None:
        """Nothing is read before the first look."""
        self._root, self._ways = root, ways
        self._reader, self._recheck = TreeReader(root), Recheck()
        self._seen: Mapping[str, Signature] = {}
        self._tree: Tree | None = None
        self._untold: Assembled | None = None
        self._told: tuple[Problem, ...] = ()
        self._publication: Publication | None = None
        self._former: Publication | None = None
        self._searched: Course | None = None
        self._index: Mapping[str, bytes] = {}
        self._search_lock = threading.Lock()
        self._changed = threading.Condition()
        self.seen = Seen()

    def look(self) -> Publication | None:
        """The site as the files are now, or as they last were without errors; None when they never were."""
        with self._changed:
            seen = scan(self._root, WATCHED)
            if seen != self._seen or any(map(is_fresh, seen.values())):
                self._read(seen)
                self._seen = seen
            return self._publication

    def moment(self) -> tuple[Publication | None, Seen]:
        """The same, with what there is to say about it at that moment."""
        with self._changed:
            return self.look(), self.seen

    def fact_of_before(self, path: str) -> bytes | None:
        """What a page still asks for by the name it had one save earlier, while it is about to be loaded again."""
        make = self._former.assets.later.get(path) if self._former else None
        return make() if make else None

    def wait_for_news(self, known: int, seconds: float) -> int:
        """The version of what is seen, once it is another than `known` or the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self.seen.version != known, seconds)
            return self.seen.version

    def search_file(self, path: str) -> bytes | None:
        """A file of the search index of the site as it is now, made when it is first asked for."""
        self.look()
        course = self.seen.course
        with self._search_lock:
            if course and self._searched is not course:
                self._index, self._searched = search_files(course), course
            return self._index.get(path)

    def _read(self, seen: Mapping[str, Signature]) -> None:
        tree = self._reader.read(seen)
        others = {path: found for path, found in seen.items() if path not in tree.files}
        before = {path: found for path, found in self._seen.items() if path not in tree.files}
        if tree == self._tree and others == before:
            return
        if self._tree is not None:
            self._ways.say("Saved")
        self._tree = tree
        assembled = self._untold = assemble(tree)
        found = self._problems(assembled, hasty=True)
        broken = any(problem.severity is Severity.ERROR for problem in found)
        failure = None if broken else self._publish(assembled.course)
        late = (problem for problem in self.seen.problems if problem.rule in _LATE)
        course = assembled.course if failure == "" else self.seen.course
        self._show(Seen(course, tree.files, _in_order([*found, *late]), failure != "", failure or ""))
        if failure != "":
            self._ways.say(
                "The site still shows the last good build." if self._publication else "Nothing was built."
            )

    def _show(self, seen: Seen) -> None:
        """From here on, this is what pages are shown with; browsers hear of it."""
        self.seen = replace(seen, version=self.seen.version + 1)
        self._changed.notify_all()

    def tell(self) -> None:
        """Report what is new and what is solved in the files as last seen."""
        with self._changed:
            assembled, self._untold = self._untold, None
            if assembled is None:
                return
            problems = _in_order(self._problems(assembled, hasty=False))
            news = news_of(self._told, problems)
            self._told = news.told
            if news:
                self._ways.report(news, assembled.file_count)
            if problems != self.seen.problems:
                self._show(replace(self.seen, problems=problems))

    def _problems(self, assembled: Assembled, *, hasty: bool) -> list[Problem]:
        context = self._ways.context(self._tree.lock if self._tree else "")
        return [*assembled.problems, *self._recheck.run(assembled.course, context, hasty=hasty)]

    def _publish(self, course: Course) -> str:
        """Why the course could not be published; empty when it could."""
        (self._root / BUILD).mkdir(exist_ok=True)
        say = _quietly if self._publication else self._ways.say
        try:
            made = Publication(self._root, course, self._ways.options(course), say, hasty=True)
        except self._ways.failures as failure:
            self._ways.say(f"The build stopped here:\n{failure}")
            return str(failure) or type(failure).__name__
        self._former, self._publication = self._publication, made
        return ""


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.sort_key))


def _quietly(step: str) -> None:
    """Only the first build takes so long that its steps are news."""
