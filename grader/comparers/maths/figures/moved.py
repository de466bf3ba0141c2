"""Guesses at wrong places: x and y exchanged, a mirror, another unit, a shift sideways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from grader.comparers.maths.figures import factors
from grader.comparers.maths.figures.fitting import fit
from grader.comparers.maths.figures.naming import short
from grader.comparers.maths.figures.shown import (
    BY_METHOD,
    EXACT,
    KNOWN,
    ROUNDING,
    Guess,
    Shown,
    by_method,
    checked,
    even,
    rounded,
)
from grader.comparers.maths.figures.strokes import Floats, Stroke, exchanged
from grader.comparers.maths.figures.turned import turned
from grader.words import noted, say

ROUNDS = 6
"""Each of which makes the place of a curve shifted sideways ten times as exact."""
SLIDES = 401
"""Places that are tried for a curve shifted sideways."""
SAME_RANGE = 0.3
"""Ranges that differ by less than this, relatively, are in the same unit."""
STRETCHES = {
    np.pi / 180: "π/180",
    180 / np.pi: "180/π",
    2.0: "2",
    0.5: "1/2",
    np.pi: "π",
    1 / np.pi: "1/π",
    2 * np.pi: "2π",
    1 / (2 * np.pi): "1/(2π)",
    3.0: "3",
    1 / 3: "1/3",
    10.0: "10",
    0.1: "1/10",
    100.0: "100",
    0.01: "1/100",
    1000.0: "1000",
    0.001: "1/1000",
}
"""Factors beside x that are looked for, as they are written."""


def swapped(shown: Shown) -> Iterator[Guess]:
    """The drawn x are compared with the curve's heights at the drawn y."""
    values = shown.reference.at(shown.y)
    error = shown.error(values, shown.x, free=shown.reference.shifted)
    if error == np.inf and by_method(shown.reference) and _is_steep(shown, exchanged(shown.stroke)):
        error = BY_METHOD
    if even(shown.x) and not even(shown.y):
        text = say("is the inverse of {curve}: x and y exchanged.", curve=shown.reference.name)
        yield Guess("xy_swapped", text, "", error)
        return
    text = say("is {curve} with x and y exchanged: plt.plot takes x first, then y.", curve=shown.reference.name)
    yield Guess("xy_swapped", text, "", error)


def _is_steep(shown: Shown, stroke: Stroke) -> bool:
    """Whether an exchanged stroke is right, and as high as the curve is."""
    right = fit(stroke, shown.reference).right_values
    return right and float(np.ptp(shown.x)) > KNOWN * shown.reference.scale


def mirrored(shown: Shown) -> Iterator[Guess]:
    """Left and right exchanged: about zero, or by running through the values backwards."""
    reference, stroke, middle = shown.reference, shown.stroke, float(shown.x.min() + shown.x.max())
    other_way, backwards = replace(stroke, x=-stroke.x), replace(stroke, x=middle - stroke.x)
    mirror = say("is {curve} mirrored: left and right are exchanged, as if x were -x.", curve=reference.name)
    yield Guess("mirrored", mirror, say("Check the sign of x."), checked(shown, reference.at(-shown.x), other_way))
    if abs(middle) > 1e-3 * reference.length:
        text = say("runs through {curve} backwards: its last values come first.", curve=reference.name)
        hint = say("Is one of the lists in reverse order?")
        yield Guess("reversed", text, hint, checked(shown, reference.at(middle - shown.x), backwards))
    if reference.shifted:
        text = say("runs through {curve} from the wrong end.", curve=reference.name)
        hint = say("Are the values summed in reverse order?")
        error = checked(shown, -reference.at(middle - shown.x), turned(backwards, -1))
        yield Guess("reversed", text, hint, error)


def stretched(shown: Shown) -> Iterator[Guess]:
    """A factor beside x that is often forgotten, or x in another unit where this makes it run over the domain."""
    low, high = shown.reference.domain
    for by, times in STRETCHES.items():
        error = checked(shown, shown.reference.at(by * shown.x))
        hint = say("Check degrees and radians.") if "180" in times else say("Check the factor beside x.")
        first, last = float(shown.x.min()), float(shown.x.max())
        covers = factors.near(by * (last - first), high - low, SAME_RANGE)
        if covers and not factors.near(last - first, high - low, SAME_RANGE):
            text = say(
                "has the right heights for {curve}, but its x runs from {first} to {last}; the task asks for {low} to "
                "{high}.",
                curve=shown.reference.name,
                first=short(first),
                last=short(last),
                low=short(low),
                high=short(high),
            )
            yield Guess("unit", text, hint, error)
        else:
            text = say("is {curve} with {times} times x in place of x.", curve=shown.reference.name, times=times)
            yield Guess("stretched", text, hint, error)


def slid(shown: Shown) -> Iterator[Guess]:
    """The curve further to the right or to the left by a number."""
    by, noise = _slide(shown)
    by = rounded(by, shown.reference.length * min(ROUNDING * shown.reference.tolerance, noise + EXACT))
    if by == 0:
        return
    text = say(
        noted("has the shape of {curve}, but is {by} too far to the right.")
        if by > 0
        else noted("has the shape of {curve}, but is {by} too far to the left."),
        curve=shown.reference.name,
        by=short(abs(by)),
    )
    hint = say("Is the step too large?") if shown.reference.sideways else say("Check what is added to x.")
    yield Guess("shifted_sideways", text, hint, checked(shown, shown.reference.at(shown.x - by)))


def _slide(shown: Shown) -> tuple[float, float]:
    """How far to the right it lies, at most the length of the domain, and what distance is left, in scales."""
    some = np.unique(np.linspace(0, shown.x.size - 1, min(shown.x.size, 60)).astype(int))
    x, y = shown.x[some], shown.y[some]

    def off(slides: Floats) -> Floats:
        residuals = y - shown.reference.at(x - slides[:, None])
        known = np.isfinite(residuals)
        if shown.reference.shifted:
            residuals[~known.any(axis=1)] = 0.0  # such a row counts as infinitely far below
            residuals = residuals - np.nanmedian(residuals, axis=1, keepdims=True)
        distances = np.where(known, np.abs(residuals), 0.0).sum(axis=1) / known.sum(axis=1)
        return np.where(known.sum(axis=1) >= KNOWN * x.size, distances, np.inf)

    width = shown.reference.length
    slides = np.linspace(-width, width, SLIDES)
    distances = off(slides)
    if not np.isfinite(distances).any():
        return 0.0, 0.0
    near = np.flatnonzero(distances <= 1.5 * np.min(distances) + 1e-3 * shown.reference.scale)
    place = float(slides[near[np.argmin(np.abs(slides[near]))]])
    width *= 4 / SLIDES
    for _ in range(ROUNDS):
        around = place + np.linspace(-width, width, 41)
        distances = off(around)
        place = float(around[np.argmin(distances)])
        width /= 10
    return place, float(np.min(distances)) / shown.reference.scale
