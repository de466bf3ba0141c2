"""What sort of thing a formula is, by its outermost part: a number, a relation, logic, a set."""

from __future__ import annotations

from typing import Literal

from grader.comparers.maths.trees import root
from grader.values import Expr
from grader.words import noted

Kind = Literal["number", "relation", "logic", "set", "list", "matrix"]

RELATIONS = frozenset({"Equality", "Unequality", "StrictLessThan", "LessThan", "StrictGreaterThan", "GreaterThan"})
EXTRA, MISSING = noted("it should not hold"), noted("it should hold")
"""What is said of a point at which a relation, and the right one, do not both hold."""
TRUTHS = frozenset({"BooleanTrue", "BooleanFalse"})
CONNECTIVES = frozenset("And Or Not Xor Nand Nor Implies Equivalent ITE".split())
NUMBER_SETS = frozenset("Reals Integers Naturals Naturals0 Rationals Complexes".split())
SETS = NUMBER_SETS | frozenset(
    "FiniteSet EmptySet UniversalSet Interval Union Intersection Complement SymmetricDifference ProductSet Range "
    "ImageSet ConditionSet".split()
)
_KINDS: dict[str, Kind] = {
    **dict.fromkeys(RELATIONS | {"Contains"}, "relation"),
    **dict.fromkeys(CONNECTIVES | TRUTHS, "logic"),
    **dict.fromkeys(SETS, "set"),
    **dict.fromkeys(("Tuple", "List"), "list"),
    **dict.fromkeys("Matrix MatAdd MatMul MatPow Transpose Inverse Adjoint".split(), "matrix"),
}


def kind(expr: Expr) -> Kind:
    """The sort of a formula; a bare symbol is a number, though inside `And` and its like it is true or false."""
    return _KINDS.get(root(expr).head, "number")


def decidable(expr: Expr) -> bool:
    """Whether it is a relation, logic or a set."""
    return kind(expr) in ("relation", "logic", "set")
