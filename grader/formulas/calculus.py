"""Sums, integrals, derivatives, limits and cases: functions with variables of their own. Nothing is worked out."""

from __future__ import annotations

from grader.formulas.tree import Tree, integer
from grader.formulas.usage import TRUE, Misuse, Options, Write, Written, of
from grader.formulas.vocabulary import MANY


def _over(head: str, *lengths: int) -> Write:
    """For Integral, Sum and Product: an expression, then a variable or (variable, from, to) each."""

    def write(args: tuple[Tree, ...], _: Options) -> Tree:
        ranges = tuple(limit if limit.head == "Tuple" else Tree("Tuple", (limit,)) for limit in args[1:])
        for limit in ranges:
            if len(limit.args) not in lengths or limit.args[0].head != "Symbol":
                raise Misuse(f"{head} takes an expression and (variable, from, to).")
        return Tree(head, (args[0], *ranges))

    return write


def _derivative(args: tuple[Tree, ...]) -> Tree:
    by: list[Tree] = []
    for argument in args[1:]:
        match argument:
            case Tree("Integer", text=times) if times[0] != "-" and by and by[-1].args[1:] == (integer(1),):
                by[-1] = Tree("Tuple", (by[-1].args[0], argument))
            case Tree("Tuple", args=(Tree("Symbol") | Tree("Undefined"), _)):
                by.append(argument)
            case Tree("Symbol") | Tree("Undefined"):
                by.append(Tree("Tuple", (argument, integer(1))))
            case _:
                raise Misuse("Derivative takes an expression and the variables to differentiate by.")
    return Tree("Derivative", (args[0], *by))


def _limit(args: tuple[Tree, ...], options: Options) -> Tree:
    side = args[3] if len(args) == 4 else options.get("dir", Tree("Quoted", text="+"))
    if side.text not in ("+", "-", "+-") or args[1].head != "Symbol":
        raise Misuse('Limit takes an expression, a variable, a place, and "+", "-" or "+-" for the side.')
    return Tree("Limit", (*args[:3], Tree("Symbol", text=side.text)))


def _piecewise(args: tuple[Tree, ...]) -> Tree:
    for pair in args:
        if pair.head not in ("Tuple", "ExprCondPair") or len(pair.args) != 2:
            raise Misuse("Piecewise takes pairs, each a value and its condition.")
    return Tree("Piecewise", tuple(Tree("ExprCondPair", pair.args) for pair in args))


def _where(args: tuple[Tree, ...]) -> Tree:
    condition, value, rest = args
    return Tree("Piecewise", (Tree("ExprCondPair", (value, condition)), Tree("ExprCondPair", (rest, TRUE))))


def _lambda(args: tuple[Tree, ...]) -> Tree:
    parameters = args[0].args if args[0].head == "Tuple" else args[:1]
    if any(parameter.head != "Symbol" for parameter in parameters):
        raise Misuse("Lambda takes its variables and an expression.")
    return Tree("Lambda", (*parameters, args[1]))


WRITTEN: dict[str, Written] = {
    **dict.fromkeys(("Integral", "integrate"), Written(2, MANY, (), _over("Integral", 1, 2, 3))),
    **dict.fromkeys(("Sum", "summation"), Written(2, MANY, (), _over("Sum", 3))),
    **dict.fromkeys(("Product", "product"), Written(2, MANY, (), _over("Product", 3))),
    **dict.fromkeys(("Derivative", "diff"), of(2, MANY, _derivative)),
    **dict.fromkeys(("Limit", "limit"), Written(3, 4, ("dir",), _limit)),
    "Piecewise": of(1, MANY, _piecewise),
    "where": of(3, 3, _where),
    "Lambda": of(2, 2, _lambda),
}
"""By the name they are called by."""
