"""Sums, products and powers in Python's notation, with as few brackets as reading them back needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from grader.formulas.tree import NUMBERS, in_lowest_terms
from grader.formulas.vocabulary import MATRICES, SETS
from grader.values import Node

RELATION, SUM, PRODUCT, SIGN, POWER, ATOM = range(6)
"""How tightly a written part holds together, loosest first."""


class Part(NamedTuple):
    """One node as written, and what is around it needs to know of it."""

    text: str
    strength: int
    node: Node
    parts: tuple[Part, ...] = ()

    def at(self, strength: int) -> str:
        """The text, in brackets where it holds together less than `strength`."""
        return self.text if self.strength >= strength else f"({self.text})"


Written = tuple[str, int] | None
"""The text and its strength; None where the node has not the shape its head promises, or would be misread."""


def total(_: Node, parts: tuple[Part, ...]) -> Written:
    """Terms with their signs between."""
    if len(parts) < 2 or parts[0].node.head == "Add" or _has_own_signs(parts):
        return None
    first, *rest = (part.at(PRODUCT) for part in parts)
    return first + "".join(f" - {term[1:]}" if term.startswith("-") else f" + {term}" for term in rest), SUM


def _has_own_signs(parts: Sequence[Part]) -> bool:
    """Whether signs between the parts would be read as those of sets or of matrices."""
    return any(part.node.head in SETS or part.node.head in MATRICES for part in parts)


def product(_: Node, parts: tuple[Part, ...]) -> Written:
    """Factors with `*` or `/` between."""
    if len(parts) < 2 or parts[0].node.head == "Mul" or _has_own_signs(parts):
        return None
    first, second = parts[0], parts[1]
    minus = _is_integer(first, "-1")
    if minus and len(parts) == 2 and _has_minus(second):
        return f"-({second.text})", PRODUCT
    if minus and second.strength != SIGN and second.node.head not in (*NUMBERS, "Mul", "Infinity"):
        parts, text = parts[1:], "-" + _factor(second)
    else:
        text = _factor(first)
    for place, part in enumerate(parts[1:], 1):
        below = _below(part, after=parts[0] if place == 1 else None)
        text += f"/{below}" if below else f"*{part.at(POWER)}"
    return text, PRODUCT


def _has_minus(part: Part) -> bool:
    """Whether a minus before a part stays outside of it when read: it begins with one already."""
    return part.text.startswith("-") and part.node.head in (*NUMBERS, "Mul", "NegativeInfinity")


def _is_integer(part: Part, text: str) -> bool:
    return part.node.head == "Integer" and part.node.text == text


def _factor(part: Part) -> str:
    """The first factor of a product."""
    return part.text if part.strength >= SIGN or part.node.head in ("Rational", "Pow") else part.at(POWER)


def _below(part: Part, after: Part | None) -> str:
    """What a later factor divides by, "" where it has to be multiplied; `after` is the first factor if just before."""
    number = after is not None and after.node.head == "Integer"
    if part.node.head == "Rational":
        return "" if number or not part.text.startswith("1/") else part.text[2:]
    if part.node.head != "Pow" or len(part.parts) != 2 or (after and _is_integer(after, "1")):
        return ""
    body, exponent = part.parts
    if after and number and _is_integer(exponent, "-1") and body.node.head == "Integer":
        merges = in_lowest_terms(int(after.node.text), int(body.node.text))
        return "" if merges else body.at(POWER)
    return _divisor(body, exponent)


def _divisor(body: Part, exponent: Part) -> str:
    """`below` of a power that is read from `1/below`; "" where there is none."""
    if exponent.node.head not in NUMBERS or not exponent.node.text.startswith("-") or _has_own_signs([body]):
        return ""
    number = exponent.node.text[1:]
    if number == "1/2":
        return f"sqrt({body.text})"
    if not _is_integer(exponent, "-1"):
        return f"{body.at(ATOM)}**" + (f"({number})" if exponent.node.head == "Rational" else number)
    whole = body.node.head == "Integer" and abs(int(body.node.text)) > 1
    steep = body.node.head == "Pow" and len(body.parts) == 2 and _is_positive(body.parts[1])
    return "" if whole or steep else body.at(POWER)


def _is_positive(part: Part) -> bool:
    return part.node.head in NUMBERS and not part.node.text.startswith("-")


def power(_: Node, parts: tuple[Part, ...]) -> Written:
    """A root, a quotient or a power."""
    if len(parts) != 2 or _has_own_signs(parts):
        return None
    body, exponent = parts
    if exponent.node.head == "Rational" and exponent.node.text == "1/2":
        return f"sqrt({body.text})", ATOM
    if below := _divisor(body, exponent):
        return f"1/{below}", PRODUCT
    return f"{body.at(ATOM)}**{exponent.at(POWER)}", POWER
