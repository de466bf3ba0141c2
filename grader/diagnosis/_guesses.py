"""Mistakes in one number of an answer, tried on all numbers that are wrong."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from grader.comparers.maths.evaluate import Numbers, Unevaluable
from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation
from grader.diagnosis._origins import Entry, Origin, entries
from grader.diagnosis._primitives import same
from grader.diagnosis._rewriting import Rule, TooLong, rewritten
from grader.diagnosis._slopes import WrongRule
from grader.formulas import text
from grader.formulas.tree import Tree, flat
from grader.words import say

MOST_PLACES = 6
"""At which a wrong rule is tried one at a time."""
LONGEST_PART = 40
"""Characters of a part of a function that is named."""


@dataclass(frozen=True, eq=False)
class Guess:
    """What one number of the answer would be with a mistake."""

    slug: str
    sentence: str
    gives: Numbers
    freedom: float = 0.0
    part: str = ""
    """A sentence that says which part of the function it concerns, where it is one part only."""
    same_as: Hashable = None
    """Equal for the same mistake in several numbers; the sentence where not said."""

    @property
    def mistake(self) -> Hashable:
        """What it has in common with the same mistake in other numbers."""
        return (self.slug, self.sentence if self.same_as is None else self.same_as)


Guesses = Callable[[Entry], Iterator[Guess]]


def explained(case: Case, guesses: Guesses) -> Iterator[Explanation]:
    """The explanations of a mistake that was made in all numbers of the answer that are wrong."""
    wrong = [entry for entry in entries(case) if entry.is_wrong]
    if not wrong:
        return
    first, *others = wrong
    for tried, guess in enumerate(_tried(first, guesses)):
        if not first.fits(guess.gives):
            continue
        found = [guess, *(_again(entry, guesses, guess) for entry in others)]
        if None in found:
            continue
        gives = np.array(case.right, np.result_type(case.right, *(each.gives for each in found if each)))
        for entry, each in zip(wrong, found, strict=True):
            if each is not None:
                gives[entry.where] = each.gives
        sentence = say(guess.sentence) + (_where(case, wrong) if len(case.cells) > 1 else guess.part)
        yield Explanation(guess.slug, sentence, gives, guess.freedom * len(wrong) + math.log2(1 + tried))


def _again(entry: Entry, guesses: Guesses, like: Guess) -> Guess | None:
    """The same mistake in another number, if it explains that."""
    for guess in _tried(entry, guesses):
        if guess.mistake == like.mistake and entry.fits(guess.gives):
            return guess
    return None


def _tried(entry: Entry, guesses: Guesses) -> Iterator[Guess]:
    """The guesses that have numbers."""
    found = guesses(entry)
    while True:
        try:
            guess = next(found, None)
        except (Unevaluable, TooLong):
            return
        if guess is None:
            return
        yield guess


def _where(case: Case, wrong: Sequence[Entry]) -> str:
    """Which numbers are wrong, where not all are."""
    if len(wrong) == len(case.cells):
        return say(" It is the same in all parts of your answer.")
    if len(wrong) > 1:
        return say(" It is so in {count} of the {all} parts of your answer.", count=len(wrong), all=len(case.cells))
    place = [number + 1 for number in wrong[0].index]
    where = (
        say("row {row}, column {column}", row=place[0], column=place[1])
        if len(place) == 2
        else say("number {number}", number=place[-1])
    )
    return say(" It concerns {where} of your answer; the others are right.", where=where)


# --- By wrong rules of differentiation -------------------------------------------------------------------


@dataclass(frozen=True)
class WrongDerivative:
    """A wrong rule of differentiation."""

    slug: str
    sentence: str
    rule: WrongRule


def by_wrong_rules(
    entry: Entry, mistakes: Sequence[WrongDerivative], form: Callable[[Tree], Tree] = lambda function: function
) -> Iterator[Guess]:
    """What each mistake gives, made wherever it can be and then at one part of the function only.

    The functions are written in another form first, where one is given.
    """
    origins = [replace(origin, function=form(origin.function)) for origin in entry.origins]
    for mistake in mistakes:
        for origin in origins:
            gives, places = _by(origin, mistake)
            if places and gives is not None:
                yield Guess(mistake.slug, mistake.sentence, gives)
            if len(places) > 1:
                yield from _one_at_a_time(entry, origin, mistake, places)


def _by(origin: Origin, mistake: WrongDerivative, only: Tree | None = None) -> tuple[Numbers | None, tuple[Tree, ...]]:
    try:
        return origin.work.wrong(origin.function, mistake.rule, only)
    except Unevaluable:
        return None, ()


def _one_at_a_time(entry: Entry, origin: Origin, mistake: WrongDerivative, places: Sequence[Tree]) -> Iterator[Guess]:
    for place in places[:MOST_PLACES]:
        gives, changed = _by(origin, mistake, place)
        if changed and gives is not None:
            where = _look_at(place, entry, origin)
            yield Guess(mistake.slug, mistake.sentence, gives, part=where, same_as=(mistake.sentence, 1))


def _look_at(place: Tree, entry: Entry, origin: Origin) -> str:
    """A sentence that names a part of the function, unless that part is long or the right answer itself."""
    part = text(flat(place))
    if len(part) > LONGEST_PART or same(origin.work.value(place) + np.zeros_like(entry.right), entry.right):
        return ""
    return say(" Look at how you differentiated {part}; the rest is right.", part=part)


# --- By rewriting ----------------------------------------------------------------------------------------


def by_rewriting(entry: Entry, slug: str, sentence: str, rule: Rule) -> Iterator[Guess]:
    """The right formula rewritten, and the derivatives of functions that are rewritten before they are differentiated.

    Everywhere, then in one part at a time.
    """
    values = entry.works[0] if entry.works else None
    if values is None:
        return
    for number, formula in enumerate(rewritten(entry.formula, rule)):
        yield Guess(slug, sentence, values.value(formula), same_as=(sentence, min(number, 1)))
    for origin in entry.origins:
        for number, function in enumerate(rewritten(origin.function, rule)):
            yield Guess(slug, sentence, origin.work.slope(function), same_as=(sentence, 2 + min(number, 1)))
