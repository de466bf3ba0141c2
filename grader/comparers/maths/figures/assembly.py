"""Curves drawn in pieces: by a loop, in several colours, a point at a time."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from grader.comparers.maths.figures.approximations import approximations
from grader.comparers.maths.figures.fitting import Fit, fit
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.samples import Samples
from grader.comparers.maths.figures.strokes import Floats, Positions, Stroke, Truths, union, usual_step

MOSTLY = 0.9
"""The share of a line that must run on and on in one direction for its turns to be ends of curves."""
HOLE = 1.5
"""A gap this much wider than the usual one may be where a point is missing."""
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
    """Of each point: the number of its looks; those of short strokes are told from one another by no colour."""
    colour: Positions
    """Of each point: the number of its colour."""
    kind: Positions
    """Of each point: the number of its type, marker and line style."""

    @property
    def single(self) -> Truths:
        """Of each piece: whether it is one point."""
        single: Truths = np.bincount(self.piece) == 1
        return single


def taken_apart(strokes: Sequence[Stroke]) -> Pieces:
    """The pieces of strokes on the same axes."""
    strokes = [_broken(stroke) for stroke in strokes]
    whole = union(strokes)
    sizes = [stroke.x.size for stroke in strokes]
    starts = np.concatenate([[True], ~whole.joined[:-1]])

    def numbered(names: list[tuple[str, ...]]) -> Positions:
        numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}
        return np.repeat([numbers[name] for name in names], sizes)

    return Pieces(
        strokes,
        whole,
        piece=np.cumsum(starts) - 1,
        stroke=np.repeat(np.arange(len(strokes)), sizes),
        style=numbered([_looks(stroke) for stroke in strokes]),
        colour=numbered([stroke.artists[0].colors[:1] for stroke in strokes]),
        kind=numbered([(stroke.artists[0].type, *stroke.style[-2:]) for stroke in strokes]),
    )


def _broken(stroke: Stroke) -> Stroke:
    """The stroke with the pen lifted where one curve ends and the next begins: where the line turns back.

    A line in a wrong order, which turns all the time, is left as it is.
    """
    first = np.flatnonzero(stroke.joined)
    steps = stroke.x[first + 1] - stroke.x[first]
    first, ways = first[steps != 0], np.sign(steps[steps != 0])
    lifts = np.cumsum(~stroke.joined)[first]
    turns = np.flatnonzero((ways[1:] != ways[:-1]) | (lifts[1:] != lifts[:-1])) + 1
    starts, stops = np.append(0, turns), np.append(turns, ways.size)
    long = stops - starts >= SHORT - 1
    if turns.size == 0 or np.sum((stops - starts)[long]) < MOSTLY * ways.size:
        return stroke
    joined = stroke.joined.copy()
    for start, stop in zip(starts[~long], stops[~long], strict=True):
        joined[first[start:stop]] = False
    both = np.flatnonzero(long[:-1] & long[1:] & (ways[starts[:-1]] != ways[starts[1:]]))
    joined[first[starts[both + 1]]] = False
    return replace(stroke, joined=joined)


def _looks(stroke: Stroke) -> tuple[str, ...]:
    """What groups strokes; of short ones the colour says nothing, as each may have its own."""
    return stroke.style if stroke.x.size >= SHORT else ("", *stroke.style[-2:])


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
        for chosen in _layers(pieces, _all((on_curve | ~inside) & usable, pieces.piece)):
            curve = union(_parts(pieces, chosen))
            found = fit(curve, reference)
            if (
                found.right
                and _mostly_defined(pieces, chosen, reference)
                and not _is_elsewhere(pieces, chosen & inside, ~explained)
            ):
                return curve, found, _parts(pieces, ~chosen)
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
    """How much higher than the reference curves of its shape may lie: where a fair share of the points in a style is."""
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
    """Of each interval: the number of the track it continues best, of those on which it overlaps with none before it."""
    slack = 0.2 * (stops - starts)
    free = np.full(LAYERS, -np.inf)
    track = np.full(starts.size, LAYERS, dtype=np.intp)
    for position in np.argsort(starts, kind="stable"):
        (fits,) = np.nonzero(starts[position] + slack[position] >= free)
        if fits.size:
            track[position] = number = fits[np.argmin(np.abs(starts[position] - free[fits]))]
            free[number] = stops[position]
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
