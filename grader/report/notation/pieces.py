"""Parts of a formula, each written as MathML with what its surroundings have to know of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from grader.report.notation.signs import GREEK
from grader.report.text import short

RELATION, SUM, PRODUCT, POWER, ATOM = range(5)
"""How tightly a piece holds together: one that holds looser than its place asks gets brackets."""

MINUS = Markup("<mo>−</mo>")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a formula, written."""

    markup: Markup
    level: int = ATOM
    degree: float = 0
    """Its power in a sum, by which terms are ordered."""
    number: str = ""
    """Its digits (or p/q), if it is a number."""
    word: bool = False
    """Whether it is a name of several letters, which would run into its neighbours."""
    positive: Piece | None = None
    """What follows its leading minus sign, if it has one."""
    inverse: Piece | None = None
    """What stands below the line of its fraction, if 1 stands above it."""
    call: tuple[Markup, Markup] | None = None
    """The name and the bracketed arguments, if it is a function's value."""
    items: tuple[Piece, ...] = ()
    """Its members, if it is a tuple."""


def row(*parts: Markup) -> Markup:
    """Parts beside one another, as one."""
    return parts[0] if len(parts) == 1 else Markup("<mrow>{}</mrow>").format(Markup().join(parts))


def operator(sign: str) -> Markup:
    """A sign between two pieces."""
    return Markup("<mo>{}</mo>").format(sign)


def fraction(above: Markup, below: Markup) -> Markup:
    """One piece above another."""
    return Markup("<mfrac>{}{}</mfrac>").format(above, below)


def superscript(body: Markup, exponent: Markup) -> Markup:
    """One piece at the upper right of another."""
    return Markup("<msup>{}{}</msup>").format(body, exponent)


def fenced(left: str, inside: Markup, right: str) -> Markup:
    """A piece between a pair of brackets that grow with it."""
    return Markup('<mrow><mo fence="true">{}</mo>{}<mo fence="true">{}</mo></mrow>').format(left, inside, right)


def bracketed(piece: Piece, level: int) -> Markup:
    """The piece, in brackets where it holds looser than `level`."""
    return piece.markup if piece.level >= level else fenced("(", piece.markup, ")")


def listed(args: Sequence[Piece]) -> Markup:
    """Pieces with commas between them."""
    return row(Markup("<mo>,</mo>").join(arg.markup for arg in args)) if args else Markup("<mrow></mrow>")


def called(name: Markup, args: Sequence[Piece]) -> Piece:
    """A function's value."""
    inside = fenced("(", listed(args), ")")
    return Piece(row(name, Markup("<mo>\N{FUNCTION APPLICATION}</mo>"), inside), call=(name, inside))


def infix(args: Sequence[Piece], sign: str, level: int) -> Piece:
    """Pieces with a sign between them."""
    return Piece(row(operator(sign).join(bracketed(arg, level + 1) for arg in args)), level)


def table(rows: Sequence[Sequence[Piece]]) -> Markup:
    """Pieces in rows and columns."""
    written = (Markup().join(Markup("<mtd>{}</mtd>").format(cell.markup) for cell in cells) for cells in rows)
    return Markup("<mtable>{}</mtable>").format(
        Markup().join(Markup("<mtr>{}</mtr>").format(cells) for cells in written)
    )


def name(text: str) -> Piece:
    """A name: Greek where it is one, with an index where it ends in one."""
    stem, _, index = text.partition("_")
    if not index and (letters := stem.rstrip("0123456789")):
        stem, index = letters, stem[len(letters) :]
    if not stem or not index:
        return Piece(_identifier(text), degree=1, word=len(text) > 1 and text not in GREEK)
    below = Markup("<mn>{}</mn>").format(index[:40]) if index.isdecimal() else _identifier(index)
    return Piece(Markup("<msub>{}{}</msub>").format(_identifier(stem), below), degree=1, word=len(stem) > 1)


def _identifier(text: str) -> Markup:
    return Markup("<mi>{}</mi>").format(GREEK.get(text) or short(text, 40))


def number(text: str) -> Piece:
    """A number from its digits, with `/` or an exponent where it has one."""
    if not text.startswith("-"):
        return _unsigned(text)
    positive = _unsigned(text[1:])
    return Piece(row(MINUS, positive.markup), SUM, positive=positive, number=text)


def _unsigned(text: str) -> Piece:
    above, slash, below = text.partition("/")
    if slash:
        return Piece(fraction(_unsigned(above).markup, _unsigned(below).markup), PRODUCT, number=text)
    digits, _, exponent = text.lower().partition("e")
    if "." in digits:
        digits = digits[:18].rstrip("0").rstrip(".")
    mantissa = Markup("<mn>{}</mn>").format(short(digits, 40))
    sign = "-" if exponent.startswith("-") else ""
    if not (exponent := exponent.lstrip("+-0")):
        return Piece(mantissa, number=text)
    power = superscript(Markup("<mn>10</mn>"), number(sign + exponent).markup)
    return Piece(row(mantissa, operator("×"), power), PRODUCT, number=text)
