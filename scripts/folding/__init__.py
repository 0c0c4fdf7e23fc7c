"""Typed answers made comparable, as the browser does it (app/quiz/fold.ts); tests hold both to the same cases."""

from scripts.folding.fold import fold
from scripts.folding.variants import variants_of

__all__ = ["fold", "variants_of"]
