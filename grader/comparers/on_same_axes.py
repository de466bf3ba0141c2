"""Things that have to be drawn in one picture: curves, points and lines, each found as its own comparer finds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from pydantic import Field

from grader.comparers._things import Thing, alone_in
from grader.comparers._words import listed
from grader.comparers.curves import Curves
from grader.comparers.maths.figures.absence import not_figures, nothing
from grader.comparers.maths.figures.frames import Frame, called, frames
from grader.comparers.maths.figures.naming import sentence
from grader.comparers.maths.figures.strokes import figures_in
from grader.model import Comparer, Judgement
from grader.values import Figures, Value
from grader.words import say


class OnSameAxes(Comparer):
    """All these things must be drawn in one picture; the axes of a twin lie in the same one, insets do not."""

    reads: ClassVar[frozenset[str]] = frozenset({"figures", "record"})
    imports_late: ClassVar[tuple[str, ...]] = Curves.imports_late

    things: tuple[Thing, ...] = Field(min_length=2, max_length=6, description="What belongs together.")

    def judge(self, seen: Value) -> Judgement:
        """Full credit if one picture holds all of them, none otherwise."""
        figures = figures_in(seen)
        if figures is None:
            return not_figures(seen)
        drawn = [frame for frame in frames(figures) if any(axes.artists for axes in frame.axes)]
        names = listed(thing.called for thing in self.things)
        absent = nothing(figures, ("line", "points", "segments", "reference", "contour", "fill", "text"), names)
        if absent:
            return absent.judged(figures)
        held = [
            [number for number, frame in enumerate(drawn) if thing.is_in(alone_in(seen, figures, frame))]
            for thing in self.things
        ]
        if set.intersection(*map(set, held)):
            return Judgement(1, say("You drew {names} in one picture.", names=names), seen=seen)
        code, message = self._words(held, drawn, figures)
        home = next((drawn[numbers[0]] for numbers in held if numbers), None)
        expected = self._expected(seen, figures, home) if home else None
        return Judgement(0, message, diagnosis=code, seen=seen, expected=expected)

    def _words(self, held: Sequence[Sequence[int]], drawn: Sequence[Frame], figures: Figures) -> tuple[str, str]:
        """The slug and the sentence; `held` says of each thing in which pictures it is."""
        named = list(zip((thing.called for thing in self.things), held, strict=True))
        missing = [name for name, numbers in named if not numbers]
        if missing:
            text = say("I did not find {names}, so not everything can be in one picture.", names=listed(missing))
            return "missing", text
        (first, home), *rest = named
        other, away = next((pair for pair in rest if not set(pair[1]) & set(home)), rest[-1])
        places = [called(drawn[numbers[0]].places[0], figures) for numbers in (home, away)]
        text = say(
            "{first} and {other} belong in one picture, but you drew {first} in {here} and {other} in {there}.",
            first=first,
            other=other,
            here=places[0],
            there=places[1],
        )
        return "wrong_axes", sentence(text)

    def _expected(self, seen: Value, figures: Figures, home: Frame) -> Figures | None:
        """In the first picture that holds one of the things, those that are not in it."""
        shown: Figures | None = None
        for thing in self.things:
            alone = alone_in(seen, figures, home)
            right = None if thing.is_in(alone) else thing.comparer.judge(alone).expected
            if isinstance(right, Figures):
                shown = _over(shown, right)
        return shown


def _over(first: Figures | None, second: Figures) -> Figures:
    """Figures of one layout as one."""
    if first is None:
        return second
    pairs = [
        replace(
            ours,
            axes=tuple(replace(a, artists=a.artists + b.artists) for a, b in zip(ours.axes, theirs.axes, strict=True)),
        )
        for ours, theirs in zip(first.figures, second.figures, strict=False)
    ]
    return Figures((*pairs, *second.figures[len(pairs) :]))
