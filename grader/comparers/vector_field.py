"""A vector field that has to be drawn, by arrows or stream lines: their directions are compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field, model_validator

from grader.comparers._words import counted, listed
from grader.comparers.maths.evaluate import evaluate
from grader.comparers.maths.figures.absence import Mistake, not_figures, nothing
from grader.comparers.maths.figures.naming import short
from grader.comparers.maths.figures.overlay import COLOUR, array, laid_out
from grader.comparers.maths.figures.regions import Rectangle, extent, inside, lattice, spread
from grader.comparers.maths.figures.strokes import Floats, Place, Truths, columns, each_axes
from grader.formulas import Formula, free_names
from grader.model import Comparer, Judgement
from grader.values import Artist, Figures, Value

LEAST_ARROWS = 9
MOST = 0.95
"""The share of the arrows that must be right."""
SAME_DIRECTION = 0.99
"""The cosine of 8 degrees."""
NEGLIGIBLE = 0.02
"""Where the field is shorter than this share of its greatest length, its direction is free."""


@dataclass(frozen=True, eq=False)
class Arrows:
    """Arrows on one pair of axes: where they are, and where they point."""

    place: Place
    x: Floats
    y: Floats
    u: Floats
    v: Floats

    def where(self, which: Truths) -> Arrows:
        """Some of them."""
        return Arrows(self.place, self.x[which], self.y[which], self.u[which], self.v[which])


@dataclass(frozen=True)
class Opinion:
    """What is wrong with arrows (code "" if nothing is), and in how many of them."""

    code: str
    message: str
    wrong: float
    place: Place


class VectorField(Comparer):
    """Arrows or stream lines must point along the field, all over the region; their lengths are free."""

    reads: ClassVar[frozenset[str]] = frozenset({"figures"})

    components: tuple[Formula, Formula] = Field(description="The components of the field, as formulas.")
    variables: tuple[str, str] = Field(("x", "y"), description="The names of the coordinates.")
    domain: Rectangle = Field(description="The ranges of the coordinates that must be shown.")
    length: Literal["free", "proportional"] = Field(
        "free", description="proportional: the longer the field, the longer the arrow."
    )

    @model_validator(mode="after")
    def _can_be_drawn(self) -> VectorField:
        unknown = {name for one in self.components for name in free_names(one)} - set(self.variables)
        if unknown:
            raise ValueError(f"the components have names that stand for nothing here: {listed(sorted(unknown))}")
        self._at(*lattice(self.domain, 3))
        return self

    @cached_property
    def longest(self) -> float:
        """The greatest length of the field in the region."""
        lengths = np.hypot(*self._at(*lattice(self.domain, 41)))
        return float(np.max(lengths[np.isfinite(lengths)], initial=0))

    @np.errstate(all="ignore")
    def judge(self, seen: Value) -> Judgement:
        """Full credit for the best of what was drawn on any axes, if it is right."""
        if not isinstance(seen, Figures):
            return not_figures(seen)
        absent = nothing(seen, ("arrows",), "a field of arrows or stream lines")
        opinions = [self._opinion(arrows) for arrows in _drawn(seen)]
        if absent or not opinions:
            return (absent or Mistake("type", "Your arrows stand in space; draw them in the plane.")).judged(seen)
        best = min(opinions, key=lambda one: (one.code != "", one.wrong))
        return Judgement(
            credit=float(not best.code),
            message=best.message or "The field is drawn.",
            diagnosis=best.code or None,
            seen=seen,
            expected=laid_out(seen, {best.place: [self._artist()]}),
        )

    def _opinion(self, arrows: Arrows) -> Opinion:
        arrows = arrows.where(inside(arrows.x, arrows.y, self.domain) & np.isfinite(arrows.u) & np.isfinite(arrows.v))
        p, q = self._at(arrows.x, arrows.y)
        telling = np.hypot(p, q) > NEGLIGIBLE * self.longest
        told, p, q = arrows.where(telling), p[telling], q[telling]
        if told.x.size < LEAST_ARROWS:
            message = (
                f"I found {counted(told.x.size, 'arrow')} in the region, where the task asks for a whole field of them."
            )
            return Opinion("few", message, 1.0, arrows.place)
        cosines = _cosine(told.u, told.v, p, q)
        wrong = float(np.mean(cosines < SAME_DIRECTION))
        code, message = "", ""
        if wrong > 1 - MOST:
            code, message = self._mistake(told, p, q, cosines)
        elif not spread(arrows.x, arrows.y, self.domain):
            code = "range"
            message = f"The arrows are right, but they show only {extent(arrows.x, arrows.y)}."
        elif self.length == "proportional" and not _proportional(told, p, q):
            code, message = "length", "The arrows point the right way, but their lengths do not follow the field's."
        return Opinion(code, message, wrong, arrows.place)

    def _mistake(self, arrows: Arrows, p: Floats, q: Floats, cosines: Floats) -> tuple[str, str]:
        if np.mean(cosines < -SAME_DIRECTION) >= MOST:
            return "opposite", "Your arrows point exactly the other way."
        if np.mean(_cosine(arrows.v, arrows.u, p, q) > SAME_DIRECTION) >= MOST:
            return "swapped", "The two components of your arrows are exchanged: the part along x comes first."
        if np.ptp(np.arctan2(arrows.v, arrows.u)) < 1e-6:
            return "constant", "All your arrows point the same way, so they do not depend on the place."
        worst = int(np.argmin(cosines))
        x, y, u, v = (short(values[worst]) for values in (arrows.x, arrows.y, arrows.u, arrows.v))
        return (
            "wrong",
            f"At ({x}, {y}) your arrow points along ({u}, {v}), which is not the direction of the field there.",
        )

    def _at(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        at = dict(zip(self.variables, (x, y), strict=True))
        p, q = (np.asarray(evaluate(one, at), dtype=np.float64) for one in self.components)
        return p, q

    def _artist(self) -> Artist:
        x, y = lattice(self.domain, 9)
        u, v = self._at(x, y)
        return Artist("arrows", array(x), array(y), u=array(u), v=array(v), name="quiver", colors=(COLOUR,))


def _drawn(figures: Figures) -> Iterator[Arrows]:
    """The arrows of each artist, and all arrows of each pair of axes together."""
    for place, axes in each_axes(figures):
        fields = [
            columns(artist.x, artist.y, artist.u, artist.v)
            for artist in axes.artists
            if artist.type == "arrows" and not artist.hidden
        ]
        if len(fields) > 1:
            fields.append(tuple(np.concatenate(parts) for parts in zip(*fields, strict=True)))
        yield from (Arrows(place, *field) for field in fields)


def _cosine(u: Floats, v: Floats, p: Floats, q: Floats) -> Floats:
    """Of the angles between (u, v) and (p, q); 0 where there is none."""
    lengths = np.hypot(u, v) * np.hypot(p, q)
    cosines: Floats = np.nan_to_num((u * p + v * q) / lengths, posinf=0.0, neginf=0.0)
    return cosines


def _proportional(arrows: Arrows, p: Floats, q: Floats) -> bool:
    ratio = np.hypot(arrows.u, arrows.v) / np.hypot(p, q)
    return bool(np.mean(np.abs(ratio / np.median(ratio) - 1) < 1 - MOST) >= MOST)
