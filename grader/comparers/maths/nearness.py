"""Whether formulas without variables lie as near one another as is asked, in as many digits as that takes.

Doubles settle this for numbers of a calculation (`closeness`). They do not for numbers beyond 1e308, for what
cancels, for roots that are not real, and for more than sixteen digits.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import TypeGuard

from grader.comparers.maths.arrays import MAX_DEPTH, Reason, from_array, numbers
from grader.comparers.maths.decimals import Written, is_rounded, read
from grader.comparers.maths.entries import MAX_ENTRIES
from grader.comparers.maths.ordering import NotReal, distance, equal, no_number, order, unlimited
from grader.comparers.maths.rationals import rational
from grader.comparers.maths.trees import joined, number, root, unpacked
from grader.values import Array, Expr, Fault, Items, Number, Value

MAX_BITS = 14_000
"""Of a whole number that is written out."""
_WORKED_OUT = frozenset({"Integral", "Sum", "Product", "Limit", "Derivative"})

Cells = tuple[Expr | None, ...]
"""The numbers of a value, row by row; None for one that a double holds."""


def cells_of(value: Value | Fault, depth: int = 0) -> Cells | None:
    """The formulas, whole numbers and infinities of a number, a vector or a matrix; None of anything else."""
    match unpacked(value):
        case Expr() as formula:
            return (formula,)
        case Number(value=plain):
            return (_exact(plain),)
        case Array(shape=shape) as array if math.prod(shape) <= MAX_ENTRIES:
            values = from_array(array)
            return None if isinstance(values, Reason) else tuple(_exact(plain) for plain in values.ravel().tolist())
        case Items(values=values) if depth <= MAX_DEPTH:
            parts = [cells_of(part, depth + 1) for part in values]
            return None if None in parts else tuple(cell for part in parts for cell in part or ())
    return None


def _exact(plain: complex) -> Expr | None:
    """A number that means all its digits, or has none."""
    if isinstance(plain, int):
        return number(plain) if plain.bit_length() <= MAX_BITS else None
    return number(plain) if isinstance(plain, float) and math.isinf(plain) else None


def is_set(value: Value) -> TypeGuard[Expr | Items]:
    """Whether a value is a set of several elements."""
    found = unpacked(value)
    return isinstance(found, Items) and found.type == "set" and len(found.values) > 1


def sorted_set(value: Expr | Items) -> Expr | Items:
    """The numbers of a set by their size, so that those of two sets stand side by side; as it is if it holds others."""
    found = unpacked(value)
    if not isinstance(found, Items):
        return value
    sized = []
    for element in found.values:
        size = numbers(element)
        if isinstance(size, Reason) or size.shape:
            return value
        sized.append((complex(size).real, complex(size).imag, element))
    return Items(tuple(element for *_, element in sorted(sized, key=lambda entry: entry[:2])))


def is_exact(formula: Expr) -> bool:
    """Whether a formula stands for a number, and no number in it is the rounded result of a calculation."""
    return no_number(formula) is None and not is_rounded(formula)


def takes_long(formula: Expr) -> bool:
    """Whether a formula holds an integral, a sum or their like, whose many digits take time."""
    return any(node.head in _WORKED_OUT for node in formula.nodes)


def is_near(seen: Expr, expected: Expr, tolerances: Sequence[Expr]) -> bool:
    """Whether two numbers, real or complex, differ by at most one of the tolerances, or with none not at all.

    An infinity or NaN is near itself alone, and a formula without a value near nothing. Raises `Undecided`.
    """
    if seen == expected:
        return True
    try:
        if not tolerances or unlimited(seen) or unlimited(expected):
            return equal(seen, expected)
        off = distance(seen, expected)
        return any(order(off, tolerance) <= 0 for tolerance in tolerances)
    except NotReal:
        return False


def relative(tolerance: Expr, expected: Expr) -> Expr:
    """The formula of a tolerance that is a fraction of a number."""
    return joined("Mul", tolerance, joined("Abs", expected))


def contradicts(seen: Expr, expected: Expr) -> bool:
    """Whether a number written in digits is off by a unit of its last one: 3.1415926 for 3.1415927, but not for pi.

    Where the expected number is a decimal with fewer places, its last digit counts.
    """
    written = read(seen)
    if isinstance(written, Reason):
        return False
    unit = max(_unit(written), _unit(read(expected)) if root(expected).head == "Float" else Fraction(0))
    off = distance(seen, expected)
    return rational(off) != 0 and not unlimited(expected) and order(off, unit) >= 0


def _unit(written: Written | Reason) -> Fraction:
    """The worth of a number's last digit."""
    return Fraction(0) if isinstance(written, Reason) else Fraction(10) ** -written.places
