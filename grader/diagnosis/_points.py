"""Put a wrong answer and the right one side by side: the same points, the same shape, the comparer's tolerances."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from grader.comparers.antiderivative import Antiderivative
from grader.comparers.between import Between
from grader.comparers.congruent import Congruent
from grader.comparers.decimal_places import DecimalPlaces
from grader.comparers.greater import Greater
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.calls import outputs
from grader.comparers.maths.closeness import fitted
from grader.comparers.maths.evaluate import Numbers, Unevaluable
from grader.comparers.maths.trees import as_expr, root
from grader.comparers.property import Property
from grader.comparers.significant_figures import SignificantFigures
from grader.comparers.span import Span
from grader.comparers.subset import Subset
from grader.comparers.unordered import Unordered
from grader.diagnosis._case import Case
from grader.diagnosis._sampling import constants, is_small, values
from grader.formulas import free_names
from grader.model import Comparer
from grader.values import Calls, Expr, Items, Record, Value

POINTS = 16
"""At which formulas are looked at."""
LEAST = 3
"""Points at which both answers must have values, where they are functions or formulas."""
MOST_VARIABLES = 30

OF_MANY = (Between, Congruent, Greater, Span, Subset)
"""Comparers whose `to` is not itself the answer, but says which many are right."""

_Points = tuple[Numbers, Numbers, Mapping[str, Numbers], Value | None]
"""What was seen, what is right, the variables, and the student's formula where there is one."""


def case(
    seen: Value, right: Value | None, comparer: Comparer, known: Sequence[Expr] = (), *, derivatives: bool = True
) -> Case | None:
    """The case, or None where an answer has no numbers or more than are looked at, or many answers are right.

    Nothing is right by itself, None, where parts of one submission are compared with one another.
    """
    if right is None:
        return _of_parts(seen, comparer) if isinstance(comparer, Property) and isinstance(seen, Record) else None
    if isinstance(comparer, OF_MANY) or not is_small(seen) or not is_small(right):
        return None
    try:
        points = _of_calls(seen, right) if isinstance(seen, Calls) else _of_value(seen, right)
    except Unevaluable:
        return None
    if points is None:
        return None
    given, asked, at, own = points
    if bool in (given.dtype, asked.dtype) or not given.size or not np.any(np.isfinite(asked)):
        return None
    function = getattr(comparer, "of", None)
    rel_tol, abs_tol = _tolerances(comparer)
    return Case(
        seen=_shaped(given, asked.shape),
        right=asked,
        at=at,
        formula=right,
        own=own,
        rel_tol=rel_tol,
        abs_tol=abs_tol,
        whole_vector=bool(getattr(comparer, "whole_vector", False)),
        ordered=not isinstance(comparer, Unordered),
        up_to_constant=isinstance(comparer, Antiderivative),
        variable=getattr(comparer, "variable", None),
        derivatives=derivatives,
        known=(*((function,) if isinstance(function, Expr) else ()), *known),
    )


def _of_parts(seen: Record, comparer: Property) -> Case | None:
    """Both sides of an equation; there is no formula for either in the variables."""
    sides = comparer.sides(seen)
    if sides is None:
        return None
    rel_tol, abs_tol = _tolerances(comparer)
    return Case(
        seen=_shaped(sides.value, sides.equals.shape),
        right=sides.equals,
        at=sides.at,
        formula=comparer.equals,
        rel_tol=rel_tol,
        abs_tol=abs_tol,
    )


def _of_calls(seen: Calls, right: Value) -> _Points | None:
    found = outputs(seen)
    rows = [(index, row) for index, row in enumerate(found.rows) if not isinstance(row, Reason)]
    if len(rows) < max(1, min(LEAST, len(found.rows))) or len({row.shape for _, row in rows}) != 1:
        return None
    kept = [index for index, _ in rows]
    at = {name: numbers[kept] for name, numbers in found.at.items()}
    asked = values(right, at)
    asked = np.broadcast_to(asked, (len(rows), *asked.shape[1:])) if at else asked[None]
    own = seen.formula
    if own is not None and root(own).head == "Lambda":
        own = None  # its parameters are the call's arguments, not the variables
    return np.stack([row for _, row in rows]), asked, at, own


def _of_value(seen: Value, right: Value) -> _Points | None:
    names = sorted(_names(seen) | _names(right))
    if not names:
        return constants(seen)[None], values(right, {})[None], {}, None
    if len(names) > MOST_VARIABLES:
        return None
    at = _drawn(names)
    given, asked = values(seen, at), values(right, at)
    there = _has_values(given) & _has_values(asked)
    if np.count_nonzero(there) < LEAST:
        return None
    return given[there], asked[there], {name: numbers[there] for name, numbers in at.items()}, seen


def _has_values(numbers: Numbers) -> Numbers:
    return np.asarray(np.isfinite(numbers).all(axis=tuple(range(1, numbers.ndim))))


def _drawn(names: Sequence[str]) -> dict[str, Numbers]:
    """Points in general position, the same every time: multiples of square roots of primes, modulo 1 (Richtmyer).

    Half of them are positive in all variables.
    """
    primes = [n for n in range(2, 20 + 20 * len(names)) if all(n % d for d in range(2, math.isqrt(n) + 1))]
    steps = np.arange(1, 2 * POINTS + 1)
    drawn = {}
    for name, prime in zip(names, primes, strict=False):
        unit = np.mod(steps * math.sqrt(prime), 1.0)
        drawn[name] = np.where(steps <= POINTS, 0.2 + 2.5 * unit, 5 * unit - 2.5)
    return drawn


def _names(value: Value) -> set[str]:
    formula = as_expr(value)
    if formula is not None:
        return set(free_names(formula))
    parts = value.values if isinstance(value, Items) else ()
    return {name for part in parts if isinstance(part, Expr | Items) for name in _names(part)}


def _shaped(given: Numbers, shape: tuple[int, ...]) -> Numbers:
    """In the shape asked for, where rows, columns and flat vectors are alike."""
    fit = fitted(given[0], shape[1:])
    return given if isinstance(fit, Reason) else given.reshape(len(given), *shape[1:])


def _tolerances(comparer: Comparer) -> tuple[float, float]:
    """Relative and absolute; where rounded numbers are asked, half of the last digit."""
    if isinstance(comparer, DecimalPlaces):
        return 0.0, 0.5 * 10.0**-comparer.places
    if isinstance(comparer, SignificantFigures):
        figures = comparer.figures if isinstance(comparer.figures, int) else comparer.figures[0]
        return 5 * 10.0**-figures, 0.0
    return _tolerance(comparer, "rel_tol"), _tolerance(comparer, "abs_tol")


def _tolerance(comparer: Any, name: str) -> float:
    """A comparer's tolerance where it is a number; 0 for one that has none, or a formula."""
    written = getattr(comparer, name, 0.0)
    if isinstance(written, Expr):
        try:
            written = float(values(written, {}))
        except (Unevaluable, TypeError):
            return 0.0
    return float(written or 0.0)
