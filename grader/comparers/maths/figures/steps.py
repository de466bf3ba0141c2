"""Steps and stairs, drawn by their corners: the points that they were made of."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def stepped(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """The points that steps go through; the corners themselves where they are not those of steps.

    Corners as `pts_to_prestep`, `pts_to_poststep` and `pts_to_midstep` of matplotlib.cbook give them: n points have
    2 n - 1 corners, or 2 n where steps change half-way.
    """
    if x.size % 2:
        points, corners = (x[::2], y[::2]), (x[1::2], y[1::2])
        before, after = (points[0][:-1], points[1][:-1]), (points[0][1:], points[1][1:])
        changes = ((before[0], after[1]), (after[0], before[1]))
        return points if any(_same(corners, one) for one in changes) else (x, y)
    if not np.isfinite(x).all() or not _same((x[1:-1:2], y[::2]), (x[2::2], y[1::2])):
        return x, y
    return _from_middles(x[0], x[1:-1:2]), y[::2]


def _same(first: tuple[Floats, Floats], second: tuple[Floats, Floats]) -> bool:
    return all(np.array_equal(one, other, equal_nan=True) for one, other in zip(first, second, strict=True))


def _from_middles(first: np.float64, middles: Floats) -> Floats:
    """Numbers of which the first one and the middles of neighbours are known: each is twice a middle less the last."""
    signs = np.where(np.arange(middles.size + 1) % 2, -1.0, 1.0)
    numbers: Floats = signs * np.cumsum(np.concatenate([[first], signs[1:] * 2 * middles]))
    return numbers


def stairs(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """The middles of the treads; from at least four corners, two of each."""
    return (x[:-1:2] + x[1::2]) / 2, y[:-1:2]
