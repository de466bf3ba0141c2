"""Expression trees to SymPy and back: a closed table of classes, bounded digits and exponents, no text evaluated."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

import sympy
from sympy.core.function import AppliedUndef
from sympy.functions.elementary.piecewise import ExprCondPair
from sympy.polys.polyerrors import BasePolynomialError
from sympy.utilities.exceptions import SymPyDeprecationWarning

from grader.comparers.maths.domains import Domain, symbol
from grader.comparers.maths.literals import meant
from grader.comparers.maths.trees import Unreadable, part
from grader.values import Expr, Node

MAX_NODES = 20_000
MAX_DIGITS = 2_000
MAX_EXPONENT = 10_000
MAX_BITS = 14_000
"""Of an integer that a power of integers makes."""

MAX_COUNT = 500
"""Of the whole numbers that factorials and their like are worked out for, and of repeated derivatives and sums."""


SYMPY_ERRORS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
    BasePolynomialError,
)
"""What SymPy raises at input that it was not made for."""


warnings.filterwarnings("ignore", category=SymPyDeprecationWarning)  # of formulas that no one would write


def to_sympy(expr: Expr, domain: Mapping[str, Domain] | None = None) -> Any:
    """Build the SymPy expression of a tree, evaluated as SymPy does by itself.

    Symbols are real unless `domain` says otherwise. Decimal numbers become exact fractions. Derivatives and
    integrals stay unevaluated. Raises `Unreadable`, and nothing else.
    """
    if len(expr.nodes) > MAX_NODES:
        raise Unreadable("it has too many parts")
    built: list[Any] = []
    try:
        for node in expr.nodes:
            built.append(_built(node, [built[place] for place in node.args], domain or {}))
    except SYMPY_ERRORS as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(f"SymPy cannot build {node.text or node.head} from its arguments") from error
    return built[-1]


def from_sympy(expression: Any) -> Expr:
    """The tree of a SymPy expression. Raises `Unreadable` where there is none, such as for too many digits."""
    nodes: list[Node] = []
    places: dict[Any, int] = {}
    try:
        for item in sympy.postorder_traversal(expression):
            if item not in places:
                nodes.append(_node(item, places))
                places[item] = len(nodes) - 1
    except SYMPY_ERRORS as error:
        raise Unreadable("its value cannot be written down") from error
    return part(Expr(tuple(nodes)), places[expression])


def _built(node: Node, args: list[Any], domain: Mapping[str, Domain]) -> Any:
    if node.head == "Symbol":
        return symbol(node.text, domain.get(node.text, "real"))
    if node.head in _LITERALS:
        return _LITERALS[node.head](node.text)
    if node.head in CONSTANTS and not args:
        return CONSTANTS[node.head]
    if node.head == "Undefined":
        return sympy.Function(node.text)(*args)
    if node.head == "Matrix":
        rows, columns = (int(size) for size in node.text.split(","))
        return sympy.ImmutableMatrix(rows, columns, args)
    if node.head in _CHECKED:
        _CHECKED[node.head](args)
    if node.head == "Lambda":
        return sympy.Lambda(tuple(args[:-1]), args[-1])
    if node.head not in CLASSES:
        raise Unreadable(f"{node.head} is not known here")
    return CLASSES[node.head](*args)


def _node(item: Any, places: Mapping[Any, int]) -> Node:
    if isinstance(item, sympy.Symbol):
        return Node("Symbol", text=item.name)
    if isinstance(item, sympy.Integer):
        return Node("Integer", text=str(item))
    if isinstance(item, sympy.Rational):
        return Node("Rational", text=f"{item.p}/{item.q}")
    if isinstance(item, sympy.Float):
        return Node("Float", text=repr(float(item)))
    if isinstance(item, AppliedUndef):
        return Node("Undefined", tuple(places[arg] for arg in item.args), item.func.__name__)
    if isinstance(item, sympy.MatrixBase):
        return Node("Matrix", tuple(places[arg] for arg in item.flat()), f"{item.rows},{item.cols}")
    if isinstance(item, sympy.Lambda):
        return Node("Lambda", tuple(places[arg] for arg in (*item.variables, item.expr)))
    return Node(type(item).__name__, tuple(places[arg] for arg in item.args))


def _integer(text: str) -> Any:
    if len(text) > MAX_DIGITS:
        raise Unreadable("it holds a number with too many digits")
    return sympy.Integer(int(text))


def _rational(text: str) -> Any:
    if len(text) > 2 * MAX_DIGITS:
        raise Unreadable("it holds a number with too many digits")
    fraction = Fraction(text)
    return sympy.Rational(fraction.numerator, fraction.denominator)


def _decimal(text: str) -> Any:
    number = meant(text)[0]
    if not number.is_finite():
        return sympy.nan if number.is_nan() else sympy.oo * (1 if number > 0 else -1)
    if len(text) > MAX_DIGITS or abs(number.adjusted()) > MAX_DIGITS:
        raise Unreadable("it holds a number with too many digits")
    numerator, denominator = number.as_integer_ratio()
    return sympy.Rational(numerator, denominator)


def _check_power(args: list[Any]) -> None:
    base, exponent = args
    if not exponent.is_Rational:
        return
    if max(abs(exponent.p), exponent.q) > MAX_EXPONENT:
        raise Unreadable("it holds a power with a very large exponent")
    number = base.as_coeff_Mul()[0]
    if number.is_Rational and max(abs(number.p), number.q).bit_length() * abs(exponent.p) > MAX_BITS:
        raise Unreadable("it holds a power with too many digits")


def _check_count(args: list[Any]) -> None:
    if any(number.is_Rational and abs(number) > MAX_COUNT for arg in args for number in (arg, *_parts(arg))):
        raise Unreadable("it holds a function of a very large number")


def _parts(arg: Any) -> tuple[Any, ...]:
    return tuple(arg.args) if isinstance(arg, sympy.Tuple) else ()


_LITERALS: dict[str, Callable[[str], Any]] = {"Integer": _integer, "Rational": _rational, "Float": _decimal}

CONSTANTS: dict[str, Any] = {
    "Pi": sympy.pi,
    "Exp1": sympy.E,
    "ImaginaryUnit": sympy.I,
    "Infinity": sympy.oo,
    "NegativeInfinity": -sympy.oo,
    "ComplexInfinity": sympy.zoo,
    "NaN": sympy.nan,
    "BooleanTrue": sympy.true,
    "BooleanFalse": sympy.false,
    **{
        name: getattr(sympy.S, name)
        for name in (
            "EulerGamma GoldenRatio TribonacciConstant Catalan EmptySet UniversalSet "
            "Reals Integers Naturals Naturals0 Rationals Complexes"
        ).split()
    },
}
"""SymPy's constants by the name of their class."""

_COUNTING = """
    factorial factorial2 subfactorial gamma loggamma binomial RisingFactorial FallingFactorial harmonic bernoulli
    euler fibonacci lucas catalan partition zeta polygamma uppergamma lowergamma beta legendre hermite chebyshevt
    chebyshevu laguerre bell stieltjes primepi totient mobius gegenbauer jacobi assoc_legendre assoc_laguerre
    besselj bessely besseli besselk jn yn expint Derivative Sum Product
"""
"""What SymPy works out number by number."""

_ORDINARY = """
    Add Mul Pow exp log sin cos tan cot sec csc asin acos atan acot asec acsc sinh cosh tanh coth sech csch asinh
    acosh atanh acoth asech acsch sinc atan2 Abs sign re im arg conjugate floor ceiling frac Mod Max Min LambertW
    Heaviside DiracDelta KroneckerDelta digamma trigamma erf erfc erfi erfinv erfcinv fresnels fresnelc Ei Si Ci Shi
    Chi li Li polylog elliptic_k elliptic_e elliptic_f airyai airybi airyaiprime airybiprime hankel1 hankel2
    hyper dirichlet_eta erf2 lerchphi elliptic_pi LeviCivita gcd lcm
    Piecewise Integral Limit Subs Tuple FiniteSet Interval Union Intersection Complement
    SymmetricDifference ProductSet Range ImageSet ConditionSet Contains Equality Unequality StrictLessThan LessThan
    StrictGreaterThan GreaterThan And Or Not Xor Nand Nor Implies Equivalent ITE Order
    MatAdd MatMul MatPow Transpose Adjoint Inverse Determinant Trace DotProduct
"""

CLASSES: dict[str, Any] = {
    **{name: getattr(sympy, name) for name in (_ORDINARY + _COUNTING).split()},
    "ExprCondPair": ExprCondPair,
}
"""The classes and functions of SymPy that trees may name."""

_CHECKED: dict[str, Callable[[list[Any]], None]] = {
    **dict.fromkeys(_COUNTING.split(), _check_count),
    "Pow": _check_power,
    "MatPow": _check_count,
}
