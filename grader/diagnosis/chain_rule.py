"""A slip in the chain rule: the inner derivative counted twice or in the wrong place, the outer one left out."""

from __future__ import annotations

from collections.abc import Iterator

from grader.diagnosis._case import Case
from grader.diagnosis._composition import composed, outside, towards
from grader.diagnosis._guesses import Guess, WrongDerivative, by_wrong_rules, explained
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._origins import Entry
from grader.diagnosis._slopes import Slopes
from grader.formulas.tree import Tree
from grader.words import noted

SLUG = "chain_rule"
TWICE = noted("By the chain rule the derivative of what is inside is a factor once: here it counts twice.")
INSIDE = noted("By the chain rule the outer derivative is taken at what is inside as it stands, not at its derivative.")
KEPT = noted("By the chain rule the outer function is differentiated too: here only what is inside was.")


MISTAKES = (
    WrongDerivative(SLUG, TWICE, composed(lambda outer, inside, _: outer * inside**2)),
    WrongDerivative(SLUG, TWICE, composed(lambda outer, inside, part: outer * inside**2 * towards(part))),
    WrongDerivative(SLUG, INSIDE, composed(lambda _, inside, part: outside(part, inside))),
    WrongDerivative(SLUG, INSIDE, composed(lambda _, inside, part: outside(part, inside) * inside)),
    WrongDerivative(SLUG, KEPT, composed(lambda _, inside, part: part.work.value(part.tree) * inside)),
)


def _kept(entry: Entry) -> Iterator[Guess]:
    """Functions within functions of which only the innermost was differentiated."""
    for origin in entry.origins:
        value = origin.work.value(origin.function)
        for inner in dict.fromkeys(_innermost(origin.function, origin.work)):
            yield Guess(SLUG, KEPT, value * origin.work.slope(inner))
            yield Guess(SLUG, KEPT, -value * origin.work.slope(inner))


def _innermost(whole: Tree, work: Slopes) -> Iterator[Tree]:
    """What functions are of that holds no function itself."""
    for part in whole.args:
        yield from _innermost(part, work)
        composed = whole.head not in ("Add", "Mul") and part.head in ("Add", "Mul", "Pow")
        if composed and work.varies(part) and not _has_function(part):
            yield part


def _has_function(whole: Tree) -> bool:
    return any(part.args and (part.head not in ("Add", "Mul", "Pow") or _has_function(part)) for part in whole.args)


def _guesses(entry: Entry) -> Iterator[Guess]:
    yield from by_wrong_rules(entry, MISTAKES)
    yield from _kept(entry)


def _explanations(case: Case) -> Iterator[Explanation]:
    yield from explained(case, _guesses)


KIND = Kind(35, _explanations)
