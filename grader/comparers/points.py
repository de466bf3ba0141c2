"""Points that have to be drawn, in classes that are told apart by colour or marker."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

import numpy as np
from pydantic import Field, model_validator

from grader.comparers._words import counted, shown
from grader.comparers.maths.figures.absence import not_figures, nothing
from grader.comparers.maths.figures.marks import Marks, Point, marks, told_apart
from grader.comparers.maths.figures.overlay import array, laid_out
from grader.comparers.maths.figures.strokes import Place, each_axes
from grader.model import Comparer, Judgement
from grader.values import Artist, Figures, Value

_COLOURS = ("#d62728ff", "#1f77b4ff", "#2ca02cff", "#ff7f0eff", "#9467bdff", "#8c564bff")
_MOST_NAMED = 3
ALIKE = 0.5
"""The share of the credit for points that are all there, but look alike."""


@dataclass(frozen=True)
class Found:
    """What one pair of axes shows of the points."""

    place: Place
    missing: tuple[Point, ...]
    exchanged: int
    """How many are there with x and y exchanged."""
    apart: bool
    """Whether the classes that are there differ in their looks."""


class Points(Comparer):
    """All points of all classes must be drawn on one pair of axes, each class in a colour or marker of its own."""

    reads: ClassVar[frozenset[str]] = frozenset({"figures"})

    classes: tuple[tuple[tuple[float, float], ...], ...] = Field(min_length=1, description="The points of each class.")
    tolerance: float = Field(
        0.02, gt=0, le=0.2, description="How far a point may be off, as a fraction of the extent of all points."
    )

    @model_validator(mode="after")
    def _has_points(self) -> Points:
        if not all(self.classes):
            raise ValueError("every class needs at least one point")
        return self

    @cached_property
    def within(self) -> float:
        """How far a point may be off, in data units."""
        extent = float(np.max(np.ptp(np.array([point for one in self.classes for point in one]), axis=0)))
        return self.tolerance * (extent or 1.0)

    @np.errstate(all="ignore")
    def judge(self, seen: Value) -> Judgement:
        """The credit is the share of the points that are there, halved where classes look alike."""
        if not isinstance(seen, Figures):
            return not_figures(seen)
        absent = nothing(seen, ("points", "line"), "points")
        if absent:
            return absent.judged(seen)
        found = [self._found(place, marks(axes)) for place, axes in each_axes(seen) if axes.type == "plane"]
        if not found:
            return Judgement(0, "Your points are not drawn in a plane.", diagnosis="type", seen=seen)
        best = min(found, key=lambda one: (len(one.missing), not one.apart))
        total = sum(map(len, self.classes))
        code, message = self._words(best, total)
        return Judgement(
            credit=(1 - len(best.missing) / total) * (1 if best.apart else ALIKE),
            message=message,
            diagnosis=code or None,
            seen=seen,
            expected=laid_out(seen, {best.place: self._artists()}),
        )

    def _found(self, place: Place, drawn: Marks) -> Found:
        looks = [[drawn.at(point, self.within) for point in one] for one in self.classes]
        everything = zip(
            (point for one in self.classes for point in one), (at for row in looks for at in row), strict=True
        )
        missing = [point for point, found in everything if not found]
        exchanged = sum(1 for x, y in missing if drawn.at((y, x), self.within))
        there = [[found for found in row if found] for row in looks]
        return Found(place, tuple(missing), exchanged, told_apart([row for row in there if row]))

    def _words(self, best: Found, total: int) -> tuple[str, str]:
        count = len(best.missing)
        alike = "" if best.apart else " The classes look alike: give each a colour or a marker of its own."
        if count == 0:
            return ("alike", alike.strip()) if alike else ("", f"All {counted(total, 'point')} are drawn.")
        if best.exchanged == count and count > total / 3:
            return "xy_swapped", f"{counted(count, 'point')} of {total} are drawn with x and y exchanged.{alike}"
        lost = [one for one in self.classes if set(one) <= set(best.missing)]
        if lost and count < total and sum(map(len, lost)) == count:
            return "class_missing", f"I found {total - count} of {total} points: a whole class of them is missing."
        some = _listed(best.missing[:_MOST_NAMED]) + (", …" if count > _MOST_NAMED else "")
        verb = "is" if count == 1 else "are"
        return "missing", f"I found {total - count} of {counted(total, 'point')}: {some} {verb} missing.{alike}"

    def _artists(self) -> list[Artist]:
        return [
            Artist("points", array(x), array(y), colors=(_COLOURS[index % len(_COLOURS)],), marker="o")
            for index, (x, y) in enumerate(np.array(one).T for one in self.classes)
        ]


def _listed(points: tuple[Point, ...] | list[Point]) -> str:
    return ", ".join(f"({shown(x)}, {shown(y)})" for x, y in points)
