"""A logarithm to another base."""

from __future__ import annotations

from collections.abc import Iterator

from grader.diagnosis._case import Case
from grader.diagnosis._guesses import Guess, by_rewriting, explained
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._origins import Entry
from grader.diagnosis._rewriting import Rule, exact
from grader.formulas.tree import Tree, integer
from grader.words import noted, say

NATURAL = noted(
    "The logarithm here is the natural one: yours has the base {base}. In Python, np.log is the natural one."
)
OTHER = noted("The logarithm here does not have the base e: yours is the natural one.")


def _to_base(base: int) -> Rule:
    def rule(part: Tree) -> Tree | None:
        if part.head != "log" or exact(part.args[0]) is not None:
            return None
        return Tree("Mul", (part, Tree("Pow", (Tree("log", (integer(base),)), integer(-1)))))

    return rule


def _natural(part: Tree) -> Tree | None:
    """The logarithm of a number, by which one to another base is divided, becomes 1."""
    return integer(1) if part.head == "log" and exact(part.args[0]) is not None else None


def _guesses(entry: Entry) -> Iterator[Guess]:
    for base in (10, 2):
        yield from by_rewriting(entry, "log_base", say(NATURAL, base=base), _to_base(base))
    yield from by_rewriting(entry, "log_base", OTHER, _natural)


def _explanations(case: Case) -> Iterator[Explanation]:
    yield from explained(case, _guesses)


KIND = Kind(36, _explanations)
