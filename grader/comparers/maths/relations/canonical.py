"""Predicates in a form that many ways to write them share: comparisons up to a factor that is a number."""

from __future__ import annotations

from grader.comparers.maths.relations.algebra import Algebra, TooHard
from grader.comparers.maths.relations.predicates import All, Any, Atom, Member, Predicate, atoms, leaves
from grader.comparers.maths.trees import part, root
from grader.values import Expr


def are_alike(first: Predicate, second: Predicate) -> bool:
    """Whether two predicates have the same form, and so hold at the same points."""
    if first == second:
        return True
    elements = [leaf.element for each in (first, second) for leaf in leaves(each) if isinstance(leaf, Member)]
    algebra = Algebra([*(atom.difference for atom in atoms(first, second)), *elements])
    try:
        return _form(first, algebra) == _form(second, algebra)
    except (TooHard, ZeroDivisionError):
        return False


def _form(predicate: Predicate, algebra: Algebra) -> object:
    match predicate:
        case All(parts) | Any(parts):
            return type(predicate), frozenset(_form(part, algebra) for part in parts)
        case Atom(sign, _, _):
            return sign, _of_difference(sign, predicate.difference, algebra), _demands(predicate.difference, algebra)
        case Member(element, among, negated):
            ratio = algebra.ratio(element)
            return among, negated, str(ratio.above), str(ratio.below)
    return predicate


def _of_difference(sign: str, difference: Expr, algebra: Algebra) -> object:
    """An equation's factors; an inequality's quotient with a leading coefficient of 1 or -1."""
    ratio = algebra.ratio(difference)
    if sign in ("=", "!="):
        return frozenset(str(factor) for factor, _ in ratio.above.factor()[1]) if ratio.above else None
    above, below = ratio.above, ratio.below
    if not above:
        return None
    upside_down = (above.leading_coefficient() < 0) != (below.leading_coefficient() < 0)
    return upside_down, str(above / above.leading_coefficient()), str(below / below.leading_coefficient())


def _demands(formula: Expr, algebra: Algebra) -> frozenset[str]:
    """What a formula divides by, and the kernels it holds: where it has a value."""
    found = {name for name, kernel in algebra.kernels.items() if _holds(formula, kernel.tree)}
    for node in formula.nodes:
        if node.head == "Pow" and formula.nodes[node.args[1]].text.startswith("-"):
            ratio = algebra.ratio(part(formula, node.args[0]))
            found |= {str(factor) for factor, _ in ratio.above.factor()[1]}
    return frozenset(found)


def _holds(formula: Expr, inner: Expr) -> bool:
    head = root(inner).head
    return any(node.head == head and part(formula, place) == inner for place, node in enumerate(formula.nodes))
