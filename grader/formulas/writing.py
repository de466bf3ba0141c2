"""A tree back in Python's notation, with as few brackets as that needs."""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Callable, Sequence

from grader.formulas import infix
from grader.formulas.calls import is_taken
from grader.formulas.infix import ATOM, PRODUCT, RELATION, SIGN, SUM, Part, Written
from grader.formulas.tree import NUMBERS
from grader.formulas.vocabulary import CONSTANTS, NEVER_ALONE
from grader.values import Expr, Node

MAX_PART = 5_000
"""Longer parts are written as an ellipsis: a tree may hold one part many times over."""

_NAMES = {head: name for name, head in reversed(CONSTANTS.items()) if name.isascii()}
_NAMES |= {"NegativeInfinity": "-oo", "BooleanTrue": "True", "BooleanFalse": "False"}
_RELATIONS = {
    "Equality": "==",
    "Unequality": "!=",
    "StrictLessThan": "<",
    "LessThan": "<=",
    "StrictGreaterThan": ">",
    "GreaterThan": ">=",
}
_FUNCTIONS = {"Abs": "abs"}


def text(expr: Expr) -> str:
    """Write a tree as `3*x**2 - 4*x`; `parse` reads it back as the same tree.

    A part of more than `MAX_PART` characters becomes an ellipsis.
    """
    written: list[Part] = []
    variables = {node.text for node in expr.nodes if node.head == "Symbol"}
    for node in expr.nodes:
        parts = tuple(written[place] for place in node.args)
        part = _undefined(node, parts, variables) if node.head == "Undefined" else _write(node, parts)
        written.append(part if len(part.text) <= MAX_PART else Part("…", ATOM, node))
    return written[-1].text


def _write(node: Node, parts: tuple[Part, ...]) -> Part:
    if node.head in _NAMES and not parts:
        name = _NAMES[node.head]
        return Part(name, SIGN if name.startswith("-") else ATOM, node)
    if node.head in NUMBERS:
        strength = SIGN if node.text.startswith("-") else ATOM
        return Part(node.text, PRODUCT if node.head == "Rational" else strength, node)
    if (writer := _WRITERS.get(node.head)) and (written := writer(node, parts)):
        return Part(*written, node, parts)
    if node.text and not parts:
        return Part(node.text, ATOM, node)
    return Part(_call(_FUNCTIONS.get(node.head, node.head), parts), ATOM, node, parts)


def _call(name: str, parts: Sequence[Part]) -> str:
    return f"{name}({', '.join(part.text for part in parts)})"


def _symbol(node: Node, _: tuple[Part, ...]) -> Written:
    plain = _is_plain(node.text) and node.text not in CONSTANTS and node.text not in NEVER_ALONE
    return (node.text if plain else f"Symbol({node.text!r})"), ATOM


def _is_plain(name: str) -> bool:
    """Whether Python reads a name as it is."""
    reserved = (keyword.iskeyword(name) and name != "lambda") or name.startswith("__")
    return name.isidentifier() and not reserved and unicodedata.normalize("NFKC", name) == name


def _undefined(node: Node, parts: tuple[Part, ...], variables: set[str]) -> Part:
    """An undefined function; by its maker where its name alone would be read as something else."""
    plain = _is_plain(node.text) and not is_taken(node.text) and node.text not in variables
    return Part(_call(node.text if plain else f"Function({node.text!r})", parts), ATOM, node)


def _relation(node: Node, parts: tuple[Part, ...]) -> Written:
    if len(parts) != 2:
        return None
    return f"{parts[0].at(SUM)} {_RELATIONS[node.head]} {parts[1].at(SUM)}", RELATION


def _tuple(_: Node, parts: tuple[Part, ...]) -> tuple[str, int]:
    return f"({', '.join(part.text for part in parts)}{',' if len(parts) == 1 else ''})", ATOM


def _piecewise(_: Node, parts: tuple[Part, ...]) -> Written:
    if any(part.node.head != "ExprCondPair" or len(part.parts) != 2 for part in parts):
        return None
    return f"Piecewise({', '.join(_tuple(part.node, part.parts)[0] for part in parts)})", ATOM


def _set(_: Node, parts: tuple[Part, ...]) -> Written:
    return (f"{{{', '.join(part.text for part in parts)}}}", ATOM) if parts else ("EmptySet", ATOM)


def _matrix(node: Node, parts: tuple[Part, ...]) -> Written:
    rows, _, columns = node.text.partition(",")
    if not (rows.isdecimal() and columns.isdecimal() and int(rows) * int(columns) == len(parts)):
        return None
    if not parts:
        return f"Matrix({rows}, {columns}, [])", ATOM
    width = int(columns)
    lines = (", ".join(part.text for part in parts[at : at + width]) for at in range(0, len(parts), width))
    return f"Matrix([{', '.join(f'[{line}]' for line in lines)}])", ATOM


def _lambda(_: Node, parts: tuple[Part, ...]) -> Written:
    if not parts:
        return None
    *parameters, body = (part.text for part in parts)
    names = parameters[0] if len(parameters) == 1 else f"({', '.join(parameters)})"
    return f"Lambda({names}, {body})", ATOM


def _limit(_: Node, parts: tuple[Part, ...]) -> Written:
    if len(parts) != 4:
        return None
    side = "" if parts[3].node.text == "+" else f", {parts[3].node.text!r}"
    return f"Limit({parts[0].text}, {parts[1].text}, {parts[2].text}{side})", ATOM


def _interval(_: Node, parts: tuple[Part, ...]) -> Written:
    kinds = {
        ("BooleanFalse", "BooleanFalse"): "Interval",
        ("BooleanTrue", "BooleanTrue"): "Interval.open",
        ("BooleanTrue", "BooleanFalse"): "Interval.Lopen",
        ("BooleanFalse", "BooleanTrue"): "Interval.Ropen",
    }
    kind = kinds.get(tuple(part.node.head for part in parts[2:]))  # type: ignore[arg-type]
    return (_call(kind, parts[:2]), ATOM) if kind else None


_WRITERS: dict[str, Callable[[Node, tuple[Part, ...]], Written]] = {
    "Symbol": _symbol,
    "Add": infix.total,
    "Mul": infix.product,
    "Pow": infix.power,
    **dict.fromkeys(_RELATIONS, _relation),
    "Tuple": _tuple,
    "Piecewise": _piecewise,
    "FiniteSet": _set,
    "Matrix": _matrix,
    "Lambda": _lambda,
    "Limit": _limit,
    "Interval": _interval,
}
