"""A working example of each kind of item, to begin a quiz from."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.forms import arranged, chosen, scenes, typed
from scripts.forms.scenes import PICTURE

__all__ = ["FORMS", "PICTURE"]

FORMS: Mapping[str, str] = {
    "single": chosen.SINGLE,
    "multiple": chosen.MULTIPLE,
    "true_false": chosen.TRUE_FALSE,
    "numeric": typed.NUMERIC,
    "fill": typed.FILL,
    "cloze": typed.CLOZE,
    "short_answer": typed.SHORT_ANSWER,
    "order": arranged.ORDER,
    "match": arranged.MATCH,
    "categorize": arranged.CATEGORIZE,
    "hotspot": scenes.HOTSPOT,
    "dialogue": scenes.DIALOGUE,
}
