"""Degrees where radians are meant, or the other way round: in the answer or inside a function of an angle."""

from __future__ import annotations

import math
from collections.abc import Iterator

from grader.comparers.maths.evaluate import Unevaluable
from grader.comparers.maths.trees import as_expr
from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.values import Expr, Node
from grader.words import noted

IN_DEGREES = noted("Your answer is 180/π times the right one: it is in degrees where radians are asked.")
IN_RADIANS = noted("Your answer is π/180 times the right one: it was converted from degrees to radians once too often.")
OF_DEGREES = noted("Your answer is what one gets when an angle in degrees is given to a function that takes radians.")
OF_CONVERTED = noted(
    "Your answer is what one gets when an angle that is in radians already is converted to radians once more."
)
GIVES_DEGREES = noted(
    "Your answer is what one gets when the angle that an inverse function gives is turned into degrees."
)

DEGREE = Node("Float", text=repr(math.pi / 180))
TURNED = Node("Float", text=repr(180 / math.pi))
TAKES_ANGLE = frozenset("sin cos tan cot sec csc".split())
GIVES_ANGLE = frozenset("asin acos atan acot asec acsc atan2 arg".split())


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.alike:
        return
    yield Explanation("degrees", IN_DEGREES, case.right * (180 / math.pi))
    yield Explanation("degrees", IN_RADIANS, case.right * (math.pi / 180))
    formula = as_expr(case.formula)
    if formula is None:
        return
    heads = {node.head for node in formula.nodes}
    tried = (
        (OF_DEGREES, _with_angles(formula, TURNED)) if heads & TAKES_ANGLE else None,
        (OF_CONVERTED, _with_angles(formula, DEGREE)) if heads & TAKES_ANGLE else None,
        (GIVES_DEGREES, _in_degrees(formula)) if heads & GIVES_ANGLE else None,
    )
    for sentence, changed in filter(None, tried):
        try:
            yield Explanation("degrees", sentence, case.worth(changed), freedom=2)
        except Unevaluable:
            continue


def _with_angles(formula: Expr, factor: Node) -> Expr:
    """The formula with every angle that a function takes multiplied by a number."""
    nodes: list[Node] = []
    places: list[int] = []
    for node in formula.nodes:
        args = tuple(places[old] for old in node.args)
        if node.head in TAKES_ANGLE and args:
            nodes += [factor, Node("Mul", (len(nodes), args[0]))]
            args = (len(nodes) - 1,)
        places.append(len(nodes))
        nodes.append(Node(node.head, args, node.text))
    return Expr(tuple(nodes))


def _in_degrees(formula: Expr) -> Expr:
    """The formula with every angle that a function gives in degrees."""
    nodes: list[Node] = []
    places: list[int] = []
    for node in formula.nodes:
        nodes.append(Node(node.head, tuple(places[old] for old in node.args), node.text))
        if node.head in GIVES_ANGLE:
            nodes += [TURNED, Node("Mul", (len(nodes) - 1, len(nodes)))]
        places.append(len(nodes) - 1)
    return Expr(tuple(nodes))


KIND = Kind(28, _explanations)
