"""The strokes of one pair of axes taken apart, so that curves can be put together from them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from grader.comparers.maths.figures.strokes import Positions, Stroke, Truths, union

MOSTLY = 0.9
"""The share of a line that must run on and on in one direction for its turns to be ends of curves."""
SHORT = 8
"""Strokes of fewer points are too short to be a curve by themselves."""


@dataclass(frozen=True, eq=False)
class Pieces:
    """The strokes of one pair of axes taken apart: into what is joined, and single points."""

    strokes: Sequence[Stroke]
    whole: Stroke
    """All of them as one."""
    piece: Positions
    """Of each point: the number of its piece."""
    stroke: Positions
    """Of each point: the number of its stroke."""
    style: Positions
    """Of each point: the number of its looks; those of short strokes are told from one another by no colour."""
    colour: Positions
    """Of each point: the number of its colour."""
    kind: Positions
    """Of each point: the number of its type, marker and line style."""

    @property
    def single(self) -> Truths:
        """Of each piece: whether it is one point."""
        single: Truths = np.bincount(self.piece) == 1
        return single


def taken_apart(strokes: Sequence[Stroke]) -> Pieces:
    """The pieces of strokes on the same axes."""
    strokes = [_broken(stroke) for stroke in strokes]
    whole = union(strokes)
    sizes = [stroke.x.size for stroke in strokes]
    starts = np.concatenate([[True], ~whole.joined[:-1]])

    def numbered(names: list[tuple[str, ...]]) -> Positions:
        numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}
        return np.repeat([numbers[name] for name in names], sizes)

    return Pieces(
        strokes,
        whole,
        piece=np.cumsum(starts) - 1,
        stroke=np.repeat(np.arange(len(strokes)), sizes),
        style=numbered([_looks(stroke) for stroke in strokes]),
        colour=numbered([stroke.artists[0].colors[:1] for stroke in strokes]),
        kind=numbered([(stroke.artists[0].type, *stroke.style[-2:]) for stroke in strokes]),
    )


def _broken(stroke: Stroke) -> Stroke:
    """The stroke with the pen lifted where one curve ends and the next begins: where the line turns back.

    A line in a wrong order, which turns all the time, is left as it is.
    """
    if stroke.x.size < SHORT:
        return stroke
    first = np.flatnonzero(stroke.joined)
    steps = stroke.x[first + 1] - stroke.x[first]
    first, ways = first[steps != 0], np.sign(steps[steps != 0])
    lifts = np.cumsum(~stroke.joined)[first]
    turns = np.flatnonzero((ways[1:] != ways[:-1]) | (lifts[1:] != lifts[:-1])) + 1
    starts, stops = np.append(0, turns), np.append(turns, ways.size)
    long = stops - starts >= SHORT - 1
    if turns.size == 0 or np.sum((stops - starts)[long]) < MOSTLY * ways.size:
        return stroke
    joined = stroke.joined.copy()
    for start, stop in zip(starts[~long], stops[~long], strict=True):
        joined[first[start:stop]] = False
    both = np.flatnonzero(long[:-1] & long[1:] & (ways[starts[:-1]] != ways[starts[1:]]))
    joined[first[starts[both + 1]]] = False
    return replace(stroke, joined=joined)


def separated(stroke: Stroke) -> list[Stroke]:
    """The runs that a stroke is drawn in: between points that are missing, and from where it turns back."""
    broken = _broken(stroke)
    starts = np.flatnonzero(np.concatenate([[True], ~broken.joined[:-1]]))
    runs = [slice(*ends) for ends in itertools.pairwise([*starts, stroke.x.size]) if ends[1] - ends[0] > 1]
    return [replace(stroke, x=stroke.x[run], y=stroke.y[run], joined=broken.joined[run]) for run in runs]


def _looks(stroke: Stroke) -> tuple[str, ...]:
    """What groups strokes; of short ones the colour says nothing, as each may have its own."""
    return stroke.style if stroke.x.size >= SHORT else ("", *stroke.style[-2:])
