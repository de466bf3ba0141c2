"""How vectors differ from what they should be, in words that do not give the right ones away."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from grader.comparers._words import listed, shown
from grader.comparers.maths.evaluate import Numbers
from grader.words import say

ALONG = 0.02
"""Two vectors have one direction if the sine between them is less."""
EQUAL = 0.02
"""Lengths that differ by less than this share are equal."""
MOST_NAMED = 4


def is_zero(value: Numbers, equals: Numbers) -> bool:
    """Whether all is exactly 0 at several points and should not be."""
    return len(value) > 1 and not np.any(value) and bool(np.any(equals))


def tells(value: Numbers, equals: Numbers, is_right: NDArray[np.bool_]) -> str:
    """A sentence on how vectors, shape (points, numbers), differ where they are not right; "" where none is true."""
    if is_zero(value, equals):
        return say(
            "It is exactly 0 at every point. So is a difference quotient with a step h so small that x + h equals x: "
            "a step near 1e-5 is small enough."
        )
    value, equals = (side[~is_right].reshape(int((~is_right).sum()), -1) for side in (value, equals))
    if value.shape[1] < 2 or np.iscomplexobj(value) or np.iscomplexobj(equals):
        return ""
    if not np.all(np.isfinite(value) & np.isfinite(equals)):
        return ""
    return _lengths(value, equals) or _entries(value, equals)


def _lengths(value: Numbers, equals: Numbers) -> str:
    """That the directions are right, and only lengths are not."""
    own, right = np.linalg.norm(value, axis=1), np.linalg.norm(equals, axis=1)
    if not np.all(own * right > 0):
        return ""
    along = np.einsum("ij,ij->i", value, equals) / (own * right)
    if not np.all(1 - np.abs(along) <= ALONG**2 / 2):
        return ""
    ratios = np.sign(along) * own / right
    low, high = float(ratios.min()), float(ratios.max())
    if high - low <= EQUAL * abs(high):
        return ""  # one factor, which a diagnosis names
    return say(
        "Its direction is right at every point, but not its length, which is from {low} to {high} times what it should "
        "be: a factor that all its numbers share is wrong or missing.",
        low=shown(float(f"{low:.2g}")),
        high=shown(float(f"{high:.2g}")),
    )


def _entries(value: Numbers, equals: Numbers) -> str:
    """Which of the numbers are wrong, and whether their signs are right."""
    size = np.max(np.abs(equals)) or 1.0
    off = np.any(np.abs(value - equals) > EQUAL * size, axis=0)
    turned = np.all((value * equals < 0) | (np.abs(equals) <= EQUAL * size), axis=0) & off
    if 0 < off.sum() < off.size:
        return say("Of its numbers only {which} is far off.", which=_named(off))
    if 0 < turned.sum() < off.size:
        return say("The sign of {which} is wrong at every point.", which=_named(turned))
    return _at_worst(value, equals)


def _at_worst(value: Numbers, equals: Numbers) -> str:
    """How long the vector is that is furthest off."""
    worst = int(np.argmax(np.max(np.abs(value - equals), axis=1)))
    own, right = (float(np.linalg.norm(side[worst])) for side in (value, equals))
    if not right > 0 or abs(own - right) <= EQUAL * right:
        return say("It has the right length there, but another direction than it should.")
    return say(
        "It is {ratio} times as long there as it should be, and has another direction.",
        ratio=shown(float(f"{own / right:.1g}")),
    )


def _named(which: NDArray[np.bool_]) -> str:
    places = np.flatnonzero(which)[:MOST_NAMED] + 1
    return listed(say("number {number}", number=place) for place in places)
