"""Points where several formulas are zero, by Newton's method from random places.

Where there are more variables than formulas each step is the shortest one (Gauss and Newton).
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from fractions import Fraction

import numpy as np
from flint import acb, arb, arb_mat, fmpq

from grader.comparers.maths.enclosures import Prepared, Unsure, precision
from grader.comparers.maths.relations.roots import Place, neat
from grader.comparers.maths.relations.zeros import BITS
from grader.values import Expr

SCALES = (1.0, 3.0, 0.3, 10.0, 50.0)
STEPS = 40
CLOSE = 1e-11
_SLIGHT = arb(2) ** -40
_WORKING = 128


def points(formulas: Sequence[Expr], names: Sequence[str], tries: int) -> Iterator[dict[str, Place]]:
    """Points at which all formulas are zero, to `BITS` bits, each from another start; the same every time."""
    functions = [Prepared(formula) for formula in formulas]
    draw = random.Random(" ".join(names))  # noqa: S311 - reproducible on purpose
    for start in range(tries):
        scale = SCALES[start % len(SCALES)]
        found = _near(functions, names, np.array([draw.uniform(-scale, scale) for _ in names]))
        if found is not None and (exact := _refined(functions, names, found)) is not None:
            yield exact


def near_points(formulas: Sequence[Expr], names: Sequence[str], tries: int) -> Iterator[tuple[float, ...]]:
    """The same to the digits of floats, where formulas may be zero to no certain digits."""
    functions = [Prepared(formula) for formula in formulas]
    draw = random.Random(" ".join(names))  # noqa: S311 - reproducible on purpose
    for start in range(tries):
        scale = SCALES[start % len(SCALES)]
        found = _near(functions, names, np.array([draw.uniform(-scale, scale) for _ in names]))
        if found is not None:
            yield tuple(found.tolist())


def _near(functions: Sequence[Prepared], names: Sequence[str], place: np.ndarray) -> np.ndarray | None:
    """A zero near a place, in floats."""
    for _ in range(STEPS):
        linear = _linearised(functions, names, place)
        if linear is None:
            return None
        values, slopes = linear
        step = np.linalg.lstsq(slopes, values, rcond=1e-12)[0]
        place = place - step
        if not np.all(np.isfinite(place)) or np.max(np.abs(place)) > 1e9:
            return None
        if np.max(np.abs(step)) <= CLOSE * (1 + np.max(np.abs(place))):
            return place if np.max(np.abs(values)) <= 1e-8 * (1 + np.max(np.abs(slopes))) else None
    return None


def _linearised(
    functions: Sequence[Prepared], names: Sequence[str], place: np.ndarray
) -> tuple[np.ndarray, np.ndarray] | None:
    """Values and slopes at a place; None where they are not real."""
    with precision(_WORKING):
        at = [arb(float(number)) for number in place]
        try:
            values = [_real(function, names, at) for function in functions]
            slopes = [[_slope(function, names, at, index) for index in range(len(names))] for function in functions]
        except Unsure:
            return None
    found = np.array([float(value.mid()) for value in values]), np.array(slopes)
    return found if all(np.all(np.isfinite(part)) for part in found) else None


def _slope(function: Prepared, names: Sequence[str], at: list[arb], index: int) -> float:
    ends = [_real(function, names, [*at[:index], at[index] + side, *at[index + 1 :]]) for side in (_SLIGHT, -_SLIGHT)]
    return float(((ends[0] - ends[1]) / (2 * _SLIGHT)).mid())


def _real(function: Prepared, names: Sequence[str], at: Sequence[arb]) -> arb:
    value = function(dict(zip(names, map(acb, at), strict=True)))
    if not isinstance(value, acb) or 0 not in value.imag:
        raise Unsure("it is not real")
    return value.real


def _refined(functions: Sequence[Prepared], names: Sequence[str], place: np.ndarray) -> dict[str, Place] | None:
    """The zero near a place to all bits, with the variables that are not needed held at simple numbers."""
    linear = _linearised(functions, names, place)
    if linear is None:
        return None
    moved = _independent(linear[1])
    if moved is None:
        return None
    with precision(2 * BITS):
        at = [_held(number) for number in place]
        for _ in range(12):
            try:
                values = arb_mat([[_real(function, names, at)] for function in functions])
                slopes = arb_mat(
                    [[_high_slope(function, names, at, index) for index in moved] for function in functions]
                )
                step = slopes.mid().solve(values.mid())
            except (Unsure, ZeroDivisionError):
                return None
            for row, index in enumerate(moved):
                at[index] = (at[index] - step[row, 0]).mid()
            if all(abs(step[row, 0]) < arb(2) ** -BITS for row in range(len(moved))):
                return {
                    name: neat(arb(at[index], arb(2) ** (40 - BITS)) if index in moved else at[index])
                    for index, name in enumerate(names)
                }
    return None


def _high_slope(function: Prepared, names: Sequence[str], at: list[arb], index: int) -> arb:
    slight = arb(2) ** -300
    ends = [_real(function, names, [*at[:index], at[index] + side, *at[index + 1 :]]) for side in (slight, -slight)]
    return ((ends[0] - ends[1]) / (2 * slight)).mid()


def _held(number: float) -> arb:
    fraction = Fraction(float(number)).limit_denominator(1000)
    return arb(fmpq(fraction.numerator, fraction.denominator)).mid()


def _independent(slopes: np.ndarray) -> list[int] | None:
    """As many columns as there are rows that are independent; None where there are not."""
    rest = slopes.astype(float).copy()
    chosen: list[int] = []
    for _ in range(slopes.shape[0]):
        sizes = np.linalg.norm(rest, axis=0)
        best = int(np.argmax(sizes))
        if sizes[best] <= 1e-9 * (1 + np.max(np.abs(slopes))):
            return None
        chosen.append(best)
        direction = rest[:, best] / sizes[best]
        rest = rest - np.outer(direction, direction @ rest)
    return sorted(chosen)
