"""Whether an explanation is more than chance: how many bits of what was seen it foretells.

After the minimum description length principle (Rissanen, 1978): a mistake is believed when what it foretells saves more
bits than it takes to say which of all mistakes it is, and what was fitted for it.
"""

from __future__ import annotations

import math

import numpy as np

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import FLOOR, ROUNDING, Case
from grader.diagnosis._kinds import Explanation

ENOUGH = 3.0
"""Bits that must be saved."""
MOST_BITS = 24.0
"""That one number can say."""
RANKS_A_BIT = 10.0
SIMPLE = 12
"""Denominators up to this one are tried for numbers that may be simple by chance."""
APART = 10.0
"""Tolerances by which a mistake must change a number: what is barely wrong is not explained."""


def believed(explanation: Explanation, case: Case, rank: float = 0.0) -> bool:
    """Whether it agrees with what was seen, differs from what is right, and is more specific than chance."""
    gives = np.asarray(explanation.gives)
    if not case.agrees(gives):
        return False
    if explanation.is_plain:
        return True
    if explanation.bits is None and not _differs(gives, case):
        return False
    bits = foretold(case)
    if explanation.bits is not None:
        bits = min(bits, explanation.bits)
    return bits - explanation.freedom - rank / RANKS_A_BIT >= ENOUGH


def _differs(gives: Numbers, case: Case) -> bool:
    """Whether the mistake changes something, by more than what may be a lack of digits."""
    if not case.alike:
        return True
    gives = np.broadcast_to(gives, case.right.shape)
    finite = np.isfinite(gives) & np.isfinite(case.right)
    if np.any(~finite & ~((gives == case.right) | (np.isnan(gives) & np.isnan(case.right)))):
        return True
    distances = np.where(finite, np.abs(gives - case.right), 0.0)
    if case.up_to_constant:
        distances = np.abs(distances - np.median(distances))
    return bool(np.any(distances > APART * case.tolerances(np.where(finite, case.right, 0.0))))


def foretold(case: Case, of: Numbers | None = None) -> float:
    """The bits in what was seen, or in these numbers of it: in each that differs from others, and in their order."""
    numbers = case.seen if of is None else of
    tolerance = float(case.tolerances(numbers[np.isfinite(numbers)]).max(initial=0.0))
    return information(numbers, tolerance, case.scale) + (_order(numbers, tolerance) if case.at else 0.0)


def information(numbers: Numbers, tolerance: float, scale: float) -> float:
    """The bits in numbers that are known to a tolerance; equal ones count once."""
    parts = [numbers.real, numbers.imag] if np.iscomplexobj(numbers) else [numbers]
    finite = np.concatenate([part[np.isfinite(part)].ravel() for part in parts])
    if finite.size == 0:
        return 0.0
    step = max(tolerance, FLOOR * scale)
    different = np.unique(np.round(np.abs(finite) / step)) * step
    return float(np.minimum(_bits(different, step, scale), MOST_BITS).sum())


def _order(numbers: Numbers, tolerance: float) -> float:
    """The bits that say which of its values a function takes at the points where it takes one again."""
    rows = numbers.reshape(len(numbers), -1)
    finite = rows[np.isfinite(rows).all(axis=1)]
    different = len(np.unique(np.round(finite / tolerance), axis=0)) if tolerance else len(finite)
    return (len(finite) - different) * math.log2(max(different, 1))


def _bits(values: Numbers, tolerance: float, scale: float) -> Numbers:
    """What numbers say: no more than their size in tolerances, and no more than it takes to write them as fractions."""
    bits = np.log2(1 + np.maximum(values, scale) / tolerance)
    for below in range(1, SIMPLE + 1):
        above = np.round(values * below)
        is_simple = np.abs(values - above / below) <= max(tolerance, ROUNDING * scale)
        written = np.log2(1 + above) + 2 * np.log2(below) + 1
        bits = np.where(is_simple, np.minimum(bits, written), bits)
    return np.asarray(bits)
