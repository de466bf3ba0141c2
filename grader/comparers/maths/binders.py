"""Parts of formulas that are not worked out argument by argument: cases, sums, integrals, derivatives."""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Mapping
from typing import Any, Protocol

import flint
from flint import acb

from grader.comparers.maths.balls import settings
from grader.comparers.maths.balls.settings import Undefined, Unsure
from grader.comparers.maths.trees import part
from grader.values import Expr, Node

Point = Mapping[str, Any]

MOST_TERMS = 2_000
"""Of a sum or product that is worked out term by term."""
MOST_DERIVATIVES = 12
INTEGRAL_BITS = 128
MOST_EVALUATIONS = 4_000
"""Of the function under an integral."""


class Worked(Protocol):
    """A formula taken apart, ready for points: `enclosures.Prepared`."""

    def __call__(self, at: Point) -> Any:
        """The value at a point."""


Prepare = Callable[[Expr], Worked]
Binder = Callable[[Point], Any]
"""Works out a part at a point. Raises `Unsure`."""


def _piecewise(expr: Expr, node: Node, prepare: Prepare) -> Binder:
    """The value of the first case whose condition holds; the others need not have one."""
    pairs = [expr.nodes[place].args for place in node.args]
    cases = [(prepare(part(expr, value)), prepare(part(expr, condition))) for value, condition in pairs]

    def work(at: Point) -> Any:
        for value, condition in cases:
            holds = condition(at)
            if holds is None:
                raise Unsure("it is not known which case holds")
            if holds:
                return value(at)
        raise Undefined("none of its cases holds")

    return work


def _if_then_else(expr: Expr, node: Node, prepare: Prepare) -> Binder:
    condition, value, other = (prepare(part(expr, place)) for place in node.args)

    def work(at: Point) -> Any:
        holds = condition(at)
        if holds is None:
            raise Unsure("it is not known which case holds")
        return (value if holds else other)(at)

    return work


def _over_whole_numbers(combine: Callable[[Any, Any], Any], start: int) -> Callable[..., Binder]:
    def bind(expr: Expr, node: Node, prepare: Prepare) -> Binder:
        body = prepare(part(expr, node.args[0]))
        ranges = [_range(expr, place, prepare) for place in node.args[1:]]

        def total(at: Point, left: list[Any]) -> Any:
            if not left:
                return body(at)
            (name, low, high), *rest = left
            first, last = settings.whole(low(at)), settings.whole(high(at))
            if last - first >= MOST_TERMS:
                raise Unsure("it has too many terms")
            terms = (total({**at, name: acb(number)}, rest) for number in range(first, last + 1))
            return functools.reduce(combine, terms, acb(start))

        # the last range is the outermost: its variable may occur in the limits of those before it
        return lambda at: total(at, ranges[::-1])

    return bind


def _range(expr: Expr, place: int, prepare: Prepare) -> tuple[str, Worked, Worked]:
    """The variable and the ends of a tuple such as (k, 1, n)."""
    node = expr.nodes[place]
    if len(node.args) != 3:
        raise Unsure("it has no limits")
    name, low, high = node.args
    return expr.nodes[name].text, prepare(part(expr, low)), prepare(part(expr, high))


def _integral(expr: Expr, node: Node, prepare: Prepare) -> Binder:
    """A definite integral by rigorous quadrature (Johansson, "Numerical integration in ball arithmetic", 2018)."""
    body = prepare(part(expr, node.args[0]))
    ranges = [_range(expr, place, prepare) for place in node.args[1:]]

    def under(at: Point, name: str, rest: list[Any]) -> Callable[[acb, bool], acb]:
        def function(x: acb, must_be_analytic: bool) -> acb:  # noqa: FBT001 - FLINT calls it so
            settings.analytic, settings.snapping = must_be_analytic, False
            try:
                found: acb = total({**at, name: x}, rest)
            except Unsure:
                found = acb(float("nan"))
            return found

        return function

    def total(at: Point, left: list[Any]) -> Any:
        if not left:
            return body(at)
        (name, low, high), *rest = left
        before = settings.analytic, settings.snapping
        try:
            with flint.ctx.workprec(min(flint.ctx.prec, INTEGRAL_BITS)):
                return acb.integral(under(at, name, rest), low(at), high(at), eval_limit=MOST_EVALUATIONS)
        finally:
            settings.analytic, settings.snapping = before

    return lambda at: total(at, ranges[::-1])


def _derivative(expr: Expr, node: Node, prepare: Prepare) -> Binder:
    from grader.comparers.maths.differentiation import derivative

    body = part(expr, node.args[0])
    for place in node.args[1:]:
        by = expr.nodes[place]
        name, times = by.text, 1
        if by.head == "Tuple":
            name, count = (expr.nodes[argument].text for argument in by.args)
            times = int(count)
        if not 0 <= times <= MOST_DERIVATIVES:
            raise Unsure("it is a derivative of very high order")
        for _ in range(times):
            body = derivative(body, name)
    return prepare(body)


def _substituted(expr: Expr, node: Node, prepare: Prepare) -> Binder:
    """`Subs(formula, (x, …), (value, …))`."""
    body = prepare(part(expr, node.args[0]))
    names = [expr.nodes[place].text for place in _listed(expr, node.args[1])]
    values = [prepare(part(expr, place)) for place in _listed(expr, node.args[2])]
    return lambda at: body({**at, **{name: value(at) for name, value in zip(names, values, strict=True)}})


def _listed(expr: Expr, place: int) -> tuple[int, ...]:
    return expr.nodes[place].args if expr.nodes[place].head == "Tuple" else (place,)


def _late(bind: Callable[..., Binder]) -> Callable[..., Binder]:
    """Take apart when it is first worked out: what cannot be is no fault of the other parts."""

    def binder(expr: Expr, node: Node, prepare: Prepare) -> Binder:
        made: list[Binder] = []

        def work(at: Point) -> Any:
            if not made:
                made.append(bind(expr, node, prepare))
            return made[0](at)

        return work

    return binder


BINDERS: dict[str, Callable[[Expr, Node, Prepare], Binder]] = {
    "Piecewise": _late(_piecewise),
    "ITE": _late(_if_then_else),
    "Sum": _late(_over_whole_numbers(operator.add, 0)),
    "Product": _late(_over_whole_numbers(operator.mul, 1)),
    "Integral": _late(_integral),
    "Derivative": _late(_derivative),
    "Subs": _late(_substituted),
}
"""By their names in trees."""
