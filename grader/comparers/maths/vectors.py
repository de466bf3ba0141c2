"""Vectors and matrices of formulas that are compared as a whole: what holds of all their entries together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
from flint import acb
from numpy.typing import NDArray

from grader.comparers._words import clipped, counted
from grader.comparers.maths import trees
from grader.comparers.maths.arithmetic import difference
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.domains import Domain, Point, points
from grader.comparers.maths.enclosures import Undefined, Unsure, value
from grader.comparers.maths.entries import Entries, entries
from grader.comparers.maths.kinds import kind
from grader.comparers.maths.literals import carried
from grader.comparers.maths.rationals import rational
from grader.comparers.maths.samples import wholes
from grader.comparers.maths.undefined import concrete
from grader.errors import Undecided
from grader.formulas import free_names, text
from grader.values import Expr, Fault, Value
from grader.words import say, say_n

if TYPE_CHECKING:
    from grader.comparers.maths.equivalence import Decision

TOLERANCE = 1e-9
"""Of vectors that hold rounded numbers, as a fraction of a vector's length."""

TRIED = 12
"""Points at which a formula is looked for that is not zero."""

MAX_SHOWN = 900
"""Bits of the numerator of a fraction that is shown as a float."""

Cells = Sequence[Expr]
Pairs = Iterable[tuple[Expr, Expr]]
Domains = Mapping[str, Domain]
Floats = NDArray[np.complex128]

ZERO = trees.number(0)
_RELATIONS = {
    "Equality": "=",
    "Unequality": "!=",
    "StrictGreaterThan": ">",
    "GreaterThan": ">=",
    "StrictLessThan": "<",
    "LessThan": "<=",
}
_INFINITE = frozenset({"Infinity", "NegativeInfinity", "ComplexInfinity", "NaN"})
_HOWS = ("structural", "symbolic", "numeric")


@dataclass(frozen=True, slots=True)
class Shared:
    """What holds of several decisions together, and the place of the one that settled it (0 where all are equal)."""

    equal: bool | None
    how: str = "structural"
    why: str = ""
    index: int = 0
    decision: Decision | None = None

    @property
    def certain(self) -> bool:
        """Whether all are equal. Raises `Undecided` where that cannot be told."""
        if self.equal is None:
            raise Undecided(f"Whether the answer is right cannot be decided: {self.why}.")
        return self.equal


def author_entries(written: Value) -> Entries:
    """The entries of an author's formulas. Raises `Undecided` where there are none."""
    found = grid(written)
    if isinstance(found, Reason):
        raise Undecided(f"The exercise's formula {found.text}.")
    return found


def grid(value: Value | Fault) -> Entries | Reason:
    """The entries of a value, also of sums and multiples of vectors; all of them numbers or formulas for numbers."""
    found = entries(value)
    if isinstance(found, Entries) and (other := next((cell for cell in found.cells if kind(cell) != "number"), None)):
        return Reason(say("holds {formula}, which is no formula for a number", formula=clipped(text(other))))
    return found


def paired(seen: Value, to: Value) -> tuple[Entries, Entries] | Reason:
    """The entries of an answer and of the right one, of one shape, or why they do not fit.

    Rows, columns and flat lists are alike. Raises `Undecided` where the author's are none.
    """
    right, given = author_entries(to), grid(seen)
    if isinstance(given, Reason):
        return given
    if given.plain.shape != right.plain.shape:
        return Reason(
            say_n(
                "has {given} where {asked} is asked",
                "has {given} where {asked} are asked",
                len(right.cells),
                given=_size(given.plain),
                asked=_size(right.plain),
            )
        )
    return given.plain, right.plain


def finite(seen: Value, to: Value, domain: Domains) -> tuple[Entries, Entries] | Reason:
    """The same of entries that all have values. Raises `Undecided` where one of the author's has none."""
    pair = paired(seen, to)
    if isinstance(pair, Reason):
        return pair
    given, right = pair
    if lack := no_vector(right.cells, domain):
        raise Undecided(f"The exercise's formula {lack.text}.")
    return no_vector(given.cells, domain) or pair


def _size(found: Entries) -> str:
    if len(found.shape) == 2:
        return say(
            "{rows} and {columns}", rows=counted(found.shape[0], "row"), columns=counted(found.shape[1], "column")
        )
    return counted(len(found.cells), "entry")


def cleared(value: Value) -> tuple[str, Value]:
    """An equation or inequality as what is compared with zero, and how; "" and the value itself of anything else.

    `a < b` becomes `b - a > 0`, so that a positive factor leaves it as it is.
    """
    if not isinstance(value, Expr) or trees.root(value).head not in _RELATIONS or len(trees.root(value).args) != 2:
        return "", value
    left, right = trees.arguments(value)
    sign = _RELATIONS[trees.root(value).head]
    return sign.replace("<", ">"), difference(right, left) if "<" in sign else difference(left, right)


def names_of(*cells: Cells) -> tuple[str, ...]:
    """The sorted names of the variables in formulas."""
    return tuple(sorted({name for some in cells for cell in some for name in free_names(cell)}))


def all_equal(pairs: Pairs, domain: Domains) -> Shared:
    """Decide whether the formulas of each pair are equal: one that differs settles it, one undecided leaves it open."""
    from grader.comparers.maths.equivalence import decide

    hows, unsettled = {"structural"}, None
    for index, (first, second) in enumerate(pairs):
        decision = _of_fractions(fraction(first), fraction(second)) or decide(first, second, domain)
        if decision.equal is False:
            return Shared(False, decision.how, decision.why, index, decision)
        if decision.equal is None:
            unsettled = unsettled or Shared(None, "", decision.why, index, decision)
        hows.add(decision.how)
    return unsettled or Shared(True, max(hows, key=_weakness))


def _of_fractions(first: Fraction | None, second: Fraction | None) -> Decision | None:
    """What is decided of two exact numbers; None where one of them is none, or is too large to be shown."""
    from grader.comparers.maths.equivalence import Decision

    if first is None or second is None or first.numerator.bit_length() > MAX_SHOWN:
        return None
    return Decision(first == second, "symbolic", seen=complex(first))


def _weakness(how: str) -> int:
    return _HOWS.index(how) if how in _HOWS else len(_HOWS)


def no_vector(cells: Cells, domain: Domains) -> Reason | None:
    """Why formulas make no vector: one of them certainly has no value, or is infinite, wherever one looks."""
    for cell in map(concrete, cells):
        if all(_has_no_value(cell, point) for point in _points([cell], domain)):
            return Reason(
                say("has no value")
                if len(cells) == 1
                else say("holds {formula}, which has no value", formula=clipped(text(cell)))
            )
    return None


def _has_no_value(cell: Expr, point: Point) -> bool:
    if trees.root(cell).head in _INFINITE:
        return True
    try:
        value(cell, point)
    except Undefined:
        return True
    except Unsure:
        return False
    return False


def nonzero(cells: Cells, domain: Domains) -> int | None:
    """The place of a formula that is not zero everywhere, None where all are. Raises `Undecided`."""
    for values in values_at_points(cells, domain):
        for index, found in enumerate(values):
            if found is not None and not found.contains(0):
                return index
    if all_equal(((cell, ZERO) for cell in cells), domain).certain:
        return None
    raise Undecided("The answer has no value that can be found.")


def values_at_points(cells: Cells, domain: Domains) -> Iterator[list[acb | None]]:
    """The values of formulas at some points of the domain, None where one has none that is certain."""
    known = [concrete(cell) for cell in cells]
    return ([_value(cell, point) for cell in known] for point in _points(cells, domain))


def _points(cells: Cells, domain: Domains) -> Iterator[Point]:
    names = names_of(cells)
    natural: dict[str, Domain] = {name: "natural" for cell in cells for name in wholes(cell)}
    return islice(points(names, {**natural, **domain}), TRIED if names else 1)


def _value(cell: Expr, point: Point) -> acb | None:
    try:
        found = value(cell, point)
    except Unsure:
        return None
    return found if found.is_finite() else None


def rounded(*cells: Cells) -> bool:
    """Whether formulas without variables hold numbers that are rounded results of calculations."""
    nodes = [node for some in cells for cell in some for node in cell.nodes]
    return any(node.head == "Float" and carried(node.text)[1] for node in nodes) and not names_of(*cells)


def fraction(cell: Expr) -> Fraction | None:
    """The exact value of a formula of whole numbers, fractions and decimals that mean what is written."""
    decimals = (node.text for node in cell.nodes if node.head == "Float")
    return rational(cell) if all(_is_exact(text) for text in decimals) else None


def _is_exact(text: str) -> bool:
    number, doubt = carried(text)
    return number.is_finite() and not doubt and number == Decimal(text)


def floats(cells: Cells) -> Floats:
    """The values of formulas without variables, shape (len(cells),). Raises `Undecided` where one has none."""
    found = [number for cell in cells if (number := _value(cell, {})) is not None]
    if len(found) < len(cells):
        raise Undecided("The answer holds a number whose value cannot be found.")
    return np.array([complex(number) for number in found], np.complex128)


def negligible(rest: Floats, whole: float) -> bool:
    """Whether what is left over is rounding, beside the length of the whole."""
    return bool(np.linalg.norm(rest) <= TOLERANCE * whole)
