"""What cannot be a curve, said by few of its points: so that many drawings are compared with many curves in no time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.strokes import Floats, Positions, Stroke, Truths, usual_step

FEW = 32
"""So many points of each group are looked at."""
LEAST = 4
"""Of fewer nothing is known."""
SHARE = 0.5
"""The share of them that must come near; of a curve that is right, or that a method gives, nearly all do."""
WIDER = 2.0
"""How much further off than is allowed that is: the height is known by few points only."""
PARTS, LEAST_PARTS = 8, 5
"""Groups that are one curve come near it in so many of as many equal parts of the domain."""


@dataclass(frozen=True, eq=False)
class Likely:
    """Groups of points compared with one curve; shape of all: (groups,)."""

    may_be: Truths
    """Whether they may lie on it."""
    level: Floats
    """How much higher they do."""
    width: Floats
    """How exactly that is known."""
    first: Floats
    last: Floats
    """Their ends inside the domain; NaN without points there."""

    def at_height(self, offset: float) -> Truths:
        """Whether they may lie on it where it lies so much higher."""
        found: Truths = self.may_be & (np.abs(self.level - offset) <= WIDER * self.width)
        return found


@dataclass(frozen=True, eq=False)
class Few:
    """A few points of each of many groups, evenly spread."""

    x: Floats
    y: Floats
    group: Positions
    count: int
    """How many groups there are."""
    step: Floats
    """Of each point: how far its neighbours in the group are, about."""
    tread: Floats | float = 0.0

    @staticmethod
    def of_points(x: Floats, y: Floats, sizes: Positions) -> Few:
        """Of groups that lie behind one another, of these sizes."""
        kept = np.minimum(sizes, FEW)
        group = np.repeat(np.arange(sizes.size), kept)
        nth = np.arange(group.size) - np.repeat(np.cumsum(kept) - kept, kept)
        starts = (np.cumsum(sizes) - sizes)[group]
        place = starts + np.rint(nth * ((sizes - 1) / np.maximum(kept - 1, 1))[group]).astype(np.intp)
        x, y = x[place], y[place]
        low, high = (way(x, group, sizes.size) for way in (_least, _greatest))
        steps = np.nan_to_num((high - low) / np.maximum(sizes - 1, 1))
        steps = np.where(sizes < LEAST, usual_step(x[np.isfinite(x)]), steps)
        return Few(x, y, group, sizes.size, steps[group])

    @staticmethod
    def of_strokes(strokes: Sequence[Stroke]) -> Few:
        """Of each stroke."""
        sizes = np.array([one.x.size for one in strokes])
        x, y = (np.concatenate(parts) for parts in zip(*((one.x, one.y) for one in strokes), strict=True))
        few = Few.of_points(x, y, sizes)
        tread = np.array([one.tread if one.artists[0].name == "stairs" else 0.0 for one in strokes])
        return replace(few, tread=tread[few.group])

    def compared(self, reference: Reference) -> Likely:
        """With one curve."""
        low, high = reference.domain
        x = np.where(np.isfinite(self.x), self.x, low)
        values = reference.at(x)
        width = WIDER * self._width(x, values, reference)
        off = self.y - values
        known = np.isfinite(off) & np.isfinite(self.x) & (self.x >= low) & (self.x <= high)
        group, off, width = self.group[known], off[known], width[known]
        count = np.bincount(group, minlength=self.count)
        level = _medians(off, group, count) if reference.shifted else np.zeros(self.count)
        near = np.bincount(group, np.abs(off - level[group]) <= width, minlength=self.count)
        widest = np.nan_to_num(_greatest(width, group, self.count))
        ends = (way(self.x[known], group, self.count) for way in (_least, _greatest))
        least = np.where(count < LEAST, 0.0 if reference.shifted else 1.0, SHARE * count)
        return Likely(near >= least, level, widest, *ends)

    def _width(self, x: Floats, values: Floats, reference: Reference) -> Floats:
        beside = np.maximum(self.tread, reference.x_tolerance * reference.length)
        return reference.allowed(x, values, self.step) + reference.reach(x, self.step, beside)


def may_be(strokes: Sequence[Stroke], reference: Reference) -> Truths:
    """Of each stroke: whether it is worth comparing with a curve. Of those that hardly lie in the domain, it is."""
    likely = Few.of_strokes(strokes).compared(reference)
    found: Truths = likely.may_be | ~(likely.last - likely.first >= reference.length / 2)
    return found


def cover(likely: Likely, reference: Reference) -> bool:
    """Whether groups that lie equally much higher than a curve are there in most parts of the domain."""
    there = likely.may_be & np.isfinite(likely.first)
    if not reference.shifted:
        there &= np.abs(likely.level) <= likely.width
    places = np.array([likely.first[there], likely.last[there]])
    parts = np.floor((places - reference.domain[0]) / reference.length * PARTS)
    low, high = likely.level[there] - likely.width[there], likely.level[there] + likely.width[there]
    edges = [_united(low[held], high[held]) for held in ((parts[0] <= n) & (parts[1] >= n) for n in range(PARTS))]
    starts, stops = (np.sort(np.concatenate(side)) for side in zip(*edges, strict=True))
    open_ = np.arange(1, starts.size + 1) - np.searchsorted(stops, starts, side="left")
    return bool(np.max(open_, initial=0) >= LEAST_PARTS)


def _united(low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """The starts and stops of the union of intervals."""
    order = np.argsort(low, kind="stable")
    low, high = low[order], np.maximum.accumulate(high[order])
    new = np.concatenate([[True], low[1:] > high[:-1]])[: low.size]
    return low[new], high[np.append(new[1:], True)[: low.size]]


def _least(x: Floats, group: Positions, count: int) -> Floats:
    least = np.full(count, np.inf)
    np.fmin.at(least, group, x)
    return np.where(np.isfinite(least), least, np.nan)


def _greatest(x: Floats, group: Positions, count: int) -> Floats:
    return -_least(-x, group, count)


def _medians(numbers: Floats, group: Positions, count: Positions) -> Floats:
    """The median of each group, the lower one of two; 0 of none."""
    order = np.lexsort((numbers, group))
    middle = np.cumsum(count) - count + np.maximum(count - 1, 0) // 2
    padded = np.append(numbers[order], 0.0)
    return np.where(count > 0, padded[np.minimum(middle, numbers.size)], 0.0)
