"""What the kinds of mistakes in formulas are made of: terms, derivatives in numbers, antiderivatives."""

import numpy as np
import pytest

from grader.diagnosis._gathering import gathered
from grader.diagnosis._primitives import antiderivative, is_natural, same, simple
from grader.diagnosis._quadrature import running_integral
from grader.diagnosis._rewriting import TooLong, product, rewritten, terms, tree
from grader.diagnosis._slopes import Slopes
from grader.formulas import parse, text
from grader.formulas.tree import Tree, flat, integer

POINTS = {"x": np.linspace(0.31, 2.4, 12), "a": np.linspace(1.3, 0.4, 12)}


def formula(written):
    return tree(parse(written))


def values(written):
    return Slopes(POINTS, "x").value(formula(written))


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("3*x**2 - 4*x", 2),
        ("x*(3*x - 4)", 2),
        ("(2*x*(x + 1) - x**2)/(x + 1)**2", 2),
        ("x + x", 1),
        ("x - x", 0),
        ("(x + 1)**2", 1),
        ("6*x*(x**2 + 1)**2", 1),
        ("(1 - log(x))/x**2", 2),
    ],
)
def test_a_formula_is_the_sum_of_its_terms(written, count):
    found = terms(formula(written))
    assert len(found) == count
    total = sum((Slopes(POINTS, "x").value(term.tree) for term in found), np.zeros(12))
    assert np.allclose(total, values(written))


def test_a_formula_with_too_many_parts_is_not_taken_apart():
    with pytest.raises(TooLong):
        terms(formula("(x + 1)*(x + 2)*(x + sin(x))*(a + exp(x))*(x + cos(x))*(a + 7)"))


def test_a_tree_of_parts_shared_many_times_is_refused():
    nodes = list(parse("x + x").nodes)
    while len(nodes) < 60:
        nodes.append(type(nodes[0])("Add", (len(nodes) - 1, len(nodes) - 1)))
    with pytest.raises(TooLong):
        tree(type(parse("x"))(tuple(nodes)))


def test_a_tree_that_is_too_deep_is_refused():
    with pytest.raises(TooLong):
        tree(parse("sin(" * 80 + "x" + ")" * 80))


FUNCTIONS = (
    "x**3 - 2*x**2|x*exp(x)|x**2*sin(x)|x*log(x)|log(x)|exp(2*x)*sin(3*x)|x**2*exp(x)*sin(x)|sin(x)/x|log(x)/x|"
    "1/(1 + exp(-x))|exp(-x**2)|(x**2 + 1)**3|tan(x)|atan(2*x)|2**x|sin(x)**2|sin(x)*cos(x)|x/(x**2 + 1)|sqrt(x)|"
    "a*sin(a*x)|log(log(x + 2))|(x**3 + x)**4|tan(3*x)|sqrt(x**2 + 1)"
).split("|")


@pytest.mark.parametrize("written", FUNCTIONS)
def test_an_antiderivative_differentiates_back(written):
    from grader.comparers.maths.differentiation import derivative

    right = tree(derivative(parse(written), "x"))
    work = Slopes(POINTS, "x")
    found = antiderivative(right, work)
    assert found is not None
    assert same(work.slope(found), work.value(right))
    assert is_natural(found)
    assert np.ptp(work.value(found) - values(written)) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(
    ("written", "expected"),
    [("(1 - x**2)/(x**2 + 1)**2", "x/(x**2 + 1)"), ("(x**2 + 2*x)/(x + 1)**2", "x**2/(x + 1)")],
)
def test_a_fraction_is_found_from_its_derivative_as_one_fraction(written, expected):
    found = antiderivative(formula(written), Slopes(POINTS, "x"))
    assert found is not None
    assert text(flat(found)) in {expected, expected.replace("/(", "*(1/(") + ")"}


@pytest.mark.parametrize("written", ["exp(-x**2)", "sin(x)/x", "x**x", "Abs(x)*floor(x)"])
def test_what_has_no_antiderivative_in_closed_form_has_none(written):
    assert antiderivative(formula(written), Slopes(POINTS, "x")) is None


def test_terms_over_one_denominator_are_put_together():
    found = gathered(formula("x/(x - 1) + 1/(x - 1) + x**2"))
    assert text(flat(found)) in {"(x + 1)/(x - 1) + x**2", "(x + 1)*(1/(x - 1)) + x**2"}


def test_an_integral_in_numbers():
    work = Slopes({"x": np.array([2.0, 0.5, 1.0])}, "x")
    assert running_integral(formula("3*x**2"), work) == pytest.approx(np.array([7.875, 0.0, 0.875]))


def test_parts_are_rewritten_together_and_one_at_a_time():
    found = [text(flat(each)) for each in rewritten(formula("sin(x) + cos(x)*sin(a)"), _lost)]
    assert found == ["x + cos(x)*a", "x + cos(x)*sin(a)", "sin(x) + cos(x)*a"]


def _lost(part):
    return part.args[0] if part.head == "sin" else None


@pytest.mark.parametrize(
    ("numbers", "expected"), [([0.5, 0.5], "1/2"), ([3, 3], "3"), ([1, 2], "None"), ([np.pi], "None"), ([0, 0], "None")]
)
def test_numbers_that_are_all_one_simple_fraction(numbers, expected):
    assert str(simple(np.array(numbers, float))) == expected


def test_a_wrong_rule_applies_everywhere_or_at_one_part():
    work = Slopes(POINTS, "x")
    whole = formula("x**3 + x**2")
    slope, parts = work.wrong(whole, _kept)
    assert np.allclose(slope, values("x**3 + x**2"))
    assert [text(flat(part)) for part in parts] == ["x**3", "x**2"]
    slope, _ = work.wrong(whole, _kept, parts[0])
    assert np.allclose(slope, values("x**3 + 2*x"))


def _kept(part):
    return part.work.value(part.tree) if part.tree.head == "Pow" else None


def test_a_product_of_one_factor_is_that_factor():
    assert product([integer(1), Tree("Symbol", text="x")]) == Tree("Symbol", text="x")
    assert product([]) == integer(1)
