"""Straight lines on a part of the plane: how far drawn points lie from one, and which of them are straight."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from grader.comparers.maths.figures.pieces import clipped
from grader.comparers.maths.figures.strokes import Floats, Place

STRAIGHT = 0.01
"""Points that lie closer to a line than this fraction of their extent are straight."""
SPECK = 0.02
"""What is shorter than this fraction of the picture is no line."""

Equation = tuple[float, float, float]
"""a, b and c of a x + b y + c = 0."""


@dataclass(frozen=True, eq=False)
class Paper:
    """The rectangle in which a line is judged, and what of it is in view; each by its lower left and upper right."""

    whole: tuple[Floats, Floats]
    seen: tuple[Floats, Floats]

    @property
    def size(self) -> Floats:
        """Width and height."""
        return self.whole[1] - self.whole[0]

    def distances(self, points: Floats, equation: Equation) -> Floats:
        """How far points, shape (n, 2), lie from a line, in fractions of the rectangle; negative on one side."""
        normal = np.array(equation[:2])
        distances: Floats = (points @ normal + equation[2]) / np.linalg.norm(normal * self.size)
        return distances

    def chord(self, equation: Equation) -> tuple[Floats, Floats] | None:
        """The ends of a line inside the rectangle, None where it does not pass through."""
        normal = np.array(equation[:2])
        middle = (self.whole[0] + self.whole[1]) / 2
        foot = middle - normal * ((middle @ normal + equation[2]) / (normal @ normal))
        reach = np.array([-normal[1], normal[0]]) * (np.sum(self.size) / np.linalg.norm(normal))
        start, stop, _ = clipped((foot - reach)[None], (foot + reach)[None], *self.whole)
        return (start[0], stop[0]) if len(start) else None


def along(chord: tuple[Floats, Floats], points: Floats) -> Floats:
    """Where points lie along a chord: 0 at its start, 1 at its end."""
    step = chord[1] - chord[0]
    at: Floats = (points - chord[0]) @ step / (step @ step)
    return at


@dataclass(frozen=True, eq=False)
class Run:
    """A straight run that was drawn: its ends, shape (2, 2), and how it lies to the line that is asked for."""

    place: Place
    ends: Floats
    sine: float
    """Of the angle between them, on paper as wide as high."""
    level: float
    """The mean of a x + b y + c."""
    paper: Paper

    def on(self, equation: Equation, tolerance: float) -> bool:
        """Whether it is part of a line."""
        return bool(np.all(np.abs(self.paper.distances(self.ends, equation)) <= tolerance))


def straight(points: Floats, equation: Equation, place: Place, paper: Paper) -> Run | None:
    """Points, shape (n, 2), as a straight run; None where they are none."""
    flat = points / paper.size
    if not np.isfinite(flat).all():
        return None
    middle = flat.mean(axis=0)
    _, _, spread = np.linalg.svd(flat - middle, full_matrices=False)
    ahead, aside = (flat - middle) @ spread[0], (flat - middle) @ spread[-1]
    length = float(np.ptp(ahead))
    if not length >= SPECK or float(np.max(np.abs(aside))) > STRAIGHT * length:
        return None
    ends = (middle + np.outer([ahead.min(), ahead.max()], spread[0])) * paper.size
    normal = np.array(equation[:2]) * paper.size
    sine = abs(float(spread[0] @ normal)) / float(np.linalg.norm(normal))
    return Run(place, ends, sine, float(np.mean(ends @ equation[:2]) + equation[2]), paper)
