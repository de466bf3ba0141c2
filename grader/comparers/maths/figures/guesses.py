"""What a wrong curve may be instead of the one that was asked for: guesses, each a curve with at most one parameter.

A guess counts where it explains what was drawn much better than the curve that was asked for does: to the tolerance
of that curve, but as a fraction of the heights that are drawn. Where a few explain it equally well, the first is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from grader.comparers.maths.figures import factors
from grader.comparers.maths.figures.naming import short
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.shown import KNOWN, LEAST, Shown, even
from grader.comparers.maths.figures.strokes import Floats, Stroke

EQUAL = 0.15
"""Guesses whose errors differ by less than this, in tolerances, explain the same."""
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
DIFFERENCE = 1e-3
"""The step of numeric derivatives, as a fraction of the domain."""


@dataclass(frozen=True)
class Guess:
    """What a curve is. `says` goes on after its name; `error` is a mean distance, in what is allowed."""

    code: str
    says: str
    hint: str = ""
    error: float = 0.0


def best(reference: Reference, stroke: Stroke) -> Guess | None:
    """The first of the guesses that explain the stroke as well as any; None if none does."""
    shown = Shown.of(stroke, reference)
    if shown.x.size < LEAST:
        return None
    guesses = [one for one in _all(shown, stroke) if one.error < np.inf]
    least = min((one.error for one in guesses), default=0.0)
    return next((one for one in guesses if one.error <= 2 * least + EQUAL), None)


def _all(shown: Shown, stroke: Stroke) -> Iterator[Guess]:
    """The likely ones first."""
    yield from _sign(shown)
    yield from _shift(shown)
    yield from _factor(shown)
    yield from _exchanged(shown)
    yield from _mirrored(shown)
    yield from _calculus(shown)
    yield from _stretched(shown)
    yield from _slid(shown)


def _checked(shown: Shown, values: Floats, *, more: float = 1.0, free: bool | None = None) -> float:
    """The error of a guess that also has to be much nearer than the reference."""
    free = shown.reference.shifted if free is None else free
    error = shown.error(values, more=abs(more) * shown.more if more else 0.0, free=free)
    return error if error < np.inf and shown.improves(values, free=free) else np.inf


def _summed(reference: Reference) -> bool:
    """Whether it may be drawn as a running sum."""
    return reference.running_sum or (reference.shifted and reference.abs_tol is not None)


# --- Heights -----------------------------------------------------------------------------------------


def _sign(shown: Shown) -> Iterator[Guess]:
    hint = "Is it summed from the other end?" if _summed(shown.reference) else "Check the sign."
    yield Guess("sign", f"is {shown.reference.name} upside down.", hint, _checked(shown, -shown.right))


def _shift(shown: Shown) -> Iterator[Guess]:
    off = shown.y - shown.right
    if shown.reference.shifted or not np.isfinite(off).any():
        return
    by = float(np.median(off[np.isfinite(off)]))
    way = "high" if by > 0 else "low"
    hint = "Check where the sum starts." if _summed(shown.reference) else "Check the constant term."
    hint = "Is the step too large, or the constant term wrong?" if shown.reference.sideways else hint
    yield Guess(
        "shifted",
        f"has the shape of {shown.reference.name}, but is {short(abs(by))} too {way} everywhere.",
        hint,
        _checked(shown, shown.right + by, free=False),
    )


def _factor(shown: Shown) -> Iterator[Guess]:
    factor = _how_much(shown)
    if not np.isfinite(factor) or factor == 0 or factors.near(factor, -1):
        return
    error = _checked(shown, factor * shown.right, more=factor)
    within = _uncertainty(shown, factor)
    text = f"is {shown.reference.name} times {factors.written(factor, within)}."
    hint = factors.hint(factor, shown.step, within, summed=_summed(shown.reference))
    yield Guess("scaled", text, hint, error)


def _centred(shown: Shown) -> tuple[Floats, Floats]:
    """The heights of the reference and of the stroke; above their means where a shift is free."""
    there = np.isfinite(shown.right)
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
    method = float(np.median(shown.more)) / (float(np.ptp(values)) or 1.0)
    return float(np.clip(3 * off + method, factors.NEAR / 10, factors.NEAR))


# --- Places ------------------------------------------------------------------------------------------


def _exchanged(shown: Shown) -> Iterator[Guess]:
    """The drawn x are compared with the curve's heights at the drawn y; no allowance for methods is made."""
    values = shown.reference.at(shown.y)
    error = shown.error(values, shown.x, free=shown.reference.shifted)
    if even(shown.x) and not even(shown.y):
        text = f"is the inverse of {shown.reference.name}: x and y exchanged."
        yield Guess("xy_swapped", text, "", error)
        return
    text = f"is {shown.reference.name} with x and y exchanged: plt.plot takes x first, then y."
    yield Guess("xy_swapped", text, "", error)


def _mirrored(shown: Shown) -> Iterator[Guess]:
    reference, middle = shown.reference, float(shown.x.min() + shown.x.max())
    mirror = f"is {reference.name} mirrored: left and right are exchanged, as if x were -x."
    yield Guess("mirrored", mirror, "Check the sign of x.", _checked(shown, reference.at(-shown.x)))
    if abs(middle) > 1e-3 * reference.length:
        text = f"runs through {reference.name} backwards: its last values come first."
        hint = "Is one of the lists in reverse order?"
        yield Guess("reversed", text, hint, _checked(shown, reference.at(middle - shown.x)))
    if reference.shifted:
        text = f"runs through {reference.name} from the wrong end."
        hint = "Are the values summed in reverse order?"
        yield Guess("reversed", text, hint, _checked(shown, -reference.at(middle - shown.x)))


def _stretched(shown: Shown) -> Iterator[Guess]:
    """A factor beside x that is often forgotten, or x in another unit where this makes it run over the domain."""
    low, high = shown.reference.domain
    for by, times in STRETCHES.items():
        error = _checked(shown, shown.reference.at(by * shown.x))
        hint = "Check degrees and radians." if "180" in times else "Check the factor beside x."
        first, last = float(shown.x.min()), float(shown.x.max())
        covers = factors.near(by * (last - first), high - low, SAME_RANGE)
        if covers and not factors.near(last - first, high - low, SAME_RANGE):
            text = (
                f"has the right heights for {shown.reference.name}, but its x runs from {short(first)} to {short(last)}"
            )
            yield Guess("unit", f"{text}; the task asks for {short(low)} to {short(high)}.", hint, error)
        else:
            yield Guess("stretched", f"is {shown.reference.name} with {times} times x in place of x.", hint, error)


def _slid(shown: Shown) -> Iterator[Guess]:
    by = _slide(shown)
    if by == 0:
        return
    way = "right" if by > 0 else "left"
    text = f"has the shape of {shown.reference.name}, but is {short(abs(by))} too far to the {way}."
    hint = "Is the step too large?" if shown.reference.sideways else "Check what is added to x."
    yield Guess("shifted_sideways", text, hint, _checked(shown, shown.reference.at(shown.x - by), more=0.0))


def _slide(shown: Shown) -> float:
    """How far to the right it lies, at most the length of the domain; 0 where no place is better than others."""
    some = np.unique(np.linspace(0, shown.x.size - 1, min(shown.x.size, 60)).astype(int))
    x, y = shown.x[some], shown.y[some]

    def off(slides: Floats) -> Floats:
        residuals = y - shown.reference.at(x - slides[:, None])
        known = np.isfinite(residuals)
        if shown.reference.shifted:
            residuals = residuals - np.nanmedian(residuals, axis=1, keepdims=True)
        distances = np.where(known, np.abs(residuals), 0.0).sum(axis=1) / known.sum(axis=1)
        return np.where(known.sum(axis=1) >= KNOWN * x.size, distances, np.inf)

    width = shown.reference.length
    slides = np.linspace(-width, width, SLIDES)
    distances = off(slides)
    if not np.isfinite(distances).any():
        return 0.0
    near = np.flatnonzero(distances <= 1.5 * np.min(distances) + 1e-3 * shown.reference.scale)
    place = float(slides[near[np.argmin(np.abs(slides[near]))]])
    for _ in range(4):
        width /= SLIDES / 4
        around = place + np.linspace(-width, width, 41)
        place = float(around[np.argmin(off(around))])
        width *= 4 / 5
    return place


# --- Derivatives and integrals -----------------------------------------------------------------------


def _calculus(shown: Shown) -> Iterator[Guess]:
    reference = shown.reference
    change = DIFFERENCE * reference.length
    slope = (reference.at(shown.x + change) - reference.at(shown.x - change)) / (2 * change)
    text = f"is the derivative of {reference.name}: you differentiated once too often."
    yield Guess("derivative", text, "", _checked(shown, slope, more=0.0, free=False))
    if _summed(reference):
        text = f"shows the strips of {reference.name}, but not what they add up to."
        yield Guess(
            "not_summed", text, "np.cumsum adds them up.", _checked(shown, shown.step * slope, more=0.0, free=False)
        )
    bend = (reference.at(shown.x + change) + reference.at(shown.x - change) - 2 * shown.right) / change**2
    text = f"is the second derivative of {reference.name}: you differentiated twice too often."
    yield Guess("derivative", text, "", _checked(shown, bend, more=0.0, free=False))
    if np.all(np.isfinite(reference.values)):
        strips = (reference.values[1:] + reference.values[:-1]) / 2 * np.diff(reference.grid)
        area = np.interp(shown.x, reference.grid, np.concatenate([[0.0], np.cumsum(strips)]), np.nan, np.nan)
        text = f"is an antiderivative of {reference.name}: you integrated once too often."
        yield Guess("antiderivative", text, "", _checked(shown, area, more=0.0, free=True))
