"""Why a curve that was asked for was not found: the nearest thing that was drawn, and how it differs."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from grader.comparers._words import clipped, counted, listed
from grader.comparers.maths.figures.absence import Mistake
from grader.comparers.maths.figures.assembly import SHORT, alike
from grader.comparers.maths.figures.detectors import DETECTORS
from grader.comparers.maths.figures.fitting import Fit, fit
from grader.comparers.maths.figures.matching import Matching, may_be_whole
from grader.comparers.maths.figures.naming import curve, sentence, short
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.strokes import Stroke, exchanged

MOST_CANDIDATES = 16
"""Of the curves that were not needed, the longest ones are looked at for mistakes."""


def explained(references: Sequence[Reference], matching: Matching, strokes: Sequence[Stroke]) -> dict[int, Mistake]:
    """A mistake for each reference that was not found, by its index. `strokes`: all, hidden ones too."""
    seen = [stroke for stroke in strokes if not stroke.hidden]
    hidden = [stroke for stroke in strokes if stroke.hidden]
    pool = _candidates(matching, references)
    mistakes = {}
    for index, reference in enumerate(references):
        if matching.found[index] is None:
            others = [one for one in references if not one.same_curve(reference)]
            own = [[one for one in tier if not any(fit(one, other).right_values for other in others)] for tier in pool]
            meant = replace(reference, name=_called(reference, references, matching))
            found = _invisible(reference, hidden) or _nearest(meant, own, seen)
            if found is None:
                mistakes[index] = _undrawn(reference, references, matching, pool[0], seen)
                continue
            mistakes[index], stroke = found
            used = set(map(id, stroke.artists))
            pool = [[one for one in tier if used.isdisjoint(map(id, one.artists))] for tier in pool]
    return mistakes


def _called(reference: Reference, references: Sequence[Reference], matching: Matching) -> str:
    """Its name; where another of the same formula was found, nobody can say which of the two is missing."""
    names = [other.name for other in references if other.same_curve(reference)]
    twin_found = any(match and match.reference.same_curve(reference) for match in matching.found)
    return " or ".join(dict.fromkeys(names)) if twin_found else reference.name


def _candidates(matching: Matching, references: Sequence[Reference]) -> list[list[Stroke]]:
    """What was drawn and is not needed: first with pieces of like looks united, then these pieces.

    Endless lines are there to guide the eye, and pieces that look like a curve that was found are more of it.
    """
    spare = [stroke for stroke in matching.spare if stroke.artists[0].type != "reference"]
    whole = [one for one in spare if may_be_whole(one, references) or may_be_whole(exchanged(one), references)]
    pieces = [stroke for stroke in spare if stroke not in whole and not _is_more_of_one(stroke, matching)]
    broken = {(stroke.place, stroke.style) for stroke in pieces}
    united = alike(stroke for stroke in spare if (stroke.place, stroke.style) in broken)
    members = [stroke for group in united.values() for stroke in group]
    together = set(members)
    lone = [stroke for stroke in pieces if stroke not in together and stroke.x.size > 1]
    small = [stroke for stroke in members if stroke.x.size >= SHORT]
    return [sorted(tier, key=lambda one: -one.x.size)[:MOST_CANDIDATES] for tier in ([*united, *whole, *lone], small)]


def _is_more_of_one(stroke: Stroke, matching: Matching) -> bool:
    """Whether it looks like a curve that was found, and lies on it."""
    return any(
        (match.stroke.place, match.stroke.style) == (stroke.place, stroke.style)
        and fit(stroke, match.reference).problem != "wrong"
        for match in matching.found
        if match
    )


def _invisible(reference: Reference, hidden: Sequence[Stroke]) -> tuple[Mistake, Stroke] | None:
    for stroke in hidden:
        if fit(stroke, reference).right:
            text = f"{curve(stroke, hidden)} of {reference.name} cannot be seen: {clipped(stroke.hidden)}."
            return Mistake("invisible", sentence(text), stroke.place), stroke
    return None


def _nearest(
    reference: Reference, tiers: Sequence[Sequence[Stroke]], seen: Sequence[Stroke]
) -> tuple[Mistake, Stroke] | None:
    """The first kind of mistake that one of the candidates shows; among the merely wrong ones, the closest."""
    for candidates, detector in itertools.product(tiers, DETECTORS):
        for stroke in candidates:
            found = detector(reference, stroke, curve(stroke, seen))
            if found is not None:
                return Mistake(found[0], sentence(found[1]), stroke.place), stroke
    fits = [(fit(stroke, reference), stroke) for stroke in tiers[0]]
    comparable = [(one, stroke) for one, stroke in fits if one.problem == "wrong"]
    if not comparable:
        return None
    closest, stroke = min(comparable, key=lambda pair: pair[0].error)
    return Mistake("wrong", sentence(_wrong(reference, closest, curve(stroke, seen))), stroke.place), stroke


def _wrong(reference: Reference, found: Fit, name: str) -> str:
    x, y = (short(number) for number in found.worst)
    return f"{name} does not follow {reference.name}: it goes through ({x}, {y}), which is not on that curve."


def _undrawn(
    reference: Reference,
    references: Sequence[Reference],
    matching: Matching,
    pool: Sequence[Stroke],
    seen: Sequence[Stroke],
) -> Mistake:
    """Nothing drawn comes near: another curve is drawn twice, two lie on one another, or it is just missing."""
    alike_found = [match for match in matching.found if match and match.reference.same_curve(reference)]
    for other in references:
        for stroke in pool:
            if not other.same_curve(reference) and fit(stroke, other).right:
                text = f"{curve(stroke, seen)} is {other.name} once more, and {reference.name} is missing."
                return Mistake("repeated", sentence(text), stroke.place)
    if alike_found:
        twins = [other.name for other in references if other.same_curve(reference)]
        text = (
            f"I found only {counted(len(alike_found), 'curve')} for {listed(dict.fromkeys(twins))}; the task wants "
            f"{len(twins)} different ones. They may lie on top of each other: draw each with a plot call of its own, "
            "and give it a label."
        )
        return Mistake("twins_missing", text, alike_found[0].stroke.place)
    return Mistake("missing", f"I did not find {reference.name}.", seen[0].place if seen else None)
