"""Evaluate expression trees with NumPy: a closed table of heads, floating point only, work linear in the tree."""

from __future__ import annotations

import functools
import math
import warnings
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from grader.comparers.maths.trees import reachable
from grader.values import Expr, Node
from grader.words import say

Numbers = NDArray[Any]
"""Numbers of type float64 or complex128, or truth values."""


class Unevaluable(ValueError):
    """An expression has no numbers: a head or a name that is not known here. The text says which."""


def evaluate(expr: Expr, at: Mapping[str, NDArray[Any] | float]) -> Numbers:
    """Give the values of `expr` where its symbols have the values `at`, which are broadcast against one another.

    NaN where it is undefined and infinite where it overflows; complex only if an input or `I` is; truth
    values for a relation. The result has the common shape of `at`. Raises `Unevaluable`, and nothing else.
    """
    given = {name: _floating(np.asarray(value)) for name, value in at.items()}
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            result = _walk(expr, given)
            shape = np.broadcast_shapes(*(value.shape for value in given.values()))
            return np.array(np.broadcast_to(result, shape))
    except (TypeError, ValueError, ArithmeticError, IndexError) as error:
        if isinstance(error, Unevaluable):
            raise
        raise Unevaluable(say("it cannot be evaluated: {why}", why=error)) from error


def compiled(expr: Expr) -> Callable[[Mapping[str, Numbers]], float]:
    """A function of the values of the symbols, real numbers, for many evaluations one by one: NaN where it is complex.

    NumPy's warnings are the caller's. Raises what `evaluate` raises, when it is called.
    """
    order = reachable(expr, len(expr.nodes) - 1)
    fixed = {index: _value(expr.nodes[index], [], {}) for index in order if expr.nodes[index].head in _FIXED}

    def call(given: Mapping[str, Numbers]) -> float:
        values = dict(fixed)
        for index in order:
            if index not in fixed:
                node = expr.nodes[index]
                values[index] = _value(node, [values[argument] for argument in node.args], given)
        found = values[order[-1]]
        return float(found) if not np.iscomplexobj(found) else math.nan

    return call


def _walk(expr: Expr, given: Mapping[str, Numbers]) -> Numbers:
    order = reachable(expr, len(expr.nodes) - 1)
    last_use = {argument: index for index in order for argument in expr.nodes[index].args}
    values: dict[int, Numbers] = {}
    for index in order:
        node = expr.nodes[index]
        values[index] = _value(node, [values[argument] for argument in node.args], given)
        for argument in set(node.args):
            if last_use[argument] == index:  # an array a node would not fit into memory
                del values[argument]
    return values[order[-1]]


def _value(node: Node, args: Sequence[Numbers], given: Mapping[str, Numbers]) -> Numbers:
    if node.head == "Symbol":
        if node.text not in given:
            raise Unevaluable(say("{name} has no value here", name=node.text))
        return given[node.text]
    if node.head in _LITERALS:
        return np.asarray(_LITERALS[node.head](node.text))
    if node.head in CONSTANTS:
        return np.asarray(CONSTANTS[node.head])
    function = FUNCTIONS.get(node.head)
    if function is None:
        raise Unevaluable(say("{name} is not a function that can be evaluated", name=node.text or node.head))
    if not function.least <= len(args) <= function.most:
        raise Unevaluable(say("{name} does not take {count} arguments", name=node.head, count=len(args)))
    if not function.logical:
        args = [_floating(arg) for arg in args]
    return np.asarray(function.call(*args))


def _floating(values: Numbers) -> Numbers:
    return values.astype(np.complex128 if np.iscomplexobj(values) else np.float64)


def _rational(text: str) -> float:
    try:
        return float(Fraction(text))
    except (ValueError, OverflowError):  # more digits than Python reads, or beyond the range of floats
        above, _, below = text.partition("/")
        return float(above) / float(below or "1")


_LITERALS: dict[str, Callable[[str], float]] = {"Integer": float, "Float": float, "Rational": _rational}

CONSTANTS: dict[str, complex | bool] = {
    "Pi": math.pi,
    "Exp1": math.e,
    "EulerGamma": float(np.euler_gamma),
    "GoldenRatio": (1 + math.sqrt(5)) / 2,
    "Catalan": 0.915965594177219015,
    "ImaginaryUnit": 1j,
    "Infinity": math.inf,
    "NegativeInfinity": -math.inf,
    "ComplexInfinity": math.nan,  # no number is as good as another
    "NaN": math.nan,
    "BooleanTrue": True,
    "BooleanFalse": False,
}


_FIXED = frozenset({*_LITERALS, *CONSTANTS})


class _Function(NamedTuple):
    call: Callable[..., Any]
    least: int = 1
    most: float = 1
    logical: bool = False
    """Takes truth values as they are."""


def _fold(operation: Callable[[Any, Any], Any], start: float | None = None) -> Callable[..., Any]:
    def folded(*args: Numbers) -> Any:
        return functools.reduce(operation, args) if start is None else functools.reduce(operation, args, start)

    return folded


def _log(value: Numbers, base: Numbers | None = None) -> Any:
    return np.log(value) if base is None else np.log(value) / np.log(base)


def _heaviside(value: Numbers, at_zero: Numbers | None = None) -> Any:
    return np.heaviside(value, 0.5 if at_zero is None else at_zero)


def _special(name: str) -> Callable[..., Any]:
    """A function of SciPy's, which is imported when it is called."""

    def call(*args: Any) -> Any:
        from scipy import special

        return getattr(special, name)(*args)

    return call


def _lambert(value: Numbers, branch: Numbers | None = None) -> Any:
    values = _special("lambertw")(value, 0 if branch is None else int(branch.flat[0]))
    return values if np.iscomplexobj(value) else np.where(values.imag == 0, values.real, np.nan)


def _piece(value: Numbers, condition: Numbers) -> Any:
    return np.stack(np.broadcast_arrays(value, condition.astype(bool)), axis=-1)


def _piecewise(*pieces: Numbers) -> Any:
    if any(piece.shape[-1:] != (2,) for piece in pieces):
        raise Unevaluable(say("its cases are not pairs of a value and a condition"))
    values = np.broadcast_arrays(*pieces)
    return np.select([piece[..., 1].astype(bool) for piece in values], [piece[..., 0] for piece in values], np.nan)


def _ordinary(functions: Mapping[str, Callable[..., Any]]) -> dict[str, _Function]:
    return {head: _Function(call) for head, call in functions.items()}


def _inverted(functions: Mapping[str, Callable[..., Any]]) -> dict[str, _Function]:
    """The functions whose value is that of `functions` at 1/x."""
    return {head: _Function(lambda x, call=call: call(1 / x)) for head, call in functions.items()}


def _reciprocal(functions: Mapping[str, Callable[..., Any]]) -> dict[str, _Function]:
    """The functions whose value is 1 divided by that of `functions`."""
    return {head: _Function(lambda x, call=call: 1 / call(x)) for head, call in functions.items()}


_NUMPY_NAMES = {
    **{name: name for name in ("exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "floor", "sign", "conjugate")},
    **{"a" + name: "arc" + name for name in ("sin", "cos", "tan", "sinh", "cosh", "tanh")},
    **dict(zip(("Abs", "ceiling", "re", "im", "arg"), ("abs", "ceil", "real", "imag", "angle"), strict=True)),
}
_ELEMENTARY = {head: getattr(np, name) for head, name in _NUMPY_NAMES.items()}
_SPECIAL = {
    **{name: _special(name) for name in ("gamma", "loggamma", "erf", "erfc", "erfi", "digamma", "erfinv")},
    "factorial": lambda x: _special("gamma")(x + 1),
    "sinc": lambda x: np.sinc(x / np.pi),
    "frac": lambda x: x - np.floor(x),
    "Si": lambda x: _special("sici")(x)[0],
    "Ci": lambda x: _special("sici")(x)[1],
    "Ei": _special("expi"),
    "li": lambda x: _special("expi")(np.log(x)),
}

FUNCTIONS: dict[str, _Function] = {
    "Add": _Function(_fold(np.add, 0.0), 0, math.inf),
    "Mul": _Function(_fold(np.multiply, 1.0), 0, math.inf),
    "Pow": _Function(np.power, 2, 2),
    "log": _Function(_log, 1, 2),
    "atan2": _Function(np.arctan2, 2, 2),
    "Mod": _Function(np.mod, 2, 2),
    "Max": _Function(_fold(np.maximum), 1, math.inf),
    "Min": _Function(_fold(np.minimum), 1, math.inf),
    "Heaviside": _Function(_heaviside, 1, 2),
    "LambertW": _Function(_lambert, 1, 2),
    **_ordinary(_ELEMENTARY),
    **_ordinary(_SPECIAL),
    **_reciprocal({"cot": np.tan, "sec": np.cos, "csc": np.sin, "coth": np.tanh, "sech": np.cosh, "csch": np.sinh}),
    **_inverted({"acot": np.arctan, "asec": np.arccos, "acsc": np.arcsin}),
    **_inverted({"acoth": np.arctanh, "asech": np.arccosh, "acsch": np.arcsinh}),
    "Equality": _Function(np.equal, 2, 2, logical=True),
    "Unequality": _Function(np.not_equal, 2, 2, logical=True),
    "StrictLessThan": _Function(np.less, 2, 2),
    "LessThan": _Function(np.less_equal, 2, 2),
    "StrictGreaterThan": _Function(np.greater, 2, 2),
    "GreaterThan": _Function(np.greater_equal, 2, 2),
    "And": _Function(_fold(np.logical_and, 1), 0, math.inf, logical=True),
    "Or": _Function(_fold(np.logical_or, 0), 0, math.inf, logical=True),
    "Not": _Function(np.logical_not, 1, 1, logical=True),
    "ITE": _Function(np.where, 3, 3, logical=True),
    "ExprCondPair": _Function(_piece, 2, 2, logical=True),
    "Piecewise": _Function(_piecewise, 1, math.inf, logical=True),
}
