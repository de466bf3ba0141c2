"""Encode SymPy's objects as trees: heads and arguments, nothing evaluated, nothing of the student's called.

The names of heads are SymPy's class names; see `grader.values.Expr`.
"""

from __future__ import annotations

import sys
from typing import Any

MOST_NODES = 50_000
MOST_BITS = 13_000
"""Of an integer: Python writes no more than 4300 digits."""

Tree = dict[str, Any]
Nodes = list[dict[str, Any]]


class _TooLarge(Exception):
    pass


def leaf(head: str, text: str) -> Tree:
    """Encode an expression of one node."""
    return {"kind": "expr", "nodes": [{"head": head, "text": text}]}


def is_formula(thing: Any) -> bool:
    """Whether the thing is a SymPy expression or matrix, or a list or tuple that holds one."""
    sympy = sys.modules.get("sympy")
    if sympy is None:
        return False
    if type(thing) in (list, tuple):
        return any(is_formula(item) for item in thing)
    if type(thing).__name__ == "ndarray" and getattr(thing.dtype, "kind", "") == "O":
        return any(is_formula(item) for item in thing.flat)
    return issubclass(type(thing), (sympy.Basic, sympy.MatrixBase)) and not isinstance(thing, type)


def encode(thing: Any, _depth: int = 0) -> Tree | None:
    """Encode one SymPy object; None for anything else. Truth values become flags."""
    sympy = sys.modules.get("sympy")
    if sympy is None:
        return None
    if issubclass(type(thing), (sympy.logic.boolalg.BooleanTrue, sympy.logic.boolalg.BooleanFalse)):
        return {"kind": "flag", "value": thing is sympy.true}
    if issubclass(type(thing), sympy.Poly):
        thing = sympy.Poly.as_expr(thing)
    if not issubclass(type(thing), (sympy.Basic, sympy.MatrixBase)):
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
    if type(thing) in (list, tuple) or type(thing).__name__ == "ndarray":
        thing = sympy.Tuple(*_sympified(sympy, thing))
    names = {symbol.name for symbol in thing.free_symbols if issubclass(type(symbol), sympy.Symbol)}
    if len(parameters) == 1 and len(names) == 1:
        parameters = [*names]
    body = encode(thing) or {}
    if "nodes" not in body:
        return body
    nodes = [*({"head": "Symbol", "text": name} for name in parameters)]
    count = len(nodes)
    nodes += [{**node, "args": [count + position for position in node.get("args", ())]} for node in body["nodes"]]
    nodes.append({"head": "Lambda", "args": [*range(count), len(nodes) - 1]})
    return {"kind": "expr", "nodes": nodes}


def _sympified(sympy: Any, items: Any) -> list[Any]:
    return [sympy.Tuple(*_sympified(sympy, item)) if type(item) in (list, tuple) else item for item in items]


def _nodes(sympy: Any, root: Any) -> Nodes:
    """Number the tree in postorder without recursion; what occurs twice is written once."""
    nodes: Nodes = []
    places: dict[int, int] = {}
    alive = []  # keeps each object alive, so that its id stays its own
    stack = [(root, False)]
    while stack:
        thing, entered = stack.pop()
        if id(thing) in places:
            continue
        head, text, args = _describe(sympy, thing)
        if args and not entered:
            stack.append((thing, True))
            alive.extend(args)
            stack.extend((arg, False) for arg in reversed(args))
            continue
        if len(nodes) >= MOST_NODES:
            raise _TooLarge(f"a formula of more than {MOST_NODES} parts")
        alive.append(thing)
        places[id(thing)] = len(nodes)
        nodes.append({"head": head, "text": text, "args": [places[id(arg)] for arg in args]})
    return nodes


def _describe(sympy: Any, thing: Any) -> tuple[str, str, tuple[Any, ...]]:
    """The head, the text (of leaves) and the arguments of one node."""
    kind = type(thing)
    if issubclass(kind, sympy.MatrixBase):
        return "Matrix", f"{thing.rows},{thing.cols}", _entries(kind, thing)
    if not issubclass(kind, sympy.Basic):
        return "Opaque", type.__getattribute__(kind, "__name__"), ()
    if issubclass(kind, sympy.Symbol):
        return "Symbol", str(thing.name)[:200], ()
    if issubclass(kind, sympy.Integer):
        return "Integer", _digits(thing.p), ()
    if issubclass(kind, sympy.Rational):
        return "Rational", f"{_digits(thing.p)}/{_digits(thing.q)}", ()
    if issubclass(kind, sympy.Float):
        return "Float", _float_text(thing), ()
    if issubclass(kind, sympy.core.function.AppliedUndef):
        return "Undefined", str(kind.__name__)[:200], thing.args
    if issubclass(kind, sympy.Lambda):
        return "Lambda", "", (*thing.signature, thing.expr)
    if not str(getattr(kind, "__module__", "")).startswith("sympy."):
        return "Undefined", str(kind.__name__)[:200], sympy.Basic.args.fget(thing)
    return str(kind.__name__), "" if thing.args else _leaf_text(sympy, thing), sympy.Basic.args.fget(thing)


_matrices: dict[int, tuple[Any, tuple[Any, ...]]] = {}


def _entries(kind: Any, thing: Any) -> tuple[Any, ...]:
    """The entries row by row, the same objects each time, since nodes are told apart by identity."""
    if thing.rows * thing.cols > MOST_NODES:
        raise _TooLarge(f"a matrix of {thing.rows} by {thing.cols}")
    if id(thing) not in _matrices:
        _matrices[id(thing)] = (thing, tuple(kind.flat(thing)))
    return _matrices[id(thing)][1]


def _leaf_text(sympy: Any, thing: Any) -> str:
    return str(thing)[:200] if issubclass(type(thing), (sympy.core.symbol.Str, sympy.core.function.UndefinedFunction)) else ""


def _digits(number: int) -> str:
    if int(number).bit_length() > MOST_BITS:
        raise _TooLarge(f"an integer of {int(number).bit_length()} bits")
    return str(int(number))


def _float_text(thing: Any) -> str:
    return repr(float(thing)) if thing._prec <= 53 else str(thing)[:4_000]
