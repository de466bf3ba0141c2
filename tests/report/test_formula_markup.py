"""Formulas as MathML."""

import re
from xml.etree import ElementTree as ET

import pytest

from grader.formulas import parse
from grader.report.formula_markup import LENGTH_CAP, mathml
from grader.values import Expr, Node

SIGNS = {"\N{INVISIBLE TIMES}": " ", "\N{FUNCTION APPLICATION}": ""}
SHAPES = {
    "mfrac": "({}/{})",
    "msup": "{}^{{{}}}",
    "msub": "{}_{}",
    "msqrt": "√({})",
    "mroot": "root({},{})",
    "munder": "{}[{}]",
    "munderover": "{}[{}..{}]",
    "msubsup": "{}[{}..{}]",
}


def read(element):
    """MathML as one line of text, its structure in brackets."""
    parts = [read(child) for child in element]
    if element.tag in SHAPES:
        return SHAPES[element.tag].format(*parts)
    if element.tag == "mtable":
        return "[" + "; ".join(parts) + "]"
    if element.tag == "mtr":
        return ", ".join(parts)
    text = (element.text or "") + "".join(parts)
    return SIGNS.get(text, f" {text} " if text in ("+", "−", "=", "↦", "≤", "<", "∧", "→") else text)


def written(text):
    return re.sub(" +", " ", read(ET.fromstring(str(mathml(parse(text)))))).strip()


FORMULAS = [
    ("3*x**2 - 4*x", "3 x^{2} − 4 x"),
    ("1 + x**3 - 2*x**2", "x^{3} − 2 x^{2} + 1"),
    ("-x**2", "− x^{2}"),
    ("-(x + 1)*y", "− (x + 1) y"),
    ("(-2)**x", "( − 2)^{x}"),
    ("(x + 1)**2", "(x + 1)^{2}"),
    ("x**(y + 1)", "x^{y + 1}"),
    ("(x**2)**3", "(x^{2})^{3}"),
    ("2*3**x", "2⋅3^{x}"),
    ("x/y", "(x/y)"),
    ("1/(1 + exp(-z))", "(1/e^{ − z} + 1)"),
    ("2*x/3", "(2 x/3)"),
    ("-1/2", "− (1/2)"),
    ("x**(-2)", "(1/x^{2})"),
    ("sqrt(x + 1)", "√(x + 1)"),
    ("x**Rational(1, 3)", "root(x,3)"),
    ("sin(x)**2*cos(x)", "sin^{2}(x) cos(x)"),
    ("sin(2*x)", "sin(2 x)"),
    ("area*height", "area⋅height"),
    ("x_1 + alpha", "x_1 + α"),
    ("x12", "x_12"),
    ("1.50*x", "1.5 x"),
    ("1e-5*x", "1×10^{ − 5} x"),
    ("Matrix([[1, x], [y, 2]])", "[1, x; y, 2]"),
    ("Derivative(f(x), x)", "(d/dx)f(x)"),
    ("Derivative(f(x), x, 2)", "(d^{2}/dx^{2})f(x)"),
    ("Integral(x**2, (x, 0, 1))", "∫[0..1]x^{2}dx"),
    ("Sum(n, (n, 1, m))", "∑[n = 1..m]n"),
    ("Lambda(x, x**2)", "x ↦ x^{2}"),
    ("Abs(x)", "|x|"),
    ("log(x)", "log(x)"),
    ("pi*I", "π i"),
    ("x <= 1", "x ≤ 1"),
]


@pytest.mark.parametrize(("text", "expected"), FORMULAS, ids=[text for text, _ in FORMULAS])
def test_a_formula_is_written_as_in_mathematics(text, expected):
    """Fractions, powers, roots and brackets are where a reader expects them."""
    assert written(text) == expected


def test_a_name_stays_text():
    """A symbol's name can be any string."""
    markup = mathml(Expr((Node("Symbol", text="<script>\u202e"),)))
    assert "&lt;script&gt;⟨U+202E⟩" in markup


def test_an_unknown_head_is_a_function():
    """A class nobody foresaw is still shown."""
    tree = Expr((Node("Symbol", text="x"), Node("Zeta<3>", (0,))))
    assert "Zeta&lt;3&gt;" in mathml(tree)


def nested(depth):
    nodes = [Node("Symbol", text="x"), *(Node("sin", (place,)) for place in range(depth))]
    return Expr(tuple(nodes))


def doubling(times):
    """A tree that uses each of its parts twice: few nodes, 2**times leaves."""
    return Expr((Node("Symbol", text="x"), *(Node("Add", (place, place)) for place in range(times))))


@pytest.mark.parametrize(
    "tree",
    [Expr(()), Expr((Node("sin", (0,)),)), Expr((Node("sin", (5,)),)), nested(500), doubling(55)],
    ids=["empty", "its own argument", "a part that is not there", "too deep", "endless by sharing"],
)
def test_what_is_no_formula_to_read_is_left_to_words(tree):
    """A hostile tree costs neither time nor the page."""
    assert mathml(tree) is None


@pytest.mark.parametrize(
    "head",
    [
        "Add",
        "Mul",
        "Pow",
        "Matrix",
        "Lambda",
        "Derivative",
        "Limit",
        "Piecewise",
        "Integral",
        "Sum",
        "Interval",
        "exp",
        "ExprCondPair",
        "Transpose",
        "Union",
        "Equality",
        "FiniteSet",
    ],
)
@pytest.mark.parametrize("count", [0, 1, 2, 3, 4])
def test_any_head_with_any_number_of_arguments_is_written(head, count):
    """Trees come over the border: their heads promise nothing."""
    leaves = tuple(Node("Integer", text=str(place - 1)) for place in range(count))
    markup = mathml(Expr((*leaves, Node(head, tuple(range(count)), "2,2"))))
    assert markup is not None
    assert len(markup) < LENGTH_CAP
    ET.fromstring(str(markup))
