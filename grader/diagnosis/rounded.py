"""Right but for lost digits: written with few of them, or computed in single precision."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import FLOOR, Case
from grader.diagnosis._evidence import MOST_BITS, foretold
from grader.diagnosis._kinds import Explanation, Kind
from grader.words import noted, say, say_n

MOST_DECIMALS = 9
MOST_DIGITS = 8
MOST_SINGLE_DECIMALS = 5
"""That single precision holds of a number near 1."""
SINGLE = 1e-4
"""Relative: the greatest error put down to single precision."""
DECIMALS = noted("Your answer is rounded to {}, which is too few here. Round at the very end, or not at all.")
CUT_OFF = noted("Your answer is cut off after {}, which is too few here. Keep all digits.")
DIGITS = noted("Your answer is rounded to {} each, which are too few here. Round at the very end, or not at all.")
FLOAT32 = noted("Your answer has the digits of single precision (float32), and they are not enough here. Use float64.")


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.alike or np.iscomplexobj(case.seen) or np.iscomplexobj(case.right):
        return
    finite = np.isfinite(case.seen)
    if not np.array_equal(finite, np.isfinite(case.right)):
        return
    seen, right = _as_rounded(case.seen[finite]), case.right[finite]
    decimals = _decimals(seen)
    if decimals:
        sentence = _of_decimals(seen, right, decimals)
        if sentence:
            yield Explanation("rounded", sentence, case.seen, bits=_worth(seen, 10.0**-decimals))
    digits = _significant_digits(seen, right)
    units = 10.0 ** (np.floor(np.log10(np.abs(right))) - digits + 1)
    if digits and (decimals != 0 or np.any(units > 1)):  # whole numbers are a mistake of another kind
        yield Explanation(
            "rounded",
            say(DIGITS, say_n("{count} digit", "{count} digits", digits)),
            case.seen,
            bits=_worth(seen, units),
        )
    if _is_single_precision(seen, right, case.scale):
        yield Explanation("rounded", FLOAT32, case.seen, bits=foretold(case))


def _as_rounded(numbers: Numbers) -> Numbers:
    """Numbers with few decimal places, where they are the nearest ones of single precision to such."""
    for count in range(MOST_SINGLE_DECIMALS + 1):
        rounded: Numbers = np.round(numbers, count)
        if np.array_equal(_single(rounded), numbers):
            return rounded
    return numbers


def _single(numbers: Numbers) -> Numbers:
    with np.errstate(over="ignore"):
        return numbers.astype(np.float32).astype(float)


def _decimals(numbers: Numbers) -> int | None:
    """The decimal places that all numbers are written with; None where they are more than one would write."""
    return next((count for count in range(MOST_DECIMALS) if np.array_equal(np.round(numbers, count), numbers)), None)


def _of_decimals(seen: Numbers, right: Numbers, decimals: int) -> str | None:
    """What to say where the numbers are the right ones with so many decimal places."""
    unit = 10.0**-decimals
    said = say_n("{count} decimal place", "{count} decimal places", decimals)
    if np.all(np.abs(seen - right) <= (0.5 + 1e-6) * unit):
        return say(DECIMALS, said)
    cut = np.trunc(right / unit) * unit
    return say(CUT_OFF, said) if np.all(np.abs(seen - cut) <= 1e-6 * unit) else None


def _significant_digits(seen: Numbers, right: Numbers) -> int:
    """How many significant digits of the right numbers were kept, where each has as many; 0 where they have not."""
    if right.size < 2 or np.any(right == 0):
        return 0
    sizes = np.floor(np.log10(np.abs(right)))
    for digits in range(1, MOST_DIGITS):
        unit = 10.0 ** (sizes - digits + 1)
        if np.all(np.abs(np.round(right / unit) * unit - seen) <= FLOOR * np.abs(right)):
            return digits
    return 0


def _is_single_precision(seen: Numbers, right: Numbers, scale: float) -> bool:
    """Whether single precision holds every number, as it does one double in 2**29, and all are nearly right."""
    single = _single(seen)
    near = np.abs(seen - right) <= SINGLE * np.maximum(np.abs(right), SINGLE * scale)
    return bool(np.array_equal(single, seen) and np.all(near)) and _decimals(seen) is None


def _worth(numbers: Numbers, unit: float | Numbers) -> float:
    """The bits in numbers that are right to a unit; of a whole number no more than it takes to write it."""
    sizes = np.abs(numbers)
    bits = np.minimum(np.log2(1 + sizes / unit), MOST_BITS)
    bits = np.where(sizes == np.round(sizes), np.minimum(bits, np.log2(1 + sizes) + 1), bits)
    _, first = np.unique(sizes, return_index=True)
    return float(bits[first].sum())


KIND = Kind(12, _explanations)
