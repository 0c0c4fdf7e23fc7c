"""Lessons: the parts every lesson has, and the shape of its blocks."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.course import Course
from scripts.model import Block, CritiquePicture, Figure, HotspotRegion, Region
from scripts.reading import characters
from scripts.rules.parts import PlacedPicture, blocks, pictures, tables
from scripts.rules.rule import Context, Finding, error, warning

MOST_TAKEAWAYS = 3
TAKEAWAY_CHARACTERS = 28
TITLE_CHARACTERS = 18
# Fractions are written with two or three decimals; a hair over 1 is rounding, not a mistake.
_ROUNDING = 0.0005


@error("block-one-kind")
def block_one_kind(course: Course, context: Context) -> Iterator[Finding]:
    """A block is shown by its one key; with none or two, nobody can say how."""
    for placed in blocks(course):
        kinds = placed.block.kinds
        if len(kinds) != 1:
            found = f"has {len(kinds)} kinds ({', '.join(kinds)})" if kinds else "is empty"
            yield Finding(
                placed.spot.place(),
                f"this block {found}; expected exactly one of {', '.join(Block.model_fields)}",
                "Begin each kind with a '- ' of its own." if kinds else "Remove the block, or fill it.",
            )


@error("lesson-action")
def lesson_action(course: Course, context: Context) -> Iterator[Finding]:
    """Every lesson ends with one thing to try in your own shop today; without it, nothing but reading happens."""
    for lesson in course.lessons.values():
        body = lesson.value.body
        actions = [index for index, block in enumerate(body) if block.action]
        if actions == [len(body) - 1]:
            continue
        found = f"block {actions[0] + 1} of {len(body)} is an action" if actions else "no action"
        yield Finding(
            lesson.source.place(("body", actions[0] if actions else len(body) - 1)),
            f"{found}; expected one action, as the last block",
            "End the body with a single block 'action' (do, minutes, measure).",
        )


@error("region-fault-or-merit")
def region_fault_or_merit(course: Course, context: Context) -> Iterator[Finding]:
    """A numbered place teaches either what is wrong and how to put it right, or what is right."""
    for placed in pictures(course):
        critiqued = placed.picture.regions if isinstance(placed.picture, CritiquePicture) else ()
        for index, region in enumerate(critiqued):
            found = [name for name in ("fault", "fix", "merit") if getattr(region, name)]
            if found not in (["fault", "fix"], ["merit"]):
                yield Finding(
                    placed.spot.place("regions", index),
                    f"region {region.id!r} has {' and '.join(found) or 'no text'}; "
                    "expected either fault and fix, or merit",
                    "Give a faulty place a fault and a fix, a good one a merit.",
                )


@error("region-inside")
def region_inside(course: Course, context: Context) -> Iterator[Finding]:
    """A region that reaches beyond its picture marks nothing a reader can see."""
    for placed in pictures(course):
        for index, region in enumerate(_regions(placed)):
            left, top, width, height = region.box
            if min(width, height) <= 0 or max(left + width, top + height) > 1 + _ROUNDING:
                yield Finding(
                    placed.spot.place("regions", index, "box"),
                    f"box {list(region.box)} does not lie inside the picture; "
                    "expected left + width and top + height of at most 1, and a size above 0",
                    "Write the box as left, top, width, height, in fractions of the picture.",
                )


def _regions(placed: PlacedPicture) -> tuple[Region | HotspotRegion, ...]:
    return () if isinstance(placed.picture, Figure) else placed.picture.regions


@error("table-row-cells")
def table_row_cells(course: Course, context: Context) -> Iterator[Finding]:
    """A row with fewer or more cells than columns shifts numbers under the wrong heading."""
    for table, spot in tables(course):
        for index, row in enumerate(table.rows):
            if len(row) != len(table.columns):
                yield Finding(
                    spot.place("rows", index),
                    f"row {index + 1} has {len(row)} cells; expected {len(table.columns)}, one a column",
                    "Add or remove cells (a cell that contains a comma needs quotes).",
                )


@error("lesson-takeaways")
def lesson_takeaways(course: Course, context: Context) -> Iterator[Finding]:
    """Takeaways are what is kept of a lesson, and all that some will read."""
    for lesson in course.lessons.values():
        count = len(lesson.value.takeaways)
        if not 1 <= count <= MOST_TAKEAWAYS:
            yield Finding(
                lesson.source.place(("takeaways",)),
                f"the lesson has {count or 'no'} takeaways; expected 1 to {MOST_TAKEAWAYS}",
                "Write what the reader keeps, each point readable alone.",
            )


@warning("takeaway-length")
def takeaway_length(course: Course, context: Context) -> Iterator[Finding]:
    """A takeaway that fills three lines of a phone is a paragraph, not something to keep."""
    for lesson in course.lessons.values():
        for index, takeaway in enumerate(lesson.value.takeaways):
            if (count := characters(takeaway)) > TAKEAWAY_CHARACTERS:
                yield Finding(
                    lesson.source.place(("takeaways", index)),
                    f"takeaway {index + 1} has {count} characters; expected at most {TAKEAWAY_CHARACTERS}",
                    "Say one thing, or make two takeaways of it.",
                )


@warning("objective-can")
def objective_can(course: Course, context: Context) -> Iterator[Finding]:
    """An objective says what the reader can do afterwards, so it begins with 能."""
    for lesson in course.lessons.values():
        if not lesson.value.objective.startswith("能"):
            yield Finding(
                lesson.source.place(("objective",)),
                f"the objective begins with {lesson.value.objective[:1]!r}; expected 能 and a visible action",
                "Write 能算出, 能列出, 能改写, 能判断 …",
            )


@warning("title-form")
def title_form(course: Course, context: Context) -> Iterator[Finding]:
    """A title is an action or a conclusion in one line of a phone, not a teaser."""
    for lesson in course.lessons.values():
        title = lesson.value.title
        marks = sorted({mark for mark in title if mark in "？！?!"})
        if characters(title) > TITLE_CHARACTERS:
            found, expected = f"{characters(title)} characters", f"at most {TITLE_CHARACTERS}"
        elif marks:
            found, expected = f"the mark {' '.join(marks)}", "a statement"
        else:
            continue
        yield Finding(
            lesson.source.place(("title",)),
            f"the title has {found}; expected {expected}",
            "Say the action or the conclusion, and nothing else.",
        )


RULES = (
    block_one_kind,
    lesson_action,
    region_fault_or_merit,
    region_inside,
    table_row_cells,
    lesson_takeaways,
    takeaway_length,
    objective_can,
    title_form,
)
