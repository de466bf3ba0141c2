"""Numbers and names by their makers, roots, logarithms, and NumPy's functions that SymPy writes in another way."""

from __future__ import annotations

import re
from fractions import Fraction

from grader.formulas.lexical import is_long
from grader.formulas.tree import Tree, integer, negate, quotient, rational, reciprocal
from grader.formulas.usage import Misuse, Options, Written, listed, of, of_one
from grader.formulas.vocabulary import MANY

MAX_NAME = 100
HALF = rational(Fraction(1, 2))
_DECIMAL = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_FRACTION = re.compile(r"([+-]?\d+)(?:/(\d+))?")


def _root(args: tuple[Tree, ...]) -> Tree:
    return Tree("Pow", (args[0], _over(args[1])))


def _over(degree: Tree) -> Tree:
    return integer(1) if degree == integer(1) else reciprocal(degree)


def _real_root(args: tuple[Tree, ...]) -> Tree:
    """The real root of odd degree is negative for negative numbers."""
    match args:
        case [body, Tree("Integer", text=degree)] if degree[-1] in "13579" and degree[0] != "-":
            return Tree("Mul", (Tree("sign", (body,)), _root((Tree("Abs", (body,)), args[1]))))
    raise Misuse("real_root takes a formula and an odd number.")


def _log(args: tuple[Tree, ...], options: Options) -> Tree:
    base = args[1] if len(args) == 2 else options.get("base")
    return _log_to(base, args[0]) if base else Tree("log", args)


def _log_to(base: Tree, value: Tree) -> Tree:
    return quotient(Tree("log", (value,)), Tree("log", (base,)))


def _plus_one(value: Tree) -> Tree:
    return Tree("Add", (integer(1), value))


def _square(value: Tree) -> Tree:
    return Tree("Pow", (value, integer(2)))


def _hypotenuse(args: tuple[Tree, ...]) -> Tree:
    return Tree("Pow", (Tree("Add", tuple(_square(side) for side in args)), HALF))


def _numpy_sinc(value: Tree) -> Tree:
    """NumPy's is sin(πx)/(πx)."""
    return Tree("sinc", (Tree("Mul", (Tree("Pi"), value)),))


def _joined(head: str) -> Written:
    """`sum` and `prod` of a list."""

    def write(args: tuple[Tree, ...]) -> Tree:
        if args[0].head != "Tuple" or len(args[0].args) < 2:
            raise Misuse("sum and prod take a list of at least two; Sum and Product take a running variable.")
        return Tree(head, args[0].args)

    return of(1, 1, write)


def _extreme(head: str) -> Written:
    return of(1, MANY, lambda args: Tree(head, listed(args)))


def _symbol(args: tuple[Tree, ...]) -> Tree:
    if not is_name(args[0].text) or args[0].head not in ("Quoted", "Symbol"):
        raise Misuse("Symbol takes a name.")
    return Tree("Symbol", text=args[0].text)


def is_name(text: str) -> bool:
    """Whether a variable or a function may be called so: printable characters, not too many."""
    return 0 < len(text) <= MAX_NAME and text.isprintable() and not re.search("[\ud800-\udfff]", text)


def _symbols(args: tuple[Tree, ...]) -> Tree:
    names = [Tree("Quoted", text=name) for name in re.split(r"[\s,]+", args[0].text.strip(" ,"))]
    return _symbol((names[0],)) if len(names) == 1 else Tree("Tuple", tuple(_symbol((name,)) for name in names))


def _decimal(args: tuple[Tree, ...]) -> Tree:
    """A number as written, with a point: `Float(3)` is a decimal number."""
    number = args[0]
    text = number.text.strip().lower()
    if number.head not in ("Quoted", "Integer", "Float") or not _DECIMAL.fullmatch(text) or is_long(text):
        raise Misuse("Float takes a decimal number.")
    text = text.removeprefix("+")
    return Tree("Float", text=text if re.search("[.e]", text) else f"{text}.0")


def _rational(args: tuple[Tree, ...]) -> Tree:
    """A value, so in lowest terms however it was written."""
    match [_number(part) for part in args]:
        case [part]:
            return part
        case [Tree("Integer", text=above), Tree("Integer", text=below)] if int(below):
            return rational(Fraction(int(above), int(below)))
        case [above, below]:
            return quotient(above, below)
    raise Misuse("Rational takes two whole numbers.")


def _number(part: Tree) -> Tree:
    """A number in quotation marks, or a formula as it is."""
    if part.head != "Quoted":
        return part
    text = part.text.strip()
    found = _FRACTION.fullmatch(text)
    if found and not is_long(text) and (found[2] is None or int(found[2])):
        return rational(Fraction(int(found[1]), int(found[2] or 1)))
    return _decimal((part,))


def _integer(args: tuple[Tree, ...]) -> Tree:
    number = _number(args[0])
    if number.head != "Integer":
        raise Misuse("Integer takes a whole number.")
    return number


def _subtract(args: tuple[Tree, ...]) -> Tree:
    return Tree("Add", (args[0], negate(args[1])))


def _degrees(value: Tree) -> Tree:
    return Tree("Mul", (value, rational(Fraction(1, 180)), Tree("Pi")))


_ASSUMED = tuple(
    """
    real positive negative nonnegative nonpositive nonzero zero integer noninteger rational irrational complex imaginary
    finite infinite even odd prime composite algebraic transcendental commutative extended_real
    """.split()
)
_LOG = Written(1, 2, ("base",), _log)
_SYMBOL = of(1, 1, _symbol, *_ASSUMED)
_RATIONAL = of(1, 2, _rational)

WRITTEN: dict[str, Written] = {
    "sqrt": of_one(lambda x: Tree("Pow", (x, HALF))),
    "cbrt": of_one(lambda x: Tree("Pow", (x, rational(Fraction(1, 3))))),
    "np.cbrt": of_one(lambda x: _real_root((x, integer(3)))),
    "np.sinc": of_one(_numpy_sinc),
    "root": of(2, 2, _root),
    "real_root": of(2, 2, _real_root),
    "square": of_one(_square),
    "hypot": of(2, MANY, _hypotenuse),
    "log": _LOG,
    "ln": _LOG,
    "log2": of_one(lambda x: _log_to(integer(2), x)),
    "log10": of_one(lambda x: _log_to(integer(10), x)),
    "log1p": of_one(lambda x: Tree("log", (_plus_one(x),))),
    "expm1": of_one(lambda x: Tree("Add", (Tree("exp", (x,)), integer(-1)))),
    "exp2": of_one(lambda x: Tree("Pow", (integer(2), x))),
    "negative": of_one(negate),
    "reciprocal": of_one(reciprocal),
    "radians": of_one(_degrees),
    "deg2rad": of_one(_degrees),
    "divide": of(2, 2, lambda args: quotient(*args)),
    "add": of(2, 2, lambda args: Tree("Add", args)),
    "multiply": of(2, 2, lambda args: Tree("Mul", args)),
    "subtract": of(2, 2, _subtract),
    "sum": _joined("Add"),
    "prod": _joined("Mul"),
    **dict.fromkeys(("Max", "max", "maximum"), _extreme("Max")),
    **dict.fromkeys(("Min", "min", "minimum"), _extreme("Min")),
    **dict.fromkeys(("S", "sympify"), of_one(_number)),
    "UnevaluatedExpr": of_one(lambda x: x),
    "Integer": of(1, 1, _integer),
    **dict.fromkeys(("Float", "Decimal"), of(1, 2, _decimal)),
    **dict.fromkeys(("Rational", "Fraction"), _RATIONAL),
    **dict.fromkeys(("Symbol", "Dummy"), _SYMBOL),
    "symbols": of(1, 1, _symbols, *_ASSUMED),
}
"""By the name they are called by."""
