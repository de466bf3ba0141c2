"""Factors that mistakes leave behind, and what to say about each."""

from __future__ import annotations

import math
from fractions import Fraction

from grader.words import noted, say

NEAR = 0.01
"""How far a factor found by comparing drawn points may be from the one it stands for, relatively."""
MOST_SIMPLE = 6
"""Fractions of numbers up to this are written as fractions."""

_KNOWN: tuple[tuple[float, str], ...] = (
    (1 / math.log(10), noted("Is it the logarithm to base 10 (log10) in place of the natural one (log)?")),
    (math.log(10), noted("Is it the natural logarithm (log) in place of the one to base 10 (log10)?")),
    (1 / math.log(2), noted("Is it the logarithm to base 2 (log2) in place of the natural one (log)?")),
    (math.log(2), noted("Is it the natural logarithm (log) in place of the one to base 2 (log2)?")),
    (math.log2(10), noted("Is it the logarithm to base 2 (log2) in place of the one to base 10 (log10)?")),
    (math.log10(2), noted("Is it the logarithm to base 10 (log10) in place of the one to base 2 (log2)?")),
    (math.pi / 180, noted("That is π/180: check degrees and radians.")),
    (180 / math.pi, noted("That is 180/π: check degrees and radians.")),
    (math.pi, noted("That is π: there is a factor π too many.")),
    (1 / math.pi, noted("That is 1/π: a factor π is missing.")),
    (2 * math.pi, noted("That is 2π: there is a factor 2π too many.")),
    (1 / (2 * math.pi), noted("That is 1/(2π): a factor 2π is missing.")),
    (math.sqrt(2 * math.pi), noted("That is √(2π): check the factor in front.")),
    (1 / math.sqrt(2 * math.pi), noted("That is 1/√(2π): check the factor in front.")),
    (math.sqrt(2), noted("That is √2: check the factor in front.")),
    (1 / math.sqrt(2), noted("That is 1/√2: check the factor in front.")),
)


def written(factor: float, within: float = NEAR / 10) -> str:
    """`1/3`, `0.001`, `-3`: as a sentence names it. `within`: how well it is known, relatively."""
    simple = Fraction(factor).limit_denominator(MOST_SIMPLE)
    short = simple and simple.denominator in (3, 6) and abs(simple.numerator) < MOST_SIMPLE
    if short and near(factor, float(simple), within):
        return str(simple)
    rounded = next(
        (one for one in (float(f"{factor:.1g}"), float(f"{factor:.2g}")) if near(factor, one, within)), factor
    )
    return f"{rounded:.3g}"


def near(factor: float, known: float, within: float = NEAR) -> bool:
    """Whether one can stand for the other."""
    return abs(factor - known) <= within * abs(known)


def hint(factor: float, step: float, within: float, *, summed: bool) -> str:
    """What may have been forgotten. `step`: the distance of the drawn points; `summed`: they may be a running sum."""
    for known, text in _KNOWN:
        rounded = float(f"{factor:.1g}")
        if near(factor, known, max(within, NEAR / 5)) and abs(factor - known) <= abs(factor - rounded):
            return say(text)
    size = abs(factor)
    power = abs(math.log10(size) - round(math.log10(size))) < math.log10(1 + NEAR)
    if (near(size, step) or (power and size < 0.2)) and not near(size, 1):
        if summed:
            return say("Did you multiply by the step once too often?")
        return say("Did you forget to divide by the step, or multiply by it once too often?")
    if step > 0 and (near(size, 1 / step) or (power and size > 5)) and not near(size, 1):
        return say("Did you forget to multiply by the step, or divide by it once too often?")
    return say("Check the sign and the factor in front.") if factor < 0 else say("Check the factor in front.")
