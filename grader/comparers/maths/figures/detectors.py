"""Kinds of mistakes that a single drawn curve can show: each looks for one, and puts it into words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from grader.comparers._words import counted
from grader.comparers.maths.figures.fitting import fit
from grader.comparers.maths.figures.naming import short
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.samples import samples
from grader.comparers.maths.figures.strokes import Floats, Stroke, exchanged

FLAT = 1e-6
"""A curve whose heights differ by less than this, in scales of what was asked for, is flat."""
LEAST_PART = 0.05
"""A curve that shows less than this share of the domain is not told from any other."""
_LOGARITHMS = {0.4343: "Is it the logarithm to base 10?", 1.4427: "Is it the logarithm to base 2?"}

Detector = Callable[[Reference, Stroke, str], tuple[str, str] | None]
"""Looks for one kind of mistake in one stroke (named by the text): its code and a sentence about it, or None."""


def _partial(reference: Reference, stroke: Stroke, name: str) -> tuple[str, str] | None:
    """Right values, of which too little is seen."""
    found = fit(stroke, reference)
    low, high = (short(end) for end in reference.domain)
    right = f"{name} has the right values for {reference.name}"
    match found.problem:
        case "range":
            if found.extent[1] - found.extent[0] < LEAST_PART * reference.length:
                return None
            first, last = (short(end) for end in found.extent)
            return (
                "range",
                f"{right}, but is drawn only for x from {first} to {last}; the task asks for {low} to {high}.",
            )
        case "gaps":
            much = "all" if found.missing == 1 else f"{found.missing:.0%}"
            share = f"{much} of its values are not numbers" if found.missing > 0.1 else "it has gaps"
            return "gaps", f"{name} may be meant as {reference.name}, but {share}, and nothing is drawn there."
        case "undefined":
            return "undefined", (
                f"{right}, but {found.undefined:.0%} of its points lie at x where {reference.name} has no value."
            )
        case "coarse":
            return "coarse", (
                f"{right}, but only {counted(found.points, 'point')} between {low} and {high}: straight pieces between "
                f"them miss the curve by up to {found.chord:.0%} of its height. Use more points."
            )
        case "unsorted":
            return "unsorted", f"{right}, but its points are joined in a wrong order. Sort x, or draw single points."
    return None


def _text(reference: Reference, stroke: Stroke, name: str) -> tuple[str, str] | None:
    if not any(artist.text_data for artist in stroke.artists):
        return None
    return "text_data", f"{name} is made of text, not of numbers: convert the values with float() before plotting."


def _index(reference: Reference, stroke: Stroke, name: str) -> tuple[str, str] | None:
    """Plotted without x: against 0, 1, 2, … beyond the end of the domain."""
    x = stroke.x
    if x.size < 5 or not np.array_equal(x, np.arange(x.size)) or x[-1] <= reference.domain[1] + reference.length:
        return None
    return "index_x", f"{name} is plotted against 0, 1, 2, …, as if x were missing: plt.plot(x, y)."


def _swapped(reference: Reference, stroke: Stroke, name: str) -> tuple[str, str] | None:
    if stroke.x.size < 5 or not fit(exchanged(stroke), reference).right_values:
        return None
    return "xy_swapped", f"{name} is {reference.name} with x and y exchanged: plt.plot takes x first, then y."


def _flat(reference: Reference, stroke: Stroke, name: str) -> tuple[str, str] | None:
    seen = samples(stroke, reference)
    if seen.y.size < 3 or np.ptp(seen.y) > FLAT * reference.scale or np.ptp(reference.values) == 0:
        return None
    return "flat", f"{name} is flat: it is at {short(float(np.median(seen.y)))} everywhere, unlike {reference.name}."


def _shifted(reference: Reference, stroke: Stroke, name: str) -> tuple[str, str] | None:
    found = fit(stroke, replace(reference, shifted=True))
    if reference.shifted or not found.right_values:
        return None
    way = "high" if found.offset > 0 else "low"
    by = short(abs(found.offset))
    return (
        "shifted",
        f"{name} has the shape of {reference.name}, but is {by} too {way} everywhere. Check the constant term.",
    )


def _scaled(reference: Reference, stroke: Stroke, name: str) -> tuple[str, str] | None:
    seen = samples(stroke, reference)
    if seen.x.size < 3:
        return None
    factor = _factor(seen.values, seen.y, reference)
    if factor == 0 or not np.isfinite(factor):
        return None
    back = replace(stroke, y=stroke.y / factor)
    if not fit(back, reference).right_values:
        return None
    if abs(factor + 1) < 0.02:
        return "sign", f"{name} is {reference.name} upside down. Check the sign."
    return "scaled", f"{name} is {reference.name} times {factor:.3g}. {_factor_hint(factor)}".rstrip()


def _factor(values: Floats, heights: Floats, reference: Reference) -> float:
    """How many times higher: the median of the ratios where they mean something, or a slope where a shift is free."""
    if reference.shifted:
        values, heights = values - np.mean(values), heights - np.mean(heights)
        return float(heights @ values / (values @ values)) if np.any(values) else 0.0
    high = np.abs(values) > 0.1 * reference.scale
    return float(np.median(heights[high] / values[high])) if high.any() else 0.0


def _factor_hint(factor: float) -> str:
    for known, hint in _LOGARITHMS.items():
        if abs(factor - known) < 0.01 * known:
            return hint
    if abs(factor) < 0.2:
        return "Did you forget to divide by the step, or multiply by it once too often?"
    if abs(factor) >= 5:
        return "Did you forget to multiply by the step, or divide by it once too often?"
    return "Check the factor in front."


DETECTORS: tuple[Detector, ...] = (_partial, _text, _index, _swapped, _flat, _shifted, _scaled)
"""Those that say most come first."""
