"""Pieces that lie over one another, dealt out to curves that are each drawn once."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.comparers.maths.figures.strokes import Floats, Positions, Truths
from grader.comparers.maths.figures.taking_apart import Pieces

LAYERS = 3
"""How many curves over one another are told apart, for each kind of piece."""


def layers(pieces: Pieces, on_curve: Truths) -> Iterator[Truths]:
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
    """Of each interval: the number of the track it continues best, without overlapping what is on it."""
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
