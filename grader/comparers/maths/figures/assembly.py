"""Curves drawn in pieces: by a loop, in several colours, a point at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from grader.comparers.maths.figures.fitting import Fit, fit, usual_step
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.strokes import Floats, Positions, Stroke, Truths, union

MOSTLY = 0.9
"""The share of a piece's points that must lie on a curve for the piece to be part of it."""
SHORT = 8
"""Strokes of fewer points are too short to be a curve by themselves."""
LAYERS = 3
"""How many curves over one another are told apart, for each kind of piece."""


def alike(strokes: Iterable[Stroke]) -> dict[Stroke, list[Stroke]]:
    """Strokes of the same axes and looks, united where there are several, with those each is made of."""
    groups: dict[object, list[Stroke]] = defaultdict(list)
    for stroke in strokes:
        groups[stroke.place, stroke.style].append(stroke)
    return {union(group): group for group in groups.values() if len(group) > 1}


@dataclass(frozen=True, eq=False)
class Pieces:
    """The strokes of one pair of axes taken apart: into what is joined, and single points."""

    strokes: Sequence[Stroke]
    whole: Stroke
    """All of them as one."""
    piece: Positions
    """Of each point: the number of its piece."""
    stroke: Positions
    """Of each point: the number of its stroke."""
    style: Positions
    """Of each point: the number of its looks."""

    @property
    def single(self) -> Truths:
        """Of each piece: whether it is one point."""
        single: Truths = np.bincount(self.piece) == 1
        return single


def taken_apart(strokes: Sequence[Stroke]) -> Pieces:
    """The pieces of strokes on the same axes."""
    whole = union(strokes)
    sizes = [stroke.x.size for stroke in strokes]
    starts = np.concatenate([[True], ~whole.joined[:-1]])
    looks = [_looks(stroke) for stroke in strokes]
    numbers = {look: number for number, look in enumerate(dict.fromkeys(looks))}
    return Pieces(
        strokes,
        whole,
        piece=np.cumsum(starts) - 1,
        stroke=np.repeat(np.arange(len(strokes)), sizes),
        style=np.repeat([numbers[look] for look in looks], sizes),
    )


def _looks(stroke: Stroke) -> tuple[str, ...]:
    """What groups strokes; of short ones the colour says nothing, as each may have its own."""
    return stroke.style if stroke.x.size >= SHORT else ("", *stroke.style[-2:])


def assembled(
    strokes: Sequence[Stroke], reference: Reference, others: Sequence[Reference]
) -> tuple[Stroke, Fit, list[Stroke]] | None:
    """A curve that follows `reference`, put together from pieces of strokes on the same axes, and what is left.

    Points are not picked to please: nearly all points in a style must lie on one of the curves asked for (`others`),
    and a fair share of them on this one.
    """
    pieces = taken_apart(strokes)
    inside = _inside(pieces.whole, reference)
    trusted = _mostly(_explained(pieces, others) | ~inside, pieces.style)[pieces.style]
    for offset in _offsets(pieces.whole, reference):
        on_curve = _close(pieces.whole, reference, offset)
        usable = trusted & (_share(on_curve & inside, inside, pieces.style) >= 1 / (2 * len(others)))[pieces.style]
        for chosen in _layers(pieces, _mostly((on_curve | ~inside) & usable, pieces.piece)):
            curve = union(_parts(pieces, chosen))
            found = fit(curve, reference)
            if found.right and _mostly_defined(pieces, chosen, reference):
                return curve, found, _parts(pieces, ~chosen)
    return None


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
    allowed = reference.allowed(x, values, usual_step(x))
    if reference.sideways:
        steps = np.abs(reference.at(x + reference.sideways) - reference.at(x - reference.sideways))
        allowed = allowed + np.nan_to_num(steps) / 2
    close: Truths = np.abs(stroke.y - values - offset) <= allowed
    return close


def _offsets(stroke: Stroke, reference: Reference) -> list[float]:
    """How much higher than the reference curves of its shape may lie: where most points are."""
    if not reference.shifted:
        return [0.0]
    inside = _inside(stroke, reference)
    residuals = stroke.y[inside] - reference.at(stroke.x[inside])
    residuals = residuals[np.isfinite(residuals)]
    width = 2 * reference.tolerance * reference.scale
    bins, counts = np.unique(np.floor(residuals / width), return_counts=True)
    common = bins[np.argsort(-counts, kind="stable")[:LAYERS]]
    return [float(np.median(residuals[np.floor(residuals / width) == number])) for number in common]


def _explained(pieces: Pieces, references: Sequence[Reference]) -> Truths:
    """Which points lie on one of the references."""
    explained = np.zeros(pieces.whole.x.size, dtype=bool)
    for reference in references:
        for offset in _offsets(pieces.whole, reference):
            explained |= _close(pieces.whole, reference, offset)
    return explained


def _mostly(truths: Truths, group: Positions) -> Truths:
    """Of each group of points: whether nearly all are true; of four or more, one may always be false."""
    sizes = np.bincount(group)
    mostly: Truths = np.bincount(group, ~truths) <= np.maximum((1 - MOSTLY) * sizes, sizes >= 4)
    return mostly


def _share(truths: Truths, of: Truths, group: Positions) -> Floats:
    """Of each group of points: the share of the true ones; 1 where there is nothing to share."""
    sizes = np.bincount(group, of)
    return np.where(sizes > 0, np.bincount(group, truths) / np.maximum(sizes, 1), 1.0)


def _layers(pieces: Pieces, on_curve: Truths) -> Iterator[Truths]:
    """Sets of points, each of pieces that do not lie over one another: strokes first, then lines, then points.

    `on_curve` says of each piece whether it may be used. Where a curve is drawn twice, each layer holds it once.
    """
    x = pieces.whole.x
    starts = np.full(on_curve.size, np.inf)
    stops = np.full(on_curve.size, -np.inf)
    np.fmin.at(starts, pieces.piece, x)
    np.fmax.at(stops, pieces.piece, x)
    level = np.where(on_curve, 0, LAYERS)
    single = pieces.single
    lines, dots = on_curve & ~single, on_curve & single
    level[lines] = _tracks(starts[lines], stops[lines])
    taken = [_covered(starts[dots], starts[at], stops[at]) for at in (lines & (level == n) for n in range(LAYERS))]
    level[dots] = _nth_free(np.column_stack(taken), _occurrence(starts[dots]))
    for number in range(LAYERS):
        for kind in (~single, single, np.ones_like(single)):
            if np.any(chosen := (level == number) & kind):
                yield chosen[pieces.piece]


def _occurrence(x: Floats) -> Positions:
    """Of each number: how often it came before."""
    order = np.argsort(x, kind="stable")
    new = np.concatenate([[True], np.diff(x[order]) > 1e-12 * (1 + np.abs(x[order][1:]))])[: x.size]
    first = np.maximum.accumulate(np.where(new, np.arange(x.size), 0))
    count = np.empty(x.size, dtype=np.intp)
    count[order] = np.arange(x.size) - first
    return count


def _tracks(starts: Floats, stops: Floats) -> Positions:
    """Of each interval: the number of the first track on which it overlaps with none before it."""
    slack = 0.2 * (stops - starts)
    free = [-np.inf] * LAYERS
    track = np.full(starts.size, LAYERS, dtype=np.intp)
    for position in np.argsort(starts, kind="stable"):
        for number in range(LAYERS):
            if starts[position] + slack[position] >= free[number]:
                track[position], free[number] = number, stops[position]
                break
    return track


def _covered(x: Floats, starts: Floats, stops: Floats) -> Truths:
    """Which numbers lie inside one of several intervals that hardly overlap."""
    if starts.size == 0:
        return np.zeros(x.size, dtype=bool)
    order = np.argsort(starts, kind="stable")
    before = np.searchsorted(starts[order], x, side="left") - 1
    inside: Truths = (before >= 0) & (x < stops[order][np.maximum(before, 0)])
    return inside


def _nth_free(taken: Truths, nth: Positions) -> Positions:
    """Of each row: the column of the n-th false, counted from 0; `LAYERS` where there is none."""
    free = np.cumsum(~taken, axis=1) == nth[:, None] + 1
    return np.where(free.any(axis=1), np.argmax(free, axis=1), LAYERS)


def _parts(pieces: Pieces, chosen: Truths) -> list[Stroke]:
    """What the chosen points are of each stroke."""
    parts = []
    for number in np.unique(pieces.stroke[chosen]):
        own = pieces.stroke == number
        stroke, kept = pieces.strokes[number], chosen[own]
        parts.append(Stroke(stroke.x[kept], stroke.y[kept], stroke.joined[kept], stroke.place, stroke.artists))
    return parts
