"""What is wrong with a formula that is given as a derivative: nothing, or a mistake that is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from grader.comparers._constants import derived
from grader.comparers._expressions import Mistake
from grader.comparers._words import listed, place, wrong_value
from grader.comparers.maths.differentiation import derivative
from grader.comparers.maths.domains import Domain
from grader.comparers.maths.enclosures import Unsure
from grader.comparers.maths.equivalence import Decision, decide
from grader.comparers.maths.growing import substituted
from grader.comparers.maths.primitives import prepared
from grader.comparers.maths.trees import Unreadable, joined, number, symbol
from grader.comparers.maths.undefined import concrete
from grader.errors import Undecided
from grader.formulas import free_names
from grader.values import Expr, Node
from grader.words import noted, say

KEPT = Mistake(
    "constant-kept",
    noted("Your formula differs from the derivative by a constant: the derivative of a constant is zero."),
)
SAME = Mistake("not-differentiated", noted("Your formula is the function itself, not its derivative."))
INTEGRATED = Mistake(
    "integrated",
    noted("Your formula is an antiderivative of the function: you integrated where a derivative is asked."),
)
SIGN = Mistake("sign", noted("Your formula has the wrong sign."))

_SOME = Expr((Node("Rational", text="617/500"),))
MOST_UNKNOWN = 3
"""Letters that do not belong to the task and are tried for a mistake."""


@dataclass(frozen=True)
class Task:
    """The right derivative, the function where it is known, and the variable where it is clear."""

    to: Expr
    of: Expr | None
    variable: str | None
    domain: Mapping[str, Domain]


def right(to: Expr | None, of: Expr | None, variable: str | None) -> Expr:
    """The right derivative; left unevaluated where the rules of calculus do not know it."""
    if to is not None:
        return to
    if of is None or variable is None:
        raise Undecided("The exercise does not say what is to be differentiated.")
    try:
        return derivative(of, variable)
    except Unreadable:
        return joined("Derivative", of, joined("Tuple", symbol(variable), number(1)))


def judged(seen: Expr, task: Task) -> tuple[Mistake | None, str]:
    """What is wrong with a formula (None: nothing), and how that is known. Raises `Undecided`."""
    try:
        return _judged(concrete(seen), task)
    except (Unreadable, Unsure) as error:
        raise Undecided(f"Whether the derivative is right cannot be decided: {error}.") from error


def _judged(seen: Expr, task: Task) -> tuple[Mistake | None, str]:
    task = Task(concrete(task.to), concrete(task.of) if task.of else None, task.variable, task.domain)
    prepared(seen)  # a tree that is no formula is refused before it is worked with
    decision = decide(seen, task.to, task.domain)
    if decision.equal is None:
        raise Undecided(f"Whether the derivative is right cannot be decided: {decision.why}.")
    if decision.equal:
        return None, decision.how
    return next(_tells(seen, task, decision)), decision.how


def _tells(seen: Expr, task: Task, decision: Decision) -> Iterator[Mistake]:
    """The mistakes, the most likely ones first; the last one is always there."""
    try:
        if task.variable is not None:
            yield from _of_levels(seen, task, task.variable)
            yield from _of_variables(seen, task, task.variable)
    except Unreadable:  # a derivative is not known: no mistake can be told by it
        pass
    if _same(seen, _negated(task.to), task):
        yield SIGN
    yield _difference(seen, task, decision)


def _of_levels(seen: Expr, task: Task, variable: str) -> Iterator[Mistake]:
    """Whether the formula is the function itself, or one level up, or the derivative and a constant."""
    slope = derived(seen, variable)
    varies = not _same(derived(task.to, variable), number(0), task)
    difference = joined("Add", seen, _negated(task.to))
    if varies and _same(difference, substituted(difference, variable, _SOME), task):
        yield KEPT
    if varies and task.of is not None and _same(seen, task.of, task):
        yield SAME
    if not free_names(seen):
        return
    if _same(slope, task.to, task):
        yield SAME
    if task.of is not None and _same(slope, task.of, task):
        yield INTEGRATED
    if _same(derived(slope, variable), task.to, task):
        yield INTEGRATED


def _of_variables(seen: Expr, task: Task, variable: str) -> Iterator[Mistake]:
    """Whether the formula is right with another name, or is the derivative by another variable."""
    own = {*free_names(task.to), *(free_names(task.of) if task.of else ())}
    unknown = [name for name in free_names(seen) if name not in own and name != variable]
    for name in unknown[:MOST_UNKNOWN]:
        if _same(substituted(seen, name, symbol(variable)), task.to, task):
            yield _wrong_variable(
                say(
                    "Your formula is one in {name} where {variable} is the variable.",
                    name=listed([name]),
                    variable=variable,
                )
            )
    for name in sorted(own - {variable}):
        if task.of is not None:
            is_other = _same(seen, derived(task.of, name), task)
        else:
            mixed = derived(task.to, name)
            is_other = not _same(mixed, number(0), task) and _same(derived(seen, variable), mixed, task)
        if is_other:
            yield _wrong_variable(
                say(
                    "Your formula is the derivative by {name}; the one by {variable} is asked.",
                    name=name,
                    variable=variable,
                )
            )
    if unknown:
        yield Mistake(
            None,
            say(
                "{which} contains {names}, which does not belong to the task.",
                which=say("Your formula"),
                names=listed(unknown),
            ),
        )


def _wrong_variable(sentence: str) -> Mistake:
    return Mistake("wrong-variable", sentence)


def _negated(expr: Expr) -> Expr:
    return joined("Mul", number(-1), expr)


def _same(first: Expr, second: Expr, task: Task) -> bool:
    return bool(decide(first, second, task.domain).equal)


def _difference(seen: Expr, task: Task, decision: Decision) -> Mistake:
    missing = [name for name in free_names(task.to) if name not in free_names(seen)]
    if missing and not free_names(seen) and decision.seen is not None:
        return Mistake(
            None,
            say(
                "{which} is a number where a formula in {names} is asked.",
                which=say("Your answer"),
                names=listed(free_names(task.to)),
            ),
        )
    where = place(*zip(*decision.point, strict=True)) if decision.point else ""
    if decision.seen is None:
        if not where:
            return Mistake(None, say("Your formula has no value."))
        return Mistake(None, say("{which} has no value at {place}.", which=say("Your formula"), place=where))
    return Mistake(None, wrong_value(say("Your formula"), decision.seen, where))
