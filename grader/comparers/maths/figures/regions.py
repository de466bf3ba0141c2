"""Rectangles of the plane, and how much of one drawn points show."""

from __future__ import annotations

from typing import Annotated

import numpy as np
from pydantic import AfterValidator

from grader.comparers.maths.figures.naming import short
from grader.comparers.maths.figures.strokes import Floats, Truths
from grader.words import say

MARGIN = 1e-6
"""Points this far outside, as a fraction of the rectangle, are still inside: they may be of type float32."""
ENOUGH = 0.9
"""The share of each side that must be shown."""
END_STEPS = 1.5
"""Points may stop this many steps before an edge."""
CELLS_SHOWN = 0.7


def _grows(bounds: tuple[float, float]) -> tuple[float, float]:
    if not bounds[0] < bounds[1]:
        raise ValueError("must go from a smaller number to a greater one")
    return bounds


Bounds = Annotated[tuple[float, float], AfterValidator(_grows)]
Rectangle = tuple[Bounds, Bounds]
"""The ranges of x and of y."""


def inside(x: Floats, y: Floats, rectangle: Rectangle) -> Truths:
    """Which points lie in the rectangle; those that are not finite do not."""
    within = np.ones(x.size, dtype=bool)
    for values, (low, high) in zip((x, y), rectangle, strict=True):
        margin = MARGIN * (high - low)
        within &= (values >= low - margin) & (values <= high + margin)
    return within


def spread(x: Floats, y: Floats, rectangle: Rectangle) -> bool:
    """Whether points inside the rectangle reach all edges but for a step or so, and most of it in between."""
    if x.size == 0:
        return False
    density = np.sqrt(x.size)
    for values, (low, high) in zip((x, y), rectangle, strict=True):
        reach = float(np.ptp(values)) + 2 * END_STEPS * float(np.ptp(values)) / density
        if reach < ENOUGH * (high - low):
            return False
    cells = int(np.clip(density / 2, 1, 4))
    columns, rows = (
        np.clip(((values - low) / (high - low) * cells).astype(int), 0, cells - 1)
        for values, (low, high) in zip((x, y), rectangle, strict=True)
    )
    return np.unique(columns * cells + rows).size >= CELLS_SHOWN * cells**2


def extent(x: Floats, y: Floats) -> str:
    """Where points lie, for a message."""
    return say(
        "x from {left} to {right} and y from {low} to {high}",
        left=short(float(np.min(x))),
        right=short(float(np.max(x))),
        low=short(float(np.min(y))),
        high=short(float(np.max(y))),
    )


def lattice(rectangle: Rectangle, count: int) -> tuple[Floats, Floats]:
    """The crossings of `count` lines each way, flat."""
    x, y = np.meshgrid(*(np.linspace(low, high, count) for low, high in rectangle))
    return x.ravel(), y.ravel()
