"""Deciding whether formulas are equal as functions."""

import pytest

from grader.comparers.maths.equivalence import decide
from grader.formulas import parse

EQUAL = [
    ("x", "x", {}, "structural"),
    ("2*x + x", "3*x", {}, "structural"),
    ("3.0*x**2.0", "3*x**2", {}, "structural"),
    ("sqrt(x**2)", "abs(x)", {}, "structural"),
    ("conjugate(z)", "z", {}, "structural"),
    ("Derivative(x**3, x)", "3*x**2", {}, "structural"),
    ("sin(x)**2 + cos(x)**2", "1", {}, "numeric"),
    ("(x**2 - 1)/(x - 1)", "x + 1", {}, "numeric"),
    ("exp(x)/(1 + exp(x))**2", "1/(4*cosh(x/2)**2)", {}, "numeric"),
    ("acosh(x)", "log(x + sqrt(x**2 - 1))", {}, "numeric"),
    ("asin(x) + acos(x)", "pi/2", {}, "numeric"),
    ("log(x**2)", "2*log(x)", {}, "numeric"),
    ("f(x)*g(x)", "g(x)*f(x) + sin(x)**2 + cos(x)**2 - 1", {}, "numeric"),
    ("Derivative(f(x)*g(x), x)", "f(x)*Derivative(g(x), x) + Derivative(f(x), x)*g(x)", {}, "structural"),
    ("0.3333333333333333*x", "x/3", {}, "numeric"),
    ("exp(I*z)", "cos(z) + I*sin(z)", {"z": "complex"}, "numeric"),
    ("factorial(n)", "gamma(n + 1)", {"n": "integer"}, "numeric"),
    ("atan(x) + atan(1/x)", "pi/2", {"x": "positive"}, "numeric"),
    ("sqrt(2)*sqrt(3 + sqrt(5))", "1 + sqrt(5)", {}, "numeric"),
    ("log(-x)", "log(x) + I*pi", {"x": "positive"}, "numeric"),
    ("abs(x - 8)", "Max(x - 8, 8 - x)", {}, "numeric"),
]
DIFFERENT = [
    ("x", "x + 1e-15", {}),
    ("sqrt(x**2)", "x", {}),
    ("2*log(x)", "log(x**2)", {}),
    ("conjugate(z)", "z", {"z": "complex"}),
    ("1/3", "0.333333333", {}),
    ("exp(x) - exp(x)", "exp(-100)", {}),
    ("f(x)*g(y)", "f(y)*g(x)", {}),
    ("f(x)", "g(x)", {}),
    ("abs(x - 8)", "8 - x", {}),
    ("Piecewise((x, x < 40), (0, True))", "x", {}),
    ("abs(x + 1/7)", "x + 1/7", {"x": "integer"}),
    ("atan(x) + atan(1/x)", "pi/2", {}),
    ("x*zoo", "x", {}),
    ("x > 1", "x", {}),
    ("9**9**9**9", "1", {}),
    ("factorial(10**9)", "x", {}),
]
UNDECIDED = [
    ("x", "nan", {}),
    ("factorial(10**9)", "1", {}),
    ("x", "log(x) + zoo", {}),
]


@pytest.mark.parametrize(("first", "second", "domain", "how"), EQUAL)
def test_equal(first, second, domain, how):
    decision = decide(parse(first), parse(second), domain)
    assert (decision.equal, decision.how) == (True, how)


@pytest.mark.parametrize(("first", "second", "domain"), DIFFERENT)
def test_different(first, second, domain):
    assert decide(parse(first), parse(second), domain).equal is False


@pytest.mark.parametrize(("first", "second", "domain"), UNDECIDED)
def test_undecided_with_a_reason(first, second, domain):
    decision = decide(parse(first), parse(second), domain)
    assert decision.equal is None
    assert decision.why


def test_a_difference_comes_with_its_point_and_value():
    decision = decide(parse("x + y"), parse("x - y"))
    point = dict(decision.point)
    assert decision.seen == pytest.approx(point["x"] + point["y"])


def test_points_lie_in_the_range_given():
    point = dict(decide(parse("x"), parse("2*x"), {"x": (5.0, 5.5)}).point)
    assert 5 < point["x"].real < 5.5
