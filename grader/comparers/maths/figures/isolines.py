"""Lines along which a function of two variables is constant, from its values on a lattice."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from grader.comparers.maths.figures.overlay import COLOUR, array
from grader.comparers.maths.figures.strokes import Floats
from grader.values import Artist

_CORNERS = (((0, 0), (0, 1), (1, 1)), ((0, 0), (1, 0), (1, 1)))
"""Each cell is two triangles: their corners as (row, column)."""


def contour(x: Floats, y: Floats, z: Floats, levels: Sequence[float], label: str) -> Artist:
    """Contour lines of heights `z`, shape (rows, columns), at places of the same shape: in each triangle one piece."""
    found = [(level, pieces(x, y, z, level)) for level in levels]
    points = np.concatenate([np.empty((0, 2)), *(one.reshape(-1, 2) for _, one in found)])
    return Artist(
        "contour",
        array(points[:, 0]),
        array(points[:, 1]),
        parts=tuple(2 for _, one in found for _ in one),
        levels=tuple(level for level, one in found for _ in one),
        name="contour",
        label=label,
        colors=(COLOUR,),
        line_style="--",
        width=1.5,
    )


def pieces(x: Floats, y: Floats, z: Floats, level: float) -> Floats:
    """Straight pieces of one line, shape (n, 2, 2): piece, end, coordinate."""
    all_corners = np.stack([x, y, z - level], axis=-1)
    rows, columns = z.shape
    found = [np.empty((0, 2, 2))]
    for triangle in _CORNERS:
        corners = [all_corners[i : rows - 1 + i, j : columns - 1 + j].reshape(-1, 3) for i, j in triangle]
        found.append(_across(np.stack(corners, axis=1)))
    return np.concatenate(found)


def _across(triangles: Floats) -> Floats:
    """Where the third coordinate of triangles, shape (n, 3, 3), is zero: pieces in the plane of the other two."""
    above = triangles[:, :, 2] > 0
    crossed = triangles[np.isfinite(triangles[:, :, 2]).all(axis=1) & (above.any(axis=1) != above.all(axis=1))]
    alone = np.where(
        (crossed[:, :, 2] > 0).sum(axis=1, keepdims=True) == 1, crossed[:, :, 2] > 0, crossed[:, :, 2] <= 0
    )
    first = np.argmax(alone, axis=1)  # the corner on its own side of the line
    each = np.arange(len(crossed))
    tip = crossed[each, first]
    ends = []
    for step in (1, 2):
        other = crossed[each, (first + step) % 3]
        share = tip[:, 2] / (tip[:, 2] - other[:, 2])
        ends.append(tip[:, :2] + share[:, None] * (other - tip)[:, :2])
    return np.stack(ends, axis=1)
