"""Kinds of mistakes in how a curve is drawn: each detector looks for one in one stroke, and puts it into words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from grader.comparers.maths.figures.fitting import fit
from grader.comparers.maths.figures.guesses import best
from grader.comparers.maths.figures.naming import places, short
from grader.comparers.maths.figures.partly import right_part
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.shown import Guess, Shown, even
from grader.comparers.maths.figures.strokes import Stroke
from grader.comparers.maths.figures.too_little import partial
from grader.words import noted, say

FLAT = 1e-6
"""A curve whose heights differ by less than this, in scales of what was asked for, is flat."""
LEAST_NOISY = 20
LARGEST_NOISE = 0.3
"""A curve that is scattered by more than this share of its range, in the mean, is not known any more."""

Detector = Callable[[Reference, Stroke], Guess | None]
"""Looks for one kind of mistake in one stroke; None where it does not find it."""


def _text(reference: Reference, stroke: Stroke) -> Guess | None:
    if not any(artist.text_data for artist in stroke.artists):
        return None
    return Guess("text_data", say("is made of text, not of numbers: convert the values with float() before plotting."))


def _nothing_but_nan(reference: Reference, stroke: Stroke) -> Guess | None:
    if stroke.x.size < 2 or np.any(np.isfinite(stroke.x) & np.isfinite(stroke.y)):
        return None
    count = stroke.x.size
    says = say("is not drawn: all of its values are not numbers ({count} of {count} are NaN or infinite).", count=count)
    low, high = reference.domain
    outside = bool(np.all(np.isnan(reference.at(stroke.x[np.isfinite(stroke.x)]))))
    hint = (
        say("Use x from {low} to {high}.", low=short(low), high=short(high))
        if outside
        else say("Is there a division by 0, or a root of a negative number?")
    )
    return Guess("gaps", says, hint)


def _index(reference: Reference, stroke: Stroke) -> Guess | None:
    """Plotted without x, against 0, 1, 2, … or 1, 2, 3, …: beyond the domain, or with the right heights."""
    x, low, high = stroke.x, *reference.domain
    if x.size < 5 or not np.array_equal(x - x[0], np.arange(x.size)) or x[0] not in (0, 1):
        return None
    shown = Shown.of(stroke, replace(reference, ignore_outside=False))
    if fit(stroke, shown.reference).right_values:
        return None
    position = (shown.x - x[0]) / (x.size - 1)
    meant = reference.at(low + position * (high - low))
    if x[-1] <= high + reference.length and shown.error(meant, free=reference.shifted) == np.inf:
        return None
    count = ", ".join(short(number) for number in x[:3])
    return Guess("index_x", say("is plotted against {count}, …, as if x were missing: plt.plot(x, y).", count=count))


def _itself(reference: Reference, stroke: Stroke) -> Guess | None:
    if stroke.x.size < 3 or not np.array_equal(stroke.x, stroke.y) or even(stroke.x):
        return None
    return Guess("y_over_y", say("has the same numbers for x and y in every point: plt.plot(x, y) needs both."))


def _guess(reference: Reference, stroke: Stroke) -> Guess | None:
    return best(reference, stroke)


def _flat(reference: Reference, stroke: Stroke) -> Guess | None:
    y = stroke.y[np.isfinite(stroke.x) & np.isfinite(stroke.y)]
    if y.size < 3 or np.ptp(y) > FLAT * reference.scale or np.ptp(reference.values) == 0:
        return None
    says = say(
        "is flat: it is at {value} everywhere, unlike {curve}.", value=short(float(np.median(y))), curve=reference.name
    )
    return Guess("flat", says, say("Is it one number in place of many?"))


def _noisy(reference: Reference, stroke: Stroke) -> Guess | None:
    """Scattered around the right curve: differences with so small a step that rounding spoils them."""
    shown = Shown.of(stroke, reference)
    off = (shown.y - shown.right)[np.argsort(shown.x, kind="stable")]
    if off.size < LEAST_NOISY or not np.all(np.isfinite(off)):
        return None
    off = off - np.median(off) if reference.shifted else off
    if np.max(np.abs(off)) <= reference.tolerance * reference.scale:
        return None
    spread = float(np.std(off))
    change = float(np.mean(np.diff(off) ** 2))
    if spread > LARGEST_NOISE * reference.scale or change < spread**2 or abs(np.mean(off)) > spread / 3:
        return None
    by = _rough(float(np.max(np.abs(off))))
    says = say("runs along {curve}, but jumps up and down around it by up to {by}.", curve=reference.name, by=by)
    return Guess(
        "noisy", says, say("Is a step so small that rounding spoils the differences?") if reference.sideways else ""
    )


def _rough(number: float) -> str:
    """With three digits."""
    return short(float(f"{number:.3g}"))


def _partly(reference: Reference, stroke: Stroke) -> Guess | None:
    part = right_part(reference, stroke)
    if part is None:
        return None
    start, stop, (x, y) = _rough(part.start), _rough(part.stop), part.worst
    if part.inverted:
        text = noted(
            "follows {curve}, but not for x from {start} to {stop}; it is furthest off at x = {x}, where yours is {y}."
        )
    elif part.only:
        text = noted(
            "follows {curve} only for x from {start} to {stop}; it is furthest off at x = {x}, where yours is {y}."
        )
    else:
        text = noted(
            "follows {curve} for x from {start} to {stop}, but not everywhere; it is furthest off at x = {x}, where "
            "yours is {y}."
        )
    says = say(text, curve=reference.name, start=start, stop=stop, x=places(x)[0], y=short(y))
    return Guess("partly", says, offset=part.level)


DETECTORS: tuple[Detector, ...] = (_text, _nothing_but_nan, _index, partial, _itself, _guess, _flat, _noisy, _partly)
"""Those that say most come first."""


def found(reference: Reference, stroke: Stroke) -> tuple[int, Guess] | None:
    """The first kind of mistake that a stroke shows, and how early it comes; None if it shows none."""
    for rank, detector in enumerate(DETECTORS):
        guess = detector(reference, stroke)
        if guess is not None:
            return rank, guess
    return None
