"""Answers nobody asked for: a picture that holds nearly any of them as well does not show the one that was asked for.

All are drawn from low-discrepancy sequences (Roberts, The Unreasonable Effectiveness of Quasirandom Sequences, 2018),
so that a regular pattern of a student's meets them no more often than others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from grader.comparers.maths.figures.straight import Equation, Paper
from grader.comparers.maths.figures.strokes import Floats

HELD = 0.5
"""The share of the decoys of one kind that a picture may hold."""
COUNT = 32
"""How many lines there are, and half as many as places."""
LEAST = 6
"""Fewer say nothing."""
NEAR, FAR = 2.0, 10.0
"""Lines are moved aside by so many tolerances."""
_RATIOS = {1: 1.6180339887498949, 2: 1.3247179572447460}
"""For each dimension d the positive root of x**(d + 1) = x + 1."""


def sequence(count: int, dimensions: int) -> Floats:
    """Points that fill the unit interval or square evenly, shape (count, dimensions)."""
    steps = _RATIOS[dimensions] ** -np.arange(1.0, dimensions + 1)
    points: Floats = (0.5 + np.outer(np.arange(1, count + 1), steps)) % 1
    return points


def lines(equation: Equation, paper: Paper, tolerance: float) -> list[Equation]:
    """Lines beside one, as far as they pass through the picture."""
    a, b, c = equation
    unit = float(np.linalg.norm(np.array([a, b]) * paper.size))
    at = sequence(COUNT, 1)[:, 0] * 2 - 1
    aside = np.sign(at) * (NEAR + (FAR - NEAR) * np.abs(at)) * tolerance * unit
    return [one for step in aside if paper.chord(one := (a, b, c + float(step))) is not None]


def places(points: Sequence[tuple[float, float]]) -> Iterator[Floats]:
    """Places in place of points, shape (n, 2): any between them, and those of the lattice that they span."""
    own = np.unique(np.array(points, dtype=float), axis=0)
    low, high = own.min(axis=0), own.max(axis=0)
    yield low + sequence(2 * COUNT, 2) * (high - low)
    some = own[np.unique(np.linspace(0, len(own) - 1, LEAST).round().astype(int))]
    moved = (own[:, None, None] + some[:, None] - some).reshape(-1, 2)
    within = np.all((moved >= low) & (moved <= high), axis=1)
    lattice = np.unique(moved[within].round(9), axis=0)
    foreign = np.abs(lattice[:, None] - own).max(axis=2).min(axis=1) > 1e-6 * float(np.max(high - low, initial=1.0))
    yield lattice[foreign][: 2 * COUNT]
