"""What a named function with its arguments stands for: SymPy's class of it, or a few classes together."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from grader.formulas.tree import Tree, integer, negate, quotient, rational, reciprocal
from grader.formulas.vocabulary import ARITY, MANY, head_of

Options = dict[str, Tree]
Write = Callable[[tuple[Tree, ...], Options], Tree]

TRUE, FALSE = Tree("BooleanTrue"), Tree("BooleanFalse")
HALF = rational(Fraction(1, 2))
EMPTY = Tree("EmptySet")


class Written(NamedTuple):
    """A function that is not one class over its arguments: how many it takes, which options, how to write it."""

    least: int
    most: int
    takes: tuple[str, ...]
    write: Write


class Misuse(ValueError):
    """A function with arguments it does not take; the message says which it does."""


def call(name: str, args: tuple[Tree, ...], options: Options) -> Tree:
    """The tree of `name(*args, **options)`; a name that means nothing is an undefined function. Raises `Misuse`."""
    options = {key: value for key, value in options.items() if key != "evaluate"}
    if name in _WRITTEN:
        written = _WRITTEN[name]
        _count(name, args, written.least, written.most)
        _refuse(name, options, written.takes)
        return written.write(args, options)
    _refuse(name, options, ())
    if head := head_of(name):
        _count(name, args, *ARITY[head])
        return Tree(head, args)
    return Tree("Undefined", args, name)


def _count(name: str, args: tuple[Tree, ...], least: int, most: int) -> None:
    if least <= len(args) <= most:
        return
    few = f"{least}" if least == most else f"at least {least}" if most == MANY else f"{least} to {most}"
    plural = "" if few in ("1", "at least 1") else "s"
    raise Misuse(f"{name} takes {few} argument{plural}, here {'is' if len(args) == 1 else 'are'} {len(args)}.")


def _refuse(name: str, options: Options, takes: tuple[str, ...]) -> None:
    for option in options:
        if option not in takes:
            raise Misuse(f"{name} takes no argument called {option}.")


def _root(args: tuple[Tree, ...], _: Options) -> Tree:
    return Tree("Pow", (args[0], reciprocal(args[1])))


def _log(args: tuple[Tree, ...], options: Options) -> Tree:
    base = args[1] if len(args) == 2 else options.get("base")
    return _log_to(base, args[0]) if base else Tree("log", args)


def _log_to(base: Tree, value: Tree) -> Tree:
    return quotient(Tree("log", (value,)), Tree("log", (base,)))


def _plus_one(value: Tree) -> Tree:
    return Tree("Add", (integer(1), value))


def _interval(left_open: Tree, right_open: Tree) -> Write:
    def write(args: tuple[Tree, ...], options: Options) -> Tree:
        given = dict(zip(("left_open", "right_open"), args[2:], strict=False)) | options
        ends = given.get("left_open", left_open), given.get("right_open", right_open)
        return Tree("Interval", (*args[:2], *ends))

    return write


def _finite_set(args: tuple[Tree, ...], _: Options) -> Tree:
    if len(args) == 1 and args[0].head in ("Tuple", "FiniteSet"):
        args = args[0].args
    return Tree("FiniteSet", args) if args else EMPTY


def _symbol(args: tuple[Tree, ...], _: Options) -> Tree:
    if args[0].head != "Symbol" or not 0 < len(args[0].text) <= 100:
        raise Misuse("Symbol takes a name.")
    return args[0]


def _number(args: tuple[Tree, ...], _: Options) -> Tree:
    return args[0] if len(args) == 1 else quotient(*args)


def _piecewise(args: tuple[Tree, ...], _: Options) -> Tree:
    for pair in args:
        if pair.head not in ("Tuple", "ExprCondPair") or len(pair.args) != 2:
            raise Misuse("Piecewise takes pairs, each a value and its condition.")
    return Tree("Piecewise", tuple(Tree("ExprCondPair", pair.args) for pair in args))


def _over(head: str, *lengths: int) -> Write:
    """For Integral, Sum and Product: an expression, then a variable or (variable, from, to) each."""

    def write(args: tuple[Tree, ...], _: Options) -> Tree:
        ranges = tuple(limit if limit.head == "Tuple" else Tree("Tuple", (limit,)) for limit in args[1:])
        for limit in ranges:
            if len(limit.args) not in lengths or limit.args[0].head != "Symbol":
                raise Misuse(f"{head} takes an expression and (variable, from, to).")
        return Tree(head, (args[0], *ranges))

    return write


def _derivative(args: tuple[Tree, ...], _: Options) -> Tree:
    by: list[Tree] = []
    for argument in args[1:]:
        match argument:
            case Tree("Integer", text=times) if times[0] != "-" and by and by[-1].args[1:] == (integer(1),):
                by[-1] = Tree("Tuple", (by[-1].args[0], argument))
            case Tree("Tuple", args=(Tree("Symbol"), _)):
                by.append(argument)
            case Tree("Symbol") | Tree("Undefined"):
                by.append(Tree("Tuple", (argument, integer(1))))
            case _:
                raise Misuse("Derivative takes an expression and the variables to differentiate by.")
    return Tree("Derivative", (args[0], *by))


def _limit(args: tuple[Tree, ...], options: Options) -> Tree:
    side = args[3] if len(args) == 4 else options.get("dir", Tree("Symbol", text="+"))
    if side.text not in ("+", "-", "+-") or args[1].head != "Symbol":
        raise Misuse('Limit takes an expression, a variable, a place, and "+", "-" or "+-" for the side.')
    return Tree("Limit", (*args[:3], Tree("Symbol", text=side.text)))


def _lambda(args: tuple[Tree, ...], _: Options) -> Tree:
    parameters = args[0].args if args[0].head == "Tuple" else args[:1]
    if any(parameter.head != "Symbol" for parameter in parameters):
        raise Misuse("Lambda takes its variables and an expression.")
    return Tree("Lambda", (*parameters, args[1]))


def _matrix(args: tuple[Tree, ...], _: Options) -> Tree:
    match args:
        case [Tree("Integer", text=rows), Tree("Integer", text=columns), Tree("Tuple", args=cells)]:
            shape = int(rows), int(columns)
        case [Tree("Tuple", args=cells)] if cells and all(row.head == "Tuple" for row in cells):
            shape = len(cells), len(cells[0].args)
            cells = tuple(cell for row in cells for cell in row.args) if _even(cells) else ()
        case [Tree("Tuple", args=cells)]:
            shape = len(cells), 1
        case [Tree("Matrix")]:
            return args[0]
        case _:
            raise Misuse("Matrix takes a list of rows.")
    if shape[0] * shape[1] != len(cells) or not 0 <= min(shape) <= max(shape) <= MANY:
        raise Misuse("A matrix's rows must all have the same length.")
    return Tree("Matrix", cells, f"{shape[0]},{shape[1]}")


def _even(rows: tuple[Tree, ...]) -> bool:
    return len({len(row.args) for row in rows}) == 1


def _one(write: Callable[[Tree], Tree]) -> Written:
    return Written(1, 1, (), lambda args, _: write(args[0]))


_OPEN = ("left_open", "right_open")
_SYMBOL = Written(
    1, 1, ("real", "positive", "negative", "nonnegative", "nonzero", "integer", "complex", "finite"), _symbol
)
_MATRIX = Written(1, 3, ("dtype",), _matrix)
_INTEGRAL = Written(2, MANY, (), _over("Integral", 1, 2, 3))
_SUM = Written(2, MANY, (), _over("Sum", 3))
_PRODUCT = Written(2, MANY, (), _over("Product", 3))
_DERIVATIVE = Written(2, MANY, (), _derivative)
_LIMIT = Written(3, 4, ("dir",), _limit)
_LOG = Written(1, 2, ("base",), _log)

_WRITTEN: dict[str, Written] = {
    "sqrt": _one(lambda x: Tree("Pow", (x, HALF))),
    "cbrt": _one(lambda x: Tree("Pow", (x, rational(Fraction(1, 3))))),
    "square": _one(lambda x: Tree("Pow", (x, integer(2)))),
    "root": Written(2, 2, (), _root),
    "log": _LOG,
    "ln": _LOG,
    "log2": _one(lambda x: _log_to(integer(2), x)),
    "log10": _one(lambda x: _log_to(integer(10), x)),
    "log1p": _one(lambda x: Tree("log", (_plus_one(x),))),
    "expm1": _one(lambda x: Tree("Add", (Tree("exp", (x,)), integer(-1)))),
    "exp2": _one(lambda x: Tree("Pow", (integer(2), x))),
    "negative": _one(negate),
    "reciprocal": _one(reciprocal),
    "divide": Written(2, 2, (), lambda args, _: quotient(*args)),
    "add": Written(2, 2, (), lambda args, _: Tree("Add", args)),
    "multiply": Written(2, 2, (), lambda args, _: Tree("Mul", args)),
    "subtract": Written(2, 2, (), lambda args, _: Tree("Add", (args[0], negate(args[1])))),
    "Integer": Written(1, 1, (), _number),
    "Float": Written(1, 2, (), lambda args, _: args[0]),
    "Rational": Written(1, 2, (), _number),
    "S": Written(1, 1, (), _number),
    "sympify": Written(1, 1, (), _number),
    "Symbol": _SYMBOL,
    "Interval": Written(2, 4, _OPEN, _interval(FALSE, FALSE)),
    "Interval.open": Written(2, 2, (), _interval(TRUE, TRUE)),
    "Interval.Lopen": Written(2, 2, (), _interval(TRUE, FALSE)),
    "Interval.Ropen": Written(2, 2, (), _interval(FALSE, TRUE)),
    "FiniteSet": Written(0, MANY, (), lambda args, _: Tree("FiniteSet", args) if args else EMPTY),
    "set": Written(0, 1, (), _finite_set),
    "Tuple": Written(0, MANY, (), lambda args, _: Tree("Tuple", args)),
    "Piecewise": Written(1, MANY, (), _piecewise),
    "Lambda": Written(2, 2, (), _lambda),
    **dict.fromkeys(("Matrix", "ImmutableMatrix", "ImmutableDenseMatrix", "MutableDenseMatrix", "array"), _MATRIX),
    **dict.fromkeys(("Integral", "integrate"), _INTEGRAL),
    **dict.fromkeys(("Sum", "summation"), _SUM),
    **dict.fromkeys(("Product", "product"), _PRODUCT),
    **dict.fromkeys(("Derivative", "diff"), _DERIVATIVE),
    **dict.fromkeys(("Limit", "limit"), _LIMIT),
}
