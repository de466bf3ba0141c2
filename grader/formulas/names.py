"""Which names a formula leaves open."""

from __future__ import annotations

from collections.abc import Sequence

from grader.values import Expr, Node


def free_names(expr: Expr) -> tuple[str, ...]:
    """The sorted names of the variables whose values a formula asks for.

    Not the running variable of a sum, a product, a definite integral or a limit, nor a `Lambda`'s parameters.
    """
    names = sorted({node.text for node in expr.nodes if node.head == "Symbol"})
    bits = {name: 1 << place for place, name in enumerate(names)}
    free: list[int] = []
    for node in expr.nodes:
        free.append(bits[node.text] if node.head == "Symbol" else _free(node, expr.nodes, free))
    return tuple(name for name in names if free[-1] & bits[name])


def _free(node: Node, nodes: tuple[Node, ...], free: list[int]) -> int:
    """The names left open by a node, as bits, from those of the nodes before it."""
    match node.head, node.args:
        case (("Sum" | "Product" | "Integral"), (body, *ranges)):
            names = free[body]
            for place in ranges:
                names = _within(nodes[place], free, names)
            return names
        case "Limit", (body, variable, place, *_):
            return free[body] & ~free[variable] | free[place]
        case "Subs", (body, variables, values):
            return free[body] & ~free[variables] | free[values]
        case "ConditionSet", (variable, condition, *sets):
            return _either(sets, free) | free[condition] & ~free[variable]
        case "Lambda", (*parameters, body):
            return free[body] & ~_either(parameters, free)
    return _either(node.args, free)


def _either(places: Sequence[int], free: list[int]) -> int:
    names = 0
    for place in places:
        names |= free[place]
    return names


def _within(limit: Node, free: list[int], names: int) -> int:
    """The names left open once `(variable, from, to)` is put around an expression; `(variable,)` binds nothing."""
    if limit.head != "Tuple" or len(limit.args) < 2:
        return names | _either(limit.args[:1], free)
    variable, *ends = limit.args
    return names & ~free[variable] | _either(ends, free)
