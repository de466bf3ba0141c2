"""factored: what its page does not show."""

import pytest
import sympy as sp

from grader.comparers.maths.expressions import to_sympy
from grader.formulas import parse
from tests.comparers.in_form import outcome
from tests.comparers.seen import build, value, verdict

IN_FORM = [
    "(x-1)*(x+1)",
    "2*(x+2)",
    "(x-4)*(x-4)",
    "(x-4)**2",
    "(4-x)**2",
    "-(x-4)*(4-x)",
    "x**2+1",
    "x**2-2",
    "4*(1-x/2)**2",
    "x*(y+1)",
    "12",
    "12*x",
    "(x-a)**6000",
    "(x-sqrt(2))*(x+sqrt(2))",
    "(sin(x)-1)*(sin(x)+1)",
    "exp(x)*(exp(x)-1)",
    "(x-1)*(x+1)/x",
    "(x**2+2*x+2)*(x**2-2*x+2)",
    "x**3",
    "(x+1+1)*(x-1)",
    "(x-1)*(x+2)==0",
    "(x-I)*(x+I)",
    "x**2+y**2",
    "(a+b)*(x+y)",
    "0.5*(x+2)",
    "(x/2+1/2)*(x-1)",
    "(x-1)*(x-2)/2",
]

NOT_IN_FORM = [
    "x**2-1",
    "2*x+4",
    "(2*x+2)*(x+3)",
    "x*(x-4+4/x)",
    "x*y+x",
    "(x**2-1)**6000",
    "sin(x)**2-1",
    "x*(x-1)/x",
    "(2+1)*(x+1)",
    "x**4+4",
    "x+x",
    "x**2+x-2==0",
    "x**2-y**2",
    "a*(x+y)+b*(x+y)",
]


@pytest.mark.parametrize("formula", IN_FORM)
def test_is_factored(formula):
    assert outcome("factored", formula) == "right"


@pytest.mark.parametrize("formula", NOT_IN_FORM)
def test_is_not_factored(formula):
    assert outcome("factored", formula) == "wrong form"


UNDECIDED = ["x**2 - 2*sqrt(2)*x + 2", "x - sqrt(x)", "exp(2*x) - 1", "2**x + 4**x"]


@pytest.mark.parametrize("formula", UNDECIDED)
def test_powers_that_depend_on_one_another_leave_it_undecided(formula):
    assert outcome("factored", formula) == "undecided"


@pytest.mark.parametrize("polynomial", ["x**8 + 16*x**4 + 48", "x**6 - y**6", "6*x**3 - 6*x*y**2", "x**5/3 - x/3"])
def test_what_sympy_factors_is_factored(polynomial):
    comparer = build({"factored": {"to": polynomial}})
    assert verdict(comparer, value(sp.factor(to_sympy(parse(polynomial)))))[0] == "pass"


def test_an_answer_must_not_divide_by_the_variable():
    assert outcome("factored", "(x - 1)/x") == "right"
    assert outcome("factored", "(x - 1)/x", variable="x") == "wrong form"


def test_a_value_that_is_wrong_is_told_first():
    assert outcome("factored", "(x - 1)*(x + 2)", "x**2 - 1") == "wrong value"
