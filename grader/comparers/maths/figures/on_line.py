"""How much of a straight line's way is drawn, and whether it stands out among other lines."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from grader.comparers.maths.figures import decoys
from grader.comparers.maths.figures.coverage import shown
from grader.comparers.maths.figures.pieces import DENSE, Pieces
from grader.comparers.maths.figures.straight import Equation, Paper, along, straight
from grader.comparers.maths.figures.strokes import Floats, Truths

MOSTLY = 0.9
"""The share of the points of one look that must lie on the line for them to be meant as it."""
CROWD = 12
"""So many lines hide one, and so many looks are no longer told apart."""
FEW = 5
"""Lines that share their look with more others do not stand out."""
_GRID = np.linspace(0.0, 1.0, 401)


def covered(drawn: Pieces, paper: Paper, equation: Equation, tolerance: float) -> float:
    """How much of the line's way is drawn in one look, by runs or dots that lie on it; from 0 to 1."""
    kept = _on(drawn, paper, equation, tolerance)
    chord = paper.chord(equation) if kept.any() or len(drawn.dots) >= DENSE else None
    if chord is None:
        return 0.0
    ways = np.sort([along(chord, drawn.starts[kept]), along(chord, drawn.stops[kept])], axis=0)
    first, last = _filled(drawn.dots, chord, paper, equation, tolerance)
    return float(np.mean(shown(_GRID, np.append(ways[0], first), np.append(ways[1], last))))


def _on(drawn: Pieces, paper: Paper, equation: Equation, tolerance: float) -> Truths:
    """Which pieces lie on the line; of a run all do or none, of an outline each by itself."""
    points = np.concatenate([drawn.starts, drawn.stops])
    off = np.abs(paper.distances(points, equation)) > tolerance
    wrong = off[: len(drawn.starts)] | off[len(drawn.starts) :]
    if drawn.outline:
        return ~wrong
    lost = np.zeros(int(np.max(drawn.run, initial=0)) + 1, dtype=bool)
    lost[drawn.run[wrong]] = True
    return ~lost[drawn.run]


def _filled(
    dots: Floats, chord: tuple[Floats, Floats], paper: Paper, equation: Equation, tolerance: float
) -> tuple[Floats, Floats]:
    """The starts and stops of what dots fill: they are close, and nearly all of them lie on the line."""
    on: Truths = np.abs(paper.distances(dots, equation)) <= tolerance
    if on.sum() < max(DENSE, MOSTLY * len(dots)):
        return np.empty(0), np.empty(0)
    at = np.sort(along(chord, dots[on]))
    close = np.diff(at) <= 1 / DENSE
    return at[:-1][close], at[1:][close]


def stands_out(
    one: Pieces, drawn: Sequence[Pieces], paper: Paper, equation: Equation, tolerance: float, length: float
) -> bool:
    """Whether the line, drawn in the look of `one`, is not lost among all that is drawn on its axes.

    Where nearly any other line is there as well, it stands out only in a look that few lines have, if such looks are
    few. `length`: how much of a line's way must be drawn for it to be there.
    """
    every = _together(drawn, equation, paper)
    if np.unique(every.run).size < CROWD:
        return True
    others = decoys.lines(equation, paper, tolerance)
    held = [covered(every, paper, other, tolerance) >= length for other in others]
    if not held or np.mean(held) <= decoys.HELD:
        return True
    rare = [look for look in drawn if np.unique(look.run[~_on(look, paper, equation, tolerance)]).size <= FEW]
    return one in rare and len(rare) <= CROWD


def _together(drawn: Sequence[Pieces], equation: Equation, paper: Paper) -> Pieces:
    """All looks as one; dots that make a straight line are such a line, and edges of areas are lines each."""
    starts, stops, runs = [np.empty((0, 2))], [np.empty((0, 2))], [np.empty(0, dtype=np.intp)]
    count = 0
    for look in drawn:
        own = np.arange(len(look.starts)) if look.outline else look.run
        dotted = straight(look.dots, equation, look.place, paper) if len(look.dots) >= DENSE else None
        ends = dotted.ends if dotted else np.empty((0, 2))
        starts += [look.starts, ends[:1]]
        stops += [look.stops, ends[1:]]
        last = int(np.max(own, initial=-1)) + 1
        runs += [own + count, np.full(len(ends[:1]), count + last)]
        count += last + 1
    return Pieces(
        drawn[0].place,
        np.concatenate(starts),
        np.concatenate(stops),
        np.concatenate(runs),
        np.empty((0, 2)),
        outline=False,
    )
