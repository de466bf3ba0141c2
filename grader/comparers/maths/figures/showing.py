"""Whether a curve that was drawn is what a function of the student's gives, at the points it was called at."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.calls import outputs
from grader.comparers.maths.figures.strokes import Floats, columns
from grader.values import Artist, Calls, Figures

LEAST = 6
"""Points of the function that must lie beside the curve."""
CLOSE = 0.01
"""How far off they may be, as a fraction of their heights, besides what straight pieces miss."""
MOST = 200
"""Curves that are looked at."""
WRONG = "wrong"
"""The name of what is laid over a figure as an example of what is not right."""


@np.errstate(all="ignore")
def shows(figures: Figures, calls: Calls, right: Figures | None) -> bool | None:
    """Whether a curve is the function's and none of the right ones; None where the function gives no such curve."""
    points = _points(calls)
    if points is None:
        return None
    if right is not None and any(_follows(one, *points) for one in _curves(right)):
        return False
    return any(_follows(one, *points) for one in _curves(figures))


def _points(calls: Calls) -> tuple[Floats, Floats] | None:
    """The function's graph; None where it is not one of numbers over one variable."""
    if len(calls.names) != 1 or calls.formula is not None:
        return None
    found = outputs(calls)
    numbers = [(x, row) for x, row in zip(found.inputs[:, 0], found.rows, strict=False) if not isinstance(row, Reason)]
    if len(numbers) < LEAST or any(row.size != 1 or np.iscomplexobj(row) for _, row in numbers):
        return None
    x, y = (np.array(part, float) for part in zip(*((x, row.item()) for x, row in numbers), strict=True))
    return x, y


def _curves(figures: Figures) -> Iterator[tuple[Floats, Floats]]:
    """What is drawn over x, each with x increasing; what cannot be seen is left out."""
    every = [one for figure in figures.figures for axes in figure.axes for one in axes.artists if _is_curve(one)]
    for artist in every[:MOST]:
        x, y = columns(artist.x, artist.y)
        finite = np.isfinite(x) & np.isfinite(y)
        order = np.argsort(x[finite], kind="stable")
        yield x[finite][order], y[finite][order]


def _is_curve(artist: Artist) -> bool:
    return artist.type in ("line", "points") and not artist.hidden and not artist.text_data and artist.name != WRONG


def _follows(curve: tuple[Floats, Floats], x: Floats, y: Floats) -> bool:
    """Whether points lie on a curve as well as straight pieces allow."""
    over, heights = curve
    if over.size < LEAST:
        return False
    beside = (x >= over[0]) & (x <= over[-1])
    if beside.sum() < LEAST:
        return False
    x, y = x[beside], y[beside]
    bends = np.abs(np.diff(heights, 2))
    piece = np.clip(np.searchsorted(over, x) - 1, 0, over.size - 2)
    missed = np.maximum(bends[np.clip(piece - 1, 0, bends.size - 1)], bends[np.clip(piece, 0, bends.size - 1)])
    allowed = CLOSE * (np.ptp(y) or np.max(np.abs(y))) + missed
    return bool(np.all(np.abs(np.interp(x, over, heights) - y) <= allowed))
