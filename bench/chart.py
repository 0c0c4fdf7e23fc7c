"""bench/build-time.svg: build time against course size, ours from bench/results.json beside the peers'.

Peers were measured once, in one round with plain mkdocs-material on two cores (clean build, CPU time as a part of its).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log
from pathlib import Path

from bench.results import kept

CHART = Path(__file__).parent / "build-time.svg"

# {tool: (CPU s at 300 lessons, at 1,000)}, medians; plain mkdocs-material is the measure of all.
PEERS = {
    "VitePress": (24.18, 126.15),
    "Docusaurus": (58.31, 133.80),
    "Hugo (book)": (9.14, 61.93),
    "mkdocs-material": (10.45, 46.16),
    "Starlight": (10.11, 18.73),
    "Zensical": (4.48, 19.20),
    "mdBook": (0.38, 4.00),
    "Hugo (bare)": (0.75, 1.14),
}
_PEER_SIZES = (300, 1000)
_WIDTH, _HEIGHT = 720, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 150, 24, 44
_TEXT_HEIGHT = 14
_MOST_LESSONS, _LEAST, _MOST = 2200, 0.3, 300.0
_TICKS = (0.3, 1, 3, 10, 30, 100, 300)

Points = Sequence[tuple[float, float]]


def draw_chart() -> None:
    """Draw it anew when builds have been measured."""
    found = kept().get("builds")
    if found:
        sizes = sorted(int(size) for size in found if size.isdecimal())
        # Our seconds are put on the peers' machine by what mkdocs-material takes on both.
        scale = PEERS["mkdocs-material"][1] / found["1000"]["mkdocs-material"]["cpu"]
        ours = [(size, found[str(size)]["ours"]["cpu"] * scale) for size in sizes]
        CHART.write_text("\n".join(_chart(ours)) + "\n", "utf-8")


def _chart(ours: Points) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" '
        f'font-size="12" role="img" aria-label="CPU seconds of a clean build against the number of lessons">'
    )
    yield f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fbf8f2"/>'
    for seconds in _TICKS:
        y = _y(seconds)
        yield f'<path d="M{_LEFT} {y:.1f}H{_WIDTH - _RIGHT}" stroke="#ddd4c4"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" fill="#5a5146">{seconds:g} s</text>'
    for lessons in (300, 1000, 2190):
        yield (
            f'<text x="{_x(lessons):.1f}" y="{_HEIGHT - 22}" text-anchor="middle" fill="#5a5146">{lessons:,}</text>'
        )
    yield (
        f'<text x="{(_LEFT + _WIDTH - _RIGHT) / 2}" y="{_HEIGHT - 6}" text-anchor="middle" fill="#5a5146">'
        "lessons (CPU seconds of a clean build, logarithmic)</text>"
    )
    above = 0.0
    for name, seconds in sorted(PEERS.items(), key=lambda peer: -peer[1][-1]):
        above = max(_y(seconds[-1]), above + _TEXT_HEIGHT)
        yield from _line(name, list(zip(_PEER_SIZES, seconds, strict=True)), "#7d7468", 1.5, above)
    yield from _line("this course", ours, "#8c3321", 3, _y(ours[-1][1]))
    yield "</svg>"


def _line(name: str, points: Points, colour: str, width: float, words_at: float) -> Iterator[str]:
    path = "L".join(f"{_x(lessons):.1f} {_y(seconds):.1f}" for lessons, seconds in points)
    yield f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="{width}"/>'
    for lessons, seconds in points:
        yield f'<circle cx="{_x(lessons):.1f}" cy="{_y(seconds):.1f}" r="{width + 1}" fill="{colour}"/>'
    lessons, seconds = points[-1]
    yield (
        f'<text x="{_x(lessons) + 8:.1f}" y="{words_at + 4:.1f}" fill="{colour}">'
        f"{name} {seconds:.3g} s</text>"
    )


def _x(lessons: float) -> float:
    return _LEFT + (_WIDTH - _RIGHT - _LEFT) * lessons / _MOST_LESSONS


def _y(seconds: float) -> float:
    # Equal steps for equal factors: the tools differ by a hundred times.
    share = log(seconds / _LEAST) / log(_MOST / _LEAST)
    return _HEIGHT - _BOTTOM - share * (_HEIGHT - _BOTTOM - _TOP)
