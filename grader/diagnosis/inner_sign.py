"""A sign is wrong inside: of an exponent, or of what a function is taken of."""

from __future__ import annotations

from collections.abc import Iterator

from grader.diagnosis._case import Case
from grader.diagnosis._guesses import Guess, by_rewriting, explained
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._origins import Entry
from grader.diagnosis._rewriting import Rule, exact
from grader.formulas.tree import Tree, negate
from grader.words import say

MOST_SIGNS = 3
"""Terms inside brackets whose signs are changed one at a time."""


def _other_exponent(part: Tree) -> Tree | None:
    match part:
        case Tree("exp", args=(exponent,)):
            return Tree("exp", (_negated(exponent),))
        case Tree("Pow", args=(_, exponent)) if exact(exponent) is None:
            return Tree("Pow", (part.args[0], _negated(exponent)))
    return None


def _other_power(part: Tree) -> Tree | None:
    match part:
        case Tree("Pow", args=(base, exponent)) if exact(base) is None and exact(exponent) is not None:
            return Tree("Pow", (base, _negated(exponent)))
    return None


def _other_term(place: int) -> Rule:
    """Changes the sign of one term of a sum that a function or power is taken of."""

    def rule(part: Tree) -> Tree | None:
        inside = part.args[0] if part.args and part.head not in ("Add", "Mul") else None
        if inside is None or inside.head != "Add" or place >= len(inside.args):
            return None
        args = tuple(_negated(arg) if index == place else arg for index, arg in enumerate(inside.args))
        return Tree(part.head, (Tree("Add", args), *part.args[1:]))

    return rule


def _negated(whole: Tree) -> Tree:
    match whole:
        case Tree("Mul", args=(Tree("Integer", text="-1"), rest)):
            return rest
        case Tree("Add", args=args):
            return Tree("Add", tuple(map(_negated, args)))
    return negate(whole)


def _guesses(entry: Entry) -> Iterator[Guess]:
    for rule in (_other_exponent, _other_power):
        sentence = say("The sign of an exponent is wrong; otherwise your answer is right.")
        yield from by_rewriting(entry, "exponent_sign", sentence, rule)
    for place in range(MOST_SIGNS):
        yield from by_rewriting(entry, "argument_sign", say("A sign inside brackets is wrong."), _other_term(place))


def _explanations(case: Case) -> Iterator[Explanation]:
    yield from explained(case, _guesses)


KIND = Kind(40, _explanations)
