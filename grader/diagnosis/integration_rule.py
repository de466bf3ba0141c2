"""A slip in the rules of integration: a coefficient not divided, an exponent not raised, an inner derivative left."""

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
from grader.diagnosis._rewriting import Term, power, terms
from grader.diagnosis._slopes import Slopes
from grader.formulas.tree import Tree
from grader.words import noted, say

POWER, CHAIN = "power_rule", "chain_rule"
NOT_DIVIDED = noted("The exponents are raised by one, but the coefficients are not divided by the new exponents.")
NOT_DIVIDED_ONCE = noted("When you integrate a power, its coefficient is divided by the new exponent: here it is not.")
MULTIPLIED = noted("When you integrate a power, its coefficient is divided by the new exponent, not multiplied by it.")
OLD = noted("When you integrate a power, its coefficient is divided by the new exponent: here it is by the old one.")
NOT_RAISED = noted("When you integrate a power, its exponent becomes one more: here it stayed as it was.")
LOWERED = noted("When you integrate a power, its exponent becomes one more: here it became one less.")
UNDIVIDED = noted(
    "When you integrate a function of a multiple of the variable, you divide by that factor: take the "
    "derivative of your answer to see it."
)


def _guesses(entry: Entry) -> Iterator[Guess]:
    if not entry.case.up_to_constant:
        return
    for work in entry.works:
        found = [term for term in terms(entry.formula) if term.split(work.variable)[1].factors]
        powers = [_exponent(term, work.variable) for term in found]
        for sentence, changed in _of_powers(found, powers, work):
            yield from _all_or_one(POWER, sentence, found, changed, work)
        for squared in (1, 2):
            changed = [_undivided(term, squared, work) for term in found]
            yield from _all_or_one(CHAIN, UNDIVIDED, found, changed, work)


def _exponent(term: Term, name: str) -> Fraction | None:
    """Of a term that is a power of the variable times a constant."""
    varying = term.split(name)[1].factors
    return varying[0][1] if len(varying) == 1 and varying[0][0] == Tree("Symbol", text=name) else None


def _of_powers(
    found: Sequence[Term], powers: Sequence[Fraction | None], work: Slopes
) -> Iterator[tuple[str, list[Numbers | None]]]:
    """Each slip, and what it makes of each term; the term a·xᵐ came of a·m·x^(m − 1)."""
    slips = (
        (NOT_DIVIDED, lambda m: (m, 0)),
        (MULTIPLIED, lambda m: (m * m, 0)),
        (OLD, lambda m: (m / (m - 1) if m != 1 else None, 0)),
        (NOT_RAISED, lambda _: (Fraction(1), -1)),
        (NOT_RAISED, lambda m: (m, -1)),
        (LOWERED, lambda m: (m * (m - 1), -2)),
    )
    for sentence, slip in slips:
        changed: list[Numbers | None] = []
        for term, exponent in zip(found, powers, strict=True):
            factor, raised = (None, 0) if exponent is None else slip(exponent)
            if exponent is not None and exponent + raised == 0:  # a constant, which any may be added
                factor = None
            variable = Tree("Symbol", text=work.variable)
            more = np.asarray(1.0) if raised == 0 else work.value(power(variable, Fraction(raised)))
            changed.append(None if factor is None else work.value(term.tree) * float(factor) * more)
        yield sentence, changed


def _undivided(term: Term, times: int, work: Slopes) -> Numbers | None:
    """A term whose function is of a multiple of the variable, without the division by that factor."""
    for base, _ in term.split(work.variable)[1].factors:
        inner = base.args[0] if base.args and base.head not in ("Add", "Mul", "log") else base
        factor = simple(np.asarray(work.slope(inner))) if inner.head in ("Add", "Mul") else None
        if factor is not None and factor != 1:
            return work.value(term.tree) * float(factor) ** times
    return None


def _all_or_one(
    slug: str, sentence: str, found: Sequence[Term], changed: Sequence[Numbers | None], work: Slopes
) -> Iterator[Guess]:
    """The slip made in every term that it can be made in, then in each alone; what it is not made in is right."""
    values = [work.value(term.tree) for term in found]
    places = [place for place, value in enumerate(changed) if value is not None]
    for chosen in ([places] if places else []) + ([[place] for place in places] if len(places) > 1 else []):
        parts = [changed[place] if place in chosen else value for place, value in enumerate(values)]
        total = sum((part for part in parts if part is not None), np.zeros(()))
        is_one = len(chosen) == 1
        yield Guess(
            slug,
            NOT_DIVIDED_ONCE if is_one and sentence == NOT_DIVIDED else sentence,
            total + np.zeros_like(work.at[work.variable]),
            part=_only(found[chosen[0]], work) if is_one and len(found) > 1 else "",
            same_as=(sentence, is_one),
        )


def _only(term: Term, work: Slopes) -> str:
    """A sentence that names the one term that is wrong."""
    named_term = named(term, tuple(work.at))
    return say(" Look at how you came to one term of your answer: {named}. The rest is right.", named=named_term)


def _explanations(case: Case) -> Iterator[Explanation]:
    yield from explained(case, _guesses)


KIND = Kind(34, _explanations)
