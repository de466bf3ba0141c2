"""Encode SymPy's objects as trees: heads and arguments, nothing evaluated, nothing of the student's called.

The names of heads are SymPy's class names; see `grader.values.Expr`.
"""

from __future__ import annotations

import sys
from typing import Any, NamedTuple

MOST_NODES = 50_000
MOST_LINKS = 1_000_000
MOST_BITS = 13_000
"""Of an integer: Python writes no more than 4300 digits."""

LONGEST_NAME = 200

Tree = dict[str, Any]
Nodes = list[dict[str, Any]]


class _TooLarge(Exception):
    pass


def leaf(head: str, text: str) -> Tree:
    """Encode an expression of one node."""
    return {"kind": "expr", "nodes": [{"head": head, "text": text, "args": []}]}


def is_formula(thing: Any) -> bool:
    """Whether the thing is a SymPy expression, matrix or array, or a list or tuple that holds one."""
    sympy = sys.modules.get("sympy")
    if sympy is None:
        return False
    if type(thing) in (list, tuple):
        return any(is_formula(item) for item in thing)
    if _is_object_array(thing):
        return any(is_formula(item) for item in thing.flat)
    return issubclass(type(thing), _formulas(sympy))


def encode(thing: Any, _depth: int = 0) -> Tree | None:
    """Encode one SymPy object; None for anything else. Truth values become flags, arrays nested tuples."""
    sympy = sys.modules.get("sympy")
    if sympy is None:
        return None
    if issubclass(type(thing), (sympy.logic.boolalg.BooleanTrue, sympy.logic.boolalg.BooleanFalse)):
        return {"kind": "flag", "value": thing is sympy.true}
    if issubclass(type(thing), sympy.Poly):
        thing = sympy.Poly.as_expr(thing)
    if issubclass(type(thing), sympy.NDimArray):
        thing = _tuple(sympy, thing.tolist())
    if not issubclass(type(thing), _formulas(sympy)):
        return None
    try:
        return {"kind": "expr", "nodes": _nodes(sympy, thing)}
    except _TooLarge as error:
        return {"kind": "fault", "reason": "too_large", "detail": str(error)}


def encode_function(thing: Any, parameters: list[str]) -> Tree:
    """Encode a formula as a `Lambda` of the parameters, matched by name; a lone other symbol stands for a lone one."""
    sympy = sys.modules["sympy"]
    if issubclass(type(thing), sympy.Lambda):
        return encode(thing) or {}
    if _is_object_array(thing) or issubclass(type(thing), sympy.NDimArray):
        thing = thing.tolist()
    thing = _tuple(sympy, thing)
    names = {symbol.name for symbol in thing.free_symbols if issubclass(type(symbol), sympy.Symbol)}
    if len(parameters) == 1 and len(names) == 1:
        parameters = [*names]
    body = encode(thing) or {}
    if "nodes" not in body:
        return body
    count = len(parameters)
    nodes: Nodes = [{"head": "Symbol", "text": name} for name in parameters]
    nodes += [{**node, "args": [count + position for position in node["args"]]} for node in body["nodes"]]
    nodes.append({"head": "Lambda", "args": [*range(count), len(nodes) - 1]})
    return {"kind": "expr", "nodes": nodes}


def _formulas(sympy: Any) -> tuple[type, ...]:
    return (sympy.Basic, sympy.MatrixBase, sympy.NDimArray)


def _is_object_array(thing: Any) -> bool:
    return type(thing).__name__ == "ndarray" and getattr(thing.dtype, "kind", "") == "O"


def _tuple(sympy: Any, thing: Any) -> Any:
    """Nested lists as nested SymPy tuples, which hold formulas and numbers; anything else as it is."""
    return sympy.Tuple(*(_tuple(sympy, item) for item in thing)) if type(thing) in (list, tuple) else thing


def _nodes(sympy: Any, root: Any) -> Nodes:
    """Number the tree in postorder without recursion; what occurs twice is written once."""
    nodes: Nodes = []
    places: dict[int, int] = {}
    alive = [root]  # keeps each object alive, so that its id stays its own
    stack: list[tuple[Any, _Description | None]] = [(root, None)]
    while stack:
        thing, entered = stack.pop()
        if id(thing) in places:
            continue
        described = entered or _describe(sympy, thing)
        if entered is None and described.args:
            alive.extend(described.args)
            stack.append((thing, described))
            stack.extend((arg, None) for arg in reversed(described.args))
        else:
            places[id(thing)] = len(nodes)
            args = [places[id(arg)] for arg in described.args]
            nodes.append({"head": described.head, "text": described.text, "args": args})
        if len(nodes) > MOST_NODES or len(alive) > MOST_LINKS:
            raise _TooLarge(f"a formula of more than {MOST_NODES} parts")
    return nodes


class _Description(NamedTuple):
    """One node: its head, its text (of leaves) and its arguments."""

    head: str
    text: str = ""
    args: tuple[Any, ...] = ()


def _describe(sympy: Any, thing: Any) -> _Description:
    kind = type(thing)
    if issubclass(kind, sympy.MatrixBase):
        return _matrix(thing)
    if not issubclass(kind, sympy.Basic):
        return _Description("Opaque", str(type.__getattribute__(kind, "__name__"))[:LONGEST_NAME])
    if issubclass(kind, sympy.Symbol):
        return _Description("Symbol", str(thing.name)[:LONGEST_NAME])
    if issubclass(kind, sympy.Integer):
        return _Description("Integer", _digits(thing.p))
    if issubclass(kind, sympy.Rational):
        return _Description("Rational", f"{_digits(thing.p)}/{_digits(thing.q)}")
    if issubclass(kind, sympy.Float):
        return _Description("Float", _float_text(thing))
    if issubclass(kind, sympy.core.function.AppliedUndef):
        return _Description("Undefined", str(kind.__name__)[:LONGEST_NAME], thing.args)
    if issubclass(kind, sympy.Lambda):
        return _Description("Lambda", "", (*thing.signature, thing.expr))
    args = sympy.Basic.args.fget(thing)
    if not str(getattr(kind, "__module__", "")).startswith("sympy."):
        return _Description("Undefined", str(kind.__name__)[:LONGEST_NAME], args)
    return _Description(str(kind.__name__), "" if args else _leaf_text(sympy, thing), args)


def _matrix(thing: Any) -> _Description:
    if thing.rows * thing.cols > MOST_NODES:
        raise _TooLarge(f"a matrix of {thing.rows} by {thing.cols}")
    return _Description("Matrix", f"{thing.rows},{thing.cols}", tuple(thing.flat()))


def _leaf_text(sympy: Any, thing: Any) -> str:
    named = (sympy.core.symbol.Str, sympy.core.function.UndefinedFunction)
    return str(thing)[:LONGEST_NAME] if issubclass(type(thing), named) else ""


def _digits(number: int) -> str:
    if int(number).bit_length() > MOST_BITS:
        raise _TooLarge(f"an integer of {int(number).bit_length()} bits")
    return str(int(number))


def _float_text(thing: Any) -> str:
    return repr(float(thing)) if thing._prec <= 53 else str(thing)[:4_000]  # noqa: SLF001 - there is no other way
