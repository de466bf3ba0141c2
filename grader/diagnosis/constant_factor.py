"""A factor too many or too few, the same everywhere; named where it is a usual one."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._evidence import information
from grader.diagnosis._kinds import Explanation, Kind
from grader.words import noted, say

NAMED = {
    2.0: noted("Your answer is twice the right one. Is there a factor 2 too many, or a factor ½ missing?"),
    0.5: noted("Your answer is half of the right one. Is a factor 2 missing, or a factor ½ too many?"),
    math.log(10): noted("Your answer is log 10 ≈ 2.3 times the right one. Look at the base of the logarithm."),
    1 / math.log(10): noted("Your answer is the right one divided by log 10 ≈ 2.3. Look at the base of the logarithm."),
    math.pi: noted("Your answer is π times the right one. Is there a factor π too many?"),
    1 / math.pi: noted("Your answer is the right one divided by π. Is a factor π missing?"),
    2 * math.pi: noted("Your answer is 2π times the right one. Is there a factor 2π too many?"),
    1 / (2 * math.pi): noted("Your answer is the right one divided by 2π. Is a factor 2π missing?"),
}
"""What to say of an answer that many times the right one."""
MOST_USUAL = (2.0, 0.5)
MOST_TENS = 9
NEAR = 1e-2
"""Relative: a ratio this far from a named factor is compared with it in earnest."""
UNNAMED = noted(
    "Your answer is right but for a constant factor: every number is the same multiple of what it should be."
)


def _explanations(case: Case) -> Iterator[Explanation]:
    ratio = _ratio(case)
    if ratio is None:
        return
    usual = _usual(case)
    for factor, words in usual.items():
        if abs(ratio - factor) <= NEAR * factor:
            freedom = 0.0 if factor in MOST_USUAL else math.log2(len(usual))
            yield _explanation(words, factor * case.right, freedom)
    if _is_more_than_one(case):
        gives = ratio * case.right
        fitted = information(np.asarray(ratio), float(case.tolerances(gives).max() / case.scale), 1.0)
        yield _explanation(UNNAMED, gives, fitted)


def _explanation(sentence: str, gives: Numbers, freedom: float) -> Explanation:
    return Explanation("constant_factor", sentence, gives, freedom)


def _ratio(case: Case) -> float | complex | None:
    """Of what was seen to what is right, where the latter is largest; None where there is no such factor."""
    if not case.alike:
        return None
    seen, right = case.seen, case.right
    both = np.isfinite(seen) & np.isfinite(right)
    if not np.any(both):
        return None
    if case.up_to_constant:
        seen, right = seen - seen[both].mean(), right - right[both].mean()
    largest = np.unravel_index(np.argmax(np.where(both, np.abs(right), -1.0)), right.shape)
    if right[largest] == 0 or seen[largest] == 0:
        return None
    ratio: float | complex = (seen[largest] / right[largest]).item()
    return ratio


def _usual(case: Case) -> dict[float, str]:
    factors = dict(NAMED)
    count = math.prod(case.right_shape)
    if count > 2:
        factors[float(count)] = say(
            "Your answer is {count} times the right one, and {count} numbers are asked. "
            "Is a division by their number missing?",
            count=count,
        )
        factors[1 / count] = say(
            "Your answer is the right one divided by {count}, the number of its entries. "
            "Is that division one too many?",
            count=count,
        )
    for power in range(1, MOST_TENS + 1):
        factors[10.0**power] = say(
            "Your answer is the right one times {factor}. Is a decimal point or a unit wrong?", factor=10**power
        )
        factors[10.0**-power] = say(
            "Your answer is the right one divided by {factor}. Is a decimal point or a unit wrong?", factor=10**power
        )
    return factors


def _is_more_than_one(case: Case) -> bool:
    """Whether there are several numbers to be the same multiple of."""
    sizes = np.abs(case.right[np.isfinite(case.right)])
    return bool(np.ptp(sizes) > 1e-3 * sizes.max())


KIND = Kind(38, _explanations)
