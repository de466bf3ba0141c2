"""Curves that are right, of which too little is seen: a part, with gaps, at too few points or in a wrong order."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from grader.comparers.maths.figures.fitting import Fit, fit
from grader.comparers.maths.figures.naming import places, short
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.samples import samples
from grader.comparers.maths.figures.shown import Guess, Shown
from grader.comparers.maths.figures.strokes import Floats, Stroke
from grader.words import noted, say, say_n

LEAST_PART = 0.05
"""A curve that shows less than this share of the domain is not told from any other."""
FEW = 7
"""Up to so many points, all of which are right, are taken for too few, wherever they lie."""
MOSTLY_MISSING = 0.1
"""Beyond this share, values that are not numbers are counted rather than called gaps."""


def partial(reference: Reference, stroke: Stroke) -> Guess | None:
    """Right values, of which too little is seen."""
    found = fit(stroke, reference)
    match found.problem:
        case "range":
            return _range(reference, stroke)
        case "gaps":
            return _gaps(reference, stroke, found)
        case "undefined":
            says = say(
                "has the right values for {curve}, but {share:.0%} of its points lie at x where {curve} has no value.",
                curve=reference.name,
                share=found.undefined,
            )
            return Guess("undefined", says)
        case "coarse":
            return _coarse(reference, found, samples(stroke, reference).x)
        case "unsorted":
            says = say(
                "has the right values for {curve}, but its points are joined in a wrong order.", curve=reference.name
            )
            return Guess("unsorted", says, say("Sort x, or draw single points."))
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
    says = say_n(
        "has the right values for {curve}, but its x runs from {least} to {most}, with only {count} point between "
        "{low} and {high}.",
        "has the right values for {curve}, but its x runs from {least} to {most}, with only {count} points between "
        "{low} and {high}.",
        int(np.sum((x >= low) & (x <= high))),
        curve=reference.name,
        least=short(x.min()),
        most=short(x.max()),
        low=short(low),
        high=short(high),
    )
    return Guess("range", says)


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
    says = say(
        noted(
            "has the right values for {curve}, but is shown only for x from {start} to {stop}; the task asks for {low} "
            "to {high}."
        )
        if cut
        else noted(
            "has the right values for {curve}, but is drawn only for x from {start} to {stop}; the task asks for {low} "
            "to {high}."
        ),
        curve=reference.name,
        start=start,
        stop=stop,
        low=short(low),
        high=short(high),
    )
    return Guess("range", says, say("Check the limits and the scales of the axes.") if cut else "")


def _right_by_own_measure(reference: Reference, stroke: Stroke, shown: Shown) -> bool:
    """Whether it follows the curve to the tolerance as a fraction of the heights that it shows."""
    heights = shown.right[np.isfinite(shown.right)]
    if heights.size < 2 or np.ptp(heights) == 0:
        return False
    narrow = reference.tolerance * min(float(np.ptp(heights)) / reference.scale, 1.0)
    return fit(stroke, replace(reference, tolerance=narrow, ignore_outside=False)).right_values


def _gaps(reference: Reference, stroke: Stroke, found: Fit) -> Guess | None:
    if found.missing > MOSTLY_MISSING:
        seen = samples(stroke, reference)
        total = seen.x.size + seen.missing.size
        says = say(
            "may be meant as {curve}, but {missing} of its {all} values are not numbers, and nothing is drawn there.",
            curve=reference.name,
            missing=seen.missing.size,
            all=total,
        )
        return Guess("gaps", says, say("Is there a division by 0, or a root of a negative number?"))
    if not found.right_values or found.points < 2:
        return None
    shown = samples(stroke, reference)
    cut = shown.x[~(stroke.view.holds_x(shown.x) & stroke.view.holds_y(shown.y))]
    if cut.size > 1 and not reference.has_poles:
        start, stop = places(float(cut.min()), float(cut.max()))
        says = say(
            "has the right values for {curve}, but the axes cut off parts of it for x from {start} to {stop}.",
            curve=reference.name,
            start=start,
            stop=stop,
        )
        return Guess("gaps", says, say("Check the limits and the scales of the axes."))
    x = np.sort(shown.x)
    widest = int(np.argmax(np.diff(x)))
    start, stop = places(float(x[widest]), float(x[widest + 1]))
    says = say(
        "may be meant as {curve}, but it has gaps: from x = {start} to x = {stop} nothing is drawn.",
        curve=reference.name,
        start=start,
        stop=stop,
    )
    return Guess("gaps", says)


def _coarse(reference: Reference, found: Fit, x: Floats) -> Guess:
    """`x`: the places of the points that count."""
    if found.points == 2:
        says = say(
            "has the right values for {curve}, but only at two points: the straight line between them misses the curve "
            "by {share:.0%} of its height.",
            curve=reference.name,
            share=found.chord,
        )
        return Guess("coarse", says, say("Use more points."))
    low, high = places(float(np.min(x)), float(np.max(x)))
    says = say_n(
        "has the right values for {curve}, but only {count} point between {low} and {high}: straight pieces between "
        "them miss the curve by up to {share:.0%} of its height.",
        "has the right values for {curve}, but only {count} points between {low} and {high}: straight pieces between "
        "them miss the curve by up to {share:.0%} of its height.",
        found.points,
        curve=reference.name,
        low=low,
        high=high,
        share=found.chord,
    )
    return Guess("coarse", says, say("Use more points."))
