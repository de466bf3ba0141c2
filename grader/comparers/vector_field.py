"""A vector field that has to be drawn, by arrows or stream lines: directions are compared, and more where asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field, model_validator

from grader.comparers._words import listed
from grader.comparers.maths.evaluate import evaluate
from grader.comparers.maths.figures.absence import Mistake, not_figures, nothing
from grader.comparers.maths.figures.colours import perceived
from grader.comparers.maths.figures.naming import short
from grader.comparers.maths.figures.overlay import arrows, laid_out
from grader.comparers.maths.figures.regions import Rectangle, extent, inside, lattice, spread
from grader.comparers.maths.figures.strokes import Floats, Place, Positions, Truths, columns, each_axes, figures_in
from grader.formulas import Formula, free_names
from grader.model import Comparer, Judgement
from grader.values import Artist, Figures, Value
from grader.words import noted, say, say_n

LEAST_ARROWS = 9
MOST = 0.95
"""The share of the arrows that must be right."""
SAME_DIRECTION = 0.99
"""The cosine of 8 degrees."""
NEGLIGIBLE = 0.02
"""Where the field is shorter than this share of its greatest length, its direction is free."""


SMOOTH, LEAST_SMOOTH = 0.2, 6.0
"""Colours follow a length if those of neighbours in length differ by less than this share of what others do.

With n arrows it is at least `LEAST_SMOOTH` / n, since few make wide steps.
"""
LEAST_COLOURS, MOST_COLOURS = 3, 5000
CROWD = 8
"""Among more other fields on its axes one is lost."""
_CROWDED = noted(
    "Nobody can tell which field you mean: you drew too many others on the same axes. Draw this one alone."
)
MOST_SHOWN = 200


@dataclass(frozen=True, eq=False)
class Arrows:
    """Arrows on one pair of axes: where they are, and where they point."""

    place: Place
    x: Floats
    y: Floats
    u: Floats
    v: Floats
    colours: tuple[str, ...] = ()
    """One an arrow, or fewer where they are the same."""
    name: str = ""
    """The call that drew them: steps of a `streamplot` are as long as it happens, an `arrow` may show its middle."""

    def moved(self, share: float) -> Arrows:
        """The same, said to be at another point of their shafts: 0.5 at their middles, 1 at their tips."""
        return replace(self, x=self.x + share * self.u, y=self.y + share * self.v)

    def where(self, which: Truths | Positions) -> Arrows:
        """Some of them."""
        positions = np.arange(self.x.size)[which]
        each = len(self.colours) == self.x.size
        return replace(
            self,
            x=self.x[positions],
            y=self.y[positions],
            u=self.u[positions],
            v=self.v[positions],
            colours=tuple(self.colours[index] for index in positions) if each else self.colours[:1],
        )


@dataclass(frozen=True)
class Opinion:
    """What is wrong with arrows (code "" if nothing is), in what share of them, and which these are."""

    code: str
    message: str
    wrong: float
    arrows: Arrows


class VectorField(Comparer):
    """Arrows or stream lines must point along the field, all over the region; lengths count only where asked for."""

    reads: ClassVar[frozenset[str]] = frozenset({"figures", "record"})

    components: tuple[Formula, Formula] = Field(description="The components of the field, as formulas.")
    variables: tuple[str, str] = Field(("x", "y"), description="The names of the coordinates.")
    domain: Rectangle = Field(description="The ranges of the coordinates that must be shown.")
    length: Literal["free", "proportional", "exact"] = Field(
        "free", description="proportional: all arrows longer than the field by one factor; exact: by none."
    )
    colour: Literal["free", "length"] = Field("free", description="length: the colour must follow the field's length.")

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
        figures = figures_in(seen)
        if figures is None:
            return not_figures(seen)
        absent = nothing(figures, ("arrows",), say("a field of arrows or stream lines"))
        opinions = [self._opinion(arrows) for arrows in _drawn(figures)]
        if absent or not opinions:
            return (absent or Mistake("type", say("I cannot read your arrows."))).judged(figures)
        best = min(opinions, key=lambda one: (one.code != "", one.wrong))
        others = sum(one.wrong > 1 - MOST and one.code != "few" for one in opinions if _beside(one, best))
        if not best.code and others > CROWD:
            best = replace(best, code="crowded", message=say(_CROWDED))
        return Judgement(
            credit=float(not best.code),
            message=best.message or say("The field is drawn."),
            diagnosis=best.code or None,
            seen=seen,
            expected=laid_out(figures, {best.arrows.place: self._artists(best)}),
        )

    def _opinion(self, drawn: Arrows) -> Opinion:
        arrows = drawn.where(inside(drawn.x, drawn.y, self.domain) & np.isfinite(drawn.u) & np.isfinite(drawn.v))
        p, q = self._at(arrows.x, arrows.y)
        telling = np.hypot(p, q) > NEGLIGIBLE * self.longest
        told, p, q = arrows.where(telling), p[telling], q[telling]
        nothing_wrong = told.where(np.zeros(told.x.size, dtype=bool))
        if told.x.size < LEAST_ARROWS:
            message = say_n(
                "I found {count} arrow in the region, where the task asks for a whole field of them.",
                "I found {count} arrows in the region, where the task asks for a whole field of them.",
                told.x.size,
            )
            return Opinion("few", message, 1.0, nothing_wrong)
        cosines = _cosine(told.u, told.v, p, q)
        off = cosines < SAME_DIRECTION
        wrong = float(np.mean(off))
        if wrong > 1 - MOST:
            return Opinion(*self._mistake(told, p, q, cosines), wrong, told.where(off))
        if not spread(arrows.x, arrows.y, self.domain):
            message = say("The arrows are right, but they show only {extent}.", extent=extent(arrows.x, arrows.y))
            return Opinion("range", message, wrong, nothing_wrong)
        return Opinion(*self._length_or_colour(told, np.hypot(p, q)), wrong, nothing_wrong)

    def _length_or_colour(self, arrows: Arrows, lengths: Floats) -> tuple[str, str]:
        """What is wrong with arrows that point the right way; lengths are those of the field."""
        if self.length != "free" and arrows.name == "streamplot":
            return "length", say("Stream lines do not show how long the field is: draw arrows.")
        ratio = np.hypot(arrows.u, arrows.v) / lengths
        factor = 1.0 if self.length == "exact" else float(np.median(ratio))
        if self.length != "free" and not np.mean(np.abs(ratio / factor - 1) < 1 - MOST) >= MOST:
            return "length", say("The arrows point the right way, but their lengths do not follow the field's.")
        if self.colour == "length" and not _follows(arrows.colours, lengths):
            if len(set(arrows.colours)) > 1:
                return "colour", say(
                    "The arrows point the right way, but their colours do not follow the field's length: colour them "
                    "by length."
                )
            return "colour", say(
                "The arrows point the right way, but their colours are all the same: colour them by length."
            )
        return "", ""

    def _mistake(self, arrows: Arrows, p: Floats, q: Floats, cosines: Floats) -> tuple[str, str]:
        u, v = arrows.u, arrows.v

        def mostly(cosines: Floats) -> bool:
            return bool(np.mean(cosines > SAME_DIRECTION) >= MOST)

        if mostly(-cosines):
            return "opposite", say("Your arrows point exactly the other way.")
        if mostly(_cosine(v, u, p, q)):
            return "swapped", say("The two components of your arrows are exchanged: the part along x comes first.")
        if mostly(_cosine(-u, v, p, q)) or mostly(_cosine(u, -v, p, q)):
            which = "x" if mostly(_cosine(-u, v, p, q)) else "y"
            return "sign", say("The component of your arrows along {which} has the wrong sign.", which=which)
        if mostly(_cosine(u, v, *self._at(arrows.y, arrows.x))):
            return "transposed", say(
                "At (x, y) your arrows point as the field does at (y, x): rows and columns of the grid are exchanged."
            )
        if np.ptp(np.arctan2(v, u)) < 1e-6:
            return "constant", say("All your arrows point the same way, so they do not depend on the place.")
        worst = int(np.argmin(cosines))
        at_x, at_y, along_x, along_y = (short(values[worst]) for values in (arrows.x, arrows.y, u, v))
        return "wrong", say(
            "At ({at_x}, {at_y}) your arrow points along ({along_x}, {along_y}), which is not the direction of the "
            "field there.",
            at_x=at_x,
            at_y=at_y,
            along_x=along_x,
            along_y=along_y,
        )

    def _at(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        at = dict(zip(self.variables, (x, y), strict=True))
        p, q = (np.asarray(evaluate(one, at), dtype=np.float64) for one in self.components)
        return p, q

    def _artists(self, best: Opinion) -> list[Artist]:
        x, y = lattice(self.domain, 9)
        expected = [arrows(x, y, *self._at(x, y), "quiver", say("the field"))]
        if best.arrows.x.size:
            some = np.unique(np.linspace(0, best.arrows.x.size - 1, MOST_SHOWN).round().astype(np.intp))
            wrong = best.arrows.where(some)
            expected.append(arrows(wrong.x, wrong.y, wrong.u, wrong.v, "wrong", say("your arrows")))
        return expected


def _beside(one: Opinion, other: Opinion) -> bool:
    return one.arrows.place == other.arrows.place


def _drawn(figures: Figures) -> Iterator[Arrows]:
    """The arrows of each artist, and all arrows of each pair of axes together."""
    for place, axes in each_axes(figures):
        fields = [_arrows(artist, place) for artist in axes.artists if artist.type == "arrows" and not artist.hidden]
        yield from fields
        yield from (one.moved(share) for one in fields if one.name == "arrow" for share in (0.5, 1.0))
        if len(fields) > 1:
            x, y, u, v = (np.concatenate([getattr(one, name) for one in fields]) for name in "xyuv")
            colours = tuple(colour for one in fields for colour in _each(one))
            names = {one.name for one in fields}
            yield Arrows(place, x, y, u, v, colours, "streamplot" if "streamplot" in names else "")


def _arrows(artist: Artist, place: Place) -> Arrows:
    x, y, u, v = columns(artist.x, artist.y, artist.u, artist.v)
    return Arrows(place, x, y, u, v, artist.colors, artist.name)


def _each(arrows: Arrows) -> tuple[str, ...]:
    """A colour for each arrow."""
    same = len(arrows.colours) != arrows.x.size
    return (arrows.colours[:1] or ("",)) * arrows.x.size if same else arrows.colours


def _cosine(u: Floats, v: Floats, p: Floats, q: Floats) -> Floats:
    """Of the angles between (u, v) and (p, q); 0 where there is none."""
    lengths = np.hypot(u, v) * np.hypot(p, q)
    cosines: Floats = np.nan_to_num((u * p + v * q) / lengths, posinf=0.0, neginf=0.0)
    return cosines


def _follows(colours: tuple[str, ...], lengths: Floats) -> bool:
    """Whether colours change smoothly with lengths, in whatever colour map."""
    if len(colours) != lengths.size or len(set(colours)) < LEAST_COLOURS:
        return False
    order = np.argsort(lengths, kind="stable")[:: lengths.size // MOST_COLOURS + 1]
    seen = np.array([perceived(colours[index]) for index in order])
    steps = np.linalg.norm(np.diff(seen, axis=0), axis=1)
    usual = np.linalg.norm(seen - np.roll(seen, seen.shape[0] // 2, axis=0), axis=1)
    return bool(np.mean(steps) <= max(SMOOTH, LEAST_SMOOTH / order.size) * np.mean(usual))
