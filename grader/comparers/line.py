"""A straight line that has to be drawn: in any way, any multiple of its equation is the same line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import ClassVar

import numpy as np
from pydantic import Field, model_validator

from grader.comparers._fields import constant
from grader.comparers.maths.figures.absence import Mistake, cannot_be_seen, not_figures, nothing
from grader.comparers.maths.figures.marks import marks
from grader.comparers.maths.figures.naming import short
from grader.comparers.maths.figures.on_line import covered, stands_out
from grader.comparers.maths.figures.overlay import COLOUR, WRONG, array, laid_out
from grader.comparers.maths.figures.pieces import DENSE, Pieces, outlines, pieces
from grader.comparers.maths.figures.regions import Rectangle
from grader.comparers.maths.figures.straight import Equation, Paper, Run, straight
from grader.comparers.maths.figures.strokes import Floats, Place, Stroke, columns, each_axes, figures_in, strokes
from grader.formulas import Formula, free_names
from grader.model import Comparer, Judgement
from grader.values import Artist, Axes, Figures, Value
from grader.words import noted, say

_DRAWN = ("line", "points", "segments", "reference", "contour", "fill")
_STEPS = ("step", "stairs")
PARALLEL = 0.02
"""The sine of an angle of about one degree, on paper as wide as high."""
EDGE = 0.5
"""The edge of a filled area is the line where it runs along this much of it."""
MOST_RUNS = 40
ELSEWHERE = 0.5
"""The credit for the right line on other axes than the points."""
_CROWDED = noted(
    "Nobody can tell which line you mean: among so many, nearly any line could be found. "
    "Draw the one that is asked for alone, or in a colour of its own."
)
_SHIFTED = {
    (True, True): noted("Your line has the right slope, but is {by} too high: it lies {off} away from its place."),
    (True, False): noted("Your line has the right slope, but is {by} too low: it lies {off} away from its place."),
    (False, True): noted(
        "Your line has the right slope, but is {by} too far to the right: it lies {off} away from its place."
    ),
    (False, False): noted(
        "Your line has the right slope, but is {by} too far to the left: it lies {off} away from its place."
    ),
}
"""By whether a line is rather flat than steep, and lies above it, or to its right."""


class Line(Comparer):
    """The line a x + b y + c = 0 must be drawn; other lines beside it do not hurt."""

    reads: ClassVar[frozenset[str]] = frozenset({"figures", "record"})

    a: Formula = Field(description="The factor of x, a number or a formula.")
    b: Formula = Field(description="The factor of y.")
    c: Formula = Field(description="The constant term.")
    region: Rectangle | None = Field(
        None, description="The ranges of x and y in which it is looked at; without it, what the axes show."
    )
    tolerance: float = Field(
        0.02, gt=0, le=0.2, description="How far the line may be off there, as a fraction of these ranges."
    )
    length: float = Field(0.2, gt=0, le=1, description="How much of its way through the region must be drawn.")
    among: tuple[tuple[float, float], ...] = Field(
        (), description="Points that, where they are drawn, must be on the same axes as the line."
    )

    @model_validator(mode="after")
    def _is_a_line(self) -> Line:
        if any(free_names(one) for one in (self.a, self.b, self.c)):
            raise ValueError("a, b and c are numbers: they have no variables")
        if not np.hypot(*self.equation[:2]) > 0:
            raise ValueError("a and b must not both be 0")
        if self.region and Paper(_corners(self.region), _corners(self.region)).chord(self.equation) is None:
            raise ValueError("the line does not pass through the region")
        return self

    @cached_property
    def equation(self) -> Equation:
        """a, b and c as numbers, (a, b) of length 1 if it has any: then a x + b y + c is a distance."""
        a, b, c = (constant(one) for one in (self.a, self.b, self.c))
        norm = float(np.hypot(a, b)) or 1.0
        return a / norm, b / norm, c / norm

    @np.errstate(all="ignore")
    def judge(self, seen: Value) -> Judgement:
        """Full credit if one of the lines on one of the axes is right."""
        figures = figures_in(seen)
        if figures is None:
            return not_figures(seen)
        absent = nothing(figures, _DRAWN, say("a line"))
        if absent:
            return absent.judged(figures)
        papers = {place: self._paper(axes) for place, axes in each_axes(figures)}
        drawn = _drawn(figures, papers, hidden=False)
        right = [
            one for one in drawn if self._covered(one, papers[one.place]) >= (EDGE if one.outline else self.length)
        ]
        clear = [one for one in right if self._stands_out(one, drawn, papers[one.place])]
        if clear:
            return self._right([one.place for one in clear], figures, seen)
        if right:
            return Judgement(0, say(_CROWDED), diagnosis="crowded", seen=seen)
        runs = [run for one in drawn if not one.outline for run in self._runs(one, papers[one.place])]
        mistake, run = self._hidden(figures, papers, runs) or self._elsewhere(figures, runs) or self._mistake(runs)
        expected = laid_out(figures, self._expected(run, None))
        return Judgement(0, mistake.sentence, diagnosis=mistake.code, seen=seen, expected=expected)

    def _right(self, places: Sequence[Place], figures: Figures, seen: Value) -> Judgement:
        """The judgement of the right line, which is worth half where the points it belongs to are elsewhere."""
        all_axes = dict(each_axes(figures))
        homes = [place for place, axes in all_axes.items() if self.among and self._has_points(axes)]
        beside = [_paper_of(place, all_axes[place]) for place in places]
        if not homes or any(_paper_of(home, all_axes[home]) in beside for home in homes):
            return Judgement(
                1, say("The line is drawn."), seen=seen, expected=laid_out(figures, self._expected(None, places[0]))
            )
        message = say("The line is right, but it belongs on the same axes as the points.")
        expected = laid_out(figures, self._expected(None, homes[0]))
        return Judgement(ELSEWHERE, message, diagnosis="wrong_axes", seen=seen, expected=expected)

    def _has_points(self, axes: Axes) -> bool:
        """Whether half of the points or more are marked on some axes."""
        drawn = marks([axes])
        extent = np.ptp(np.array(self.among), axis=0)
        x, y = self.tolerance * np.where(extent > 0, extent, np.max(extent) or 1.0)
        return 2 * sum(bool(drawn.at(point, (float(x), float(y)))) for point in self.among) >= len(self.among)

    def _paper(self, axes: Axes) -> Paper:
        low, high = np.sort(np.asarray(axes.limits[:2], dtype=float), axis=1).T
        if self.region is None:
            return Paper((low, high), (low, high))
        whole = _corners(self.region)
        return Paper(whole, (np.maximum(low, whole[0]), np.minimum(high, whole[1])))

    def _covered(self, drawn: Pieces, paper: Paper) -> float:
        return covered(drawn, paper, self.equation, self.tolerance)

    def _stands_out(self, one: Pieces, drawn: Sequence[Pieces], paper: Paper) -> bool:
        here = [other for other in drawn if other.place == one.place]
        return stands_out(one, here, paper, self.equation, self.tolerance, self.length)

    def _runs(self, drawn: Pieces, paper: Paper) -> list[Run]:
        """The straight runs of one look, and all that has this look as one, if that is straight."""
        groups = [*drawn.runs(MOST_RUNS), *([drawn.points()] if drawn.size >= DENSE else [])]
        return [run for points in groups if (run := straight(points, self.equation, drawn.place, paper))]

    def _hidden(
        self, figures: Figures, papers: dict[Place, Paper], runs: Sequence[Run]
    ) -> tuple[Mistake, Run | None] | None:
        """That the line is there, or the only one that is, and cannot be seen; else None."""
        found = [one for one in _drawn(figures, papers, hidden=True) if not one.outline]
        hidden = [stroke for stroke in strokes(figures) if stroke.hidden and stroke.joined.any()]
        right = any(self._covered(one, papers[one.place]) >= self.length for one in found)
        if not hidden or (runs and not right):
            return None
        message = say("Your line is drawn, but it cannot be seen: {why}.", why=cannot_be_seen(hidden[0], figures))
        return Mistake("invisible", message), None

    def _elsewhere(self, figures: Figures, runs: Sequence[Run]) -> tuple[Mistake, Run | None] | None:
        """That nothing of what is drawn as a line comes near, or has a place at all; else None."""
        if runs:
            return None
        for place, axes in each_axes(figures) if self.region else ():
            low, high = np.sort(np.asarray(axes.limits[:2], dtype=float), axis=1).T
            view = Paper((low, high), (low, high))
            found = [run for one in _drawn(figures, {place: view}, hidden=False) for run in self._runs(one, view)]
            if found:
                return Mistake("far_away", self._far(found[0])), None
        if any(_has_no_place(stroke) for stroke in strokes(figures)):
            sentence = say("Your line is not drawn: its values are NaN or infinite. Is there a division by 0?")
            return Mistake("gaps", sentence), None
        return None

    def _far(self, run: Run) -> str:
        """Where a line runs that does not come near where it is asked for."""
        (x_low, y_low), (x_high, y_high) = (map(short, corner) for corner in np.transpose(self.region or ()))
        start, stop = (f"({short(x)}, {short(y)})" for x, y in run.ends[np.argsort(run.ends[:, 0], kind="stable")])
        return say(
            "You drew a straight line, but it passes far from where it belongs: it runs from {start} to {stop}, and "
            "nothing of it lies where {x} and {y}.",
            start=start,
            stop=stop,
            x=say("x goes from {low} to {high}", low=x_low, high=x_high),
            y=say("y from {low} to {high}", low=y_low, high=y_high),
        )

    def _mistake(self, runs: Sequence[Run]) -> tuple[Mistake, Run | None]:
        """What is wrong, and the run that shows it best."""
        if not runs:
            return Mistake("no_line", say("I found no straight line in your figure.")), None
        nearest = sorted(runs, key=lambda run: (run.sine > PARALLEL, min(run.sine, PARALLEL), abs(run.level)))
        on_it = [run for run in nearest if run.on(self.equation, self.tolerance)]
        if on_it:
            sentence = say("You draw too little of the line to see it. Let it run through the whole picture.")
            return Mistake("range", sentence), on_it[0]
        parallel = [run for run in nearest if run.sine <= PARALLEL]
        return self._moved(parallel) if parallel else self._turned(nearest)

    def _moved(self, parallel: Sequence[Run]) -> tuple[Mistake, Run]:
        """Lines of the right slope."""
        a, b, c = self.equation
        levels = [run.level for run in parallel]
        if other := self._like(parallel, (a, b, -c)):
            sentence = say(
                "Your line has the right slope, but lies on the other side of the origin: check the sign of c."
            )
            return Mistake("sign", sentence), other[0]
        if len(levels) > 1 and abs(sum(levels)) <= self.tolerance * sum(map(abs, levels)):
            sentence = say("You drew lines to both sides of the one that is asked for, but not that line itself.")
            return Mistake("margins", sentence), parallel[0]
        return Mistake("shifted", self._shifted(levels[0])), parallel[0]

    def _shifted(self, level: float) -> str:
        """How far a line of the right slope lies off, and to which side."""
        flat = abs(self.equation[1]) >= abs(self.equation[0])
        by = level / self.equation[1 if flat else 0]
        return say(_SHIFTED[flat, by > 0], by=short(abs(by)), off=short(abs(level)))

    def _turned(self, runs: Sequence[Run]) -> tuple[Mistake, Run]:
        """Lines of another slope."""
        a, b, c = self.equation
        if other := self._like(runs, (b, a, c)):
            return Mistake("xy_swapped", say("Your line is the right one with x and y exchanged.")), other[0]
        if other := self._like(runs, (a, -b, c)):
            return Mistake("sign", say("Your line slopes the other way: check the signs of a and b.")), other[0]
        steps = [run.ends[1] - run.ends[0] for run in runs]
        if all(abs(step @ np.array([-b, a])) <= PARALLEL * np.linalg.norm(step) for step in steps):
            sentence = say("Your line is at right angles to the one that is asked for: (a, b) is its normal.")
            return Mistake("turned", sentence), runs[0]
        return Mistake("slope", say("Your line has another slope than the one that is asked for.")), runs[0]

    def _like(self, runs: Sequence[Run], other: Equation) -> list[Run]:
        """The runs that are part of another line, where that is another one."""
        found = [run for run in runs if run.on(other, self.tolerance)]
        return [run for run in found if not run.on(self.equation, self.tolerance)]

    def _expected(self, run: Run | None, place: Place | None) -> dict[Place | None, list[Artist]]:
        """The right line, and the wrong one where there is one that comes near."""
        a, b, c = self.equation
        x, y = np.array([0, -b]) - a * c, np.array([0, a]) - b * c
        right = Artist(
            "reference",
            array(x),
            array(y),
            name="axline",
            label=say("the line"),
            colors=(COLOUR,),
            line_style="--",
            width=1.5,
        )
        if run is None:
            return {place: [right]}
        x, y = run.ends.T
        wrong = Artist(
            "line", array(x), array(y), name="wrong", label=say("your line"), colors=(WRONG,), line_style="-", width=2.5
        )
        return {run.place: [right, wrong]}


def _paper_of(place: Place, axes: Axes) -> tuple[object, ...]:
    """What axes have in common that show the same part of the plane at the same place, as twins may."""
    return place.figure, axes.place, axes.limits


def _corners(region: Rectangle) -> tuple[Floats, Floats]:
    low, high = np.array(region, dtype=float).T
    return low, high


def _drawn(figures: Figures, papers: dict[Place, Paper], *, hidden: bool) -> list[Pieces]:
    """All that may be a line, by axes and looks; of what is hidden also what lies outside the view."""
    found = []
    every = [_as_drawn(stroke) for stroke in strokes(figures)]
    own = [stroke for stroke in every if bool(stroke.hidden) == hidden]
    for place, axes in each_axes(figures):
        edges = [stroke for stroke in outlines(axes, place) if bool(stroke.hidden) == hidden]
        here = [stroke for stroke in own if stroke.place == place] + edges
        box = papers[place].whole if hidden else papers[place].seen
        found += pieces(here, box)
    return found


def _has_no_place(stroke: Stroke) -> bool:
    """Whether it is a line of which no point is a number."""
    return stroke.x.size > 1 and not np.any(np.isfinite(stroke.x) & np.isfinite(stroke.y))


def _as_drawn(stroke: Stroke) -> Stroke:
    """Steps with their corners, not as the points that they stand for."""
    artist = stroke.artists[0]
    if artist.type != "line" or artist.name not in _STEPS:
        return stroke
    x, y = columns(artist.x, artist.y)
    return Stroke(x, y, np.arange(x.size) < x.size - 1, stroke.place, stroke.artists)
