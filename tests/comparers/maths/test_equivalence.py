"""Deciding whether formulas are equal as functions."""

import pytest

from grader.comparers.maths.equivalence import decide
from grader.formulas import parse

EQUAL = [
    ("x", "x", {}),
    ("2*x + x", "3*x", {}),
    ("3.0*x**2.0", "3*x**2", {}),
    ("sqrt(x**2)", "abs(x)", {}),
    ("conjugate(z)", "z", {}),
    ("Derivative(x**3, x)", "3*x**2", {}),
    ("sin(x)**2 + cos(x)**2", "1", {}),
    ("(x**2 - 1)/(x - 1)", "x + 1", {}),
    ("exp(x)/(1 + exp(x))**2", "1/(4*cosh(x/2)**2)", {}),
    ("acosh(x)", "log(x + sqrt(x**2 - 1))", {}),
    ("asin(x) + acos(x)", "pi/2", {}),
    ("log(x**2)", "2*log(abs(x))", {}),
    ("log(x**2)", "2*log(x)", {"x": "positive"}),
    ("sqrt(1/x)", "1/sqrt(x)", {}),
    ("exp(log(x))", "x", {}),
    ("log(a**2*b)", "2*log(a) + log(b)", {"a": "positive", "b": "positive"}),
    ("(-1)**n*cos(x)**n", "(-cos(x))**n", {"n": "integer"}),
    ("f(x)*g(x)", "g(x)*f(x) + sin(x)**2 + cos(x)**2 - 1", {}),
    ("Derivative(f(x)*g(x), x)", "f(x)*Derivative(g(x), x) + Derivative(f(x), x)*g(x)", {}),
    ("F(k + 3) - F(k)", "F(3 + k) - F(2*k/2)", {}),
    ("0.3333333333333333*x", "x/3", {}),
    ("0.3333333333333333 - 1/3", "0", {}),
    ("exp(I*z)", "cos(z) + I*sin(z)", {"z": "complex"}),
    ("factorial(n)", "gamma(n + 1)", {"n": "integer"}),
    ("atan(x) + atan(1/x)", "pi/2", {"x": "positive"}),
    ("atan(x) + atan(1/x)", "pi/2", {"x": (0.0, float("inf"))}),
    ("sqrt(2)*sqrt(3 + sqrt(5))", "1 + sqrt(5)", {}),
    ("log(-x)", "log(x) + I*pi", {"x": "positive"}),
    ("abs(x - 8)", "Max(x - 8, 8 - x)", {}),
    ("abs(x)", "-x", {"x": "nonpositive"}),
    ("abs(n)", "n", {"n": "natural"}),
    ("x**ln(y)", "y**ln(x)", {}),
    ("(x - a)**6000", "(a - x)**6000", {}),
    ("Sum(k, (k, 1, n))", "n*(n + 1)/2", {}),
    ("Sum(1/k**2, (k, 1, oo))", "pi**2/6", {}),
    ("Limit(sin(x)/x, x, 0)", "1", {}),
    ("Integral(2*x, x)", "x**2", {}),
    ("Integral(exp(-x**2), (x, -oo, oo))", "sqrt(pi)", {}),
    ("2*oo + 1", "oo", {}),
    ("floor(x) + 1", "floor(x + 1)", {}),
    ("Matrix([[x, 1], [0, x]])**2", "Matrix([[x**2, 2*x], [0, x**2]])", {}),
    ("Determinant(Matrix([[a, b], [c, d]]))", "a*d - b*c", {}),
    ("log(exp(I*pi))", "I*pi", {}),
    ("factorial(10**9)", "10**9*factorial(10**9 - 1)", {}),
    ("Integral(sqrt(x), (x, 0, 1))", "2/3", {}),
    ("Integral(Max(x, 0), (x, -1, 1))", "1/2", {}),
    ("cosh(1000*x)**2 - sinh(1000*x)**2", "1", {}),
    ("log(log(exp(exp(x))))", "x", {}),
    ("(x - x)**0", "1", {}),
]
DIFFERENT = [
    ("Integral(Max(x, 0), (x, -1, 1))", "1/sqrt(3)", {}),
    ("Integral(atan2(x, 1), (x, 0, 1))", "atan(1/2)", {}),
    ("sqrt(x**2 - 10*x + 25)", "5 - x", {}),
    ("asin(sin(x/6))", "x/6", {}),
    ("Piecewise((x, x < 10**3), (0, True))", "x", {}),
    ("abs(x**2 - 70*x + 1224)", "x**2 - 70*x + 1224", {}),
    ("abs(1 - 0.01*x)", "1 - 0.01*x", {}),
    ("floor(x + 1/10**9)", "floor(x)", {}),
    ("abs(x - 99)", "99 - x", {"x": (0.0, 100.0)}),
    ("Min(x, 15)", "x", {"x": (0.0, float("inf"))}),
    ("exp(10**6)", "exp(10**6) + 1", {}),
    ("x", "x + 1e-15", {}),
    ("x", "x*(1 + 10**(-200))", {}),
    ("10**(-100)", "0", {}),
    ("sqrt(x**2)", "x", {}),
    ("2*log(x)", "log(x**2)", {}),
    ("log(x**2)", "2*log(x)", {}),
    ("log(x*y)", "log(x) + log(y)", {}),
    ("(x**2)**(1/2)", "x", {}),
    ("(a**b)**c", "a**(b*c)", {}),
    ("sqrt((x - 3)*(x - 5))", "sqrt(x - 3)*sqrt(x - 5)", {}),
    ("I*sqrt(x)", "sqrt(-x)*2 - I*sqrt(x)", {}),
    ("conjugate(z)", "z", {"z": "complex"}),
    ("I*x", "-I*x", {}),
    ("1/3", "0.333333333", {}),
    ("exp(x) - exp(x)", "exp(-100)", {}),
    ("f(x)*g(y)", "f(y)*g(x)", {}),
    ("f(x)", "g(x)", {}),
    ("abs(x - 8)", "8 - x", {}),
    ("Piecewise((x, x < 40), (0, True))", "x", {}),
    ("Piecewise((5, And(x > 0, x < 1/1000)), (x, True))", "x", {}),
    ("floor(x)", "ceiling(x) - 1", {}),
    ("abs(x + 1/7)", "x + 1/7", {"x": "integer"}),
    ("atan(x) + atan(1/x)", "pi/2", {}),
    ("x*zoo", "x", {}),
    ("x > 1", "x", {}),
    ("oo", "-oo", {}),
    ("oo", "x", {}),
    ("1/x", "oo", {}),
    ("nan", "1", {}),
    ("9**9**9**9", "1", {}),
    ("factorial(10**9)", "x", {}),
    ("factorial(10**9)", "1", {}),
    ("Matrix([[1, 2]])", "Matrix([[1], [2]])", {}),
    ("Sum(k, (k, 1, n))", "n*(n + 1)/2 + 1", {}),
]
UNDECIDED = [
    ("A@B", "B@A", {}),
    ("x + exp(-10**6)", "x", {}),
    ("x", "nan", {}),
    ("x", "log(x) + zoo", {}),
    ("sin(10**10**10)", "1/2", {}),
]


@pytest.mark.parametrize(("first", "second", "domain"), EQUAL)
def test_equal(first, second, domain):
    assert decide(parse(first), parse(second), domain).equal is True


@pytest.mark.parametrize(("first", "second", "domain"), EQUAL)
def test_equal_the_other_way_round(first, second, domain):
    assert decide(parse(second), parse(first), domain).equal is True


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
