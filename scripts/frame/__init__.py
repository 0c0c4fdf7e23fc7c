"""What the site generator makes: guides, its style sheets, and patterns that prove our documents to be its own."""

from scripts.frame.frame import Frame, make_frame
from scripts.frame.slots import slotted

__all__ = ["Frame", "make_frame", "slotted"]
