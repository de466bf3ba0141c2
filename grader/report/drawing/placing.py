"""Where a text has room in a drawing: near what it speaks of, and off the curves."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from grader.report.drawing.layout import Box, Label, TextRole
from grader.report.drawing.strokes import Point, Points

LETTER = 9.0
"""Width of a letter, on average, in the drawing's units; generous, for a narrow page has larger ones."""
ABOVE, BELOW = 13.0, 4.0
"""How far a text reaches from its base line."""
ON_ANCHOR = 4
"""What it costs a text, in squares, to cover what it speaks of: at the edge of the box it may be pushed there."""
CELL = 8.0
"""Side of the squares in which a curve is or is not."""
_OFFSETS = ((0, -12), (0, 20), (12, 4), (-12, 4), (26, -18), (-26, -18), (26, 28), (-26, 28), (0, -34), (0, 42))
_BESIDE = 12
"""The offset at which a text begins or ends, where at others it is centred."""


class Room:
    """A drawing's box with what lies in it already: curves, and the texts placed so far."""

    def __init__(self, box: Box, curves: Sequence[Points]) -> None:
        self._box = box
        self._taken: list[Box] = []
        self._busy: set[tuple[int, int]] = set()
        for points in curves:
            self.fill(points)

    def fill(self, points: Points) -> None:
        """Keep texts off a line through these points."""
        self._busy |= {_cell(*point) for point in points if point}
        for start, end in pairwise(points):
            if start and end and (pieces := min(40, int(math.dist(start, end) / CELL))):
                shares = (step / (pieces + 1) for step in range(1, pieces + 1))
                self._busy |= {
                    _cell(start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1]))
                    for share in shares
                }

    def label(self, text: str, anchors: Sequence[Point], role: TextRole, *, within: Box | None = None) -> Label | None:
        """The text beside the anchor where it has most room (`within` a part of the box); None where it has none."""
        width = LETTER * len(text)
        box = within or self._box
        best: tuple[float, Label, Box] | None = None
        for x, y in anchors:
            for across, down in _OFFSETS:
                left = x + across - (0 if across == _BESIDE else width if across == -_BESIDE else width / 2)
                left = min(max(left, box[0] + 4), box[2] - 4 - width)
                around = (left, y + down - ABOVE, left + width, y + down + BELOW)
                if self._fits(around, box):
                    on_it = ON_ANCHOR if around[0] < x < around[2] and around[1] < y < around[3] else 0
                    score = self._crossed(around) + on_it + 0.04 * (abs(across) + abs(down))
                    if best is None or score < best[0]:
                        best = score, Label(text, left + width / 2, y + down, role=role), around
        if best is None:
            return None
        self._taken.append(best[2])
        return best[1]

    def _fits(self, around: Box, box: Box) -> bool:
        left, top, right, bottom = box
        inside = around[0] >= left and around[1] >= top and around[2] <= right and around[3] <= bottom
        return inside and not any(
            around[0] < other[2] and other[0] < around[2] and around[1] < other[3] and other[1] < around[3]
            for other in self._taken
        )

    def _crossed(self, around: Box) -> int:
        """How many squares with a curve lie below a text."""
        (left, top), (right, bottom) = _cell(around[0], around[1]), _cell(around[2], around[3])
        return sum((x, y) in self._busy for x in range(left, right + 1) for y in range(top, bottom + 1))


def _cell(x: float, y: float) -> tuple[int, int]:
    return int(x // CELL), int(y // CELL)
