"""Sums written as products again: terms with the same functions or the same denominator put together."""

from __future__ import annotations

from fractions import Fraction

from grader.diagnosis._rewriting import Term, power, product, terms, total
from grader.formulas.tree import Tree


def gathered(whole: Tree) -> Tree:
    """The formula with what its terms have in common, but for powers of variables and numbers, before brackets."""
    groups: dict[frozenset[tuple[Tree, Fraction]], list[Term]] = {}
    for term in terms(whole):
        common = frozenset((base, exponent) for base, exponent in term.factors if _is_common(base, exponent))
        rest = tuple(factor for factor in term.factors if factor not in common)
        groups.setdefault(common, []).append(Term(term.number, rest))
    return total(
        [
            product([total([term.tree for term in rests]), *(power(base, exponent) for base, exponent in common)])
            for common, rests in groups.items()
        ]
    )


def _is_common(base: Tree, exponent: Fraction) -> bool:
    return base.head != "Symbol" or exponent < 0
