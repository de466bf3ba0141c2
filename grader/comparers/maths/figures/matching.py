"""Which of the drawn curves is which of those asked for: as many as can be, then the closest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from grader.comparers.maths.figures.assembly import Heap, alike, assembled
from grader.comparers.maths.figures.continued import is_spoilt
from grader.comparers.maths.figures.fitting import Fit, fit
from grader.comparers.maths.figures.likely import may_be
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.strokes import Floats, Place, Stroke
from grader.comparers.maths.figures.taking_apart import separated

COPY = 1e3
"""The cost of a curve that is another one once more: it is taken where there is no other."""
REPEATED = 0.5
"""The share of a curve's points that were drawn twice, up to which they are not another curve."""
MOST_SPARE = 4
"""Curves in one line beyond those asked for."""
NO_MATCH = 1e6
"""The cost of a pair that does not match: more than all the others together."""

FAR = Fit("wrong")


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
    strokes = [part for stroke in _seen_together(strokes) for part in _separated(stroke, references)]
    fits = _all_fits([stroke for stroke in strokes if may_be_whole(stroke, references)], references)
    strange = [stroke for stroke in strokes if not any(one.right_values for one in fits.get(stroke, ()))]
    unspoilt = {stroke: _unspoilt([stroke], row, references, strange) for stroke, row in fits.items()}
    single = {stroke: row for stroke, row in unspoilt.items() if any(one.right for one in row)}
    united = alike(stroke for stroke in strokes if stroke not in single)
    several = {
        whole: _unspoilt([whole, *parts], _fits(whole, references), references, strange)
        for whole, parts in united.items()
    }
    found = _assigned(references, [*single.items(), *several.items()])
    return _dealt(references, found, united, strokes)


def _seen_together(strokes: Sequence[Stroke]) -> list[Stroke]:
    """The same, but of curves drawn on several axes of a figure, to the last digit, the first shows what all do."""
    same: dict[tuple[int, bytes, bytes], list[Stroke]] = defaultdict(list)
    for stroke in strokes:
        same[stroke.place.figure, stroke.x.tobytes(), stroke.y.tobytes()].append(stroke)
    views = {group[0]: tuple(one.view for one in group[1:] if one.place != group[0].place) for group in same.values()}
    return [replace(stroke, more_views=views[stroke]) if views.get(stroke) else stroke for stroke in strokes]


def _dealt(
    references: Sequence[Reference],
    found: Sequence[Match | None],
    united: Mapping[Stroke, Sequence[Stroke]],
    strokes: Sequence[Stroke],
) -> Matching:
    """What is missing is put together from what is left; where that fails, from pieces of what was found as well.

    Strokes that look alike may be pieces of two curves: all of them together show one, and the other lacks some.
    """
    used = {part for one in found if one for part in united.get(one.stroke, [one.stroke])}
    first = _completed(references, found, [stroke for stroke in strokes if stroke not in used])
    again = [one if one and one.stroke not in united else None for one in found]
    if None not in first.found or again == list(found):
        return first
    used = {one.stroke for one in again if one}
    second = _completed(references, again, [stroke for stroke in strokes if stroke not in used])
    return second if sum(map(bool, second.found)) > sum(map(bool, first.found)) else first


def _separated(stroke: Stroke, references: Sequence[Reference]) -> list[Stroke]:
    """A line that is several curves one after another, as these; any other as it is."""
    if (stroke.joined[:-1].all() and _runs_on(stroke.x)) or not may_be_whole(stroke, references):
        return [stroke]
    parts = separated(stroke)
    whole = [may_be_whole(part, references) for part in parts]
    if not 2 <= sum(whole) <= len(references) + MOST_SPARE:
        return [stroke]
    if any(one.right for one in _fits(stroke, references)):
        return [stroke]
    right = [
        one and any(fit_.right for fit_ in _fits(part, references)) for one, part in zip(whole, parts, strict=True)
    ]
    return parts if any(right) else [stroke]


def _runs_on(x: Floats) -> bool:
    """Whether a line never turns back."""
    steps = np.diff(x)
    return bool(np.all(steps >= 0) or np.all(steps <= 0))


def _unspoilt(
    strokes: Sequence[Stroke], fits: Sequence[Fit], references: Sequence[Reference], strange: Sequence[Stroke]
) -> list[Fit]:
    """The fits of the first stroke, but wrong where it goes on elsewhere in a stroke that is not among them."""
    if not any(one.right for one in fits):
        return list(fits)
    whole, own = strokes[0], set(map(id, strokes))
    others = [one for one in strange if one.place == whole.place and id(one) not in own]
    return [
        replace(one, problem="wrong") if one.right and is_spoilt(whole, others, reference, one.offset) else one
        for one, reference in zip(fits, references, strict=True)
    ]


def _all_fits(strokes: Sequence[Stroke], references: Sequence[Reference]) -> dict[Stroke, list[Fit]]:
    """The fits of each stroke; one that is far from a curve is not compared with it any further."""
    worth = {one: may_be(strokes, one) for one in dict.fromkeys(references)} if strokes else {}
    return {
        stroke: [fit(stroke, one) if worth[one][number] else FAR for one in references]
        for number, stroke in enumerate(strokes)
    }


def _fits(stroke: Stroke, references: Sequence[Reference]) -> list[Fit]:
    fits = {reference: fit(stroke, reference) for reference in dict.fromkeys(references)}
    return [fits[reference] for reference in references]


def lies_on(stroke: Stroke, reference: Reference) -> bool:
    """Whether what is drawn lies on a curve, however little it is."""
    near = reference in stroke.memory or bool(may_be([stroke], reference)[0])
    return near and fit(stroke, reference).right_values


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


def _completed(references: Sequence[Reference], known: Sequence[Match | None], spare: Sequence[Stroke]) -> Matching:
    """What is still missing may be drawn in pieces of any looks on one pair of axes."""
    found = list(known)
    left: dict[Place, list[Stroke]] = defaultdict(list)
    for stroke in spare:
        left[stroke.place].append(stroke)
    missing = {one for one, match_ in zip(references, found, strict=True) if match_ is None}
    heaps = {place: Heap(strokes, references, missing) for place, strokes in left.items()}
    for index, reference in enumerate(references):
        for place, heap in heaps.items():
            if found[index] is None and heap.strokes:
                lying = [(one.reference, one.fit.offset) for one in found if one]
                whole = assembled(heap, reference, lying)
                if whole is not None and not any(_is_part(whole[0], one.stroke) for one in found if one):
                    found[index] = Match(reference, whole[0], whole[1])
                    heaps[place] = Heap(whole[2], references, missing)
    return Matching(tuple(found), tuple(stroke for heap in heaps.values() for stroke in heap.strokes))


def _is_part(curve: Stroke, other: Stroke) -> bool:
    """Whether a curve is made, to the last digit, of points of another that were drawn twice, and only of some."""
    if curve.place != other.place:
        return False
    own, all_ = (np.unique(one.x + 1j * one.y) for one in (curve, other))
    return own.size <= REPEATED * all_.size and bool(np.all(np.isin(own, all_)))
