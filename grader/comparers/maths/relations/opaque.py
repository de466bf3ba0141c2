"""Parts of equations that nothing is known of, such as `f(x)` or `Derivative(y(x), x)`: symbols take their place."""

from __future__ import annotations

from collections.abc import Sequence

from grader.comparers.maths import equivalence
from grader.comparers.maths.trees import part, reachable
from grader.values import Expr, Node

_OUTER = frozenset({"Derivative", "Integral", "Subs", "Limit"})


def without_undefined(trees: Sequence[Expr]) -> list[Expr]:
    """The trees with undefined functions replaced, equal ones by the same symbol."""
    if not any(node.head == "Undefined" for tree in trees for node in tree.nodes):
        return list(trees)
    known: list[tuple[Expr, str]] = []
    return [_replaced(tree, known) for tree in trees]


def _replaced(tree: Expr, known: list[tuple[Expr, str]]) -> Expr:
    nodes = list(tree.nodes)
    hidden: set[int] = set()
    for place in range(len(nodes) - 1, -1, -1):
        if place in hidden:
            continue
        if _is_opaque(tree, place):
            hidden.update(reachable(tree, place))
            nodes[place] = Node("Symbol", text=_name(part(tree, place), known))
    return part(Expr(tuple(nodes)), len(nodes) - 1)


def _is_opaque(tree: Expr, place: int) -> bool:
    node = tree.nodes[place]
    if node.head == "Undefined":
        return True
    return node.head in _OUTER and any(tree.nodes[inner].head == "Undefined" for inner in reachable(tree, place))


def _name(applied: Expr, known: list[tuple[Expr, str]]) -> str:
    for other, name in known:
        if _alike(applied, other) and equivalence.decide(applied, other).equal:
            return name
    known.append((applied, f"{applied.nodes[-1].text or 'part'}({len(known) + 1})"))
    return known[-1][1]


def _alike(first: Expr, second: Expr) -> bool:
    """Whether two have the same outermost part: only then can they be the same for every function."""
    ends = first.nodes[-1], second.nodes[-1]
    return (ends[0].head, ends[0].text, len(ends[0].args)) == (ends[1].head, ends[1].text, len(ends[1].args))
