"""Differentiated by another variable, or the variables exchanged."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from grader.comparers.maths.evaluate import Unevaluable
from grader.diagnosis._case import Case
from grader.diagnosis._guesses import Guess, explained
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._origins import Entry
from grader.diagnosis._rewriting import holds
from grader.diagnosis._slopes import Slopes
from grader.words import noted, say

SLUG = "wrong_variable"
ONCE = noted("You differentiated with respect to {name}: for a derivative with respect to {asked} it is a constant.")
ELSEWHERE = noted("You differentiated with respect to other letters than those asked for, which are constants here.")
MOST_EXCHANGED = 4
"""Variables of a formula in which two are exchanged."""


def _by_another(entry: Entry) -> Iterator[Guess]:
    for origin in entry.origins:
        asked = origin.work.variable
        for name in entry.case.at:
            if name == asked or not holds(origin.function, name):
                continue
            try:
                gives = Slopes(entry.case.at, name).slope(origin.function)
            except Unevaluable:
                continue
            sentence = ELSEWHERE if entry.index else say(ONCE, name=name, asked=asked)
            yield Guess(SLUG, sentence, gives)


def _exchanged(entry: Entry) -> Iterator[Guess]:
    at = entry.case.at
    names = [name for name in at if holds(entry.formula, name)] if len(at) > 1 else []
    for first, second in combinations(names[:MOST_EXCHANGED], 2):
        work = Slopes({**at, first: at[second], second: at[first]}, first)
        yield Guess(
            SLUG,
            say("{first} and {second} are exchanged in your answer.", first=first, second=second),
            work.value(entry.formula),
        )


def _guesses(entry: Entry) -> Iterator[Guess]:
    yield from _by_another(entry)
    yield from _exchanged(entry)


def _explanations(case: Case) -> Iterator[Explanation]:
    yield from explained(case, _guesses)


KIND = Kind(32, _explanations)
