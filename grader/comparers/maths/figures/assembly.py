"""Curves drawn in pieces: by a loop, in several colours, a point at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from grader.comparers.maths.figures.approximations import approximations
from grader.comparers.maths.figures.fitting import Fit, fit
from grader.comparers.maths.figures.layers import LAYERS, layers
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.samples import Samples
from grader.comparers.maths.figures.strokes import Floats, Positions, Stroke, Truths, union, usual_step
from grader.comparers.maths.figures.taking_apart import SHORT, Pieces, taken_apart

HOLE = 1.5
"""A gap this much wider than the usual one may be where a point is missing."""


def alike(strokes: Iterable[Stroke]) -> dict[Stroke, list[Stroke]]:
    """Strokes of the same axes and looks, united where there are several, with those each is made of."""
    groups: dict[object, list[Stroke]] = defaultdict(list)
    for stroke in strokes:
        groups[stroke.place, stroke.style].append(stroke)
    return {union(group): group for group in groups.values() if len(group) > 1}


def assembled(
    strokes: Sequence[Stroke],
    reference: Reference,
    others: Sequence[Reference],
    found: Sequence[tuple[Reference, float]] = (),
) -> tuple[Stroke, Fit, list[Stroke]] | None:
    """A curve that follows `reference`, put together from pieces of strokes on the same axes, and what is left.

    Points are not picked to please: all points of a stroke that is used must lie on one of the curves asked for
    (`others`) or on one that was found already (`found`, with how much higher it lies), a fair share of those in its
    style on this one, and no stroke in its style may look like a part of it that is elsewhere.
    """
    pieces = taken_apart(strokes)
    inside = _inside(pieces.whole, reference)
    explained = _explained(pieces, others) | ~inside
    for one, offset in found:
        explained |= _close(pieces.whole, one, offset)
    trusted = _all(explained, pieces.stroke)[pieces.stroke]
    for on_curve in _on(pieces, reference, others):
        usable = trusted & (_share(on_curve & inside, inside, pieces.style) >= 1 / (2 * len(others)))[pieces.style]
        for chosen in layers(pieces, _all((on_curve | ~inside) & usable, pieces.piece)):
            curve = union(_parts(pieces, chosen))
            how = fit(curve, reference)
            if (
                how.right
                and _mostly_defined(pieces, chosen, reference)
                and not _is_elsewhere(pieces, chosen & inside, ~explained)
            ):
                return curve, how, _parts(pieces, ~chosen)
    return None


def _is_elsewhere(pieces: Pieces, chosen: Truths, strange: Truths) -> bool:
    """Whether a stroke that looks like part of the curve, but is not, is drawn just where the curve has a hole."""
    if not np.any(chosen) or not np.any(strange):
        return False
    colours = np.unique(pieces.colour[chosen])
    alike = strange & np.isin(pieces.kind, np.unique(pieces.kind[chosen]))
    if colours.size == 1:
        alike &= pieces.colour == colours[0]
    x = np.unique(pieces.whole.x[chosen])
    gaps = np.pad(np.diff(x), 3, constant_values=np.inf)  # gaps[at + 2] lies around what is sorted in at the place `at`
    around = np.median(np.column_stack([gaps[:-4], gaps[1:-3], gaps[3:-1], gaps[4:]]), axis=1)
    hole = np.isinf(gaps[2:-2]) | (gaps[2:-2] > HOLE * around)
    in_hole = hole[np.searchsorted(x, pieces.whole.x)]
    upright = np.array([stroke.x.size > 1 and np.ptp(stroke.x) == 0 for stroke in pieces.strokes])
    return bool(np.any(_all(in_hole | ~alike, pieces.stroke) & (np.bincount(pieces.stroke, alike) > 0) & ~upright))


def _inside(stroke: Stroke, reference: Reference) -> Truths:
    """Which points lie in the domain; the others lie where they like."""
    return (stroke.x >= reference.domain[0]) & (stroke.x <= reference.domain[1])


def _mostly_defined(pieces: Pieces, chosen: Truths, reference: Reference) -> bool:
    """Whether the reference has values at most points drawn in the chosen styles, those not finite included."""
    x = pieces.whole.x[np.isin(pieces.style, np.unique(pieces.style[chosen]))]
    return bool(np.mean(np.isfinite(reference.at(x[np.isfinite(x)]))) >= 1 / 2)


def _close(stroke: Stroke, reference: Reference, offset: float) -> Truths:
    """Which points lie on the reference."""
    x = np.where(np.isfinite(stroke.x), stroke.x, reference.domain[0])
    values = reference.at(x)
    close: Truths = np.abs(stroke.y - values - offset) <= reference.allowed(x, values, usual_step(x))
    return close


def _offsets(pieces: Pieces, reference: Reference, others: Sequence[Reference]) -> list[float]:
    """How much higher than the reference curves of its shape may lie: where many points in a style do."""
    if not reference.shifted:
        return [0.0]
    inside, x = _inside(pieces.whole, reference), pieces.whole.x
    residuals = np.where(inside, pieces.whole.y - reference.at(np.where(inside, x, reference.domain[0])), np.nan)
    reach = reference.reach(x[inside], usual_step(x)) if reference.running_sum and inside.any() else np.zeros(1)
    width = 2 * (reference.tolerance * reference.scale + float(np.median(reach)))
    offsets: dict[float, int] = {}
    for style in np.unique(pieces.style):
        own = residuals[(pieces.style == style) & np.isfinite(residuals)]
        bins, counts = np.unique(np.floor(own / width), return_counts=True)
        many = counts >= max(own.size / (2 * len(others)), 2)
        for number, size in zip(bins[many], counts[many], strict=True):
            offset = float(np.median(own[np.floor(own / width) == number]))
            near = next((one for one in offsets if abs(one - offset) <= width / 4), offset)
            offsets[near] = offsets.get(near, 0) + int(size)
    return sorted(offsets, key=lambda one: -offsets[one])[: 2 * LAYERS]


def _explained(pieces: Pieces, references: Sequence[Reference]) -> Truths:
    """Which points lie on one of the references."""
    explained = np.zeros(pieces.whole.x.size, dtype=bool)
    for reference in dict.fromkeys(references):
        for on_curve in _on(pieces, reference, references):
            explained |= on_curve
    return explained


def _on(pieces: Pieces, reference: Reference, others: Sequence[Reference]) -> Iterator[Truths]:
    """Which points lie on the reference, then which lie on it or on an approximation; for each likely offset."""
    for offset in _offsets(pieces, reference, others):
        on_curve = _close(pieces.whole, reference, offset)
        yield on_curve
        inside = _inside(pieces.whole, reference)
        styles = [pieces.style == number for number in np.unique(pieces.style[inside & ~on_curve])]
        kinds = [pieces.kind == number for number in np.unique(pieces.kind[inside & ~on_curve])]
        for group in [*styles, *kinds] if len(styles) > len(kinds) else styles:
            own = np.flatnonzero(inside & group)
            some = own[_in_reach(pieces.whole.x[own], pieces.whole.y[own] - offset, reference)]
            if some.size < SHORT or np.all(on_curve[some]):
                continue
            x, none = pieces.whole.x[some], np.empty(0)
            seen = Samples(x, pieces.whole.y[some], np.zeros(x.size, dtype=bool), reference.at(x), none, none, 0.0)
            for one in approximations(seen, reference, 0.0):
                both = on_curve.copy()
                both[some] |= one.followed(seen, reference)[0]
                yield both


def _in_reach(x: Floats, y: Floats, reference: Reference) -> Truths:
    """Which points may belong to an approximation; at the ends, differences are one-sided."""
    values, step = reference.at(x), usual_step(x)
    allowed = reference.allowed(x, values, step) + reference.reach(x, step)
    places = np.unique(x)
    if reference.sideways and places.size > 1:
        for end, next_ in ((0, 1), (-1, -2)):
            heights = reference.at(places[[end, next_]])
            allowed[x == places[end]] += np.nan_to_num(abs(heights[1] - heights[0]))
    in_reach: Truths = np.abs(y - values) <= allowed
    return in_reach


def _all(truths: Truths, group: Positions) -> Truths:
    """Of each group of points: whether all are true."""
    every: Truths = np.bincount(group, ~truths) == 0
    return every


def _share(truths: Truths, of: Truths, group: Positions) -> Floats:
    """Of each group of points: the share of the true ones; 1 where there is nothing to share."""
    sizes = np.bincount(group, of)
    return np.where(sizes > 0, np.bincount(group, truths) / np.maximum(sizes, 1), 1.0)


def _parts(pieces: Pieces, chosen: Truths) -> list[Stroke]:
    """What the chosen points are of each stroke."""
    parts = []
    for number in np.unique(pieces.stroke[chosen]):
        own = pieces.stroke == number
        stroke, kept = pieces.strokes[number], chosen[own]
        parts.append(Stroke(stroke.x[kept], stroke.y[kept], stroke.joined[kept], stroke.place, stroke.artists))
    return parts
