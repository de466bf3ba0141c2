"""How far the straight pieces between drawn points run from a curve."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.strokes import Floats, Positions

ALONG = 64
"""At so many places over the domain the pieces are compared, and at the middle of each."""
TANGLED = 3.0
"""Lines that run over the domain more often than this are compared at their middles only."""


@dataclass(frozen=True, eq=False)
class Misses:
    """Places along straight pieces; shape of all: (places,)."""

    off: Floats
    """How far the curve is, in scales; 0 where it has no value."""
    length: Floats
    """Of the part of the piece that a place stands for, along x."""
    piece: Positions
    """The number of the piece."""

    def quantile(self, share: float) -> float:
        """What this share of the whole length does not exceed."""
        order = np.argsort(self.off)
        run = np.cumsum(self.length[order])
        if run.size == 0 or run[-1] <= 0:
            return 0.0
        return float(self.off[order][min(np.searchsorted(run, share * run[-1]), run.size - 1)])

    def worst(self, pieces: int) -> Floats:
        """Of each piece the greatest distance; shape (pieces,)."""
        worst = np.zeros(pieces)
        np.maximum.at(worst, self.piece, self.off)
        return worst


def misses(x: Floats, y: Floats, start: Positions, stop: Positions, reference: Reference) -> Misses:
    """Of the pieces from the points at `start` to those at `stop`."""
    widths = np.abs(x[stop] - x[start])
    fine = ALONG / reference.length if np.sum(widths) <= TANGLED * reference.length else 0.0
    counts = np.clip(np.ceil(widths * fine), 1, ALONG).astype(np.intp)
    piece = np.repeat(np.arange(start.size), counts)
    share = (np.arange(piece.size) - np.repeat(np.cumsum(counts) - counts, counts) + 0.5) / counts[piece]
    first, last = start[piece], stop[piece]
    low, high = reference.limits
    bounds = low - reference.scale / 2, high + reference.scale / 2  # a line across a pole is as long as it likes
    heights = (y[first] + share * (y[last] - y[first])).clip(*bounds)
    off = np.abs(heights - reference.at(x[first] + share * (x[last] - x[first])).clip(*bounds)) / reference.scale
    return Misses(np.nan_to_num(off, posinf=0.0), (widths / counts)[piece], piece)
