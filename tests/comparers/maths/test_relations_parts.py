"""What relations are decided with: quotients of polynomials, zeros on the line, sums of squares, truth tables."""

from fractions import Fraction

import pytest

from grader.comparers.maths.relations.algebra import Algebra, TooHard
from grader.comparers.maths.relations.critical import critical
from grader.comparers.maths.relations.logic import differing
from grader.comparers.maths.relations.newton import points
from grader.comparers.maths.relations.predicates import leaves, put
from grader.comparers.maths.relations.reading import read
from grader.comparers.maths.relations.squares import summands
from grader.comparers.maths.relations.zeros import simplest, zeros
from grader.formulas import parse, text


def quotient(formula):
    tree = parse(formula)
    algebra = Algebra([tree])
    ratio = algebra.ratio(tree)
    return text(algebra.tree(ratio.above)), text(algebra.tree(ratio.below))


@pytest.mark.parametrize(
    ("formula", "above", "below"),
    [
        ("(x**2 - 1)/(x - 1)", "x + 1", "1"),
        ("1/sqrt(2) - sqrt(2)/2", "0", "1"),
        ("Abs(x)**2 - x**2", "0", "1"),
        ("exp(x)**2 - exp(x)*exp(x)", "0", "1"),
        ("0.5*x", "1/2*x", "1"),
    ],
)
def test_quotient_in_lowest_terms(formula, above, below):
    assert quotient(formula) == (above, below)


@pytest.mark.parametrize("formula", ["(x + 1)**6000", "(x + y + z + 1)**40*(x - y + z + 2)**40"])
def test_a_power_that_is_too_large_is_not_multiplied_out(formula):
    with pytest.raises(TooHard):
        quotient(formula)


def places(relation):
    found = critical(frozenset(leaves(read(parse(relation)))), "x")
    return [place.fraction or round(float(place.ball.mid()), 6) for place in found.places], found.complete


@pytest.mark.parametrize(
    ("relation", "expected", "complete"),
    [
        ("x**2 > 4", [-2, 2], True),
        ("(x - 1)**2*x/(x + 3) > 0", [-3, Fraction(0), 1], True),
        ("x**2 > 2", [-1.414214, 1.414214], True),
        ("Abs(x - 1) > 2", [-1, 1, 3], True),
        ("sqrt(x) > x - 2", [Fraction(0), 1, 4], True),
        ("3*2**x > 24", [3], True),
        ("log(x) > 2", [Fraction(0), 7.389056], True),
        ("x > pi", [3.141593], True),
        ("exp(x) > x + 3", [-2.947531, 1.505241], False),
    ],
)
def test_places_where_a_comparison_may_change(relation, expected, complete):
    found = places(relation)
    assert ([number or Fraction(0) for number in found[0]], found[1]) == (expected, complete)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("exp(x) - x - 3", [-2.947531, 1.505241]),
        ("exp(2*x) - 2*exp(x) + 1", [0.0]),
        ("x*exp(x) - 1", [0.567143]),
        ("log(x**2) - 16*x**2 + 32*x - 16", [1.0, 1.11815]),
    ],
)
def test_zeros_that_are_found_on_the_line(formula, expected):
    found = zeros(parse(formula), "x")
    assert {round(float(ball.mid()), 6) + 0.0 for ball in found} >= set(expected)
    assert all(ball.rad() < 2.0**-300 for ball in found)


@pytest.mark.parametrize(
    ("low", "high", "expected"), [("19/10", "21/10", "2"), ("0", "1/3", "1/4"), ("-1/3", "-1/5", "-1/4")]
)
def test_the_simplest_fraction_between_two(low, high, expected):
    assert simplest(Fraction(low), Fraction(high)) == Fraction(expected)


@pytest.mark.parametrize(
    ("formula", "together"),
    [
        ("x**2 + y**4", {"x**2", "y**4"}),
        ("x**2 + y**2 + 1", {"x**2", "y**2", "1"}),
        ("Abs(x) + 2*exp(y)", {"abs(x)", "exp(y)"}),
        ("x**2 - 2*x*y + y**2", {"x - y", "-x + y"}),
        ("x**2 - y**2", None),
        ("x**2 + x*y - 1", None),
    ],
)
def test_a_sum_of_squares_is_zero_where_its_parts_are(formula, together):
    tree = parse(formula)
    algebra = Algebra([tree])
    found = summands(algebra.ratio(tree).above, algebra)
    assert (found and {text(algebra.tree(poly)) for poly in found}) == together


def test_points_by_newtons_method_are_zeros_to_all_digits():
    found = next(points([parse("x**2 + y**2 - 2"), parse("x - y")], ("x", "y"), 10))
    assert abs(found["x"].fraction) == abs(found["y"].fraction) == 1


def test_a_truth_table_names_a_row_that_differs():
    assert differing(read(parse("Implies(p, q)")), read(parse("Or(q, Not(p))"))) is None
    assert differing(read(parse("Implies(p, q)")), read(parse("q"))) == {"p": False, "q": False}


def test_a_formula_is_put_in_the_place_of_a_variable():
    assert text(put(parse("x**2 + y"), "x", parse("y + 1"))) == "(y + 1)**2 + y"
