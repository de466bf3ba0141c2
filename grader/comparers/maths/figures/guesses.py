"""What a wrong curve may be instead of the one that was asked for: guesses, each a curve with at most one parameter.

A guess counts where it explains what was drawn much better than the curve that was asked for does: to the tolerance
of that curve, but as a fraction of the heights that are drawn. Where a few explain it equally well, the first is told.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.comparers.maths.figures.moved import mirrored, slid, stretched, swapped
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.shown import LEAST, Guess, Shown, checked, summed
from grader.comparers.maths.figures.strokes import Stroke
from grader.comparers.maths.figures.turned import factor, shift, sign
from grader.words import say

EQUAL = 0.15
"""Guesses whose errors differ by less than this, in tolerances, explain the same."""
DIFFERENCE = 1e-3
"""The step of numeric derivatives, as a fraction of the domain."""


def best(reference: Reference, stroke: Stroke) -> Guess | None:
    """The first of the guesses that explain the stroke as well as any; None if none does."""
    shown = Shown.of(stroke, reference)
    if shown.x.size < LEAST:
        return None
    guesses = [one for one in _all(shown) if one.error < np.inf]
    least = min((one.error for one in guesses), default=0.0)
    return next((one for one in guesses if one.error <= 2 * least + EQUAL), None)


def _all(shown: Shown) -> Iterator[Guess]:
    """The likely ones first."""
    yield from sign(shown)
    yield from shift(shown)
    yield from factor(shown)
    yield from swapped(shown)
    yield from mirrored(shown)
    yield from _calculus(shown)
    yield from stretched(shown)
    yield from slid(shown)


def _calculus(shown: Shown) -> Iterator[Guess]:
    reference = shown.reference
    change = DIFFERENCE * reference.length
    slope = (reference.at(shown.x + change) - reference.at(shown.x - change)) / (2 * change)
    text = say("is the derivative of {curve}: you differentiated once too often.", curve=reference.name)
    yield Guess("derivative", text, "", checked(shown, slope, free=False))
    if summed(reference):
        text = say("shows the strips of {curve}, but not what they add up to.", curve=reference.name)
        yield Guess("not_summed", text, say("np.cumsum adds them up."), checked(shown, shown.step * slope, free=False))
    bend = (reference.at(shown.x + change) + reference.at(shown.x - change) - 2 * shown.right) / change**2
    text = say("is the second derivative of {curve}: you differentiated twice too often.", curve=reference.name)
    yield Guess("derivative", text, "", checked(shown, bend, free=False))
    if np.all(np.isfinite(reference.values)):
        strips = (reference.values[1:] + reference.values[:-1]) / 2 * np.diff(reference.grid)
        area = np.interp(shown.x, reference.grid, np.concatenate([[0.0], np.cumsum(strips)]), np.nan, np.nan)
        text = say("is an antiderivative of {curve}: you integrated once too often.", curve=reference.name)
        yield Guess("antiderivative", text, "", checked(shown, area, free=True))
