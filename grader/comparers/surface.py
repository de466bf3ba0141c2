"""A function of two variables that has to be drawn: as a surface, a wireframe, or contours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar

import numpy as np
from pydantic import Field, model_validator

from grader.comparers._words import listed
from grader.comparers.maths.evaluate import evaluate
from grader.comparers.maths.figures.absence import Mistake, not_figures, nothing, visible
from grader.comparers.maths.figures.heights import Heights, heights, levels
from grader.comparers.maths.figures.isolines import contour
from grader.comparers.maths.figures.naming import short
from grader.comparers.maths.figures.overlay import COLOUR, array, laid_out, rings
from grader.comparers.maths.figures.regions import Rectangle, extent, inside, lattice, spread
from grader.comparers.maths.figures.strokes import Floats, Truths, figures_in
from grader.comparers.vector_field import VectorField
from grader.formulas import Formula, free_names
from grader.model import Comparer, Judgement
from grader.values import Artist, Figures, Value
from grader.words import noted, say, say_n

LEAST_POINTS = 16
LEAST_LEVELS = 3
MOST = 0.97
"""The share of the points that must be right."""
MAX_SLACK = 0.1
"""Coarse contour lines may be off by this fraction of the range at most."""
FLAT = 1e-6
"""A factor smaller than this leaves nothing of a function."""
CROWD = 8
"""Among more drawings of other functions on its axes one is lost."""
_OTHERS = ("sign", "xy_swapped", "shifted", "scaled", "wrong")
_CROWDED = noted(
    "Nobody can tell which one you mean: you drew too many other functions on the same axes. Draw this one alone."
)
_OFF = {
    (True, True): noted("At {place} your contour has the level {z}; the function is lower there."),
    (True, False): noted("At {place} your contour has the level {z}; the function is higher there."),
    (False, True): noted("At {place} your surface has the height {z}; the function is lower there."),
    (False, False): noted("At {place} your surface has the height {z}; the function is higher there."),
}
"""By whether it is a contour, and whether it lies above the function."""
LATTICE, LEVELS, MOST_SHOWN = 25, 8, 60
"""Of the picture of what is right: lines each way, contours, and wrong points that are marked."""


@dataclass(frozen=True)
class Opinion:
    """What is wrong with one drawing (code "" if nothing is), and with how much of it."""

    code: str
    message: str
    wrong: float
    drawn: Heights
    off: Truths
    """Which of its points are wrong."""


class Surface(Comparer):
    """The heights must be the function's, all over the region; other functions and regions beyond are ignored."""

    reads: ClassVar[frozenset[str]] = frozenset({"figures", "record"})

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
        figures = figures_in(seen)
        if figures is None:
            return not_figures(seen)
        field = self.field.judge(seen) if self.field else None
        opinions = [self._opinion(drawn) for drawn in heights(figures)]
        by_hand = [self._opinion(drawn) for drawn in levels(figures, self._at, self.tolerance * self.scale)]
        opinions += [one for one in by_hand if not one.code]
        best = min(opinions, key=lambda one: (one.code != "", one.wrong), default=None)
        if best and not best.code and _is_lost(best, opinions):
            best = replace(best, code="crowded", message=say(_CROWDED))
        if field and (field.credit == 1 or not best) and (not best or best.code) and _has_arrows(figures):
            return field
        if best is None:
            return self._absent(figures).judged(figures)
        return Judgement(
            credit=float(not best.code),
            message=best.message or say("The function is drawn."),
            diagnosis=best.code or None,
            seen=seen,
            expected=laid_out(figures, {best.drawn.place: self._artists(best, figures)}),
        )

    def _absent(self, seen: Figures) -> Mistake:
        wanted = (
            say("a surface, a wireframe or contours, or the field of the gradient")
            if self.gradient
            else say("a surface, a wireframe or contours")
        )
        lone = [
            artist.type
            for artist in visible(seen)
            if artist.z is not None and artist.type in ("points", "line", "segments")
        ]
        if lone:
            text = (
                noted("You drew points in space; the task asks for {wanted} (plot_surface draws a surface).")
                if "points" in lone
                else noted("You drew lines in space; the task asks for {wanted} (plot_surface draws a surface).")
            )
            return Mistake("type", say(text, wanted=wanted))
        types = ("surface", "contour", "arrows") if self.gradient else ("surface", "contour")
        return nothing(seen, types, wanted) or Mistake("empty", say("The task asks for {wanted}.", wanted=wanted))

    def _opinion(self, drawn: Heights) -> Opinion:
        kept = inside(drawn.x, drawn.y, self.domain)
        allowed = self.tolerance * self.scale + np.minimum(self._interpolation(drawn), MAX_SLACK * self.scale)
        seen, allowed, border = drawn.where(kept), allowed[kept], _border(drawn)[kept]
        right = _between(seen, self._at(seen.x, seen.y), allowed, border)
        wrong = float(1 - np.mean(right)) if right.size else 1.0
        code, message = "", ""
        if right.size < LEAST_POINTS:
            code, message = _too_little(drawn, seen)
        elif wrong > 1 - MOST:
            code, message = self._mistake(seen, allowed, border, right)
        elif seen.lines and np.unique(seen.z).size < LEAST_LEVELS:
            code, message = "few", say("The contours are right, but too few to show the function. Ask for more levels.")
        elif not spread(seen.x, seen.y, self.domain):
            code, message = (
                "range",
                say("The heights are right, but they show only {extent}.", extent=extent(seen.x, seen.y)),
            )
        return Opinion(code, message, wrong, seen, ~right)

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

    def _mistake(self, drawn: Heights, allowed: Floats, border: Truths, right: Truths) -> tuple[str, str]:
        values = self._at(drawn.x, drawn.y)

        def fits(values: Floats) -> bool:
            return bool(np.mean(_between(drawn, values, allowed, border)) >= MOST)

        if fits(-values):
            if drawn.lines:
                return "sign", say("Your contours show the function upside down. Check the sign.")
            return "sign", say("Your surface shows the function upside down. Check the sign.")
        if fits(self._at(drawn.y, drawn.x)):
            if drawn.lines:
                return "xy_swapped", say("Your contours show the function with x and y exchanged.")
            return "xy_swapped", say("Your surface shows the function with x and y exchanged.")
        difference = drawn.z - values
        shift = float(np.median(difference))
        if not drawn.lines and fits(values + shift):
            text = (
                noted("Your surface has the right shape, but is {by} too high everywhere.")
                if shift > 0
                else noted("Your surface has the right shape, but is {by} too low everywhere.")
            )
            return "shifted", say(text, by=short(abs(shift)))
        high = np.abs(values) > 0.1 * self.scale
        factor = float(np.median(drawn.z[high] / values[high])) if high.any() else 0.0
        if not drawn.lines and abs(factor) > FLAT and np.mean(np.abs(drawn.z / factor - values) <= allowed) >= MOST:
            return "scaled", say("Your surface is the right one times {factor:.3g}.", factor=factor)
        worst = int(np.argmax(np.where(right, -1.0, np.abs(difference))))
        text = _OFF[drawn.lines, bool(difference[worst] > 0)]
        place = f"({short(drawn.x[worst])}, {short(drawn.y[worst])})"
        return "wrong", say(text, place=place, z=short(drawn.z[worst]))

    def _at(self, x: Floats, y: Floats) -> Floats:
        return np.asarray(evaluate(self.of, dict(zip(self.variables, (x, y), strict=True))), dtype=np.float64)

    def _artists(self, best: Opinion, figures: Figures) -> list[Artist]:
        """The function as a surface or, in the plane, as contours; and what is wrong in the student's own."""
        place, wrong = best.drawn.place, best.drawn.where(best.off)
        in_space = figures.figures[place.figure].axes[place.axes].type == "space"
        x, y = lattice(self.domain, LATTICE)
        z = self._at(x, y)
        if in_space:
            right = Artist(
                "surface", array(x), array(y), array(z), name="surface", label=say("the function"), colors=(COLOUR,)
            )
        else:
            levels = np.linspace(np.nanmin(z), np.nanmax(z), LEVELS + 2)[1:-1] if best.code == "few" else _levels(best)
            columns, rows, grid = (part.reshape(LATTICE, LATTICE) for part in (x, y, z))
            right = contour(columns, rows, grid, levels.tolist(), say("the function"))
        some = np.unique(np.linspace(0, wrong.x.size - 1, MOST_SHOWN).round().astype(np.intp))
        if best.code in ("", "few") or not wrong.x.size:
            return [right]
        z_wrong = array(wrong.z[some]) if in_space else None
        ringed = rings(zip(wrong.x[some], wrong.y[some], strict=True), "wrong", say("wrong height"))
        return [right, replace(ringed, z=z_wrong)]


def _is_lost(best: Opinion, opinions: Sequence[Opinion]) -> bool:
    """Whether so many others are drawn on its axes that nobody can tell which one is meant."""
    return sum(one.code in _OTHERS for one in opinions if one.drawn.place == best.drawn.place) > CROWD


def _levels(best: Opinion) -> Floats:
    """Some of the levels that were drawn."""
    levels = np.unique(best.drawn.z)
    return levels[np.unique(np.linspace(0, levels.size - 1, LEVELS).round().astype(np.intp))]


def _too_little(drawn: Heights, seen: Heights) -> tuple[str, str]:
    """Hardly anything of what is drawn lies in the region."""
    ends = [end for values in (drawn.x, drawn.y) if values.size for end in (np.min(values), np.max(values))]
    if (
        len(ends) == 4
        and ends[0] == ends[2] == 0
        and all(float(end).is_integer() for end in ends)
        and min(ends[1::2]) > 1
    ):
        return "index_x", say("You drew against 0, 1, 2, …, as if x and y were missing: give them before the heights.")
    if seen.x.size and not drawn.lines:
        return "coarse", say_n(
            "Your surface has only {count} point in the region. Use a finer grid.",
            "Your surface has only {count} points in the region. Use a finer grid.",
            seen.x.size,
        )
    return "few", say("Too little of the region is drawn to see the function.")


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
