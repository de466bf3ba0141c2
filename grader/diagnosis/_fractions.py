"""Fractions of polynomials whose derivative is known: their numerators, by linear equations."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import numpy as np

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._rewriting import Term, power, product, terms, total
from grader.diagnosis._slopes import Slopes
from grader.formulas.tree import Tree

DEGREE = 3
"""Of numerators that are looked for."""
GREATEST = 1000
"""Of their coefficients, which are whole."""


def fractions(whole: Tree, work: Slopes) -> Iterator[Tree]:
    """Fractions N/v of which a formula with the denominator v² may be the derivative; N with few terms first.

    From (N/v)′ = (N′v − Nv′)/v², which is linear in the coefficients of N; N = v adds a constant.
    """
    bases = [{base for base, exponent in term.factors if exponent in (-1, -2)} for term in terms(whole)]
    for below in set.intersection(*bases) if bases else ():
        if below.head == "Add" and work.varies(below):
            found = [above for above in _numerators(work.value(whole), below, work) if above]
            for above in sorted(found, key=len):
                yield product([total([term.tree for term in above]), power(below, Fraction(-1))])


def _numerators(right: Numbers, below: Tree, work: Slopes) -> Iterator[tuple[Term, ...]]:
    x, v, slope = work.at[work.variable], work.value(below), work.slope(below)
    columns = np.stack([k * x ** max(k - 1, 0) * v - x**k * slope for k in range(DEGREE + 1)], axis=1)
    if not np.all(np.isfinite(columns)) or not np.all(np.isfinite(right)) or len(x) <= DEGREE:
        return
    for left_out in range(DEGREE + 1):
        kept = [k for k in range(DEGREE + 1) if k != left_out]
        factors = np.linalg.lstsq(columns[:, kept], right * v**2, rcond=None)[0]
        whole = np.asarray(np.rint(factors))
        if np.all(np.abs(factors - whole) < 1e-6) and np.all(np.abs(whole) <= GREATEST):
            coefficients = [int(factor) for factor in whole]
            pairs = zip(kept, coefficients, strict=True)
            yield tuple(_term(k, factor, work.variable) for k, factor in pairs if factor)


def _term(exponent: int, factor: int, name: str) -> Term:
    variable = Tree("Symbol", text=name)
    return Term(Fraction(factor), ((variable, Fraction(exponent)),) if exponent else ())
