"""What sentences call a term or factor of a right answer: by its variables and functions, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from grader.diagnosis._rewriting import Term
from grader.formulas.tree import Tree
from grader.words import say

_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def named(term: Term, names: tuple[str, ...]) -> str:
    """A term by its powers of the variables or by the functions in it, without its coefficient."""
    functions = sorted({head for base, _ in term.factors for head in _functions(base)})
    if functions:
        return say("the one with {functions}", functions=say(" and ").join(functions))
    powers = {base.text: exponent for base, exponent in term.factors if base.head == "Symbol"}
    if any(base.head != "Symbol" for base, _ in term.factors):
        return say("the one with brackets or roots")
    if not powers:
        return say("the constant")
    return say("the one in {powers}", powers="·".join(_power(name, powers[name]) for name in powers))


def _power(name: str, exponent: Fraction) -> str:
    if exponent == 1:
        return name
    return name + (str(exponent).translate(_RAISED) if exponent.denominator == 1 else f"^({exponent})")


def _functions(whole: Tree) -> Iterator[str]:
    if whole.args and whole.head not in ("Add", "Mul", "Pow"):
        yield whole.head
    for part in whole.args:
        yield from _functions(part)
