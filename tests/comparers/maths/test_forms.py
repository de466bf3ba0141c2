"""Forms: what counts as written alike, and how fractions and their parts are found."""

import pytest

from grader.comparers.maths.forms import Forms
from grader.comparers.maths.trees import Unreadable
from grader.formulas import parse
from grader.values import Expr, Node

ALIKE = {
    "order of a sum": ("1 + 2*x", "x*2 + 1"),
    "grouping of a sum": ("(x + y) + z", "z + (x + y)"),
    "grouping of a product": ("x*(y*z)", "(x*y)*z"),
    "a difference is a sum": ("a - b", "-b + a"),
    "a quotient is a product": ("a/b", "a*(1/b)"),
    "a product over a divisor": ("(a*b)/c", "a*(b/c)"),
    "a minus anywhere in a product": ("2*(-x)", "-2*x"),
    "a minus before a quotient": ("(-x)/y", "-(x/y)"),
    "a half of": ("1/2*x", "x/2"),
    "a fraction as a factor": ("2/3*x", "2*(x/3)"),
    "a root": ("sqrt(x)", "x**(1/2)"),
    "the exponential function": ("exp(x)", "E**x"),
    "e": ("exp(1)", "E"),
    "a negative exponent": ("x**(-2)", "1/x**2"),
    "a negative symbolic exponent": ("x**(-n)", "1/x**n"),
    "zeros at the end of a decimal": ("1.50*x", "1.5*x"),
    "within functions": ("sin(x + y)", "sin(y + x)"),
    "sides of an equation": ("x == y", "y == x"),
    "a set": ("{1, 2*x}", "{x*2, 1}"),
    "a union": ("Union(Interval(0, 1), {3})", "Union({3}, Interval(0, 1))"),
    "logic": ("(x > 1) & (y > 1)", "(y > 1) & (x > 1)"),
    "a matrix and its rows": ("Matrix([[1, 2], [3, 4]])", "[[1, 2], [3, 4]]"),
    "a column and a list": ("Matrix([1, x])", "[1, x]"),
    "a huge power": ("(x - a)**6000", "(-a + x)**6000"),
}

DIFFERENT = {
    "a sum of numbers": ("2 + 3", "5"),
    "like terms": ("x + x", "2*x"),
    "a square": ("x*x", "x**2"),
    "a decimal": ("1/2", "0.5"),
    "a fraction that can be reduced": ("3/6", "1/2"),
    "a whole number as a fraction": ("6/3", "2"),
    "a minus before a bracket": ("-(a - b)", "b - a"),
    "two signs": ("(-x)*(-x)", "x*x"),
    "a double minus": ("-(-x)", "x"),
    "a minus a minus": ("a - (-b)", "a + b"),
    "a minus below the line": ("x/(-y)", "-(x/y)"),
    "a minus and a power": ("-x**2", "(-x)**2"),
    "two divisors and their product": ("a/b/c", "a/(b*c)"),
    "divisors that are numbers": ("x/2/3", "x/6"),
    "a divisor's divisor": ("1/(1/x)", "x"),
    "one as a factor": ("1*x", "x"),
    "zero as a term": ("x + 0", "x"),
    "one as an exponent": ("x**1", "x"),
    "a factor taken out": ("2*(x + 1)", "2*x + 2"),
    "the law of powers": ("(x*y)**2", "x**2*y**2"),
    "arguments of a function": ("f(x, y)", "f(y, x)"),
    "entries of a list": ("[1, 2]", "[2, 1]"),
    "an element given twice": ("{4, 4}", "{4}"),
    "sides of an inequality": ("x < y", "y < x"),
    "an inequality the other way round": ("x < y", "y > x"),
    "a product of matrices": (
        "Matrix([[1, 2], [3, 4]])*Matrix([[0, 1], [1, 1]])",
        "Matrix([[0, 1], [1, 1]])*Matrix([[1, 2], [3, 4]])",
    ),
    "infinities": ("oo", "-oo"),
    "case of a name": ("x", "X"),
}


def alike(first, second, **options):
    forms = Forms(**options)
    return forms.add(parse(first)) == forms.add(parse(second))


@pytest.mark.parametrize("pair", ALIKE.values(), ids=ALIKE)
def test_are_one_form(pair):
    assert alike(*pair)


@pytest.mark.parametrize("pair", DIFFERENT.values(), ids=DIFFERENT)
def test_are_two_forms(pair):
    assert not alike(*pair)


@pytest.mark.parametrize("pair", [("x/(2*y)", "x/2/y"), ("1/(-x)", "-1/x"), ("1/(x*y**2)", "1/x/y**2")])
def test_splitting_takes_divisors_apart(pair):
    assert alike(*pair, splitting=True)


@pytest.mark.parametrize("pair", [("x + x", "2*x"), ("(x*y)**2", "x**2*y**2"), ("1/(1/x)", "x")])
def test_splitting_calculates_nothing(pair):
    assert not alike(*pair, splitting=True)


def test_a_tree_that_shares_parts_without_end_has_a_form():
    nodes = [Node("Symbol", text="x"), *(Node("Add", (place, place)) for place in range(200))]
    forms = Forms()
    form = forms[forms.add(Expr(tuple(nodes)))]
    assert (form.head, form.times) == ("Add", (2**200,))


def test_factors_above_and_below_the_line():
    forms = Forms()
    above, below = forms.fraction(forms.add(parse("2*x**3*(x + 1)**2/(3*y*sqrt(z))")))
    assert {forms.text(factor) for factor in above} == {"2", "x", "x + 1"}
    assert {forms.text(factor) for factor in below} == {"3", "y", "sqrt(z)"}


@pytest.mark.parametrize(
    ("formula", "holds"),
    {"x + 1/y": True, "(x/2)**3": True, "sin(1/x)": False, "x**(1/2)": False, "x*y": False}.items(),
)
def test_a_fraction_line_counts_outside_functions_and_exponents(formula, holds):
    forms = Forms()
    assert forms.holds_division(forms.add(parse(formula))) is holds


@pytest.mark.parametrize(
    "node", [Node("Integer", text="x"), Node("Rational", text="1/x"), Node("Float", text="?"), Node("Pow")], ids=str
)
def test_a_number_that_is_none_is_refused(node):
    with pytest.raises(Unreadable):
        Forms().add(Expr((node,)))
