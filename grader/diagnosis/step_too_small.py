"""A difference quotient whose step is so small that rounding takes over.

The values of a function in floats are multiples of the spacing of floats there, so a difference is a small multiple of
it, and a quotient with a step h is a small multiple of that spacing divided by h. No other calculation leaves such
values.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from grader.comparers._words import shown
from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._quotients import off_by
from grader.words import say

DECIMAL = tuple(digit * 10.0**-power for power in range(5, 21) for digit in (1, 3))
"""Steps but for factors of two and five that are powers of two: 2e-9 and 5e-9 have the spacings of 1e-9 and 1e-8."""
BINARY = (2.0**-52, 2.0**-53)
"""The spacing of floats at one, and half of it."""
MORE = 3
"""Bits at the end of a number that rounding may change; as many more where a length is taken."""
EVIDENT = 12
"""Bits at the end of numbers that have to be zero, beyond what is so by chance."""
SPACINGS = 64.0
"""By how many spacings rounding may change a difference."""
DIFFERENT = 3
"""Numbers that there must be, for a step that is a power of two: then few digits are no evidence."""
ENOUGH = 4
"""Numbers that tell the size of the step."""
LARGEST = 1e4
"""Values of a function are no larger than this many times its slope, or the variable."""


def _explanations(case: Case) -> Iterator[Explanation]:
    if case.own is not None or not case.alike or np.iscomplexobj(case.seen) or not np.all(np.isfinite(case.seen)):
        return
    for seen, right, doubt in _readings(case):
        if not np.any(seen):
            continue
        steps = DECIMAL + BINARY if case.at else DECIMAL  # any small whole number by itself is a multiple of the latter
        zeros, exponents = _zeros(np.outer(steps, seen[seen != 0]), doubt)
        likely = np.argsort(-zeros.sum(axis=1), kind="stable")  # of a multiple of the step fewer bits are zero
        for place in likely[zeros.min(axis=1)[likely] >= EVIDENT]:
            step = steps[place]
            if _is_rounding(seen, right, step, exponents[place]) and (step in DECIMAL or _is_noise(seen, right, doubt)):
                bits = float(np.sum(zeros[place] - 2))
                yield Explanation(
                    "step_too_small", _sentence(case, step), case.seen, math.log2(len(DECIMAL)), bits=bits
                )


def _readings(case: Case) -> Iterator[tuple[Numbers, Numbers, int]]:
    """Numbers that may be quotients, what they should be, and how many bits of them are in doubt."""
    yield case.seen.ravel(), case.right.ravel(), MORE
    if len(case.shape) == 1:  # of a sweep of directions the length is one
        yield np.linalg.norm(case.seen, axis=1), np.linalg.norm(case.right, axis=1), 2 * MORE


def _is_rounding(seen: Numbers, right: Numbers, step: float, exponents: Numbers) -> bool:
    """Whether differences are off by few of the spacings of which they are multiples, and these are those of floats."""
    spacing = 2.0 ** (float(np.median(exponents)) + 1)
    errors = np.abs(seen - right) * step
    is_fine = spacing <= 2.0**-52 * LARGEST * max(1.0, float(np.max(np.abs(right))))
    return bool(is_fine and np.all(errors <= SPACINGS * spacing) and np.max(errors) >= 2.0 ** (np.min(exponents) - 8))


def _zeros(numbers: Numbers, doubt: int) -> tuple[Numbers, Numbers]:
    """The zero bits at the end of each number, without those in doubt, and the power of two of the last set one."""
    mantissas, exponents = np.frexp(numbers)
    kept = 53 - doubt
    whole = np.round(np.abs(mantissas) * 2.0**kept).astype(np.int64)
    lowest = whole & -whole
    zeros = np.log2(np.maximum(lowest, 1).astype(float))
    return zeros, exponents - kept + zeros


def _is_noise(seen: Numbers, right: Numbers, doubt: int) -> bool:
    """Whether numbers of few digits are neither right ones rounded nor cut off, and stand for numbers of many."""
    zeros, _ = _zeros(right[right != 0], doubt)
    many = np.count_nonzero(zeros < EVIDENT) >= max(3, seen.size / 2)
    finest = 2.0 ** float(np.min(_zeros(seen[seen != 0], doubt)[1]))
    return bool(many and len(np.unique(seen[seen != 0])) >= DIFFERENT and np.max(np.abs(seen - right)) > finest)


def _sentence(case: Case, step: float) -> str:
    near = say(", of the order of {size}", size=shown(float(f"{step:.0e}"))) if case.seen.size >= ENOUGH else ""
    return say(
        "The step is too small{near}: the function's two values agree in nearly all digits, and what is "
        "left is mostly rounding. Your answer is off by up to {off_by:.1g}; a step near 1e-6 loses far "
        "less.",
        near=near,
        off_by=off_by(case),
    )


KIND = Kind(13, _explanations)
