"""What a student is told about curves: what was found, then what is wrong, in three sentences at most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from grader.comparers._words import listed
from grader.comparers.maths.figures.absence import Mistake, in_other_axes, nothing, unseen
from grader.comparers.maths.figures.labelling import exchanged, meaning
from grader.comparers.maths.figures.matching import Matching
from grader.comparers.maths.figures.mistakes import explained
from grader.comparers.maths.figures.naming import curve, label, sentence
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.strokes import Stroke
from grader.values import Figures
from grader.words import say

MOST_SENTENCES = 3
DRAWN = ("line", "points", "segments", "reference", "contour")
"""The types of artists that can be curves."""
_TOLD_ONCE = frozenset(
    {
        "range",
        "coarse",
        "unsorted",
        "index_x",
        "xy_swapped",
        "text_data",
        "undefined",
        "sign",
        "mirrored",
        "unit",
        "partly",
    }
)
_LAST = ("repeated", "twins_missing", "missing")


@dataclass(frozen=True)
class Told:
    """The words of a judgement of curves. `mistakes`: by the position of the curve that was not found."""

    mistakes: Mapping[int, Mistake]
    message: str
    diagnosis: str | None
    notes: tuple[str, ...]


def tell(references: Sequence[Reference], matching: Matching, drawn: Sequence[Stroke], figures: Figures) -> Told:
    """Put the outcome of matching into words. `drawn`: all strokes, hidden ones too."""
    mistakes = explained(references, matching, drawn, figures)
    absent = None
    if len(mistakes) == len(references):
        absent = nothing(figures, DRAWN, say("a curve")) or in_other_axes(figures, DRAWN, say("a curve"))
    told = [absent] if absent else _kinds(mistakes, references)
    return Told(
        mistakes,
        " ".join(_sentences(_found(references, matching, figures), told)),
        told[0].code if told else None,
        (*_notes(matching, figures), *_unseen(mistakes, told, figures)),
    )


def _sentences(found: str, told: Sequence[Mistake]) -> list[str]:
    """What was found, the mistakes, and hints as far as there is room for them."""
    sentences = [found] if found else []
    room = MOST_SENTENCES - len(sentences)
    spare = room - len(told)
    for one in told[:room]:
        hints = one.hints[: max(spare, 0)]
        sentences += [one.sentence, *hints]
        spare -= len(hints)
    return sentences


def _kinds(mistakes: Mapping[int, Mistake], references: Sequence[Reference]) -> list[Mistake]:
    """The mistakes as they are told: of one kind once, those first that say more than that something is missing."""
    kinds: dict[str, list[int]] = defaultdict(list)
    for index, one in mistakes.items():
        kinds[one.code if one.code in (*_TOLD_ONCE, "missing") else one.sentence].append(index)
    named = {references[index].name for index, one in mistakes.items() if one.code != "missing"}
    told = []
    for group in kinds.values():
        names = list(dict.fromkeys(references[index].name for index in group))
        one = mistakes[group[0]]
        told.append(_missing(one, names, named) if one.code == "missing" else _also(one, names[1:]))
    return sorted(told, key=lambda one: _LAST.index(one.code) + 1 if one.code in _LAST else 0)


def _also(one: Mistake, names: Sequence[str]) -> Mistake:
    return replace(one, hints=(*one.hints, say("The same goes for {names}.", names=listed(names)))) if names else one


def _missing(one: Mistake, names: Sequence[str], named: Collection[str]) -> Mistake:
    """What is missing altogether, or else the second curve of a name that is told about."""
    if len(names) == 1 and names[0] not in named:
        return one
    lost = [name for name in names if name not in named]
    text = (
        say("I did not find {lost}.", lost=listed(lost))
        if lost
        else say("A second curve for {names} is missing.", names=listed(names))
    )
    return replace(one, sentence=text)


def _found(references: Sequence[Reference], matching: Matching, figures: Figures) -> str:
    """A sentence about the curves that were found, "" if there are none."""
    missing = [one for one, match_ in zip(references, matching.found, strict=True) if match_ is None]
    names: dict[str, None] = {}
    for found in filter(None, matching.found):
        twins = [one.name for one in references if one.same_curve(found.reference)]
        said = meaning(label(found.stroke, figures))
        twins = [name for name in twins if said and meaning(name) == said] or twins
        unsure = len(set(twins)) > 1 and any(one.same_curve(found.reference) for one in missing)
        alone = twins[0] if len(set(twins)) == 1 else found.reference.name
        names[say(" or ").join(dict.fromkeys(twins)) if unsure else alone] = None
    return say("I found {names}.", names=listed(names)) if names else ""


def _unseen(mistakes: Mapping[int, Mistake], told: Sequence[Mistake], figures: Figures) -> list[str]:
    """A figure that nobody saw may have held what is missing."""
    lost = unseen(figures)
    return [lost] if lost and mistakes and not any(one.code == "closed_unseen" for one in told) else []


def _notes(matching: Matching, figures: Figures) -> tuple[str, ...]:
    found = [one for one in matching.found if one]
    drawn = [match.stroke for match in found]
    notes = [
        say("{curve} has few points.", curve=sentence(curve(one.stroke, drawn, figures)))
        for one in found
        if one.fit.chord > 0.05
    ]
    notes += [
        say(
            "{first} and {second} are equal to the last digit.",
            first=sentence(curve(first, drawn, figures)),
            second=curve(second, drawn, figures),
        )
        for index, first in enumerate(drawn)
        for second in drawn[index + 1 :]
        if np.array_equal(first.x, second.x) and np.array_equal(first.y, second.y)
    ]
    return (*notes, *exchanged(found, figures))
