"""The constant term of the function was kept in its derivative."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.diagnosis._case import Case
from grader.diagnosis._guesses import Guess, explained
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._origins import Entry, Origin
from grader.diagnosis._primitives import simple
from grader.diagnosis._rewriting import holds, terms
from grader.words import noted, say

SLUG = "constant_kept"
KEPT = noted("The constant of the function was kept: the derivative of a constant is zero.")
TERM = noted(
    "A term without {name} was kept: for a derivative with respect to {name} it is a constant, and its "
    "derivative is zero."
)
PERHAPS = noted(
    "Your answer is right but for an added constant. Was a constant term of the function kept? Its derivative is zero."
)
FITTED = 10.0
"""Bits of a simple number that is taken from the data."""


def _guesses(entry: Entry) -> Iterator[Guess]:
    for origin in entry.origins:
        if origin.known or entry.index:
            yield from _of_terms(entry, origin)
    if _may_have_had_one(entry) and not _has_constant(entry):
        yield from _of_unknown(entry)


def _may_have_had_one(entry: Entry) -> bool:
    """Whether the function is not known and is a sum, as of powers: such as have a constant term."""
    return bool(entry.origins) and not entry.origins[0].known and len(terms(entry.origins[0].function)) > 1


def _has_constant(entry: Entry) -> bool:
    """Whether the right answer has a constant term itself: then that may be what is wrong."""
    return any(not term.split(work.variable)[1].factors for work in entry.works for term in terms(entry.formula))


def _of_terms(entry: Entry, origin: Origin) -> Iterator[Guess]:
    for term in terms(origin.function):
        if not term.split(origin.work.variable)[1].factors:
            name = origin.work.variable
            sentence = say(TERM, name=name) if any(holds(term.tree, other) for other in entry.case.at) else KEPT
            yield Guess(SLUG, sentence, entry.right + origin.work.value(term.tree), same_as=SLUG)


def _of_unknown(entry: Entry) -> Iterator[Guess]:
    constant = simple(entry.seen - entry.right)
    if constant is not None and constant.denominator == 1:
        yield Guess(SLUG, PERHAPS, entry.right + np.asarray(float(constant)), FITTED)


def _explanations(case: Case) -> Iterator[Explanation]:
    yield from explained(case, _guesses)


KIND = Kind(37, _explanations)
