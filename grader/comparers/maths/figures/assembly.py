"""Curves drawn in pieces: by a loop, in several colours, a point at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from grader.comparers.maths.figures.approximations import WITHIN, approximations
from grader.comparers.maths.figures.continued import in_hole, is_spoilt
from grader.comparers.maths.figures.fitting import Fit, fit
from grader.comparers.maths.figures.layers import LAYERS, layers
from grader.comparers.maths.figures.likely import Few, Likely, cover
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.samples import Samples
from grader.comparers.maths.figures.strokes import Floats, Positions, Stroke, Truths, union, usual_step
from grader.comparers.maths.figures.taking_apart import SHORT, Pieces, taken_apart

THINNED = 200
"""Among fewer points a curve is looked for in any case."""


def alike(strokes: Iterable[Stroke]) -> dict[Stroke, list[Stroke]]:
    """Strokes of the same axes and looks, united where there are several, with those each is made of."""
    groups: dict[object, list[Stroke]] = defaultdict(list)
    for stroke in strokes:
        groups[stroke.place, stroke.style].append(stroke)
    return {union(group): group for group in groups.values() if len(group) > 1}


@dataclass(frozen=True, eq=False)
class Heap:
    """Strokes on the same axes, of which curves may be put together."""

    strokes: Sequence[Stroke]
    references: Sequence[Reference]
    """The curves that are asked for."""
    missing: Collection[Reference]
    """Those that are still looked for: only of these approximations are."""
    _known: dict[Reference, Likely] = field(init=False, default_factory=dict, repr=False)

    @cached_property
    def pieces(self) -> Pieces:
        """The strokes taken apart."""
        return taken_apart(self.strokes)

    @cached_property
    def explained(self) -> Truths:
        """Of each point of the pieces: whether it lies on one of the curves asked for."""
        explained = _explained(self, [one for one in self.references if self.may_hold(one)])
        for one in dict.fromkeys(self.references):
            if not self.may_hold(one):
                explained |= _close(self.pieces.whole, one, 0.0)
        return explained

    @cached_property
    def _few(self) -> Few:
        return Few.of_points(self.pieces.whole.x, self.pieces.whole.y, np.bincount(self.pieces.piece))

    def likely(self, reference: Reference) -> Likely:
        """Which pieces may lie on a curve."""
        if reference not in self._known:
            self._known[reference] = self._few.compared(reference)
        return self._known[reference]

    def may_hold(self, reference: Reference) -> bool:
        """Whether pieces that may lie on a curve are there in most parts of its domain; of few points, yes."""
        few = self.pieces.whole.x.size < THINNED
        return few or cover(self.likely(reference), reference)


def assembled(
    heap: Heap, reference: Reference, found: Sequence[tuple[Reference, float]] = ()
) -> tuple[Stroke, Fit, list[Stroke]] | None:
    """A curve that follows `reference`, put together from pieces of strokes on the same axes, and what is left.

    Points are not picked to please: all points of a stroke that is used must lie on one of the curves asked for
    or on one that was found already (`found`, with how much higher it lies), a fair share of those in its
    style on this one, and no stroke in its style may look like a part of it that is elsewhere.
    """
    if not heap.may_hold(reference):
        return None
    pieces, others = heap.pieces, heap.references
    inside = _inside(pieces.whole, reference)
    explained = heap.explained | ~inside
    for one, offset in found:
        explained |= _close(pieces.whole, one, offset)
    trusted = _all(explained, pieces.stroke)[pieces.stroke]
    if not np.any(trusted & inside):
        return None
    for on_curve in _on(heap, reference):
        usable = trusted & _common(pieces, on_curve & inside, inside, 1 / (2 * len(others)))
        for chosen in layers(pieces, _all((on_curve | ~inside) & usable, pieces.piece)):
            curve = union(_parts(pieces, chosen))
            how = fit(curve, reference)
            if (
                how.right
                and _mostly_defined(pieces, chosen, reference)
                and not _is_elsewhere(pieces, chosen & inside, ~explained)
            ):
                left = _parts(pieces, ~chosen)
                strange = _strange(pieces, ~explained, left)
                others_left = [one for one in left if not any(one is each for each in strange)]
                spoilers = [one for one in others_left if is_spoilt(curve, [one], reference, how.offset)]
                if not is_spoilt(curve, strange, reference, how.offset) and all(
                    _is_on_one(one, others) for one in spoilers
                ):
                    return curve, how, left
    return None


def _is_on_one(stroke: Stroke, references: Sequence[Reference]) -> bool:
    """Whether all of it lies on one curve; single points of it may lie on several."""
    return any(fit(stroke, one).right_values for one in dict.fromkeys(references))


def _strange(pieces: Pieces, strange: Truths, left: Sequence[Stroke]) -> list[Stroke]:
    """Of what is left of each stroke, that which is none of the curves asked for."""
    artists = {id(pieces.strokes[number].artists[0]) for number in np.unique(pieces.stroke[strange])}
    return [stroke for stroke in left if id(stroke.artists[0]) in artists]


def _is_elsewhere(pieces: Pieces, chosen: Truths, strange: Truths) -> bool:
    """Whether a stroke that looks like part of the curve, but is not, is drawn just where the curve has a hole.

    Of a curve drawn a point at a time, a point that looks like the others is a part of it wherever it is.
    """
    if not np.any(chosen) or not np.any(strange):
        return False
    colours = np.unique(pieces.colour[chosen])
    alike = strange & np.isin(pieces.kind, np.unique(pieces.kind[chosen]))
    if colours.size == 1:
        alike &= pieces.colour == colours[0]
    lone = (np.bincount(pieces.stroke) == 1)[pieces.stroke]
    if np.count_nonzero(chosen & lone) >= SHORT and np.any(alike & lone):
        return True
    whole = pieces.whole
    joined = whole.joined & np.append(chosen[1:], False)
    curve = replace(whole, x=whole.x[chosen], y=whole.y[chosen], joined=joined[chosen])
    upright = np.array([stroke.x.size > 1 and np.ptp(stroke.x) == 0 for stroke in pieces.strokes])
    return bool(
        np.any(
            _all(in_hole(whole.x, curve) | ~alike, pieces.stroke) & (np.bincount(pieces.stroke, alike) > 0) & ~upright
        )
    )


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


def _explained(heap: Heap, references: Sequence[Reference]) -> Truths:
    """Which points lie on one of the references."""
    explained = np.zeros(heap.pieces.whole.x.size, dtype=bool)
    for reference in dict.fromkeys(references):
        for on_curve in _on(heap, reference):
            explained |= on_curve
    return explained


def _on(heap: Heap, reference: Reference) -> Iterator[Truths]:
    """Which points lie on the reference, then which lie on it or on an approximation; for each likely offset."""
    pieces, inside = heap.pieces, _inside(heap.pieces.whole, reference)
    for offset in _offsets(pieces, reference, heap.references):
        on_curve = _close(pieces.whole, reference, offset)
        yield on_curve
        if reference not in heap.missing:
            continue
        likely = inside & heap.likely(reference).at_height(offset)[pieces.piece]
        tried = {on_curve.tobytes()}
        for group in _groups(pieces, likely & ~on_curve):
            own = np.flatnonzero(likely & group)
            near = own[_in_reach(pieces.whole.x[own], pieces.whole.y[own] - offset, reference)]
            for some in [near, own] if near.size < own.size and near.size >= WITHIN * own.size else [near]:
                if some.size < SHORT or np.all(on_curve[some]):
                    continue
                x, none = pieces.whole.x[some], np.empty(0)
                seen = Samples(x, pieces.whole.y[some], np.zeros(x.size, dtype=bool), reference.at(x), none, none, 0.0)
                for one in approximations(seen, reference, 0.0):
                    both = on_curve.copy()
                    both[some] |= one.followed(seen, reference)[0]
                    if both.tobytes() not in tried:
                        tried.add(both.tobytes())
                        yield both


def _groups(pieces: Pieces, of: Truths) -> Iterator[Truths]:
    """Sets of points that may be one curve by a method: those alike in style, in type or in colour, then all."""
    tried = set()
    for names in (pieces.style, pieces.kind, pieces.colour, np.zeros_like(pieces.style)):
        for number in np.unique(names[of]):
            group = names == number
            if group.tobytes() not in tried:
                tried.add(group.tobytes())
                yield group


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


def _common(pieces: Pieces, truths: Truths, of: Truths, least: float) -> Truths:
    """Of each point: whether at least this share of those in its style, or of just its looks, are true."""
    looks = pieces.colour * (np.max(pieces.kind, initial=0) + 1) + pieces.kind
    in_style, in_looks = (_share(truths, of, group)[group] >= least for group in (pieces.style, looks))
    common: Truths = in_style | in_looks
    return common


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
        parts.append(replace(stroke, x=stroke.x[kept], y=stroke.y[kept], joined=stroke.joined[kept]))
    return parts
