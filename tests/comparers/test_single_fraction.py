"""single_fraction: what its page does not show."""

import pytest

from tests.comparers.in_form import outcome

IN_FORM = [
    "a/b",
    "x+1",
    "3",
    "(x+1)/(x-1)",
    "(a*d+b*c)/(b*d)",
    "x/2",
    "1/x**2",
    "-a/b",
    "sin(x/2)/3",
    "2/4",
    "sqrt(x/2)",
]

NOT_IN_FORM = [
    "1+1/x",
    "1/(1+1/x)",
    "a/b+c/d",
    "(1/x)/(1/y)",
    "x/2+1",
    "(x/2+1)/3",
    "(a/b)**2",
    "1/(1/x)",
    "x*(1+1/x)",
    "a**(-1)+1",
    "y==a/b+1",
    "a/(b/c)",
]


@pytest.mark.parametrize("formula", IN_FORM)
def test_is_a_single_fraction(formula):
    assert outcome("single_fraction", formula) == "right"


@pytest.mark.parametrize("formula", NOT_IN_FORM)
def test_is_not_a_single_fraction(formula):
    assert outcome("single_fraction", formula) == "wrong form"


def test_a_value_that_is_wrong_is_told_first():
    assert outcome("single_fraction", "1/x", "1 + 1/x") == "wrong value"
