"""Things that are drawn, named in a spec in the options of the comparer that finds them."""

from __future__ import annotations

from dataclasses import replace

from pydantic import Field, model_validator

from grader.comparers._words import listed
from grader.comparers.curves import Curves
from grader.comparers.line import Line
from grader.comparers.maths.figures.frames import Frame, only
from grader.comparers.points import Points
from grader.model import Comparer, Strict
from grader.values import Figures, Record, Value
from grader.words import say

HALF = 0.5
"""Of points, so many tell where they are, also where their classes look alike."""


class Thing(Strict):
    """One thing that is drawn, in the options of the comparer that finds it: exactly one of them."""

    curves: Curves | None = Field(None, description="Curves, all of which belong together.")
    points: Points | None = Field(None, description="Points; half of them are enough to tell where they are.")
    line: Line | None = Field(None, description="A straight line.")
    name: str = Field("", description='What messages call it, such as "the data"; the names of curves without it.')

    @model_validator(mode="after")
    def _is_one(self) -> Thing:
        if sum(one is not None for one in (self.curves, self.points, self.line)) != 1:
            raise ValueError("give exactly one of `curves`, `points` and `line`")
        return self

    @property
    def comparer(self) -> Comparer:
        """What finds it."""
        return next(one for one in (self.curves, self.points, self.line) if one is not None)

    @property
    def called(self) -> str:
        """A phrase for it."""
        if self.name or self.curves is None:
            return self.name or (say("the points") if self.points else say("the line"))
        return listed(dict.fromkeys(one.name for one in self.curves.of))

    def is_in(self, seen: Value) -> bool:
        """Whether it is there, in figures that show one picture alone."""
        return self.comparer.judge(seen).credit >= (HALF if self.points else 1)


def alone_in(seen: Value, figures: Figures, frame: Frame, artist: int | None = None) -> Value:
    """What was seen, with nothing drawn outside one picture; of it one artist (by its position), or all."""
    alone = only(figures, frame, artist)
    if isinstance(seen, Record):
        return replace(seen, values=tuple(alone if value is figures else value for value in seen.values))
    return alone
