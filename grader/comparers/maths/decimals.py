"""Decimal numbers as they are written: how many significant figures and decimal places they show."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from grader.comparers._words import as_asked, counted
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.entries import Entries, entries
from grader.comparers.maths.literals import EXACT_DIGITS
from grader.comparers.maths.ordering import finite, leading_place, order, plain
from grader.comparers.maths.trees import arguments, root
from grader.errors import Undecided
from grader.formulas import FormulaError, parse, text
from grader.values import Array, Expr, Fault, Items, Number, Text, Value
from grader.words import noted, say

MAX_DIGITS = 2_000
MAX_EXPONENT_DIGITS = 5
"""With its sign."""
FLOAT_FIGURES = 17
"""Significant figures that a float may have."""
_DECIMAL = re.compile(r"([+-]?)(\d*)(\.?)(\d*)(?:e([+-]?\d+))?", re.ASCII | re.IGNORECASE)
_AS_DECIMAL = noted("is not written as a decimal number")


@dataclass(frozen=True, slots=True)
class Written:
    """A decimal number and the digits it is written with."""

    value: Fraction
    least_figures: int
    """Significant figures, where zeros at the end of a whole number are only there for its size."""
    most_figures: int
    """Significant figures, where those zeros count."""
    places: int
    """Digits after the point; below zero where an exponent leaves even tens unsaid, -1 for 1.5e2."""
    zeros: int = 0
    """How many zeros stand at the end."""
    lost_zeros: bool = False
    """Whether zeros may have been written at the end that are not seen: floats do not keep them."""

    def has_figures(self, figures: int, *, strict: bool = False) -> bool:
        """Whether it may be meant with so many significant figures; `strict`: zeros of a whole number never count."""
        if self.lost_zeros:
            return self.least_figures <= figures <= FLOAT_FIGURES
        return self.least_figures <= figures <= (self.least_figures if strict else self.most_figures)

    def has_places(self, places: int) -> bool:
        """Whether it is written with so many decimal places."""
        return self.places == places or (self.lost_zeros and self.places < places)


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong: a sentence that follows on the name of the number, and its slug."""

    text: str
    slug: str | None = None


def first_mistake(
    seen: Value, right: Value | None, mistake: Callable[[Written, Expr | None], Mistake | None]
) -> Mistake | None:
    """What is wrong with a decimal number, or with the first wrong one of a vector or matrix; None where all are right.

    `mistake` judges one number by the formula asked for (None where there is no right value). Raises `Undecided`.
    """
    given = _grid(seen)
    if isinstance(given, Reason):
        return Mistake(say("Your answer {what}.", what=given.text))
    asked = None if right is None else _asked(right)
    if misshapen := _misshapen(given, asked):
        return Mistake(say("Your answer {what}.", what=misshapen))
    floats = _holds_floats(seen)
    for index, cell in enumerate(given.cells):
        written = read(cell)
        if isinstance(written, Reason):
            return Mistake(say("{which} {what}.", which=_named(given.shape, index), what=written.text))
        if floats and root(cell).head == "Float":
            written = _as_float(written)
        found = mistake(written, finite(asked.cells[index]) if asked else None)
        if found:
            return replace(found, text=say("{which} {what}", which=_named(given.shape, index), what=found.text))
    return None


def read(formula: Expr) -> Written | Reason:
    """A number as its formula shows it: `3.140`, `-12`, `1.50e3` or `1.50*10**3`; a `Reason` for anything else."""
    node = root(formula)
    if node.head in ("Integer", "Float"):
        return _of_text(node.text)
    if node.head == "Mul" and len(parts := arguments(formula)) == 2:
        if parts[0].nodes[-1].text == "-1" and root(parts[1]).head == "Float":
            return _negative(_of_text(root(parts[1]).text))
        if root(parts[0]).head in ("Integer", "Float") and (power := _power_of_ten(parts[1])) is not None:
            return _of_text(f"{root(parts[0]).text}e{power}")
    if (power := _power_of_ten(formula)) is not None:
        return _of_text(f"1e{power}")
    return Reason(say("is NaN" if node.head == "NaN" else _AS_DECIMAL))


def is_rounded(formula: Expr) -> bool:
    """Whether a formula holds a decimal number of as many digits as a calculation in floats leaves."""
    return any(node.head == "Float" and _has_float_digits(_of_text(node.text)) for node in formula.nodes)


def _has_float_digits(written: Written | Reason) -> bool:
    if isinstance(written, Reason):
        return False
    return EXACT_DIGITS < _as_float(written).least_figures <= FLOAT_FIGURES


def rounds_to(written: Fraction, right: Expr, place: int) -> bool:
    """Whether a number is the right one rounded to the power of ten `place`; half-way cases may go either way."""
    unit = Fraction(10) ** place
    return (written / unit).denominator == 1 and lies_within(written, right, unit / 2)


def lies_within(written: Fraction, right: Expr, tolerance: Fraction) -> bool:
    """Whether a number is at most so far from the right one. Raises `Undecided`."""
    return order(right, written - tolerance) >= 0 and order(right, written + tolerance) <= 0


def unit_place(right: Expr, figures: int) -> int | None:
    """The power of ten of a number's last significant figure, -2 for 3.14 of 3 figures; None for zero."""
    leading = leading_place(right)
    return None if leading is None else leading - figures + 1


def answer(right: Value | None) -> str:
    """The sentence with the right value, "" where there is none."""
    asked = None if right is None else entries(right)
    if asked is None or isinstance(asked, Reason):
        return ""
    cells = [text(cell) for cell in asked.cells]
    value = cells[0] if not asked.shape else f"({', '.join(cells)})"
    return say("The right value is {value}, to be rounded.", value=value)


def _grid(seen: Value | Fault) -> Entries | Reason:
    if not isinstance(seen, Text):
        return entries(plain(seen))
    try:
        return entries(parse(seen.value))
    except FormulaError:
        return Reason(say("is a text that is no number"))


def _asked(right: Value) -> Entries:
    asked = entries(right)
    if isinstance(asked, Reason):
        raise Undecided(f"The exercise's formula {asked.text}.")
    return asked


def _misshapen(given: Entries, asked: Entries | None) -> str:
    count, wanted = len(given.cells), len(asked.cells) if asked else max(len(given.cells), 1)
    if count != wanted:
        return say("has {given} where {asked}", given=counted(count, "number"), asked=as_asked(wanted))
    return (
        say("has its numbers in other rows and columns than asked")
        if asked and given.plain.shape != asked.plain.shape
        else ""
    )


def _holds_floats(seen: Value | Fault) -> bool:
    """Whether a value holds numbers of Python's or NumPy's, which do not keep the zeros at their ends."""
    if isinstance(seen, Items):  # `entries` has found that it is not nested deeply
        return any(_holds_floats(part) for part in seen.values)
    return isinstance(seen, Number | Array)


def _of_text(written: str) -> Written | Reason:
    found = _DECIMAL.fullmatch(written)
    if not found or not (found[2] or found[4]):
        return Reason(say("is NaN" if written.lower() == "nan" else _AS_DECIMAL))
    sign, whole, point, after, exponent = found.groups()
    if len(written) > MAX_DIGITS or len(exponent or "") > MAX_EXPONENT_DIGITS:
        return Reason(say("has too many digits"))
    places = len(after) - int(exponent or 0)
    digits = (whole + after).lstrip("0")
    value = Fraction(int(sign + (digits or "0"))) / Fraction(10) ** places
    if not digits:
        return Written(value, 1, 1 + len(after), places, zeros=len(after))
    core = len(digits.rstrip("0"))
    return Written(value, len(digits) if point or exponent else core, len(digits), places, zeros=len(digits) - core)


def _negative(written: Written | Reason) -> Written | Reason:
    return written if isinstance(written, Reason) else replace(written, value=-written.value)


def _as_float(written: Written) -> Written:
    """The same number as a float holds it: 100.0 may have been written 100, and 3.14 as 3.140."""
    places = written.places - min(written.zeros, max(written.places, 0))
    return replace(written, least_figures=written.most_figures - written.zeros, places=places, lost_zeros=True)


def _power_of_ten(formula: Expr) -> int | None:
    """The n of 10**n."""
    if root(formula).head != "Pow" or len(root(formula).args) != 2:
        return None
    base, exponent = (root(part) for part in arguments(formula))
    if (base.head, base.text, exponent.head) != ("Integer", "10", "Integer") or len(
        exponent.text
    ) > MAX_EXPONENT_DIGITS:
        return None
    return int(exponent.text)


def _named(shape: tuple[int, ...], index: int) -> str:
    """The number at a place of the answer, as the beginning of a sentence."""
    if math.prod(shape) == 1:
        return say("Your answer")
    if len(shape) == 2:
        row, column = divmod(index, shape[1])
        return say("Row {row}, column {column} of your answer", row=row + 1, column=column + 1)
    return say("Number {number} of your answer", number=index + 1)
