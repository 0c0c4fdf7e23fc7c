"""The calculators' small expression language: parse, check, evaluate, compile to data the browser runs without eval.

    formula     text such as `orders * (unit_profit - handling)`; names are inputs and earlier outputs
    value       a number, or a short list of numbers; comparisons give 1 or 0
    operators   or · and · not · < <= > >= == != · + - · * / · unary minus · ^ (binds to the right, above unary minus)
    lists       [1, 2, 3]; operators and most functions work entry by entry, a number goes with every entry
    functions   see functions.py
    failures    named, the same in Python and in the browser: see failure.py

Both evaluators do the same operations in the same order (arithmetic.py, app/formula/arithmetic.ts), so their results
are equal to the last bit.
"""

from scripts.formula.check import Kind, check_formula
from scripts.formula.data import to_data
from scripts.formula.evaluate import Value, evaluate
from scripts.formula.failure import Unworkable
from scripts.formula.mistake import FormulaMistake, Mistake
from scripts.formula.node import Call, Name, Node, Number, names_in
from scripts.formula.parser import parse_formula

__all__ = [
    "Call",
    "FormulaMistake",
    "Kind",
    "Mistake",
    "Name",
    "Node",
    "Number",
    "Unworkable",
    "Value",
    "check_formula",
    "evaluate",
    "names_in",
    "parse_formula",
    "to_data",
]
