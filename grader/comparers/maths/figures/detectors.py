"""Kinds of mistakes in how a curve is drawn: each detector looks for one in one stroke, and puts it into words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from grader.comparers._words import counted
from grader.comparers.maths.figures.fitting import Fit, fit
from grader.comparers.maths.figures.guesses import best
from grader.comparers.maths.figures.naming import places, short
from grader.comparers.maths.figures.partly import right_part
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.samples import samples
from grader.comparers.maths.figures.shown import Guess, Shown, even
from grader.comparers.maths.figures.strokes import Floats, Stroke

FLAT = 1e-6
"""A curve whose heights differ by less than this, in scales of what was asked for, is flat."""
LEAST_PART = 0.05
"""A curve that shows less than this share of the domain is not told from any other."""
LEAST_NOISY = 20
LARGEST_NOISE = 0.3
"""A curve that is scattered by more than this share of its range, in the mean, is not known any more."""
FEW = 7
"""Up to so many points, all of which are right, are taken for too few, wherever they lie."""
MOSTLY_MISSING = 0.1
"""Beyond this share, values that are not numbers are counted rather than called gaps."""

Detector = Callable[[Reference, Stroke], Guess | None]
"""Looks for one kind of mistake in one stroke; None where it does not find it."""


def _text(reference: Reference, stroke: Stroke) -> Guess | None:
    if not any(artist.text_data for artist in stroke.artists):
        return None
    return Guess("text_data", "is made of text, not of numbers: convert the values with float() before plotting.")


def _nothing_but_nan(reference: Reference, stroke: Stroke) -> Guess | None:
    if stroke.x.size < 2 or np.any(np.isfinite(stroke.x) & np.isfinite(stroke.y)):
        return None
    count = stroke.x.size
    says = f"is not drawn: all of its values are not numbers ({count} of {count} are NaN or infinite)."
    low, high = reference.domain
    outside = bool(np.all(np.isnan(reference.at(stroke.x[np.isfinite(stroke.x)]))))
    hint = (
        f"Use x from {short(low)} to {short(high)}."
        if outside
        else "Is there a division by 0, or a root of a negative number?"
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
    return Guess("index_x", f"is plotted against {count}, …, as if x were missing: plt.plot(x, y).")


def _itself(reference: Reference, stroke: Stroke) -> Guess | None:
    if stroke.x.size < 3 or not np.array_equal(stroke.x, stroke.y) or even(stroke.x):
        return None
    return Guess("y_over_y", "has the same numbers for x and y in every point: plt.plot(x, y) needs both.")


def _partial(reference: Reference, stroke: Stroke) -> Guess | None:
    """Right values, of which too little is seen."""
    found = fit(stroke, reference)
    right = f"has the right values for {reference.name}"
    match found.problem:
        case "range":
            return _range(reference, stroke)
        case "gaps":
            return _gaps(reference, stroke, found)
        case "undefined":
            share = f"{found.undefined:.0%} of its points lie at x where {reference.name} has no value"
            return Guess("undefined", f"{right}, but {share}.")
        case "coarse":
            return _coarse(reference, found, samples(stroke, reference).x)
        case "unsorted":
            says = f"{right}, but its points are joined in a wrong order."
            return Guess("unsorted", says, "Sort x, or draw single points.")
        case "elsewhere":
            return _range(reference, stroke)
        case "wrong":
            return _few(reference, stroke)
    return None


def _few(reference: Reference, stroke: Stroke) -> Guess | None:
    """Points that are right, of which hardly one lies in the domain, so that a line through them is not."""
    x, low, high = stroke.x, *reference.domain
    values = reference.at(x)
    if x.size < 3 or not np.all(np.abs(stroke.y - values) <= reference.allowed(x, values, 0.0)):
        return None
    order = np.argsort(x)
    missed = np.abs(np.interp(reference.grid, x[order], stroke.y[order]) - reference.values)
    most = float(np.nanmax(missed)) / reference.scale
    if x.size <= FEW:
        return _coarse(reference, Fit("coarse", points=x.size, chord=most), x)
    inside = counted(int(np.sum((x >= low) & (x <= high))), "point")
    right = f"has the right values for {reference.name}, but its x runs from {short(x.min())} to {short(x.max())}"
    return Guess("range", f"{right}, with only {inside} between {short(low)} and {short(high)}.")


def _range(reference: Reference, stroke: Stroke) -> Guess | None:
    """Right values, over a part of the domain or outside it; a small part has to be right by its own measure."""
    low, high = reference.domain
    shown = Shown.of(stroke, reference)
    if shown.x.size < 2:
        return None
    view, seen = stroke.view, stroke.view.holds_y(shown.y) | reference.has_poles
    if not seen.any():
        return None
    cut = not np.all(seen & view.holds_x(shown.x))
    first, last = max(float(shown.x[seen].min()), view.x[0]), min(float(shown.x[seen].max()), view.x[1])
    share = (min(last, high) - max(first, low)) / reference.length
    if share < 1 / 2 and not _right_by_own_measure(reference, stroke, shown):
        return None
    if last - first < LEAST_PART * reference.length:
        return None
    start, stop = places(first, last)
    drawn = f"{'shown' if cut else 'drawn'} only for x from {start} to {stop}"
    says = (
        f"has the right values for {reference.name}, but is {drawn}; the task asks for {short(low)} to {short(high)}."
    )
    return Guess("range", says, "Check the limits and the scales of the axes." if cut else "")


def _right_by_own_measure(reference: Reference, stroke: Stroke, shown: Shown) -> bool:
    """Whether it follows the curve to the tolerance as a fraction of the heights that it shows."""
    heights = shown.right[np.isfinite(shown.right)]
    if heights.size < 2 or np.ptp(heights) == 0:
        return False
    narrow = reference.tolerance * min(float(np.ptp(heights)) / reference.scale, 1.0)
    return fit(stroke, replace(reference, tolerance=narrow, ignore_outside=False)).right_values


def _gaps(reference: Reference, stroke: Stroke, found: Fit) -> Guess | None:
    meant = f"may be meant as {reference.name}, but"
    if found.missing > MOSTLY_MISSING:
        seen = samples(stroke, reference)
        total = seen.x.size + seen.missing.size
        says = f"{meant} {seen.missing.size} of its {total} values are not numbers, and nothing is drawn there."
        return Guess("gaps", says, "Is there a division by 0, or a root of a negative number?")
    if not found.right_values or found.points < 2:
        return None
    shown = samples(stroke, reference)
    cut = shown.x[~(stroke.view.holds_x(shown.x) & stroke.view.holds_y(shown.y))]
    if cut.size > 1 and not reference.has_poles:
        start, stop = places(float(cut.min()), float(cut.max()))
        says = (
            f"has the right values for {reference.name}, but the axes cut off parts of it for x from {start} to {stop}."
        )
        return Guess("gaps", says, "Check the limits and the scales of the axes.")
    x = np.sort(shown.x)
    widest = int(np.argmax(np.diff(x)))
    start, stop = places(float(x[widest]), float(x[widest + 1]))
    return Guess("gaps", f"{meant} it has gaps: from x = {start} to x = {stop} nothing is drawn.")


def _coarse(reference: Reference, found: Fit, x: Floats) -> Guess:
    """`x`: the places of the points that count."""
    right = f"has the right values for {reference.name}"
    if found.points == 2:
        says = f"{right}, but only at two points: the straight line between them misses the curve by {found.chord:.0%}"
        return Guess("coarse", f"{says} of its height.", "Use more points.")
    low, high = places(float(np.min(x)), float(np.max(x)))
    says = (
        f"{right}, but only {counted(found.points, 'point')} between {low} and {high}: straight pieces between them "
        f"miss the curve by up to {found.chord:.0%} of its height."
    )
    return Guess("coarse", says, "Use more points.")


def _guess(reference: Reference, stroke: Stroke) -> Guess | None:
    return best(reference, stroke)


def _flat(reference: Reference, stroke: Stroke) -> Guess | None:
    y = stroke.y[np.isfinite(stroke.x) & np.isfinite(stroke.y)]
    if y.size < 3 or np.ptp(y) > FLAT * reference.scale or np.ptp(reference.values) == 0:
        return None
    says = f"is flat: it is at {short(float(np.median(y)))} everywhere, unlike {reference.name}."
    return Guess("flat", says, "Is it one number in place of many?")


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
    says = f"runs along {reference.name}, but jumps up and down around it by up to {by}."
    return Guess(
        "noisy", says, "Is a step so small that rounding spoils the differences?" if reference.sideways else ""
    )


def _rough(number: float) -> str:
    """With three digits."""
    return short(float(f"{number:.3g}"))


def _partly(reference: Reference, stroke: Stroke) -> Guess | None:
    part = right_part(reference, stroke)
    if part is None:
        return None
    start, stop, (x, y) = _rough(part.start), _rough(part.stop), part.worst
    where = ", but not" if part.inverted else " only" if part.only else ""
    elsewhere = "" if part.inverted or part.only else ", but not everywhere"
    says = f"follows {reference.name}{where} for x from {start} to {stop}{elsewhere}"
    says = f"{says}; it is furthest off at x = {places(x)[0]}, where yours is {short(y)}."
    return Guess("partly", says, offset=part.level)


DETECTORS: tuple[Detector, ...] = (_text, _nothing_but_nan, _index, _partial, _itself, _guess, _flat, _noisy, _partly)
"""Those that say most come first."""


def found(reference: Reference, stroke: Stroke) -> tuple[int, Guess] | None:
    """The first kind of mistake that a stroke shows, and how early it comes; None if it shows none."""
    for rank, detector in enumerate(DETECTORS):
        guess = detector(reference, stroke)
        if guess is not None:
            return rank, guess
    return None
