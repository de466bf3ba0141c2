"""Proofs by normal forms: of what is equal, and of nothing else."""

import pytest

from grader.comparers.maths.normal_forms import proof
from grader.formulas import parse

PROVED = [
    ("2*x + x", "3*x"),
    ("(x**2 - 1)/(x - 1)", "x + 1"),
    ("0.5*x + x/2", "x"),
    ("sin(x)**2 + cos(x)**2", "1"),
    ("cos(x + y)", "cos(x)*cos(y) - sin(x)*sin(y)"),
    ("sin(x/2)*cos(x/2)", "sin(x)/2"),
    ("tan(x)*cot(x) + sec(x)*csc(x)*sin(x)*cos(x)", "2"),
    ("cos(3*x - 2*y)", "cos(2*y - 3*x)"),
    ("1/(1 + exp(-2*x))", "tanh(x)/2 + 1/2"),
    ("exp(x)/(1 + exp(x))**2", "1/(4*cosh(x/2)**2)"),
    ("sech(x)*cosh(x) + csch(x)*sinh(x) + coth(x)*tanh(x)", "3"),
    ("exp(x*y + 2)", "exp(1)**2*exp(x*y)"),
    ("log(x)*(log(x) + 1)", "log(x)**2 + log(x)"),
    ("sin(0) + exp(0)", "1"),
]
NOT_PROVED = [
    ("x", "x + y"),
    ("sin(x)", "cos(x)"),
    ("sin(x)**2 - cos(x)**2", "1"),
    ("sqrt(2)*sqrt(3) + 1", "sqrt(6)"),
    ("exp(2*x)", "exp(x)**3"),
    ("sqrt(x**2)", "x"),
    ("log(x**2)", "2*log(x)"),
    ("exp(x/0)", "exp(x/0)"),
    ("1/(x - x)", "1/(y - y)"),
    ("(x - a)**6000", "(a - x)**6000"),
    ("sin(1000*x)", "sin(1000*x)*cos(0)"),
    ("+".join(f"x{place}" for place in range(500)), "x"),
]


@pytest.mark.parametrize(("first", "second"), PROVED)
def test_proved(first, second):
    assert proof(parse(first), parse(second)) is True


@pytest.mark.parametrize(
    ("first", "second"), [("x", "x + 1"), ("10**10**10", "10**10**10 + 1"), ("tan(x)*cos(x) + 1/3", "sin(x)")]
)
def test_a_number_apart(first, second):
    assert proof(parse(first), parse(second)) is False


@pytest.mark.parametrize(("first", "second"), NOT_PROVED)
def test_not_proved(first, second):
    assert proof(parse(first), parse(second)) is None
