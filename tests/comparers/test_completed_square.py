"""completed_square: what its page does not show."""

import pytest

from tests.comparers.in_form import outcome

IN_FORM = [
    "(x-3)**2+1",
    "2*(x-3)**2",
    "x**2",
    "x**2+4",
    "-(x-1)**2/4+3",
    "(2*x+1)**2-3",
    "5",
    "(x-3)**2==4",
    "(x-3)**2-9+4",
]

NOT_IN_FORM = [
    "x**2-6*x+10",
    "(x-3)*(x-3)",
    "2*((x-1)**2+3)",
    "x+1",
    "(x**2-3)**2",
    "1/(x-3)**2",
    "(x-3)**2+x",
    "(x-3)**2+(x-3)**2",
    "(x-3)**3",
    "sqrt((x-3)**2)",
]


@pytest.mark.parametrize("formula", IN_FORM)
def test_is_a_completed_square(formula):
    assert outcome("completed_square", formula, variable="x") == "right"


@pytest.mark.parametrize("formula", NOT_IN_FORM)
def test_is_not_a_completed_square(formula):
    assert outcome("completed_square", formula, variable="x") == "wrong form"


def test_coefficients_may_be_any_formulas_without_the_variable():
    student = "a*(x + b/(2*a))**2 + c - b**2/(4*a)"
    assert outcome("completed_square", student, "a*x**2 + b*x + c", variable="x") == "right"
    assert outcome("completed_square", student, "a*x**2 + b*x + c") == "undecided"


def test_a_value_that_is_wrong_is_told_first():
    assert outcome("completed_square", "(x - 1)**2 + 1", "x**2 - 2*x") == "wrong value"
