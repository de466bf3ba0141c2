"""Points that satisfy one predicate and not another, in any number of variables.

An equation that is linear in one of its variables removes it, from both predicates. What is left in one variable is
compared on its line; what is left in several is cut by lines through many points (`slices`), or, where several
equations are left, looked at where they meet (`meeting`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from flint import acb

from grader.comparers.maths.enclosures import Prepared, Unsure, precision
from grader.comparers.maths.relations import line, meeting, slices, squares
from grader.comparers.maths.relations.algebra import Algebra, Ratio, TooHard
from grader.comparers.maths.relations.line import Gap, Passing
from grader.comparers.maths.relations.predicates import (
    FALSE,
    TRUE,
    ZERO,
    All,
    Any,
    Atom,
    Constant,
    Leaf,
    Predicate,
    all_of,
    leaves,
    mapped,
    names,
    replaced,
)
from grader.comparers.maths.relations.roots import MAX_DEGREE, Place, at, neat
from grader.comparers.maths.relations.truth import Truth, holds
from grader.comparers.maths.relations.zeros import BITS
from grader.comparers.maths.trees import joined, number
from grader.values import Expr

MAX_CASES = 64
"""Conjunctions that a predicate may fall into."""

MAX_STEPS = 12


def gap(given: Predicate, wanted: Predicate) -> Gap:
    """Look for a point that satisfies `given` and not `wanted`. Raises `Unsure` where that cannot be told."""
    unknown = names(given, wanted)
    if len(unknown) < 2:
        return line.gap(given, wanted, unknown[0] if unknown else "x", Passing.NONE)
    return joined_gaps(_in_case(case, wanted, (), MAX_STEPS) for case in _cases(given))


def joined_gaps(found: Iterator[Gap]) -> Gap:
    """The first gap that holds a point; otherwise what all of them show together."""
    total = Gap(None, complete=True, met=False)
    for each in found:
        if each.point is not None:
            return each
        total = Gap(None, total.complete and each.complete, total.met or each.met)
    return total


def _cases(predicate: Predicate) -> list[tuple[Leaf, ...]]:
    """The conjunctions of which one holds wherever the predicate does. Raises `Unsure` where there are too many."""
    match predicate:
        case Any(parts):
            found = [case for part in parts for case in _cases(part)]
        case All(parts):
            found = [()]
            for part in parts:
                found = [(*case, *other) for case in found for other in _cases(part)]
                if len(found) > MAX_CASES:
                    break
        case Constant(truth):
            found = [()] if truth else []
        case leaf:
            found = [(leaf,)]
    if len(found) > MAX_CASES:
        raise Unsure("it falls into too many cases")
    return found


@dataclass(frozen=True, slots=True)
class _Removed:
    """A variable that an equation removed, and its formula in the others."""

    name: str
    formula: Expr


def _in_case(case: tuple[Leaf, ...], wanted: Predicate, removed: tuple[_Removed, ...], steps: int) -> Gap:
    """The gap of a conjunction, which is simplified one equation at a time."""
    simple = simplified(all_of(*case), lenient=bool(removed))
    wanted = simplified(wanted, lenient=bool(removed) and _is_open(simple))
    if simple == FALSE or wanted == TRUE:
        return Gap(None, complete=True)
    case = simple.parts if isinstance(simple, All) else (simple,) if simple != TRUE else ()  # type: ignore[assignment]
    for equation in case if steps else ():
        branches = _branches(equation) if isinstance(equation, Atom) and equation.sign == "=" else None
        if branches is not None:
            rest = tuple(leaf for leaf in case if leaf != equation)
            return joined_gaps(_in_branch(branch, rest, wanted, removed, steps - 1) for branch in branches)
    return _with_removed(_unsolved(case, wanted, lenient=bool(removed)), removed)


def _is_open(predicate: Predicate) -> bool:
    """Whether what satisfies it has points all around, beside which single ones are nothing."""
    return all(
        isinstance(leaf, Constant) or (isinstance(leaf, Atom) and leaf.sign in ("<", "!="))
        for leaf in leaves(predicate)
    )


@dataclass(frozen=True, slots=True)
class _Branch:
    """One factor of an equation: the variable it is solved for (None: none), and what must hold besides."""

    solved: _Removed | None
    besides: tuple[Leaf, ...]


def _in_branch(
    branch: _Branch, rest: tuple[Leaf, ...], wanted: Predicate, removed: tuple[_Removed, ...], steps: int
) -> Gap:
    case: Predicate = all_of(*branch.besides, *rest)
    if branch.solved is not None:
        case, wanted = (replaced(each, branch.solved.name, branch.solved.formula) for each in (case, wanted))
        removed = (*removed, branch.solved)
    return joined_gaps(_in_case(each, wanted, removed, steps) for each in _cases(case))


def _branches(equation: Atom) -> list[_Branch] | None:
    """The factors of an equation, where there are several or one can be solved for a variable."""
    algebra = Algebra([equation.difference])
    ratio = _ratio(algebra, equation.difference)
    if ratio is None or not ratio.above or ratio.above.total_degree() > MAX_DEGREE:
        return None
    factors = [factor for factor, _ in ratio.above.factor()[1]]
    solved = [_solved(factor, algebra) for factor in factors]
    split = [
        None if solution else squares.summands(factor, algebra)
        for factor, solution in zip(factors, solved, strict=True)
    ]
    if len(factors) == 1 and solved[0] is None and split[0] is None:
        return None
    kept = () if ratio.below.is_constant() and not algebra.kernels else (_defined(equation),)
    found = []
    for factor, solution, together in zip(factors, solved, split, strict=True):
        if together is not None:
            found.append(_Branch(None, (*(Atom("=", algebra.tree(each), ZERO) for each in together), *kept)))
        elif solution is None:
            found.append(_Branch(None, (Atom("=", algebra.tree(factor), ZERO), *kept)))
        else:
            slope, removed = solution
            guard = () if slope is None else (Atom("!=", slope, ZERO),)
            found.append(_Branch(removed, (*kept, *guard)))
    return found


def _defined(equation: Atom) -> Atom:
    """What holds wherever an equation's sides have a value."""
    return Atom("!=", joined("Mul", number(0), equation.difference), number(1))


def _solved(factor: object, algebra: Algebra) -> tuple[Expr | None, _Removed] | None:
    """A variable in which a factor is linear with its formula, and what must not be zero for that (None: nothing)."""
    options = []
    for name in sorted(algebra.names_in(factor)):  # type: ignore[arg-type]
        linear = algebra.linear_in(factor, name)  # type: ignore[arg-type]
        if linear is not None:
            slope, rest = linear
            options.append((bool(algebra.names_in(slope)), len(slope) + len(rest), name, slope, rest))
    if not options:
        return None
    varies, _, name, slope, rest = min(options, key=lambda option: option[:3])
    quotient = joined("Mul", number(-1), algebra.tree(rest), joined("Pow", algebra.tree(slope), number(-1)))
    return (algebra.tree(slope) if varies else None), _Removed(name, quotient)


def _ratio(algebra: Algebra, formula: Expr) -> Ratio | None:
    try:
        return algebra.ratio(formula)
    except (TooHard, ZeroDivisionError):
        return None


def simplified(predicate: Predicate, *, lenient: bool) -> Predicate:
    """The predicate without comparisons that are true, or false, whatever the variables are.

    `lenient`: also those that are so but for single places at which they have no value.
    """
    return mapped(predicate, lambda leaf: _settled(leaf, lenient=lenient))


def _settled(leaf: Leaf, *, lenient: bool) -> Predicate:
    if not isinstance(leaf, Atom):
        return leaf
    if not names(leaf):
        return Constant(holds(leaf, {}) is Truth.YES)
    algebra = Algebra([leaf.difference])
    try:
        ratio = algebra.ratio(leaf.difference)
    except ZeroDivisionError:
        return FALSE
    except TooHard:
        return leaf
    if not ratio.above.is_constant() or not ratio.below.is_constant():
        return leaf
    if not _has_values(leaf.difference, lenient=lenient):
        return leaf
    factor = ratio.above.leading_coefficient() if ratio.above else 0
    truths = {"=": factor == 0, "!=": factor != 0, "<": factor < 0, "<=": factor <= 0}
    return Constant(truths[leaf.sign])


_EVERYWHERE = frozenset("Symbol Add Mul exp sin cos atan sinh cosh tanh asinh Abs sign Max Min Pi Exp1".split())
_EVERYWHERE |= {"Integer", "Rational", "Float"}


def _has_values(formula: Expr, *, lenient: bool) -> bool:
    """Whether a formula has a value for all real numbers (`lenient`: for all but single ones)."""
    for node in formula.nodes:
        if node.head == "Pow" and len(node.args) == 2:
            base, exponent = formula.nodes[node.args[0]], formula.nodes[node.args[1]]
            whole = exponent.head == "Integer" and (lenient or not exponent.text.startswith("-"))
            if not whole and not (base.head in ("Integer", "Exp1") and base.text[:1] not in ("-", "0")):
                return False
        elif node.head not in _EVERYWHERE:
            return False
    return True


def _unsolved(case: tuple[Leaf, ...], wanted: Predicate, *, lenient: bool) -> Gap:
    """The gap of a conjunction whose equations are not solved for a variable."""
    given = all_of(*case)
    unknown = names(given, wanted)
    if not unknown:
        return _settled_gap(given, wanted)
    if len(unknown) == 1:
        return line.gap(given, wanted, unknown[0], Passing.INSIDE if lenient else Passing.NONE)
    for name in unknown:
        alone = line.gap(all_of(*(leaf for leaf in case if names(leaf) == (name,))), FALSE, name, Passing.NONE)
        if alone.point is None:
            return replace(alone, met=False)
    equations = [leaf for leaf in case if isinstance(leaf, Atom) and leaf.sign == "="]
    if len(equations) > 1:
        return meeting.gap(equations, given, wanted, unknown)
    return slices.gap(given, wanted, unknown)


def _settled_gap(given: Predicate, wanted: Predicate) -> Gap:
    if holds(given, {}) is not Truth.YES:
        return Gap(None, complete=True)
    return Gap({} if holds(wanted, {}) is not Truth.YES else None, complete=True, met=True)


def _with_removed(found: Gap, removed: tuple[_Removed, ...]) -> Gap:
    """The gap with the values of the variables that equations removed."""
    if found.point is None:
        return found
    point: dict[str, Place] = dict(found.point)
    for each in reversed(removed):
        for name in names(Atom("=", each.formula, ZERO)):
            point.setdefault(name, at(Fraction(0)))
        point[each.name] = _value(each.formula, point)
    return replace(found, point=point)


def _value(formula: Expr, point: Mapping[str, Place]) -> Place:
    with precision(BITS, snap=True):
        return neat(Prepared(formula)({name: acb(place.ball) for name, place in point.items()}).real)
