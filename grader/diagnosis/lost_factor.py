"""A factor of the right product is missing."""

from __future__ import annotations

from collections.abc import Iterator

from grader.diagnosis._case import Case
from grader.diagnosis._guesses import Guess, explained
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._naming import named
from grader.diagnosis._origins import Entry
from grader.diagnosis._rewriting import Term, terms
from grader.diagnosis._slopes import Slopes
from grader.words import say

MOST_FACTORS = 6


def _guesses(entry: Entry) -> Iterator[Guess]:
    found = terms(entry.formula, write_out=False)
    if len(found) != 1 or not 1 < len(found[0].factors) <= MOST_FACTORS:
        return
    work = Slopes(entry.case.at, "")
    for place, factor in enumerate(found[0].factors):
        one = Term(found[0].number / found[0].number, (factor,))
        sentence = say("A factor is missing: {named}. The rest is right.", named=named(one, tuple(entry.case.at)))
        yield Guess("missing_factor", sentence, entry.right / work.value(one.tree), same_as=place)


def _explanations(case: Case) -> Iterator[Explanation]:
    yield from explained(case, _guesses)


KIND = Kind(43, _explanations)
