"""One term of a sum is wrong, missing or too many; the others are right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

import numpy as np

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._guesses import Guess, explained
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._naming import named
from grader.diagnosis._origins import Entry
from grader.diagnosis._primitives import simple
from grader.diagnosis._rewriting import Term, terms
from grader.diagnosis._slopes import Slopes
from grader.formulas.tree import Tree
from grader.words import say

SLUG = "one_term"
FITTED = 16.0
"""Bits of a simple factor that is taken from the data, and of which term it is."""
POWERS = (1, -1, 2, -2, 3, -3)
"""By which the exponent of a variable may be wrong."""


def _guesses(entry: Entry) -> Iterator[Guess]:
    """Of the formula as it is written, and with its products of sums written out."""
    for found in dict.fromkeys((terms(entry.formula, write_out=False), terms(entry.formula))):
        yield from _of_terms(entry, found)


def _of_terms(entry: Entry, found: tuple[Term, ...]) -> Iterator[Guess]:
    work = Slopes(entry.case.at, "")
    values = [np.broadcast_to(work.value(term.tree), entry.right.shape) for term in found]
    if len(found) > 1:
        for term, value in zip(found, values, strict=True):
            yield from _coefficient(entry, term, value)
    for term, value in zip(found, values, strict=True):
        yield from _exponent(entry, term, value, [other for other in found if other != term])
    if len(found) > 1:
        yield from _too_many(entry, found)


def _coefficient(entry: Entry, term: Term, value: Numbers) -> Iterator[Guess]:
    """A term missing, or with another factor."""
    names = tuple(entry.case.at)
    yield Guess(
        SLUG, say("A term is missing: {named}. The rest is right.", named=named(term, names)), entry.right - value
    )
    sign = say("The sign of one term is wrong: {named}. The rest is right.", named=named(term, names))
    yield Guess(SLUG, sign, entry.right - 2 * value)
    factor = simple(np.asarray((entry.seen - entry.right) / value))
    if factor is not None:
        sentence = say("The coefficient of one term is wrong: {named}. The rest is right.", named=named(term, names))
        yield Guess(SLUG, sentence, entry.right + float(factor) * value, FITTED)


def _exponent(entry: Entry, term: Term, value: Numbers, others: Sequence[Term]) -> Iterator[Guess]:
    """A term with another power of a variable, perhaps with another coefficient too.

    Not with the power of another term: in the answer both would be one, of which it cannot be said what is wrong.
    """
    alone = not others
    names = tuple(entry.case.at)
    rest = entry.seen - entry.right + value
    for name in names:
        for more in POWERS:
            if any(base.args for base, _ in term.factors) and not _has_power(term, name):
                continue
            changed = value * entry.case.at[name] ** float(more)
            other = _times(term, name, more)
            if any(set(each.factors) == set(other.factors) for each in others) or (
                alone and not _has_power(other, name)
            ):
                continue
            factor = Fraction(1) if alone else simple(np.asarray(rest / changed))
            if factor is None:
                continue
            gives = entry.right - value + float(factor) * changed
            what = say("power") if factor == 1 else say("coefficient and its power")
            if alone:
                yield Guess(
                    SLUG, say("The power of {name} is wrong; otherwise your answer is right.", name=name), gives, FITTED
                )
            else:
                sentence = say(
                    "One term of your answer is wrong: {named}. Look at its {what} of {name}.",
                    named=named(other, names),
                    what=what,
                    name=name,
                )
                yield Guess(SLUG, say("{sentence} The rest is right.", sentence=sentence), gives, FITTED)


def _too_many(entry: Entry, found: tuple[Term, ...]) -> Iterator[Guess]:
    names = tuple(entry.case.at)
    for name in names:
        for exponent in (1, 2, 3, 4, -1, -2):
            extra = Term(Fraction(1), ((Tree("Symbol", text=name), Fraction(exponent)),))
            value = entry.case.at[name] ** float(exponent)
            factor = simple(np.asarray((entry.seen - entry.right) / value))
            if factor is not None:
                sentence = say(
                    "Your answer has a term too many: {named}. The rest is right.", named=named(extra, names)
                )
                yield Guess(SLUG, sentence, entry.right + float(factor) * value, FITTED)


def _has_power(term: Term, name: str) -> bool:
    return any((base.head, base.text) == ("Symbol", name) for base, _ in term.factors)


def _times(term: Term, name: str, more: int) -> Term:
    return term.times(Term(Fraction(1), ((Tree("Symbol", text=name), Fraction(more)),)))


def _explanations(case: Case) -> Iterator[Explanation]:
    yield from explained(case, _guesses)


KIND = Kind(41, _explanations)
