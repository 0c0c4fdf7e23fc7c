"""A parser's failure → one finding in plain words, with a repair where the author's intent is clear."""

from __future__ import annotations

from scripts.source.diagnosis import Cause, Diagnosis, Scene
from scripts.source.events import Failure
from scripts.source.finding import Refusal
from scripts.source.syntax_lines import (
    colon_in_text,
    key_inside_text,
    line_without_key,
    line_without_separator,
    wrong_depth,
)
from scripts.source.syntax_marks import (
    bad_escape,
    block_header,
    bracket,
    extra_bracket,
    list_on_key_line,
    open_quote,
    percent_line,
    question_in_brackets,
    start_character,
    text_after_quote,
    undefined_tag,
)
from scripts.source.wording import shown

# The first that recognises the failure wins; the ones that need least guessing come first.
_CAUSES: tuple[Cause, ...] = (
    bad_escape,
    open_quote,
    text_after_quote,
    undefined_tag,
    start_character,
    question_in_brackets,
    percent_line,
    block_header,
    list_on_key_line,
    bracket,
    extra_bracket,
    line_without_separator,
    colon_in_text,
    key_inside_text,
    line_without_key,
    wrong_depth,
)


def explain(failure: Failure) -> Diagnosis:
    """The most likely reason for `failure`."""
    scene = Scene(failure)
    return next((found for cause in _CAUSES if (found := cause(scene))), None) or _unexplained(scene)


def _unexplained(scene: Scene) -> Diagnosis:
    rest = scene.rest(scene.mark)
    found = f"{shown(rest)} cannot stand here" if rest else "something above is not finished here"
    message = f"{found}; expected a key, a list entry or the end of the file"
    fix = "Compare the colons, quotes, brackets and indentation with the lines above."
    return scene.diagnosis(scene.mark, Refusal("syntax-other", message, fix))
