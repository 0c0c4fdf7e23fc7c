"""Why a formula that is rightly written has no result for these numbers."""

from __future__ import annotations

# Name of a failure → what it means. The page puts the same names into Chinese words (app/calculator/words.ts).
FAILURES = {
    "division-by-zero": "divided by zero, or zero to a negative power",
    "log-of-nonpositive": "the logarithm of zero or of a negative number",
    "root-of-negative": "the square root of a negative number",
    "power-of-negative": "a negative number to a power that is not whole",
    "probability-range": "a probability outside its limits: norm_inv takes 0 < p < 1, quantile 0 <= p <= 1",
    "overflow": "a result beyond the largest number a computer calculates with",
    "length": "two lists of different lengths entry by entry",
    "item-range": "an entry that a list does not have, or whose place is not a whole number",
    "series-range": "a series without entries, with more than 100, or not from and to whole numbers",
}


class Unworkable(Exception):
    """There is no result; `failure` is a key of FAILURES."""

    def __init__(self, failure: str) -> None:
        """Name what failed."""
        super().__init__(FAILURES[failure])
        self.failure = failure
