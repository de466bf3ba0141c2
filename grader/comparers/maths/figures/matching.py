"""Which of the drawn curves is which of those asked for: as many as can be, then the closest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from grader.comparers.maths.figures.assembly import alike, assembled
from grader.comparers.maths.figures.fitting import Fit, fit
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.strokes import Place, Stroke

NO_MATCH = 1e6
"""The cost of a pair that does not match: more than all the others together."""


@dataclass(frozen=True, eq=False)
class Match:
    """A drawn curve that is one of those asked for."""

    reference: Reference
    stroke: Stroke
    fit: Fit


@dataclass(frozen=True, eq=False)
class Matching:
    """The drawn curve of each reference, None where none was found, and the strokes that are not needed."""

    found: tuple[Match | None, ...]
    spare: tuple[Stroke, ...]


def match(references: Sequence[Reference], strokes: Sequence[Stroke]) -> Matching:
    """Find a different curve for each reference, wherever it is drawn."""
    fits = {stroke: _fits(stroke, references) for stroke in strokes if may_be_whole(stroke, references)}
    single = {stroke: row for stroke, row in fits.items() if any(one.right for one in row)}
    united = alike(stroke for stroke in strokes if stroke not in single)
    found = _assigned(references, [*single.items(), *((stroke, _fits(stroke, references)) for stroke in united)])
    used = {part for one in found if one for part in united.get(one.stroke, [one.stroke])}
    return _completed(references, found, [stroke for stroke in strokes if stroke not in used])


def _fits(stroke: Stroke, references: Sequence[Reference]) -> list[Fit]:
    fits = {reference: fit(stroke, reference) for reference in dict.fromkeys(references)}
    return [fits[reference] for reference in references]


def may_be_whole(stroke: Stroke, references: Sequence[Reference]) -> bool:
    """Whether it runs over enough of a domain to be worth comparing by itself."""
    x = stroke.x[np.isfinite(stroke.x)]
    return x.size > 1 and any(
        min(x.max(), one.domain[1]) - max(x.min(), one.domain[0]) >= one.length / 2 for one in references
    )


def _assigned(references: Sequence[Reference], curves: Sequence[tuple[Stroke, list[Fit]]]) -> list[Match | None]:
    """The assignment with most matches, and of those the one with the least error."""
    from scipy.optimize import linear_sum_assignment

    costs = np.full((len(references), len(curves)), NO_MATCH)
    for column, (_, fits) in enumerate(curves):
        for row, one in enumerate(fits):
            if one.right:
                costs[row, column] = one.error
    found: list[Match | None] = [None] * len(references)
    for row, column in zip(*linear_sum_assignment(costs), strict=True):
        if costs[row, column] < NO_MATCH:
            stroke, fits = curves[column]
            found[row] = Match(references[row], stroke, fits[row])
    return found


def _completed(references: Sequence[Reference], found: list[Match | None], spare: Sequence[Stroke]) -> Matching:
    """What is still missing may be drawn in pieces of any looks on one pair of axes."""
    left: dict[Place, list[Stroke]] = defaultdict(list)
    for stroke in spare:
        left[stroke.place].append(stroke)
    for index, reference in enumerate(references):
        for place, strokes in left.items():
            if found[index] is None and strokes:
                known = [(one.reference, one.fit.offset) for one in found if one]
                whole = assembled(strokes, reference, references, known)
                if whole is not None:
                    found[index] = Match(reference, whole[0], whole[1])
                    left[place] = whole[2]
    return Matching(tuple(found), tuple(stroke for strokes in left.values() for stroke in strokes))
