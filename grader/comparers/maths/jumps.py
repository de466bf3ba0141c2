"""Where a function jumps although a primitive that it should equal but for a constant is continuous."""

from __future__ import annotations

import itertools
from fractions import Fraction

import flint

from grader.comparers.maths.enclosures import Undefined, Unsure
from grader.comparers.maths.primitives import Formulas, Line, Point, any_value, prepared, value
from grader.comparers.maths.samples import goes_by_cases
from grader.comparers.maths.trees import part

CLOSE = Fraction(1, 2**80)
"""The distance at which a jump is enclosed."""
NEAR, NEARER = Fraction(1, 2**20), Fraction(1, 2**60)
"""Distances from a jump at which a function is looked at to tell whether it is continuous."""
STEP = flint.arb(2) ** -30
"""More than a continuous function changes within `CLOSE`."""
_SPLITS = (Fraction(4999, 9973), Fraction(3001, 9973))

_STEPPING = frozenset("sign floor ceiling frac Mod Heaviside Piecewise ITE KroneckerDelta arg atan2".split())
_BENT = frozenset({"Abs", "Pow"})
"""Heads that change their case where their value is zero."""


def jump(formulas: Formulas, line: Line) -> Fraction | None:
    """Where the function jumps although the primitive is continuous; None where it does not."""
    if not (goes_by_cases(formulas.seen) or any(node.head in _STEPPING for node in formulas.seen.nodes)):
        return None
    for (first, offset), (last, other) in itertools.pairwise(line.offsets):
        if 0 not in offset - other:
            ends = _enclosed(formulas, first, last)
            if ends and _is_continuous(formulas, *ends) and _changes_case(formulas, *ends):
                return ends[0][formulas.variable]
    return None


def _enclosed(formulas: Formulas, left: Point, right: Point) -> tuple[Point, Point] | None:
    """Two close points between which the difference changes; None where the primitive ends in between."""
    seen, primitive, name = prepared(formulas.seen), prepared(formulas.right), formulas.variable
    start = value(seen, left, formulas) - value(primitive, left, formulas)
    while (width := right[name] - left[name]) > CLOSE:
        for split in _SPLITS:
            middle = {**left, name: left[name] + width * split}
            try:
                expected = value(primitive, middle, formulas)
            except Undefined:
                return None
            try:
                changed = 0 not in value(seen, middle, formulas) - expected - start
            except Unsure:
                continue
            left, right = (left, middle) if changed else (middle, right)
            break
        else:
            raise Unsure("it is not known where it jumps")
    return left, right


def _is_continuous(formulas: Formulas, left: Point, right: Point) -> bool:
    """Whether the primitive has nearly the same values around a place, and the more so the nearer."""
    primitive = prepared(formulas.right)

    def spread(distance: Fraction) -> flint.arb:
        name = formulas.variable
        steps = (-2 * distance, -distance, distance, 2 * distance)
        values = [
            value(primitive, {**end, name: end[name] + step}, formulas)
            for end, step in zip((left, left, right, right), steps, strict=True)
        ]
        return max(abs(value - values[0]) for value in values)

    try:
        return bool(spread(NEARER) < spread(NEAR) / 2 + STEP)
    except Undefined:
        return False


def _changes_case(formulas: Formulas, left: Point, right: Point) -> bool:
    """Whether a part of the function goes from one case to another, such as a sign or a whole part."""
    for place, node in enumerate(formulas.seen.nodes):
        if node.head in _STEPPING | _BENT:
            formula = prepared(part(formulas.seen, place))
            try:
                first, last = any_value(formula, left), any_value(formula, right)
            except Unsure:
                continue
            if abs(first - last) > STEP if node.head in _STEPPING else abs(first) < STEP:
                return True
    return False
