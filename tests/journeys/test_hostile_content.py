"""A course pulled from a stranger is as safe as plain text: with the policy switched off, nothing in any field runs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.assemble import assemble
from scripts.build import BuildOptions, build_site
from scripts.finish.policy import policy_text
from scripts.source import parse_source
from scripts.source.tree import Tree, read_tree
from tests.conftest import DESK, Opener, serving
from tests.hostile.course import Hostile, hostile_files
from tests.hostile.vectors import COUNT, short_vector, vector
from tests.hostile.watching import WORDS_OF_RAW, harm, is_foreign, use, watch, words_of
from tests.journeys.reader import Reader
from tests.long_run import Figures, resume
from tests.real_site import BUILT_AT, EVERY_PART, copy_frame, copy_path

pytestmark = pytest.mark.browser

SAMPLE, STEP = 60, COUNT // 60
# Fields of the example course that take a stranger's text; fewer would mean that the test no longer reaches them.
LEAST_FIELDS = 100


def build_hostile(folder: Path, hostile: Hostile) -> dict[str, int]:
    """Build the example course with hostile texts, without its policy; returns the kinds of fields that took one.

    Rules would refuse most of them for their length or language. What they let through must be harmless all the same.
    """
    copy_frame(folder)
    copy_path(EVERY_PART / "docs/assets/images", folder / "docs/assets/images")
    tree = read_tree(EVERY_PART)
    files, room = hostile_files(tree, hostile)
    read = Tree(
        {path: parse_source(path, text.encode()) for path, text in files.items()}, tree.images, tree.lock
    )
    assembled = assemble(read)
    assert assembled.problems == ()
    site = build_site(folder, assembled.course, BuildOptions(built_at=BUILT_AT, search=False), lambda _: None)
    without_policy(site)
    return {kind: most for kind, most in room.items() if most}


def without_policy(site: Path) -> None:
    """Take the policy out of every page."""
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy_text()}">'
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        assert tag in html
        page.write_text(html.replace(tag, ""), "utf-8")


def _sampled(number: int, most: int) -> str:
    return vector(number % SAMPLE * STEP) if most > 1_000 else short_vector(number, most)


def _paths(site: Path) -> list[str]:
    return sorted(
        page.relative_to(site).as_posix().removesuffix("index.html") for page in site.rglob("*.html")
    )


def _plain_words(reader: Reader, site: Path) -> set[str]:
    """All elements, attributes and schemes of the same course as it should be, and what its Markdown may make."""
    page = reader.open("")
    addresses = [reader.address(path) for path in _paths(site)]
    words = set[str]().union(*words_of(page, addresses).values())
    return words | {
        "p",
        "strong",
        "em",
        "ul",
        "ol",
        "li",
        "a",
        "code",
        "br",
        "a[href]",
        "a[rel]",
        "https:",
        "mailto:",
    }


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    assert len(build_hostile(folder, _sampled)) >= LEAST_FIELDS
    return folder / "site"


@pytest.fixture(scope="module")
def hostile_server(hostile_site: Path) -> Iterator[str]:
    with serving(hostile_site) as origin:
        yield origin


def _look(reader: Reader, site: Path, plain: set[str], *, live: bool = True) -> dict[str, list[str]]:
    """What hostile texts have reached, by page."""
    found: dict[str, list[str]] = {}
    page = reader.open("404.html")
    published = words_of(page, [reader.address(path) for path in _paths(site)])
    for path in _paths(site):
        foreign = sorted(published[reader.address(path)] - plain)
        if live:
            page = reader.open(path)
            use(page)
            foreign += harm(page)
        if foreign:
            found[path] = foreign
    return found


def test_sixty_vectors_in_every_field_reach_nothing_with_the_policy_off(
    new_reader: Opener, hostile_server: str, hostile_site: Path, parts_server: str, parts_site: Path
) -> None:
    plain = _plain_words(new_reader(DESK, origin=parts_server), parts_site)
    reader = new_reader(DESK, origin=hostile_server)
    watch(reader.context)
    assert _look(reader, hostile_site, plain) == {}


RAW = (
    "{}",
    '<p title="{}">',
    "<p title='{}'>",
    "<p>{}</p>",
    "<script type=x>{}</script>",
    "<textarea>{}</textarea>",
)


def test_the_vectors_would_do_harm_where_text_became_html(new_reader: Opener, hostile_server: str) -> None:
    page = new_reader(DESK, origin=hostile_server).open("404.html")
    texts = [vector(number) for number in range(0, COUNT, 20)]
    assert len({vector(number) for number in range(COUNT)}) == COUNT
    words: list[list[str]] = page.evaluate(
        WORDS_OF_RAW, [[form.replace("{}", text) for form in RAW] for text in texts]
    )
    alive = [any(map(is_foreign, found)) for found in words]
    # The others are for readers that decode once too often, for Markdown, templates and terminals.
    assert sum(alive) > len(alive) * 0.4


def test_what_a_vector_reaches_is_seen(new_reader: Opener, hostile_server: str) -> None:
    reader = new_reader(DESK, origin=hostile_server)
    watch(reader.context)
    page = reader.open("404.html")
    assert harm(page) == []
    page.evaluate("() => { document.body.innerHTML = '<p onwheel=ran()>' }")
    assert harm(page) == ["p[onwheel]"]
    use(page)
    assert "1 calls" in harm(page)
    assert is_foreign("javascript:")
    assert is_foreign("iframe[src]")


@pytest.mark.long
def test_ten_thousand_vectors_in_every_field_reach_nothing_with_the_policy_off(
    new_reader: Opener, tmp_path: Path, parts_server: str, parts_site: Path
) -> None:
    plain = _plain_words(new_reader(DESK, origin=parts_server), parts_site)

    def run(start: int, count: int) -> Figures:
        """Every field without a limit holds all of a batch's vectors, in an order of its own."""

        def many(number: int, most: int) -> str:
            if most <= 1_000:
                return short_vector(start + number, most)
            own = [vector(start + (number * 7 + place) % count) for place in range(count)]
            return "\n\n".join(own)

        folder = tmp_path / str(start)
        fields = build_hostile(folder, many)
        with serving(folder / "site") as origin:
            reader = new_reader(DESK, origin=origin)
            watch(reader.context)
            assert _look(reader, folder / "site", plain) == {}
            reader.context.close()
        shutil.rmtree(folder)
        return {"vectors": count, "insertions": count * len(fields), "executions": 0}

    assert resume("hostile-content", COUNT, 100, run)["vectors"] == COUNT
