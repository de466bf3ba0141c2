"""Which names a formula leaves open."""

from __future__ import annotations

from grader.values import Expr, Node

_BINDERS = frozenset({"Sum", "Product", "Integral"})


def free_names(expr: Expr) -> tuple[str, ...]:
    """The sorted names of the variables whose values a formula asks for.

    Not the running variable of a sum, a product, a definite integral or a limit, nor a `Lambda`'s parameters.
    """
    free: list[frozenset[str]] = []
    for node in expr.nodes:
        free.append(_free(node, expr.nodes, free))
    return tuple(sorted(free[-1]))


def _free(node: Node, nodes: tuple[Node, ...], free: list[frozenset[str]]) -> frozenset[str]:
    if node.head == "Symbol":
        return frozenset({node.text})
    if node.head in _BINDERS and node.args:
        names = free[node.args[0]]
        for place in node.args[1:]:
            names = _within(nodes[place], nodes, free, names)
        return names
    if node.head == "Limit" and len(node.args) >= 3:
        body, variable, place = node.args[:3]
        return free[body] - free[variable] | free[place]
    if node.head == "Lambda" and node.args:
        return free[node.args[-1]].difference(*(free[place] for place in node.args[:-1]))
    return frozenset().union(*(free[place] for place in node.args))


def _within(limit: Node, nodes: tuple[Node, ...], free: list[frozenset[str]], names: frozenset[str]) -> frozenset[str]:
    """The names left open once `(variable, from, to)` is put around an expression; `(variable,)` binds nothing."""
    if limit.head != "Tuple" or len(limit.args) < 2:
        return names | (free[limit.args[0]] if limit.args else frozenset())
    variable, *ends = limit.args
    return (names - free[variable]).union(*(free[end] for end in ends))
