"""What a response of a receipt is worth by this build's keys, in whole ten-thousandths. Mirrors app/desk/grading.ts."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.team.answer_key import KeyedItem
from scripts.team.content import FULL_CLAIM, Picked, Response
from scripts.team.scoring import FULL_POINTS, Numbers, score, ten_thousandths


@dataclass(frozen=True, slots=True)
class Grade:
    """`is_marked` says that there was nothing to score: left out, incomplete, no number, or cut."""

    points: int
    is_marked: bool = False


NOTHING = Grade(0, is_marked=True)


def grade(item: KeyedItem, response: Response) -> Grade:
    """Grade one response; where nobody but the member can judge, her own points count."""
    share = score(item.entry, given_of(response))
    if share is None:
        return NOTHING
    if share == "open":
        claimed = response.claimed if not isinstance(response, Picked) else 0
        return Grade(min(claimed, FULL_CLAIM) * (FULL_POINTS // FULL_CLAIM))
    if not isinstance(response, Picked) and response.is_cut:
        return NOTHING
    return Grade(ten_thousandths(share))


def given_of(response: Response) -> Numbers | str:
    """A response as the kinds score it."""
    return response.numbers if isinstance(response, Picked) else response.text
