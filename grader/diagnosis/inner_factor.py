"""A factor inside a function is lost, as of sin(2x) in sin(x)."""

from __future__ import annotations

from collections.abc import Iterator

from grader.diagnosis._case import Case
from grader.diagnosis._guesses import Guess, by_rewriting, explained
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._origins import Entry
from grader.diagnosis._rewriting import Rule, product
from grader.formulas.tree import NUMBERS, Tree, integer
from grader.words import say

MOST_FACTORS = 2
"""Of an argument, that are left out one at a time."""


def _without(place: int, *, with_sign: bool) -> Rule:
    """Leaves out one factor of what a function is taken of; a minus stays or goes with it."""

    def rule(part: Tree) -> Tree | None:
        if len(part.args) != 1 or part.args[0].head != "Mul" or part.head in ("Add", "Mul"):
            return None
        factors = part.args[0].args
        lost = [index for index, factor in enumerate(factors) if _may_be_lost(factor)][place : place + 1]
        if not lost:
            return None
        rest = [factor for index, factor in enumerate(factors) if index not in lost]
        if factors[lost[0]].text.startswith("-") and not with_sign:
            rest = [integer(-1), *rest]
        return Tree(part.head, (product(rest),))

    return rule


def _may_be_lost(factor: Tree) -> bool:
    return factor.head == "Symbol" or (factor.head in NUMBERS and factor != integer(-1)) or factor.head == "Pi"


def _guesses(entry: Entry) -> Iterator[Guess]:
    sentence = say("A factor inside a function is missing: compare its argument with the one in the task.")
    for place in range(MOST_FACTORS):
        for with_sign in (False, True):
            yield from by_rewriting(entry, "inner_factor", sentence, _without(place, with_sign=with_sign))


def _explanations(case: Case) -> Iterator[Explanation]:
    yield from explained(case, _guesses)


KIND = Kind(42, _explanations)
