"""The domain, one schema for run-time checks, types and editors.

Course      the whole: titles, tracks, pace          lessons/course.yml
  Track     one of the columns                       a folder of lessons/
  Issue     one numbered day's edition               lessons/issues/NNN.yml
    Lesson  one short module in one track            lessons/<track>/<slug>.yml
      Block one typed part of its body
      Quiz  the lesson's items                       quizzes/<track>/<slug>.yml
        Item    one question, frozen id, declared kind
          Choice  one option with feedback; other kinds have parts of their own (kinds/)
  Series    lessons that continue across issues      lesson.series
  Term, Misconception   shared vocabularies          lessons/glossary.yml, quizzes/misconceptions.yml
  SourceRegister        facts and examples to cite   lessons/sources.yml
"""

from scripts.model.base import Part
from scripts.model.block import (
    Action,
    Block,
    Case,
    Contrast,
    Critique,
    CritiquePicture,
    Figure,
    Quote,
    Region,
    Table,
)
from scripts.model.calculator import (
    Calculator,
    CalculatorCase,
    CalculatorInput,
    CalculatorOutput,
    CalculatorPlot,
)
from scripts.model.course import CourseInfo, Filing, Glossary, IssueInfo, Mail, Pace, Series, Term, Track
from scripts.model.item import KEY_OF, Item
from scripts.model.kinds.categorize import Card, Categorize, Category
from scripts.model.kinds.choices import Choice
from scripts.model.kinds.cloze import GAP, Cloze, Gap
from scripts.model.kinds.dialogue import Dialogue, Reply, Turn
from scripts.model.kinds.fill import Fill, WrongWords
from scripts.model.kinds.hotspot import Hotspot, HotspotRegion
from scripts.model.kinds.match import Match, MatchOption, MatchPair
from scripts.model.kinds.numeric import Mistake, Numeric
from scripts.model.kinds.order import Order, OrderPart
from scripts.model.kinds.part import KindPart
from scripts.model.kinds.short_answer import ShortAnswer
from scripts.model.lesson import Lesson, SeriesPart, Source
from scripts.model.practice import AxisResult, Predict, SelfAssessment, Statement
from scripts.model.quiz import Correction, Misconception, Misconceptions, Quiz
from scripts.model.register import KnownExample, KnownFact, SourceRegister
from scripts.model.stimulus import Stimulus

__all__ = [
    "GAP",
    "KEY_OF",
    "Action",
    "AxisResult",
    "Block",
    "Calculator",
    "CalculatorCase",
    "CalculatorInput",
    "CalculatorOutput",
    "CalculatorPlot",
    "Card",
    "Case",
    "Categorize",
    "Category",
    "Choice",
    "Cloze",
    "Contrast",
    "Correction",
    "CourseInfo",
    "Critique",
    "CritiquePicture",
    "Dialogue",
    "Figure",
    "Filing",
    "Fill",
    "Gap",
    "Glossary",
    "Hotspot",
    "HotspotRegion",
    "IssueInfo",
    "Item",
    "KindPart",
    "KnownExample",
    "KnownFact",
    "Lesson",
    "Mail",
    "Match",
    "MatchOption",
    "MatchPair",
    "Misconception",
    "Misconceptions",
    "Mistake",
    "Numeric",
    "Order",
    "OrderPart",
    "Pace",
    "Part",
    "Predict",
    "Quiz",
    "Quote",
    "Region",
    "Reply",
    "SelfAssessment",
    "Series",
    "SeriesPart",
    "ShortAnswer",
    "Source",
    "SourceRegister",
    "Statement",
    "Stimulus",
    "Table",
    "Term",
    "Track",
    "Turn",
    "WrongWords",
]
