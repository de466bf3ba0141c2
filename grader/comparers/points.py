"""Points that have to be drawn, in classes that are told apart by colour or marker."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, ClassVar

import numpy as np
from pydantic import Field, model_validator

from grader.comparers._words import counted, listed, shown
from grader.comparers.maths.figures.absence import not_figures, nothing
from grader.comparers.maths.figures.frames import Frame, frames
from grader.comparers.maths.figures.marks import Marks, Point, differ, marks
from grader.comparers.maths.figures.overlay import array, laid_out, rings
from grader.comparers.maths.figures.strokes import figures_in
from grader.model import Comparer, Judgement
from grader.values import Array, Artist, Figures, Value
from grader.words import noted_n, say, say_n

_DRAWN = ("points", "line", "fill", "text")
_COLOURS = ("#d62728ff", "#1f77b4ff", "#2ca02cff", "#ff7f0eff", "#9467bdff", "#8c564bff")
_MOST_NAMED = 3
_MOVES = {
    "xy_swapped": np.array([[0, 1], [1, 0]]),
    "signs": np.array([[-1, 0], [0, -1]]),
    "sign_of_x": np.array([[-1, 0], [0, 1]]),
    "sign_of_y": np.array([[1, 0], [0, -1]]),
}
"""What may have happened to points, as matrices."""
_MOVED = {
    "xy_swapped": noted_n(
        "{count} point of {total} is drawn with x and y exchanged.",
        "{count} points of {total} are drawn with x and y exchanged.",
    ),
    "signs": noted_n(
        "{count} point of {total} is drawn with the wrong signs.",
        "{count} points of {total} are drawn with the wrong signs.",
    ),
    "sign_of_x": noted_n(
        "{count} point of {total} is drawn with the wrong sign of x.",
        "{count} points of {total} are drawn with the wrong sign of x.",
    ),
    "sign_of_y": noted_n(
        "{count} point of {total} is drawn with the wrong sign of y.",
        "{count} points of {total} are drawn with the wrong sign of y.",
    ),
}
ALIKE = 0.5
"""The share of the credit for points that are all there, but look alike."""
APART = 0.4
"""Points are told from their neighbours: what is nearer than this share of the way to the next is meant."""


@dataclass(frozen=True)
class Found:
    """What one picture shows of the points."""

    frame: Frame
    missing: tuple[Point, ...]
    moved: str
    """What happened to all of these: a key of `_MOVES`, or "" where nothing of the kind did."""
    unseen: tuple[str, ...]
    """Why those of the missing that are drawn cannot be seen."""
    lost: bool
    """Whether all of the missing are there among so many other points that nearly any would be."""
    odd: tuple[Point, ...]
    """Points that look like another class, where only few do."""
    apart: bool
    """Whether the classes that are there differ in their looks, but for these."""


class Points(Comparer):
    """All points of all classes must be drawn in one picture, each class in a colour or marker of its own."""

    reads: ClassVar[frozenset[str]] = frozenset({"figures", "record"})

    classes: tuple[tuple[tuple[float, float], ...], ...] = Field(min_length=1, description="The points of each class.")
    names: tuple[Annotated[str, Field(min_length=1)], ...] = Field(
        (), description='What messages and pictures call the classes, as the task does: "class −1", "class +1".'
    )
    tolerance: float = Field(
        0.02,
        gt=0,
        le=0.2,
        description="How far a point may be off, as a fraction of the extent of all points in x and y.",
    )

    @model_validator(mode="after")
    def _has_points(self) -> Points:
        if not all(self.classes):
            raise ValueError("every class needs at least one point")
        if self.names and len(self.names) != len(self.classes):
            raise ValueError("`names` must be as many as the classes")
        return self

    @property
    def points(self) -> tuple[Point, ...]:
        """Those of all classes."""
        return tuple(point for one in self.classes for point in one)

    @cached_property
    def within(self) -> Point:
        """How far a point may be off to the sides, and up and down, in data units."""
        distinct = np.unique(np.array(self.points), axis=0)
        extent = np.ptp(distinct, axis=0)
        extent = np.where(extent > 0, extent, np.max(extent) or 1.0)
        between = np.linalg.norm((distinct[:, None] - distinct) / extent, axis=2)
        nearest = float(np.min(between[between > 0], initial=np.inf))
        x, y = min(self.tolerance, APART * nearest) * extent
        return float(x), float(y)

    @np.errstate(all="ignore")
    def judge(self, seen: Value) -> Judgement:
        """The credit is the share of the points that are there in their class's looks, halved if classes are alike."""
        figures = figures_in(seen)
        if figures is None:
            return not_figures(seen)
        absent = nothing(figures, _DRAWN, say("points"))
        if absent:
            return absent.judged(figures)
        found = [self._found(frame) for frame in frames(figures) if frame.type == "plane"]
        if not found:
            return Judgement(0, say("Your points are not drawn in a plane."), diagnosis="type", seen=seen)
        best = min(found, key=lambda one: (len(one.missing), not one.apart, len(one.odd)))
        code, message = self._words(best, figures)
        return Judgement(
            credit=(1 - (len(best.missing) + len(best.odd)) / len(self.points)) * (1 if best.apart else ALIKE),
            message=message,
            diagnosis=code or None,
            seen=seen,
            expected=laid_out(figures, {best.frame.places[0]: self._artists(best)}),
        )

    def _found(self, frame: Frame) -> Found:
        everything = marks(frame.axes)
        drawn = everything.without_crowd(self.points, self.within)
        looks = [{point: drawn.at(point, self.within) for point in one} for one in self.classes]
        there = [{point: found for point, found in one.items() if found} for one in looks]
        missing = tuple(point for one in looks for point, found in one.items() if not found)
        unseen = tuple(why for point in missing if (why := drawn.hidden_at(point, self.within)))
        lost = drawn is not everything and all(everything.at(point, self.within) for point in missing)
        pairs = [(ours, theirs) for index, ours in enumerate(there) for theirs in there[index + 1 :] if ours and theirs]
        differences = [differ(list(ours.values()), list(theirs.values())) for ours, theirs in pairs]
        odd = dict.fromkeys(
            list(one)[position]
            for pair, difference in zip(pairs, differences, strict=True)
            for one, positions in zip(pair, difference.odd, strict=True)
            for position in positions
        )
        apart = all(one.apart or any(one.odd) for one in differences)
        return Found(frame, missing, self._moved(drawn, missing), unseen, lost, tuple(odd), apart)

    def _moved(self, drawn: Marks, missing: Sequence[Point]) -> str:
        """How all that is missing was moved, "" where it was not: it is drawn where nothing was asked for."""
        for how, (across, up) in _MOVES.items():
            places = [(across @ point, up @ point) for point in map(np.array, missing)]
            if places and all(place not in self.points and drawn.at(place, self.within) for place in places):
                return how
        return ""

    def _words(self, best: Found, figures: Figures) -> tuple[str, str]:
        count, total = len(best.missing), len(self.points)
        looks = self._looks(best)
        if count == 0:
            return looks if looks[0] else ("", say("All {points} are drawn.", points=counted(total, "point")))
        if best.moved and not (best.lost and count == total):
            code = "xy_swapped" if best.moved == "xy_swapped" else "sign"
            return code, f"{say_n(*_MOVED[best.moved], count, total=total)} {looks[1]}".strip()
        code, message = self._missing(best, figures)
        return code, f"{message} {looks[1]}".strip()

    def _looks(self, best: Found) -> tuple[str, str]:
        if not best.apart:
            return "alike", say("The classes look alike: give each a colour or a marker of its own.")
        if best.odd:
            return "class_mixed", say_n(
                "{points} looks like another class than its own.",
                "{points} look like another class than their own.",
                len(best.odd),
                points=_listed(best.odd),
            )
        return "", ""

    def _missing(self, best: Found, figures: Figures) -> tuple[str, str]:
        count, total = len(best.missing), len(self.points)
        if best.lost and count == total:
            return "crowded", say(
                "Nobody can tell which points you mean: among so many, nearly any could be found. "
                "Draw the {total} that are asked for alone, or so that they differ from all others.",
                total=total,
            )
        if len(best.unseen) == count:
            return "invisible", say_n(
                "{points} is drawn, but cannot be seen: {why}.",
                "{points} are drawn, but cannot be seen: {why}.",
                count,
                points=_listed(best.missing),
                why=listed(map(say, dict.fromkeys(best.unseen))),
            )
        all_drawn = marks(axes for frame in frames(figures) for axes in frame.axes)
        if count < total and not best.lost and all(all_drawn.at(point, self.within) for point in best.missing):
            return "wrong_axes", say("Your points are spread over several axes; they belong in one picture.")
        lost = [index for index, one in enumerate(self.classes) if set(one) <= set(best.missing)]
        if lost and count < total and sum(len(self.classes[index]) for index in lost) == count:
            if self.names:
                return "class_missing", say(
                    "I found {found} of {total} points: those of {names} are missing.",
                    found=total - count,
                    total=total,
                    names=listed(self.names[index] for index in lost),
                )
            return "class_missing", say(
                "I found {found} of {total} points: a whole class of them is missing.", found=total - count, total=total
            )
        if 1 < count == total:
            return "missing", say(
                "None of the {total} points is drawn: I looked for {points}.", total=total, points=_listed(best.missing)
            )
        return "missing", say_n(
            "I found {found} of {total}: {points} is missing.",
            "I found {found} of {total}: {points} are missing.",
            count,
            found=total - count,
            total=counted(total, "point"),
            points=_listed(best.missing),
        )

    def _called(self, index: int) -> str:
        return self.names[index] if self.names else say("class {number}", number=index + 1)

    def _artists(self, best: Found) -> list[Artist]:
        several = len(self.classes) > 1
        expected = [
            Artist(
                "points",
                *_arrays(one),
                label=self._called(index) if several else say("the points"),
                colors=(colour,),
                marker="o",
            )
            for index, one in enumerate(self.classes)
            for colour in (_COLOURS[index % len(_COLOURS)],)
        ]
        if best.missing:
            expected.append(rings(best.missing, "missing", say("missing")))
        if best.odd:
            expected.append(rings(best.odd, "wrong", say("looks like another class")))
        return expected


def _arrays(points: Iterable[Point]) -> tuple[Array, Array]:
    x, y = np.array(list(points)).T
    return array(x), array(y)


def _listed(points: Sequence[Point]) -> str:
    some = ", ".join(f"({shown(x)}, {shown(y)})" for x, y in points[:_MOST_NAMED])
    return some + (", …" if len(points) > _MOST_NAMED else "")
