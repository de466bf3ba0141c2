"""lowest_terms: what its page does not show."""

import pytest
import sympy as sp

from grader.comparers.maths.expressions import to_sympy
from grader.formulas import parse
from tests.comparers.in_form import outcome
from tests.comparers.seen import build, value, verdict

IN_FORM = [
    "1/2",
    "x/2",
    "(x+1)/(x-1)",
    "sqrt(2)/2",
    "1/2+1/3",
    "5",
    "0.5",
    "x+1",
    "-3/4",
    "3/1",
    "x/sqrt(y)",
    "{1/2,1/3}",
    "2/3*x",
    "1/pi",
    "(x**2+3*x+2)/(x+3)",
    "(3/4)**2",
]

NOT_IN_FORM = [
    "3/6",
    "6/3",
    "2*x/4",
    "(2*x+2)/4",
    "(x**2-1)/(x-1)",
    "1/sqrt(2)",
    "1/(1+sqrt(2))",
    "1/(1+I)",
    "1/2+2/4",
    "x/x**2",
    "(x-1)**6000/(x-1)",
    "(1-x)/(x-1)",
    "1/(1+1/x)",
    "(2*x+4)/(3*x+6)",
    "0/5",
    "[1/2,2/4]",
    "x==2/4",
    "10/15*x",
    "sin(x)/sin(x)**2",
    "0.5/1.5",
]


@pytest.mark.parametrize("formula", IN_FORM)
def test_is_in_lowest_terms(formula):
    assert outcome("lowest_terms", formula) == "right"


@pytest.mark.parametrize("formula", NOT_IN_FORM)
def test_is_not_in_lowest_terms(formula):
    assert outcome("lowest_terms", formula) == "wrong form"


@pytest.mark.parametrize(
    "quotient", ["(x**2 - 1)/(x**3 - 1)", "(6*x + 4)/(10*x*y)", "(x**2 - y**2)/(x**2 + 2*x*y + y**2)"]
)
def test_what_sympy_cancels_is_in_lowest_terms(quotient):
    comparer = build({"lowest_terms": {"to": quotient}})
    assert verdict(comparer, value(sp.cancel(to_sympy(parse(quotient)))))[0] == "pass"
    assert outcome("lowest_terms", quotient) == "wrong form"


def test_a_value_that_is_wrong_is_told_first():
    assert outcome("lowest_terms", "2/3", "1/2") == "wrong value"
