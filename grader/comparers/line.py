"""A straight line that has to be drawn: in any way, any multiple of its equation is the same line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

import numpy as np
from pydantic import Field, model_validator

from grader.comparers._fields import constant
from grader.comparers.maths.figures.absence import not_figures, nothing
from grader.comparers.maths.figures.assembly import alike
from grader.comparers.maths.figures.marks import marks
from grader.comparers.maths.figures.naming import short
from grader.comparers.maths.figures.overlay import COLOUR, array, laid_out
from grader.comparers.maths.figures.strokes import Floats, Positions, Stroke, each_axes, strokes
from grader.formulas import Formula, free_names
from grader.model import Comparer, Judgement
from grader.values import Artist, Axes, Figures, Value

_DRAWN = ("line", "points", "segments", "reference", "contour")
STRAIGHT = 0.01
"""Points that lie closer to a line than this fraction of their extent are straight."""
PARALLEL = 0.02
"""The sine of an angle of about one degree."""
DENSE = 20
"""Points that are not joined must be at least this many to look like a line."""
ELSEWHERE = 0.5
"""The credit for the right line on other axes than the points."""


@dataclass(frozen=True, eq=False)
class Run:
    """A straight run of points: its ends within the view, and how it lies to the line that is asked for."""

    stroke: Stroke
    length: float
    distance: float
    """The greatest distance from the line."""
    sine: float
    """Of the angle to the line."""
    level: float
    """The mean of a x + b y + c over its points, in units of the greatest distance."""


class Line(Comparer):
    """The line a x + b y + c = 0 must be drawn; other lines beside it do not hurt."""

    reads: ClassVar[frozenset[str]] = frozenset({"figures"})

    a: Formula = Field(description="The factor of x, a number or a formula.")
    b: Formula = Field(description="The factor of y.")
    c: Formula = Field(description="The constant term.")
    tolerance: float = Field(0.05, gt=0, description="How far the line may be off, in units of the axes.")
    length: float = Field(1.0, gt=0, description="How much of it must be seen, in units of the axes.")
    on_same_axes_as_points: tuple[tuple[float, float], ...] = Field(
        (), description="Points, of which half or more have to be on the same axes as the line."
    )

    @model_validator(mode="after")
    def _is_a_line(self) -> Line:
        if any(free_names(one) for one in (self.a, self.b, self.c)):
            raise ValueError("a, b and c are numbers: they have no variables")
        if not np.hypot(constant(self.a), constant(self.b)) > 0:
            raise ValueError("a and b must not both be 0")
        return self

    @cached_property
    def normal_form(self) -> tuple[float, float, float]:
        """(a, b, c) with (a, b) of length 1: then a x + b y + c is the distance of a point."""
        a, b, c = (constant(one) for one in (self.a, self.b, self.c))
        norm = float(np.hypot(a, b))
        return a / norm, b / norm, c / norm

    @np.errstate(all="ignore")
    def judge(self, seen: Value) -> Judgement:
        """Full credit if one of the lines on one of the axes is right."""
        if not isinstance(seen, Figures):
            return not_figures(seen)
        absent = nothing(seen, _DRAWN, "a line")
        if absent:
            return absent.judged(seen)
        all_axes = dict(each_axes(seen))
        runs = [run for stroke in self._candidates(seen) if (run := self._run(stroke, all_axes[stroke.place]))]
        right = [run for run in runs if run.distance <= self.tolerance and run.length >= self.length]
        wanted = [run for run in right if self._has_points(all_axes[run.stroke.place])]
        nearest = wanted or right or sorted(runs, key=lambda run: (run.sine, run.distance))
        code, message = ("", "The line is drawn.") if wanted else self._mistake(right, runs)
        return Judgement(
            credit=1.0 if wanted else ELSEWHERE if right else 0.0,
            message=message,
            diagnosis=code or None,
            seen=seen,
            expected=laid_out(seen, {nearest[0].stroke.place if nearest else None: [self._artist()]}),
        )

    def _candidates(self, seen: Figures) -> Iterator[Stroke]:
        """Every stroke that can be seen, each connected piece of it, and strokes of like looks together."""
        drawn = [stroke for stroke in strokes(seen) if not stroke.hidden]
        yield from drawn
        yield from alike(drawn)
        a, b, c = self.normal_form
        for stroke in drawn:
            if stroke.artists[0].name == "contourf":  # of the outline of a filled band, what lies on the line
                yield _part(stroke, np.flatnonzero(np.abs(a * stroke.x + b * stroke.y + c) <= self.tolerance))
            elif stroke.artists[0].type in ("segments", "contour"):
                yield from _pieces(stroke)

    def _has_points(self, axes: Axes) -> bool:
        drawn = marks(axes)
        there = sum(1 for point in self.on_same_axes_as_points if drawn.at(point, self.tolerance))
        return 2 * there >= len(self.on_same_axes_as_points)

    def _run(self, stroke: Stroke, axes: Axes) -> Run | None:
        """A stroke as a straight run; None where it is not straight or nothing of it is in view."""
        x, y = _in_view(stroke, axes)
        if x.size < 2 or (not stroke.joined.any() and x.size < DENSE):
            return None
        points = np.column_stack([x, y])
        middle = points.mean(axis=0)
        _, _, axes_of_spread = np.linalg.svd(points - middle, full_matrices=False)
        along, across = (points - middle) @ axes_of_spread.T[:, 0], (points - middle) @ axes_of_spread.T[:, -1]
        length = float(np.ptp(along))
        if length == 0 or float(np.max(np.abs(across))) > STRAIGHT * length:
            return None
        a, b, c = self.normal_form
        distances = a * x + b * y + c
        sine = abs(float(axes_of_spread[0] @ (a, b)))
        return Run(stroke, length, float(np.max(np.abs(distances))), sine, float(np.mean(distances)))

    def _mistake(self, right: Sequence[Run], runs: Sequence[Run]) -> tuple[str, str]:
        if right:
            return "wrong_axes", "The line is right, but it belongs on the same axes as the points."
        if not runs:
            return "no_line", "I found no straight line in your figure."
        on_it = [run for run in runs if run.distance <= self.tolerance]
        if on_it:
            return "range", "You draw too little of the line to see it. Let it run through the whole picture."
        parallel = [run for run in runs if run.sine <= PARALLEL]
        c = self.normal_form[2]
        if any(abs(run.level - 2 * c) <= self.tolerance for run in parallel) and abs(c) > self.tolerance:
            return (
                "sign",
                "Your line has the right slope, but lies on the other side of the origin: check the sign of c.",
            )
        if len(parallel) > 1 and abs(sum(run.level for run in parallel)) <= len(parallel) * self.tolerance:
            return "margins", "You drew lines to both sides of the one that is asked for, but not that line itself."
        if parallel:
            by = short(min(abs(run.level) for run in parallel))
            return "shifted", f"Your line has the right slope, but lies {by} away from where it should be."
        turned = [run for run in runs if run.sine >= 1 - PARALLEL**2]
        if turned and len(turned) == len(runs):
            return "turned", "Your line is at right angles to the one that is asked for: (a, b) is its normal."
        return "slope", "Your line has another slope than the one that is asked for."

    def _artist(self) -> Artist:
        a, b, c = self.normal_form
        x, y = np.array([0, -b]) - a * c, np.array([0, a]) - b * c
        return Artist("reference", array(x), array(y), name="axline", colors=(COLOUR,), line_style="--", width=1.5)


def _pieces(stroke: Stroke) -> Iterator[Stroke]:
    """The connected pieces."""
    cuts = np.flatnonzero(~stroke.joined[:-1]) + 1
    for part in np.split(np.arange(stroke.x.size), cuts):
        yield _part(stroke, part)


def _part(stroke: Stroke, positions: Positions) -> Stroke:
    """Some of the points; those that follow one another stay joined."""
    follow = np.append(np.diff(positions) == 1, False)
    joined = stroke.joined[positions] & follow
    return Stroke(stroke.x[positions], stroke.y[positions], joined, stroke.place, stroke.artists)


def _in_view(stroke: Stroke, axes: Axes) -> tuple[Floats, Floats]:
    """The points within the limits of the axes, and those where joined pieces cross them."""
    low, high = np.sort(np.asarray(axes.limits[:2], dtype=float), axis=1).T
    points = np.column_stack([stroke.x, stroke.y])
    inside = np.all((points >= low) & (points <= high), axis=1)
    first = np.flatnonzero(stroke.joined & ~(inside & np.roll(inside, -1)))
    cut = [end for index in first for end in _clipped(points[index], points[index + 1], low, high)]
    kept = np.concatenate([points[inside], np.array(cut).reshape(-1, 2)])
    return kept[:, 0], kept[:, 1]


def _clipped(start: Floats, stop: Floats, low: Floats, high: Floats) -> list[Floats]:
    """The ends of the part of a straight piece that lies in a rectangle (Liang and Barsky 1984)."""
    step = stop - start
    crossings = np.sort(np.array([(low - start) / step, (high - start) / step]), axis=0)
    outside = (step == 0) & ((start < low) | (start > high))
    moving = step != 0
    first = float(np.max(crossings[0][moving], initial=0.0))
    last = float(np.min(crossings[1][moving], initial=1.0))
    return [] if outside.any() or first > last else [start + first * step, start + last * step]
