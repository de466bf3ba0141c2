"""A tree back in Python's notation, with as few brackets as that needs."""

from __future__ import annotations

import keyword
from collections.abc import Callable, Sequence
from typing import NamedTuple

from grader.formulas.vocabulary import CONSTANTS
from grader.values import Expr, Node

MAX_PART = 5_000
"""Longer parts are written as an ellipsis: a tree may hold one part many times over."""

_RELATION, _SUM, _PRODUCT, _SIGN, _POWER, _ATOM = range(6)
"""How tightly a written part holds together, loosest first."""

_NUMBERS = frozenset({"Integer", "Rational", "Float"})
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


class Part(NamedTuple):
    """One node as written, and what is around it needs to know of it."""

    text: str
    strength: int
    node: Node

    def at(self, strength: int) -> str:
        """The text, in brackets where it holds together less than `strength`."""
        return self.text if self.strength >= strength else f"({self.text})"


def text(expr: Expr) -> str:
    """Write a tree as `3*x**2 - 4*x`; `parse` reads it back as the same tree.

    A part of more than `MAX_PART` characters becomes an ellipsis.
    """
    written: list[Part] = []
    for node in expr.nodes:
        parts = tuple(written[place] for place in node.args)
        part = _write(node, parts)
        written.append(part if len(part.text) <= MAX_PART else Part("…", _ATOM, node))
    return written[-1].text


def _write(node: Node, parts: tuple[Part, ...]) -> Part:
    if node.head in _NAMES and not parts:
        name = _NAMES[node.head]
        return Part(name, _SIGN if name.startswith("-") else _ATOM, node)
    if node.head in _NUMBERS:
        strength = _SIGN if node.text.startswith("-") else _ATOM
        return Part(node.text, _PRODUCT if node.head == "Rational" else strength, node)
    if (writer := _WRITERS.get(node.head)) and (written := writer(node, parts)):
        return Part(*written, node)
    if node.text and not parts:
        return Part(node.text, _ATOM, node)
    return Part(_call(_FUNCTIONS.get(node.head, node.head), parts), _ATOM, node)


Written = tuple[str, int] | None
"""The text and its strength; None where the node has not the shape its head promises."""


def _call(name: str, parts: Sequence[Part]) -> str:
    return f"{name}({', '.join(part.text for part in parts)})"


def _symbol(node: Node, _: tuple[Part, ...]) -> Written:
    plain = node.text.isidentifier() and node.text not in CONSTANTS and not keyword.iskeyword(node.text)
    return (node.text if plain else f"Symbol({node.text!r})"), _ATOM


def _sum(_: Node, parts: tuple[Part, ...]) -> Written:
    if len(parts) < 2:
        return None
    first, *rest = (part.at(_PRODUCT) for part in parts)
    return first + "".join(f" - {term[1:]}" if term.startswith("-") else f" + {term}" for term in rest), _SUM


def _product(_: Node, parts: tuple[Part, ...]) -> Written:
    if len(parts) < 2:
        return None
    first, second = parts[0], parts[1]
    if first.node.text == "-1" and second.strength != _SIGN and second.node.head not in (*_NUMBERS, "Mul"):
        parts, text = parts[1:], "-" + _factor(second)
    else:
        text = _factor(first)
    for place, part in enumerate(parts[1:], 1):
        text += _link(part, divisible=place > 1 or parts[0].node.head not in _NUMBERS)
    return text, _PRODUCT


def _factor(part: Part) -> str:
    """The first factor of a product."""
    return part.text if part.strength >= _SIGN or part.node.head in ("Rational", "Pow") else part.at(_POWER)


def _link(part: Part, *, divisible: bool) -> str:
    """A later factor, with the sign before it; `divisible` where `/n` would not merge with a number before it."""
    if below := _below(part):
        return f"/{below}"
    if part.node.head == "Rational" and part.node.text.startswith("1/") and divisible:
        return part.node.text[1:]
    return f"*{part.at(_POWER)}"


def _below(part: Part) -> str:
    """What a power with a negative number for exponent divides by; "" for anything else."""
    return part.text[2:] if part.node.head == "Pow" and part.strength == _PRODUCT else ""


def _power(_: Node, parts: tuple[Part, ...]) -> Written:
    if len(parts) != 2:
        return None
    body, exponent = parts
    number = exponent.node.text if exponent.node.head in _NUMBERS else ""
    if number == "1/2":
        return f"sqrt({body.text})", _ATOM
    if number == "-1/2":
        return f"1/sqrt({body.text})", _PRODUCT
    if number.startswith("-") and body.node.head not in _NUMBERS:
        power = body.at(_ATOM) + ("" if number == "-1" else f"**{_exponent(exponent, number[1:])}")
        return f"1/{power if number != '-1' else body.at(_POWER)}", _PRODUCT
    return f"{body.at(_ATOM)}**{exponent.at(_POWER)}", _POWER


def _exponent(part: Part, number: str) -> str:
    return f"({number})" if part.node.head == "Rational" else number


def _relation(node: Node, parts: tuple[Part, ...]) -> Written:
    if len(parts) != 2:
        return None
    return f"{parts[0].at(_SUM)} {_RELATIONS[node.head]} {parts[1].at(_SUM)}", _RELATION


def _tuple(_: Node, parts: tuple[Part, ...]) -> Written:
    return f"({', '.join(part.text for part in parts)}{',' if len(parts) == 1 else ''})", _ATOM


def _set(_: Node, parts: tuple[Part, ...]) -> Written:
    return (f"{{{', '.join(part.text for part in parts)}}}", _ATOM) if parts else ("EmptySet", _ATOM)


def _matrix(node: Node, parts: tuple[Part, ...]) -> Written:
    rows, _, columns = node.text.partition(",")
    if not (rows.isdecimal() and columns.isdecimal() and int(rows) * int(columns) == len(parts)):
        return None
    if not parts:
        return f"Matrix({rows}, {columns}, [])", _ATOM
    width = int(columns)
    lines = (", ".join(part.text for part in parts[at : at + width]) for at in range(0, len(parts), width))
    return f"Matrix([{', '.join(f'[{line}]' for line in lines)}])", _ATOM


def _undefined(node: Node, parts: tuple[Part, ...]) -> Written:
    return _call(node.text, parts), _ATOM


def _lambda(_: Node, parts: tuple[Part, ...]) -> Written:
    if not parts:
        return None
    *parameters, body = (part.text for part in parts)
    names = parameters[0] if len(parameters) == 1 else f"({', '.join(parameters)})"
    return f"Lambda({names}, {body})", _ATOM


def _limit(_: Node, parts: tuple[Part, ...]) -> Written:
    if len(parts) != 4:
        return None
    side = "" if parts[3].node.text == "+" else f", {parts[3].node.text!r}"
    return f"Limit({parts[0].text}, {parts[1].text}, {parts[2].text}{side})", _ATOM


def _interval(_: Node, parts: tuple[Part, ...]) -> Written:
    kinds = {
        ("BooleanFalse", "BooleanFalse"): "Interval",
        ("BooleanTrue", "BooleanTrue"): "Interval.open",
        ("BooleanTrue", "BooleanFalse"): "Interval.Lopen",
        ("BooleanFalse", "BooleanTrue"): "Interval.Ropen",
    }
    kind = kinds.get(tuple(part.node.head for part in parts[2:]))  # type: ignore[arg-type]
    return (_call(kind, parts[:2]), _ATOM) if kind else None


_WRITERS: dict[str, Callable[[Node, tuple[Part, ...]], Written]] = {
    "Symbol": _symbol,
    "Add": _sum,
    "Mul": _product,
    "Pow": _power,
    **dict.fromkeys(_RELATIONS, _relation),
    "Tuple": _tuple,
    "ExprCondPair": _tuple,
    "FiniteSet": _set,
    "Matrix": _matrix,
    "Undefined": _undefined,
    "Lambda": _lambda,
    "Limit": _limit,
    "Interval": _interval,
}
