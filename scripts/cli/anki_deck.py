"""Cards → an Anki package. Ids come from the course, so that a deck imported again updates its cards."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import genanki  # pyright: ignore[reportMissingTypeStubs]

from scripts.exchange.anki import AnkiCard
from scripts.model.course import CourseInfo

_CSS = ".card { font: 20px/1.7 sans-serif; max-width: 34em; margin: 0 auto; text-align: left; } .why { color: #666; }"


def deck_bytes(course: CourseInfo, cards: Sequence[AnkiCard], written_at: float) -> bytes:
    """An .apkg file. `written_at` (seconds) is what Anki compares to tell a newer card."""
    note_type: Any = genanki.Model(
        _number(f"{course.id} note type"),
        course.title,
        fields=[{"name": "题"}, {"name": "答"}, {"name": "出处"}],
        templates=[
            {
                "name": "小测",
                "qfmt": "{{题}}",
                "afmt": '{{FrontSide}}<hr id="answer">{{答}}<p class="why">{{出处}}</p>',
            }
        ],
        css=_CSS,
    )
    deck: Any = genanki.Deck(_number(f"{course.id} deck"), course.title)
    for card in cards:
        fields = [card.front, card.back, card.source]
        deck.add_note(
            genanki.Note(note_type, fields, guid=card.guid, tags=list(card.tags), sort_field=card.guid)
        )
    out = BytesIO()
    package: Any = genanki.Package(deck)
    package.write_to_file(out, timestamp=written_at)
    return out.getvalue()


def _number(name: str) -> int:
    """A number for ever of a name, in the range Anki gives its own."""
    return (1 << 30) + int.from_bytes(hashlib.sha256(name.encode()).digest()[:4]) % (1 << 30)
