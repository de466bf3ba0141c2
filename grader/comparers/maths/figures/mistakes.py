"""Why a curve that was asked for was not found: the nearest thing that was drawn, and how it differs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from grader.comparers._words import clipped, counted, listed, shown
from grader.comparers.maths.figures.absence import Mistake
from grader.comparers.maths.figures.assembly import alike
from grader.comparers.maths.figures.fitting import Fit, fit, samples
from grader.comparers.maths.figures.matching import Matching, may_be_whole
from grader.comparers.maths.figures.naming import curve, sentence
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.strokes import Floats, Stroke, exchanged

FLAT = 1e-6
"""A curve whose heights differ by less than this, in scales of what was asked for, is flat."""
MOST_CANDIDATES = 16
"""Of the curves that were not needed, the longest ones are looked at for mistakes."""
LEAST_PART = 0.05
"""A curve that shows less than this share of the domain is not told from any other."""
_LOGARITHMS = {0.4343: "Is it the logarithm to base 10?", 1.4427: "Is it the logarithm to base 2?"}

Detector = Callable[[Reference, Stroke, str], tuple[str, str] | None]
"""Looks for one kind of mistake in one stroke (named by the text): its code and the rest of a sentence, or None."""


def explained(references: Sequence[Reference], matching: Matching, strokes: Sequence[Stroke]) -> dict[int, Mistake]:
    """A mistake for each reference that was not found, by its index. `strokes`: all, hidden ones too."""
    seen = [stroke for stroke in strokes if not stroke.hidden]
    hidden = [stroke for stroke in strokes if stroke.hidden]
    pool = _candidates(matching, references)
    mistakes = {}
    for index, reference in enumerate(references):
        if matching.found[index] is None:
            others = [one for one in references if not one.same_curve(reference)]
            own = [one for one in pool if not any(fit(one, other).right_values for other in others)]
            meant = replace(reference, name=_called(reference, references, matching))
            found = _invisible(reference, hidden) or _nearest(meant, own, seen)
            if found is None:
                mistakes[index] = _undrawn(reference, references, matching, pool, seen)
                continue
            mistakes[index], stroke = found
            used = set(map(id, stroke.artists))
            pool = [one for one in pool if used.isdisjoint(map(id, one.artists))]
    return mistakes


def _called(reference: Reference, references: Sequence[Reference], matching: Matching) -> str:
    """Its name; where another of the same formula was found, nobody can say which of the two is missing."""
    names = [other.name for other in references if other.same_curve(reference)]
    twin_found = any(match and match.reference.same_curve(reference) for match in matching.found)
    return " or ".join(dict.fromkeys(names)) if twin_found else reference.name


def _candidates(matching: Matching, references: Sequence[Reference]) -> list[Stroke]:
    """What was drawn and is not needed, pieces of like looks united.

    Endless lines are there to guide the eye, and pieces that look like a curve that was found are more of it.
    """
    spare = [stroke for stroke in matching.spare if stroke.artists[0].type != "reference"]
    whole = [one for one in spare if may_be_whole(one, references) or may_be_whole(exchanged(one), references)]
    pieces = [stroke for stroke in spare if stroke not in whole and not _is_more_of_one(stroke, matching)]
    broken = {(stroke.place, stroke.style) for stroke in pieces}
    united = alike(stroke for stroke in spare if (stroke.place, stroke.style) in broken)
    members = {stroke for group in united.values() for stroke in group}
    lone = [stroke for stroke in pieces if stroke not in members and stroke.x.size > 1]
    return sorted([*united, *whole, *lone], key=lambda stroke: -stroke.x.size)[:MOST_CANDIDATES]


def _is_more_of_one(stroke: Stroke, matching: Matching) -> bool:
    """Whether it looks like a curve that was found, and lies on it."""
    return any(
        (match.stroke.place, match.stroke.style) == (stroke.place, stroke.style)
        and fit(stroke, match.reference).problem != "wrong"
        for match in matching.found
        if match
    )


def _invisible(reference: Reference, hidden: Sequence[Stroke]) -> tuple[Mistake, Stroke] | None:
    for stroke in hidden:
        if fit(stroke, reference).right:
            text = f"{curve(stroke, hidden)} of {reference.name} cannot be seen: {clipped(stroke.hidden)}."
            return Mistake("invisible", sentence(text), stroke.place), stroke
    return None


def _nearest(
    reference: Reference, candidates: Sequence[Stroke], seen: Sequence[Stroke]
) -> tuple[Mistake, Stroke] | None:
    """The first kind of mistake that one of the candidates shows; among the merely wrong ones, the closest."""
    for detector in DETECTORS:
        for stroke in candidates:
            found = detector(reference, stroke, curve(stroke, seen))
            if found is not None:
                return Mistake(found[0], sentence(found[1]), stroke.place), stroke
    fits = [(fit(stroke, reference), stroke) for stroke in candidates]
    comparable = [(one, stroke) for one, stroke in fits if one.problem == "wrong"]
    if not comparable:
        return None
    closest, stroke = min(comparable, key=lambda pair: pair[0].error)
    return Mistake("wrong", sentence(_wrong(reference, closest, curve(stroke, seen))), stroke.place), stroke


def _wrong(reference: Reference, found: Fit, name: str) -> str:
    x, y = (_short(number) for number in found.worst)
    return f"{name} does not follow {reference.name}: it goes through ({x}, {y}), which is not on that curve."


def _partial(reference: Reference, stroke: Stroke, name: str) -> tuple[str, str] | None:
    """Right values, of which too little is seen."""
    found = fit(stroke, reference)
    low, high = (_short(end) for end in reference.domain)
    right = f"{name} has the right values for {reference.name}"
    match found.problem:
        case "range":
            if found.extent[1] - found.extent[0] < LEAST_PART * reference.length:
                return None
            first, last = (_short(end) for end in found.extent)
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
    return "flat", f"{name} is flat: it is at {_short(float(np.median(seen.y)))} everywhere, unlike {reference.name}."


def _shifted(reference: Reference, stroke: Stroke, name: str) -> tuple[str, str] | None:
    found = fit(stroke, replace(reference, shifted=True))
    if reference.shifted or not found.right_values:
        return None
    way = "high" if found.offset > 0 else "low"
    by = _short(abs(found.offset))
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
    back = replace_heights(stroke, stroke.y / factor)
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


def replace_heights(stroke: Stroke, y: np.ndarray) -> Stroke:
    """The stroke with other heights."""
    return Stroke(stroke.x, y, stroke.joined, stroke.place, stroke.artists)


def _factor_hint(factor: float) -> str:
    for known, hint in _LOGARITHMS.items():
        if abs(factor - known) < 0.01 * known:
            return hint
    if abs(factor) < 0.2:
        return "Did you forget to divide by the step, or multiply by it once too often?"
    if abs(factor) >= 5:
        return "Did you forget to multiply by the step, or divide by it once too often?"
    return "Check the factor in front."


def _undrawn(
    reference: Reference,
    references: Sequence[Reference],
    matching: Matching,
    pool: Sequence[Stroke],
    seen: Sequence[Stroke],
) -> Mistake:
    """Nothing drawn comes near: another curve is drawn twice, two lie on one another, or it is just missing."""
    alike_found = [match for match in matching.found if match and match.reference.same_curve(reference)]
    for other in references:
        for stroke in pool:
            if not other.same_curve(reference) and fit(stroke, other).right:
                text = f"{curve(stroke, seen)} is {other.name} once more, and {reference.name} is missing."
                return Mistake("repeated", sentence(text), stroke.place)
    if alike_found:
        twins = [other.name for other in references if other.same_curve(reference)]
        text = (
            f"I found only {counted(len(alike_found), 'curve')} for {listed(dict.fromkeys(twins))}; the task wants "
            f"{len(twins)} different ones. They may lie on top of each other: draw each with a plot call of its own, "
            "and give it a label."
        )
        return Mistake("twins_missing", text, alike_found[0].stroke.place)
    return Mistake("missing", f"I did not find {reference.name}.", seen[0].place if seen else None)


def _short(number: float) -> str:
    return shown(float(f"{number:.4g}"))


DETECTORS: tuple[Detector, ...] = (_partial, _text, _index, _swapped, _flat, _shifted, _scaled)
