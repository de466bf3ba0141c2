"""Which of the drawn curves is which of those asked for: as many as can be, then the closest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from grader.comparers.maths.figures.assembly import Heap, alike, assembled
from grader.comparers.maths.figures.continued import is_spoilt
from grader.comparers.maths.figures.fitting import Fit, fit
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.strokes import Place, Stroke
from grader.comparers.maths.figures.taking_apart import separated

COPY = 1e3
"""The cost of a curve that is another one once more: it is taken where there is no other."""
MOST_SPARE = 4
"""Curves in one line beyond those asked for."""
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
    strokes = [part for stroke in strokes for part in _separated(stroke, references)]
    fits = {stroke: _fits(stroke, references) for stroke in strokes if may_be_whole(stroke, references)}
    strange = [stroke for stroke in strokes if not any(one.right_values for one in fits.get(stroke, ()))]
    unspoilt = {stroke: _unspoilt([stroke], row, references, strange) for stroke, row in fits.items()}
    single = {stroke: row for stroke, row in unspoilt.items() if any(one.right for one in row)}
    united = alike(stroke for stroke in strokes if stroke not in single)
    several = {
        whole: _unspoilt([whole, *parts], _fits(whole, references), references, strange)
        for whole, parts in united.items()
    }
    found = _assigned(references, [*single.items(), *several.items()])
    used = {part for one in found if one for part in united.get(one.stroke, [one.stroke])}
    return _completed(references, found, [stroke for stroke in strokes if stroke not in used])


def _separated(stroke: Stroke, references: Sequence[Reference]) -> list[Stroke]:
    """A line that is several curves one after another, as these; any other as it is."""
    if not may_be_whole(stroke, references) or any(one.right for one in _fits(stroke, references)):
        return [stroke]
    parts = separated(stroke)
    whole = [may_be_whole(part, references) for part in parts]
    if not 2 <= sum(whole) <= len(references) + MOST_SPARE:
        return [stroke]
    right = [
        one and any(fit_.right for fit_ in _fits(part, references)) for one, part in zip(whole, parts, strict=True)
    ]
    return parts if any(right) else [stroke]


def _unspoilt(
    strokes: Sequence[Stroke], fits: Sequence[Fit], references: Sequence[Reference], strange: Sequence[Stroke]
) -> list[Fit]:
    """The fits of the first stroke, but wrong where it goes on elsewhere in a stroke that is not among them."""
    whole, own = strokes[0], set(map(id, strokes))
    others = [one for one in strange if one.place == whole.place and id(one) not in own]
    return [
        replace(one, problem="wrong") if one.right and is_spoilt(whole, others, reference, one.offset) else one
        for one, reference in zip(fits, references, strict=True)
    ]


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
    copies = _copies([stroke for stroke, _ in curves])
    for column, (_, fits) in enumerate(curves):
        for row, one in enumerate(fits):
            if one.right:
                costs[row, column] = one.error + COPY * copies[column]
    found: list[Match | None] = [None] * len(references)
    for row, column in zip(*linear_sum_assignment(costs), strict=True):
        if costs[row, column] < NO_MATCH:
            stroke, fits = curves[column]
            found[row] = Match(references[row], stroke, fits[row])
    return found


def _copies(curves: Sequence[Stroke]) -> list[bool]:
    """Of each curve: whether it is one of those before it once more, to the last digit, as in an inset."""
    seen: set[tuple[bytes, bytes]] = set()
    copies = []
    for curve in curves:
        values = curve.x.tobytes(), curve.y.tobytes()
        copies.append(values in seen)
        seen.add(values)
    return copies


def _completed(references: Sequence[Reference], found: list[Match | None], spare: Sequence[Stroke]) -> Matching:
    """What is still missing may be drawn in pieces of any looks on one pair of axes."""
    left: dict[Place, list[Stroke]] = defaultdict(list)
    for stroke in spare:
        left[stroke.place].append(stroke)
    heaps = {place: Heap(strokes, references) for place, strokes in left.items()}
    for index, reference in enumerate(references):
        for place, heap in heaps.items():
            if found[index] is None and heap.strokes:
                known = [(one.reference, one.fit.offset) for one in found if one]
                whole = assembled(heap, reference, known)
                if whole is not None:
                    found[index] = Match(reference, whole[0], whole[1])
                    heaps[place] = Heap(whole[2], references)
    return Matching(tuple(found), tuple(stroke for heap in heaps.values() for stroke in heap.strokes))
