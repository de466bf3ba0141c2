"""expanded: what its page does not show."""

import pytest
import sympy as sp

from grader.comparers.maths.expressions import to_sympy
from grader.formulas import parse
from tests.comparers.in_form import outcome
from tests.comparers.seen import build, value, verdict

IN_FORM = [
    "x**2-1",
    "x+x",
    "1/(x+1)",
    "x/(x+1)",
    "x*x+1",
    "(x+1)**n",
    "sqrt(x+1)",
    "0",
    "2*x*y",
    "5",
]

NOT_IN_FORM = [
    "(x-1)*(x+1)",
    "(x+1)**2",
    "2*(x+1)",
    "-(x+1)",
    "(x+1)/2",
    "x/((x+1)*(x+2))",
    "1/(x+1)**2",
    "x**2-(a+b)*x+a*b",
    "sin((x+1)**2)",
    "(x-a)**6000",
    "y==x*(x+1)",
    "[x*(x+1),1]",
    "x/(x+1)/(x+2)",
]


@pytest.mark.parametrize("formula", IN_FORM)
def test_is_expanded(formula):
    assert outcome("expanded", formula) == "right"


@pytest.mark.parametrize("formula", NOT_IN_FORM)
def test_is_not_expanded(formula):
    assert outcome("expanded", formula) == "wrong form"


@pytest.mark.parametrize("product", ["(x - 3)*(x + 2)**4", "(x + y)**5*(x - 2*y)", "(x + 1)*(x/2 - y)/3"])
def test_what_sympy_expands_is_expanded(product):
    comparer = build({"expanded": {"to": product}})
    assert verdict(comparer, value(sp.expand(to_sympy(parse(product)))))[0] == "pass"


def test_value_and_form_may_both_be_wrong():
    comparer = build({"expanded": {"to": "x**2 - 1"}})
    assert comparer.judge(parse("(x - 1)*(x - 1)")).message.endswith("It is not expanded either.")
