"""Course → the files of its search index."""

from __future__ import annotations

import json
from collections.abc import Iterable

from scripts.cache import digest
from scripts.course import Course
from scripts.model import Term
from scripts.search.grams import is_latin
from scripts.search.initials import initials_of
from scripts.search.passages import KINDS, TITLE, lesson_passages, plain
from scripts.search.postings import Postings, lesson_weights, packed, postings_of
from scripts.view.spelling import course_spelling

VERSION = 1
FOLDER = "search"
HEAD = f"{FOLDER}/index.json"
_WORDS = "assets/words-"
# A query needs a file for each of its pairs: about 2 kB each when packed.
_FILE_CHARACTERS = 2_500


def search_files(course: Course) -> dict[str, bytes]:
    """{path below the site: content}: the head, pairs and words by file, and each lesson's passages.

    The head is what a first query loads. Files of pairs are named by their content: they can be cached for ever.
    """
    lessons = [course.lessons[lesson_id].value for lesson_id in course.order]
    passages = [lesson_passages(lesson) for lesson in lessons]
    weights = [
        lesson_weights((plain(lesson.title), TITLE), parts)
        for lesson, parts in zip(lessons, passages, strict=True)
    ]
    named = _word_files(postings_of(weights))
    files = {path: text.encode() for path, text in named}
    files[HEAD] = _json(_head(course, [path for path, _ in named]))
    for lesson_id, parts in zip(course.order, passages, strict=True):
        rows = [[part.anchor, part.label, part.text] for part in parts]
        files[f"{FOLDER}/{course.lesson_number(lesson_id)}.json"] = _json(rows)
    return files


def is_search(path: str) -> bool:
    """Whether a path below the site is one of the index."""
    return path.startswith((f"{FOLDER}/", _WORDS))


def _word_files(postings: Postings) -> list[tuple[str, str]]:
    """(path, content) of the file with the words in Latin letters, then of those with pairs of characters."""
    rows = [(gram, f"{gram} {packed(postings[gram])}\n") for gram in sorted(postings)]
    pairs = [(gram, row) for gram, row in rows if not is_latin(gram)]
    count = max(1, sum(len(row) for _, row in pairs) // _FILE_CHARACTERS)
    contents = ["".join(row for gram, row in rows if is_latin(gram)), *[""] * count]
    for gram, row in pairs:
        contents[1 + file_of(gram, count)] += row
    return [(f"{_WORDS}{place}.{digest(text)[:10]}.txt", text) for place, text in enumerate(contents)]


def file_of(gram: str, count: int) -> int:
    """Which file holds a pair, a character or a number: one for each in no order, so that all are of one size."""
    place = 0
    for character in gram:
        place = (place * 31 + ord(character)) % 65_521
    return place % count


def _head(course: Course, files: list[str]) -> object:
    lessons = [course.lessons[lesson_id].value for lesson_id in course.order]
    tracks, kinds = list(course.tracks), list(KINDS)
    titles = [plain(lesson.title) for lesson in lessons]
    terms = course.glossary.value.terms if course.glossary else ()
    return {
        "v": VERSION,
        "spelling": course_spelling(course),
        "files": files,
        "tracks": [track.name for track in course.tracks.values()],
        "kinds": [KINDS[kind] for kind in kinds],
        "numbers": [course.lesson_number(lesson_id) for lesson_id in course.order],
        "ids": list(course.order),
        "titles": titles,
        "issues": [course.issue_of[lesson_id] for lesson_id in course.order],
        "in_track": [tracks.index(lesson_id.partition("/")[0]) for lesson_id in course.order],
        "of_kind": [kinds.index(lesson.kind) for lesson in lessons],
        "terms": [_term(term) for term in terms],
        "initials": initials_of([*titles, *_forms(terms)]),
    }


def _term(term: Term) -> object:
    return [term.id, term.term, term.meaning, *term.forms, term.english]


def _forms(terms: Iterable[Term]) -> list[str]:
    return [form for term in terms for form in term.forms]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
