"""Whether a formula holds every constant of integration."""

from __future__ import annotations

from collections.abc import Iterable

from grader.comparers._expressions import Mistake
from grader.comparers._words import listed
from grader.comparers.maths.differentiation import derivative
from grader.comparers.maths.equivalence import decide
from grader.comparers.maths.growing import substituted
from grader.comparers.maths.trees import Unreadable, arguments, joined, number, part, root, symbol
from grader.errors import Undecided
from grader.formulas import free_names
from grader.values import Expr, Node
from grader.words import noted, say

MISSING = noted(
    "Your formula is one antiderivative, and all are asked: add a constant of integration, a letter that does not "
    "occur in the function to be integrated."
)
PARTICULAR = noted("A particular number does not stand for all of them.")

MOST_DEGREE = 9
"""Of a polynomial in the constant."""
_ZERO = number(0)
_SOME = Expr((Node("Rational", text="617/500"),))
_STEPPING = frozenset("sign Piecewise ITE Heaviside floor ceiling frac Mod arg atan2".split())
_BENT = frozenset({"Abs", "Max", "Min"})
"""Heads of functions with jumps, and of those whose derivatives have them: polynomials only in pieces."""
_PART_OF_REALS = frozenset("sin cos exp Abs atan tanh sech asin acos cosh erf erfc sign sqrt".split())


def derived(expr: Expr, variable: str) -> Expr:
    """The derivative by the rules of calculus, by SymPy where these do not know it. Raises `Unreadable`."""
    try:
        return derivative(expr, variable)
    except Unreadable:
        from grader.comparers.maths import sampling

        return sampling.derivative(expr, variable)


def constant_fault(seen: Expr, constants: Iterable[str]) -> Mistake | None:
    """What is wrong with the constant of integration in a right antiderivative; `constants` are letters for it."""
    held = [name for name in constants if not ignores(seen, name)]
    if not held:
        terms = arguments(seen) if root(seen).head == "Add" else ()
        particular = any(not free_names(term) for term in terms)
        return Mistake("constant-missing", f"{say(MISSING)} {say(PARTICULAR)}" if particular else MISSING)
    ranges = [_takes_all_values(seen, name) for name in held]
    if any(ranges):
        return None
    if all(found is False for found in ranges):
        return Mistake(
            "constant-restricted",
            say(
                "Your formula holds {names} in a way that does not give every constant: add it as a term.",
                names=listed(held),
            ),
        )
    raise Undecided("Whether the constant of the formula takes every value cannot be decided.")


def ignores(expr: Expr, name: str) -> bool:
    """Whether a formula does not depend on a name in it."""
    try:
        return bool(decide(derived(expr, name), _ZERO).equal)
    except Unreadable:
        return False


def _takes_all_values(expr: Expr, name: str) -> bool | None:
    """Whether a formula runs through all real numbers as a constant does.

    So does a polynomial of odd degree in the constant, and one of degree 1 in its logarithm.
    """
    logarithmic = substituted(expr, name, joined("exp", symbol(name)))
    if not _holds(_STEPPING, expr, name) and 1 in (_degree(expr, name, 1), _degree(logarithmic, name, 1)):
        return True
    degree = None if _holds(_STEPPING | _BENT, expr, name) else _degree(expr, name, MOST_DEGREE)
    if degree is not None:
        return degree % 2 == 1
    terms = arguments(expr) if root(expr).head == "Add" else (expr,)
    held = [term for term in terms if name in free_names(term)]
    return False if len(held) == 1 and root(held[0]).head in _PART_OF_REALS else None


def _holds(heads: frozenset[str], expr: Expr, name: str) -> bool:
    """Whether one of the heads is that of a part which depends on a name."""
    parts = (part(expr, place) for place, node in enumerate(expr.nodes) if node.head in heads)
    return any(name in free_names(each) for each in parts)


def _degree(expr: Expr, name: str, most: int) -> int | None:
    """The degree of a polynomial in a variable; None where it is none, or of a higher degree."""
    for degree in range(most + 1):
        if decide(expr, substituted(expr, name, _SOME)).equal:
            return degree
        expr = derived(expr, name)
    return None
