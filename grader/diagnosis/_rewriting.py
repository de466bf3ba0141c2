"""Formulas as trees that are taken apart into terms and factors, and rewritten."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from grader.formulas.tree import NUMBERS, Tree, integer, rational
from grader.values import Expr

MOST_NODES = 400
"""Of a formula that is rewritten."""
MOST_LEVELS = 60
"""Of functions within functions."""
MOST_TERMS = 24
"""Of a formula that is written as a sum."""
MOST_DIGITS = 30
"""Of a number that is calculated with."""
MOST_PLACES = 8
"""At which a formula is rewritten one at a time."""


class TooLong(ValueError):
    """A formula has more parts than are looked at."""


def tree(expr: Expr) -> Tree:
    """A formula as a tree whose arguments are inside it; powers of e are exponentials. Raises `TooLong`."""
    if len(expr.nodes) > MOST_NODES:
        raise TooLong
    parts: list[Tree] = []
    sizes: list[int] = []
    levels: list[int] = []
    for node in expr.nodes:
        args = tuple(parts[place] for place in node.args)
        sizes.append(1 + sum(sizes[place] for place in node.args))
        levels.append(1 + max((levels[place] for place in node.args), default=0))
        if sizes[-1] > MOST_NODES or levels[-1] > MOST_LEVELS:  # a part may be shared many times
            raise TooLong
        is_exponential = node.head == "Pow" and args[0].head == "Exp1"
        parts.append(Tree("exp", args[1:]) if is_exponential else Tree(node.head, args, node.text))
    return parts[-1]


def exact(number: Tree) -> Fraction | None:
    """The value of a number as it is written; None for anything else."""
    if number.head not in NUMBERS or len(number.text) > MOST_DIGITS or "e" in number.text.lower():
        return None
    try:
        return Fraction(number.text)
    except ValueError:  # such as "nan"
        return None


def holds(whole: Tree, name: str) -> bool:
    """Whether a variable is anywhere in a formula."""
    return (whole.head, whole.text) == ("Symbol", name) or any(holds(part, name) for part in whole.args)


def product(factors: Sequence[Tree]) -> Tree:
    """The factors multiplied."""
    left = [factor for factor in factors if factor != integer(1)]
    return left[0] if len(left) == 1 else Tree("Mul", tuple(left)) if left else integer(1)


def total(terms: Sequence[Tree]) -> Tree:
    """The terms added."""
    return terms[0] if len(terms) == 1 else Tree("Add", tuple(terms)) if terms else integer(0)


def power(base: Tree, exponent: Fraction) -> Tree:
    """A power with a number for exponent."""
    return base if exponent == 1 else Tree("Pow", (base, rational(exponent)))


# --- Terms and factors -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Term:
    """A number times powers of parts that are no products; each part once."""

    number: Fraction
    factors: tuple[tuple[Tree, Fraction], ...] = ()

    @property
    def tree(self) -> Tree:
        """The term as a formula."""
        numbers = () if self.number == 1 else (rational(self.number),)
        return product([*numbers, *(power(base, exponent) for base, exponent in self.factors)])

    def split(self, name: str) -> tuple[Term, Term]:
        """The factors without a variable (the number among them) and those with it."""
        fixed = tuple(factor for factor in self.factors if not holds(factor[0], name))
        varying = tuple(factor for factor in self.factors if holds(factor[0], name))
        return Term(self.number, fixed), Term(Fraction(1), varying)

    def times(self, other: Term) -> Term:
        """The product of both."""
        return _collected(self.number * other.number, (*self.factors, *other.factors))


@lru_cache(maxsize=64)
def terms(whole: Tree, *, write_out: bool = True) -> tuple[Term, ...]:
    """A formula as a sum: products of sums written out, powers of sums left, like terms added. Raises `TooLong`.

    Products of sums stay as they are too unless they are to be written out.
    """
    sums: dict[frozenset[tuple[Tree, Fraction]], Term] = {}
    for term in _written_out([(whole, Fraction(1))], Fraction(1), write_out=write_out):
        key = frozenset(term.factors)
        sums[key] = replace(term, number=term.number + sums[key].number) if key in sums else term
        if len(sums) > MOST_TERMS:
            raise TooLong
    return tuple(term for term in sums.values() if term.number)


def _written_out(factors: list[tuple[Tree, Fraction]], number: Fraction, *, write_out: bool) -> Iterator[Term]:
    term = _collected(number, [factor for each in factors for factor in _factors(*each)])
    for place, (base, exponent) in enumerate(term.factors):
        if base.head == "Add" and exponent == 1 and (write_out or len(term.factors) == 1 == term.number):
            others = [*term.factors[:place], *term.factors[place + 1 :]]
            for part in base.args:
                yield from _written_out([(part, Fraction(1)), *others], term.number, write_out=write_out)
            return
    yield term


def _factors(base: Tree, exponent: Fraction) -> Iterator[tuple[Tree, Fraction]]:
    if base.head == "Mul" and exponent.denominator == 1:
        for part in base.args:
            yield from _factors(part, exponent)
    elif base.head == "Pow" and (inner := exact(base.args[1])) is not None and exponent.denominator == 1:
        yield from _factors(base.args[0], inner * exponent)
    else:
        yield base, exponent


def _collected(number: Fraction, factors: Sequence[tuple[Tree, Fraction]]) -> Term:
    powers: dict[Tree, Fraction] = {}
    for base, exponent in factors:
        value = exact(base)
        if value is not None and exponent.denominator == 1 and abs(exponent) < MOST_DIGITS and (value or exponent > 0):
            number *= value ** int(exponent)
        else:
            powers[base] = powers.get(base, Fraction(0)) + exponent
    return Term(number, tuple((base, exponent) for base, exponent in powers.items() if exponent))


# --- Rewriting -------------------------------------------------------------------------------------------

Rule = Callable[[Tree], Tree | None]
"""A part in its other form; None where it has none."""


def rewritten(whole: Tree, rule: Rule) -> Iterator[Tree]:
    """The formula with every part that a rule changes in its other form, then with one of these parts at a time.

    Equal parts are one part, and what is inside a changed part stays as it is.
    """
    found = dict.fromkeys(_changed(whole, rule))
    if found:
        yield _replaced(whole, rule, set(found))
    if len(found) > 1:
        yield from (_replaced(whole, rule, {part}) for part in list(found)[:MOST_PLACES])


def _changed(whole: Tree, rule: Rule) -> Iterator[Tree]:
    if rule(whole) is not None:
        yield whole
    for part in whole.args:
        yield from _changed(part, rule)


def _replaced(whole: Tree, rule: Rule, parts: set[Tree]) -> Tree:
    args = tuple(_replaced(part, rule, parts) for part in whole.args)
    changed = rule(replace(whole, args=args)) if whole in parts else None
    return replace(whole, args=args) if changed is None else changed
