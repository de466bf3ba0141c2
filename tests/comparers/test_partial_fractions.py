"""partial_fractions: what its page does not show."""

import pytest
import sympy as sp

from grader.comparers.maths.expressions import to_sympy
from grader.formulas import parse
from tests.comparers.in_form import outcome
from tests.comparers.seen import build, value, verdict

IN_FORM = [
    "1/(x-1)+1/(x+1)",
    "1/2*(1/(x-1)-1/(x+1))",
    "x+1+1/(x-1)",
    "1/(x-1)**2+1/(x-1)",
    "(x+1)/(x**2+1)",
    "1/(2*x+2)+1/x",
    "x+1",
    "1/x",
    "1/(x*x)",
    "1/(x**2-2)",
    "1/(3*(x-1))+2/(3*(x+2))",
    "-(1/(x+1)+1/x)",
    "5",
    "1/(x-1)+1/(x-1)**2+1/(x-1)**3",
    "1/(x**2+1)**2+x/(x**2+1)",
]

NOT_IN_FORM = [
    "2*x/(x**2-1)",
    "1/(x-1)-1/(1-x)",
    "1/(x**2-2*x+1)",
    "x/(x-1)",
    "x/(x-1)**2",
    "x/(x**2+1)+1/(x**2+1)",
    "1/(x*(x+1))",
    "1/(x+1)/x",
    "sin(x)/x",
    "1/(1+1/x)",
    "1/x+1/x",
]


@pytest.mark.parametrize("formula", IN_FORM)
def test_is_in_partial_fractions(formula):
    assert outcome("partial_fractions", formula, variable="x") == "right"


@pytest.mark.parametrize("formula", NOT_IN_FORM)
def test_is_not_in_partial_fractions(formula):
    assert outcome("partial_fractions", formula, variable="x") == "wrong form"


@pytest.mark.parametrize("quotient", ["1/(x**3 - x)", "x**5/(x**2 - 1)**2", "(3*x + 1)/(x**4 + x**2)", "1/(x**4 - 1)"])
def test_what_sympy_takes_apart_is_in_partial_fractions(quotient):
    comparer = build({"partial_fractions": {"to": quotient}})
    assert verdict(comparer, value(sp.apart(to_sympy(parse(quotient)))))[0] == "pass"
    assert outcome("partial_fractions", quotient) == "wrong form"


def test_which_of_several_variables_has_to_be_said():
    assert outcome("partial_fractions", "1/(x - a)") == "undecided"
    assert outcome("partial_fractions", "a/(x - a) + 1/(x + a)", variable="x") == "right"


def test_a_value_that_is_wrong_is_told_first():
    assert outcome("partial_fractions", "1/x + 1/(x + 1)", "1/(x*(x + 1))") == "wrong value"
