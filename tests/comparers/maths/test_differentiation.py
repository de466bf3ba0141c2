"""Derivatives by the rules of calculus: against quotients of differences, in high precision."""

from fractions import Fraction

import pytest
from flint import acb, fmpq

from grader.comparers.maths.differentiation import derivative
from grader.comparers.maths.enclosures import Unsure, value
from grader.comparers.maths.growing import substituted
from grader.comparers.maths.slopes import OF_ONE, OF_TWO
from grader.comparers.maths.trees import Unreadable
from grader.formulas import parse, text
from grader.values import Expr, Node

PLACES = [Fraction(7, 23), Fraction(29, 13), Fraction(-31, 23)]
STEP = Fraction(1, 10**20)
NO_VALUES = {"Li(x)", "LambertW(2, x)", "hankel1(2, x)", "hankel2(2, x)"}
"""Of which there are no values to compare with."""

FUNCTIONS = [f"{name}(x)" for name in OF_ONE] + [f"{name}(2, x)" for name in OF_TWO]
FUNCTIONS += [f"{name}(x*y, 2)" for name, (first, _) in OF_TWO.items() if first and name != "LambertW"]
FORMULAS = [
    *("x**7", "1/x", "sqrt(x)", "x**(2/3)", "x**x", "2**x", "E**x", "(x + 1)**y", "x**(y + 1)", "x**2.5"),
    *("x/(x**2 + 1)", "x*sin(x)*exp(x)", "*".join(f"(x + {number})" for number in range(12))),
    *("log(x, 3)", "log(3, x)", "log(abs(x**2 - 4))", "abs(x - 3)", "sign(x)*x", "x + floor(x)", "Mod(x**2, 3)"),
    *("Max(x, x**2, 1)", "Min(x, 0, -x)", "Piecewise((x**2, x > 0), (x, True))"),
    *("abs(1 + x*I)", "log(abs(1 + x*I))", "arg(2 + x*I)", "re(x**2*(1 + I))", "conjugate(x*I)"),
    *("Integral(sin(x*t), (t, x, x**2))", "Integral(t*s*x, (t, 0, s), (s, 0, x))", "Integral(x**2, (x, 0, x))"),
    *("Integral(Integral(x*t*s, (t, 0, s)), (s, 0, x))", "Sum(Integral(t**k, (t, 0, x)), (k, 1, 3))"),
    *("Sum(x**k/k, (k, 1, 9))", "Product(x + k, (k, 1, 4))", "Derivative(x**2*y**3, y)", "Derivative(x**3, x)"),
    *("Subs(t**2*y, t, x)", "Subs(t**2*x**2, (t, y), (x, 3*x))"),
]


@pytest.mark.parametrize("formula", [case for case in FUNCTIONS + FORMULAS if case not in NO_VALUES])
def test_is_the_limit_of_quotients_of_differences(formula):
    expr = parse(formula)
    found = 0
    for place in PLACES:
        try:
            ends = [value(expr, {"x": place + step, "y": Fraction(3, 2)}, 512) for step in (-STEP, STEP)]
        except Unsure:
            continue
        quotient = (ends[1] - ends[0]) / (2 * acb(fmpq(STEP.numerator, STEP.denominator)))
        slope = value(derivative(expr, "x"), {"x": place, "y": Fraction(3, 2)}, 512)
        assert abs(slope - quotient) < 1e-12 * (1 + abs(quotient)), text(derivative(expr, "x"))
        found += 1
    assert found


@pytest.mark.parametrize(
    ("formula", "slope"),
    {
        "x": "1",
        "y": "0",
        "5*x**3 + y": "15*x**2",
        "x**2/2 + C": "x",
        "sin(2*x)": "2*cos(2*x)",
        "Integral(x**2, x)": "x**2",
        "Integral(exp(-t**2), (t, 0, x))": "exp(-x**2)",
        "Integral(t, (t, 0, y))": "0",
        "Sum(x, (x, 1, 3))": "0",
        "Limit(sin(x)/x, x, 0)": "0",
        "[x, x**2]": "(1, 2*x)",
    }.items(),
)
def test_is_written_simply(formula, slope):
    assert text(derivative(parse(formula), "x")) == slope


UNKNOWN = ["f(x)", "zeta(x)", "besselj(x, 2)", "Sum(k, (k, 0, x))", "x > 0", "{x}", "sign(x + I)"]


@pytest.mark.parametrize("formula", UNKNOWN)
def test_what_is_not_known_is_said(formula):
    with pytest.raises(Unreadable):
        derivative(parse(formula), "x")


@pytest.mark.parametrize(
    "nodes",
    [
        (Node("Pow", ()),),
        (Node("Symbol", text="x"), Node("Pow", (0,))),
        (Node("Symbol", text="x"), Node("Integer", text="?"), Node("Pow", (0, 1))),
        (Node("Symbol", text="x"), Node("Rational", text="1/0"), Node("Pow", (0, 1))),
        (Node("Symbol", text="x"), Node("Integral", (0, 0, 0))),
        (Node("Symbol", text="x"), Node("Max", ())),
    ],
    ids=str,
)
def test_trees_that_are_no_formulas_are_unreadable_or_have_some_derivative(nodes):
    try:
        found = derivative(Expr(nodes), "x")
    except Unreadable:
        return
    assert found.nodes


def test_parts_that_are_shared_stay_shared():
    """A tower of 2,000 doublings and squares would otherwise have more nodes than atoms exist."""
    tower = [Node("Mul" if place % 2 else "Add", (place, place)) for place in range(2000)]
    nodes = [Node("Symbol", text="x"), *tower]
    assert len(derivative(Expr(tuple(nodes)), "x").nodes) < 4 * len(nodes)


def test_a_product_of_many_factors_has_a_derivative_as_long():
    factors = [Node("Symbol", text="x")]
    for number in range(900):
        factors += [Node("Integer", text=str(number)), Node("Add", (0, len(factors)))]
    expr = Expr((*factors, Node("Mul", tuple(range(2, len(factors), 2)))))
    assert len(derivative(expr, "x").nodes) < 6 * len(expr.nodes)


def test_a_name_is_replaced_but_not_where_it_has_a_meaning_of_its_own():
    assert text(substituted(parse("x + y*x**2"), "x", parse("z + 1"))) == "Add(z + 1, y*(z + 1)**2)"
    assert 5 in value(substituted(parse("x + Integral(x, (x, 0, 2))"), "x", parse("3")))
