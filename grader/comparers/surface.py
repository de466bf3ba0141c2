"""A function of two variables that has to be drawn: as a surface, a wireframe, or contours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

import numpy as np
from pydantic import Field, model_validator

from grader.comparers._words import listed
from grader.comparers.maths.evaluate import evaluate
from grader.comparers.maths.figures.absence import Mistake, not_figures, nothing, visible
from grader.comparers.maths.figures.heights import Heights, heights
from grader.comparers.maths.figures.naming import short
from grader.comparers.maths.figures.overlay import COLOUR, array, laid_out
from grader.comparers.maths.figures.regions import Rectangle, extent, inside, lattice, spread
from grader.comparers.maths.figures.strokes import Floats, Place, Truths
from grader.comparers.vector_field import VectorField
from grader.formulas import Formula, free_names
from grader.model import Comparer, Judgement
from grader.values import Artist, Figures, Value

LEAST_POINTS = 16
LEAST_LEVELS = 3
MOST = 0.97
"""The share of the points that must be right."""
MAX_SLACK = 0.1
"""Coarse contour lines may be off by this fraction of the range at most."""


@dataclass(frozen=True)
class Opinion:
    """What is wrong with one drawing (code "" if nothing is), and with how much of it."""

    code: str
    message: str
    wrong: float
    place: Place


class Surface(Comparer):
    """The heights must be the function's, all over the region; other functions and regions beyond are ignored."""

    reads: ClassVar[frozenset[str]] = frozenset({"figures"})

    of: Formula = Field(description="The function, as a formula.")
    variables: tuple[str, str] = Field(("x", "y"), description="The names of the coordinates.")
    domain: Rectangle = Field(description="The ranges of the coordinates that must be shown.")
    tolerance: float = Field(
        0.02, gt=0, le=0.2, description="How far a height may be off, as a fraction of the function's range there."
    )
    gradient: tuple[Formula, Formula] | None = Field(
        None, description="The components of its gradient: if given, a drawing of the gradient's field is as good."
    )

    @model_validator(mode="after")
    def _can_be_drawn(self) -> Surface:
        unknown = set(free_names(self.of)) - set(self.variables)
        if unknown:
            raise ValueError(f"the function has names that stand for nothing here: {listed(sorted(unknown))}")
        if not self.scale > 0:
            raise ValueError("the function has no values in the region")
        _ = self.field
        return self

    @cached_property
    def scale(self) -> float:
        """The range of the function in the region, or its size where it is constant; 0 if it has no values."""
        values = self._at(*lattice(self.domain, 41))
        finite = values[np.isfinite(values)]
        return float(np.ptp(finite) or np.max(np.abs(finite)) or 1.0) if finite.size else 0.0

    @cached_property
    def field(self) -> VectorField | None:
        """What judges a drawing of the gradient."""
        if self.gradient is None:
            return None
        return VectorField(components=self.gradient, variables=self.variables, domain=self.domain)

    @np.errstate(all="ignore")
    def judge(self, seen: Value) -> Judgement:
        """Full credit for the best of what was drawn on any axes, if it is right."""
        if not isinstance(seen, Figures):
            return not_figures(seen)
        field = self.field.judge(seen) if self.field else None
        opinions = [self._opinion(drawn) for drawn in heights(seen)]
        best = min(opinions, key=lambda one: (one.code != "", one.wrong), default=None)
        if field and (field.credit == 1 or not best) and (not best or best.code) and _has_arrows(seen):
            return field
        if best is None:
            return self._absent(seen).judged(seen)
        return Judgement(
            credit=float(not best.code),
            message=best.message or "The function is drawn.",
            diagnosis=best.code or None,
            seen=seen,
            expected=laid_out(seen, {best.place: [self._artist()]}),
        )

    def _absent(self, seen: Figures) -> Mistake:
        wanted = "a surface, a wireframe or contours" + (", or the field of the gradient" if self.gradient else "")
        lone = [artist.type for artist in visible(seen) if artist.z is not None and artist.type in ("points", "line")]
        if lone:
            drew = "points" if "points" in lone else "lines"
            return Mistake(
                "type", f"You drew {drew} in space; the task asks for {wanted} (plot_surface draws a surface)."
            )
        return nothing(seen, ("surface", "contour"), wanted) or Mistake("empty", f"The task asks for {wanted}.")

    def _opinion(self, drawn: Heights) -> Opinion:
        slack = np.minimum(self._interpolation(drawn), MAX_SLACK * self.scale)
        border = _border(drawn)
        kept = inside(drawn.x, drawn.y, self.domain)
        seen, values = drawn.where(kept), self._at(drawn.x[kept], drawn.y[kept])
        right = _between(seen, values, self.tolerance * self.scale + slack[kept], border[kept])
        if right.size < LEAST_POINTS:
            return Opinion("few", "Too little of the region is drawn to see the function.", 1.0, drawn.place)
        wrong = float(1 - np.mean(right))
        code, message = "", ""
        if wrong > 1 - MOST:
            code, message = self._mistake(seen, values, right)
        elif not spread(seen.x, seen.y, self.domain):
            code, message = "range", f"The heights are right, but they show only {extent(seen.x, seen.y)}."
        elif seen.lines and np.unique(seen.z).size < LEAST_LEVELS:
            code, message = "few", "The contours are right, but too few to show the function. Ask for more levels."
        return Opinion(code, message, wrong, drawn.place)

    def _interpolation(self, drawn: Heights) -> Floats:
        """How far each point of a contour may be off because the grid it was computed on is coarse.

        A line between grid points at a distance h misses a function by h² f″ / 8; h is about the length of the
        contour's straight pieces. Zero for surfaces, whose points are exact.
        """
        if not drawn.lines or drawn.x.size < 2:
            return np.zeros(drawn.x.size)
        h = np.quantile(np.hypot(np.diff(drawn.x), np.diff(drawn.y)), 0.75)
        here = 2 * self._at(drawn.x, drawn.y)
        bends = [
            np.abs(self._at(drawn.x + dx, drawn.y + dy) + self._at(drawn.x - dx, drawn.y - dy) - here)
            for dx, dy in ((h, 0.0), (0.0, h))
        ]
        off: Floats = np.nan_to_num(bends[0] + bends[1]) / 4
        return off

    def _mistake(self, drawn: Heights, values: Floats, right: Truths) -> tuple[str, str]:
        tolerance = self.tolerance * self.scale
        difference = drawn.z - values
        shift = float(np.median(difference))
        if not drawn.lines and np.mean(np.abs(difference - shift) <= tolerance) >= MOST:
            way = "high" if shift > 0 else "low"
            return "shifted", f"Your surface has the right shape, but is {short(abs(shift))} too {way} everywhere."
        high = np.abs(values) > 0.1 * self.scale
        factor = float(np.median(drawn.z[high] / values[high])) if high.any() else 0.0
        if not drawn.lines and factor and np.mean(np.abs(drawn.z / factor - values) <= tolerance) >= MOST:
            return "scaled", f"Your surface is the right one times {factor:.3g}."
        worst = int(np.argmax(np.where(right, -1.0, np.abs(difference))))
        place = f"({short(drawn.x[worst])}, {short(drawn.y[worst])})"
        what = "contour has the level" if drawn.lines else "surface has the height"
        return (
            "wrong",
            f"At {place} your {what} {short(drawn.z[worst])}, which is not the value of the function there.",
        )

    def _at(self, x: Floats, y: Floats) -> Floats:
        return np.asarray(evaluate(self.of, dict(zip(self.variables, (x, y), strict=True))), dtype=np.float64)

    def _artist(self) -> Artist:
        x, y = lattice(self.domain, 21)
        return Artist("surface", array(x), array(y), array(self._at(x, y)), name="surface", colors=(COLOUR,))


def _between(drawn: Heights, values: Floats, tolerance: Floats, border: Truths) -> Truths:
    """Which points are as high as the function; the outline of a band is at one of its levels, or the plot's border."""
    low, high = values - drawn.z >= -tolerance, values - drawn.above <= tolerance
    edge = (np.abs(values - drawn.z) <= tolerance) | (np.abs(values - drawn.above) <= tolerance)
    return low & high & (edge | border)


def _border(drawn: Heights) -> Truths:
    """Which points lie on the edges of what is drawn."""
    at = np.zeros(drawn.x.size, dtype=bool)
    for values in (drawn.x, drawn.y):
        margin = 1e-9 * float(np.ptp(values)) if values.size else 0.0
        at |= (values <= np.min(values, initial=np.inf) + margin) | (values >= np.max(values, initial=-np.inf) - margin)
    return at


def _has_arrows(figures: Figures) -> bool:
    return any(artist.type == "arrows" for artist in visible(figures))
