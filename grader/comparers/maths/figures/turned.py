"""Guesses at wrong heights: a sign, a shift or a factor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from grader.comparers.maths.figures import factors
from grader.comparers.maths.figures.fitting import fit
from grader.comparers.maths.figures.naming import short
from grader.comparers.maths.figures.shown import (
    EXACT,
    LEAST,
    ROUNDING,
    Guess,
    Shown,
    by_method,
    checked,
    rounded,
    summed,
)
from grader.comparers.maths.figures.strokes import Floats, Stroke
from grader.words import noted, say


def sign(shown: Shown) -> Iterator[Guess]:
    """The curve upside down."""
    hint = (
        say("Check the sign, and from which end it is summed.") if summed(shown.reference) else say("Check the sign.")
    )
    yield Guess(
        "sign",
        say("is {curve} upside down.", curve=shown.reference.name),
        hint,
        checked(shown, -shown.right, turned(shown.stroke, -1)),
        fit(turned(shown.stroke, -1), shown.reference).offset,
    )


def shift(shown: Shown) -> Iterator[Guess]:
    """The curve higher or lower by a number."""
    off = shown.y - shown.right
    if shown.reference.shifted or not np.isfinite(off).any():
        return
    by = float(np.median(off[np.isfinite(off)]))
    noise = float(np.median(np.abs(off[np.isfinite(off)] - by))) + EXACT * shown.reference.scale
    by = rounded(by, min(ROUNDING * shown.reference.tolerance * shown.reference.scale, noise))
    stroke = shown.stroke
    back = [replace(stroke, y=stroke.y - one) for one in _rounded(by)]
    hint = say("Check where the sum starts.") if summed(shown.reference) else say("Check the constant term.")
    hint = say("Is the step too large, or the constant term wrong?") if shown.reference.sideways else hint
    text = say(
        noted("has the shape of {curve}, but is {by} too high everywhere.")
        if by > 0
        else noted("has the shape of {curve}, but is {by} too low everywhere."),
        curve=shown.reference.name,
        by=short(abs(by)),
    )
    yield Guess("shifted", text, hint, checked(shown, shown.right + by, *back, free=False))


def factor(shown: Shown) -> Iterator[Guess]:
    """The curve times a number, and what that number may come of."""
    by = _how_much(shown)
    if not np.isfinite(by) or by == 0 or factors.near(by, -1):
        return
    if by_method(shown.reference) and shown.improves(by * shown.right, free=shown.reference.shifted):
        back = ((one, turned(shown.stroke, 1 / one)) for one in _rounded(by))
        by = next((one for one, stroke in back if fit(stroke, shown.reference).right_values), by)
    mended = turned(shown.stroke, 1 / by)
    error = checked(shown, by * shown.right, mended)
    offset = fit(mended, shown.reference).offset
    within = _uncertainty(shown, by)
    text = say("is {curve} times {factor}.", curve=shown.reference.name, factor=factors.written(by, within))
    hint = factors.hint(by, shown.step, within, summed=summed(shown.reference))
    yield Guess("scaled", text, hint, error, offset)


def turned(stroke: Stroke, factor: float) -> Stroke:
    """The stroke with its heights multiplied."""
    return replace(stroke, y=factor * stroke.y)


def _rounded(number: float) -> tuple[float, ...]:
    """A number that comparing gave, and what it may stand for."""
    return float(f"{number:.1g}"), float(f"{number:.2g}"), number


def _centred(shown: Shown) -> tuple[Floats, Floats]:
    """The heights of the reference and of the stroke; above their means where a shift is free."""
    there = np.isfinite(shown.right)
    if not there.any():
        return np.zeros(0), np.zeros(0)
    values, heights = shown.right[there], shown.y[there]
    if shown.reference.shifted:
        return values - np.mean(values), heights - np.mean(heights)
    return values, heights


def _how_much(shown: Shown) -> float:
    """How many times higher: by least squares over the points near the median of the ratios that mean something."""
    values, heights = _centred(shown)
    size = np.abs(values)
    high = size > 0.3 * np.percentile(size, 95) if size.size else size > 0
    if not high.any():
        return 0.0
    median = float(np.median(heights[high] / values[high]))
    off = np.abs(heights - median * values)
    near = off <= 3 * shown.reference.tolerance * abs(median) * float(np.ptp(values))
    values, heights = values[near], heights[near]
    return float(heights @ values / (values @ values)) if near.sum() >= LEAST and np.any(values) else median


def _uncertainty(shown: Shown, factor: float) -> float:
    """How well the factor is known, relatively: three standard errors, and the error of the method, within bounds."""
    values, heights = _centred(shown)
    off = float(np.std(heights - factor * values)) / (abs(factor) * float(np.linalg.norm(values)) or 1.0)
    reach = shown.reference.reach(shown.x, shown.step)
    method = float(np.median(reach)) / (float(np.ptp(values)) or 1.0)
    return float(np.clip(3 * off + method, factors.NEAR / 10, factors.NEAR))
