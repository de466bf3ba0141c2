"""Polynomials: formulas worked out exactly, within bounds."""

import pytest

from grader.comparers.maths.forms import Forms
from grader.comparers.maths.polynomials import Ring, TooLarge, content, irreducible_factors
from grader.formulas import parse


def ring_of(*formulas):
    forms = Forms()
    identities = [forms.add(parse(formula)) for formula in formulas]
    return Ring(forms, identities), identities


EQUAL = {
    "a product": ("(x - 1)*(x + 1)", "x**2 - 1"),
    "a quotient": ("(x**2 - 1)/(x + 1)", "x - 1"),
    "a sum of quotients": ("1/x + 1/y", "(x + y)/(x*y)"),
    "a quotient of quotients": ("1/(1 + 1/x)", "x/(x + 1)"),
    "decimals": ("0.1*x + 0.2*x", "3*x/10"),
    "signs": ("-(x - y)*(-x)", "x**2 - x*y"),
    "a negative power": ("(x + 1)**(-2)", "1/(x**2 + 2*x + 1)"),
    "functions as variables": ("(sin(x) + 1)**2", "sin(x)**2 + 2*sin(x) + 1"),
    "zero": ("x - x", "0"),
}


@pytest.mark.parametrize("pair", EQUAL.values(), ids=EQUAL)
def test_quotients_are_equal(pair):
    ring, (first, second) = ring_of(*pair)
    assert ring.quotient(first) == ring.quotient(second)


@pytest.mark.parametrize("formula", ["x + 1/x", "1/(x + 1)", "(x**2 - 1)/(x - 2)"])
def test_no_polynomial_has_variables_below_the_line(formula):
    ring, (identity,) = ring_of(formula)
    assert ring.polynomial(identity) is None


@pytest.mark.parametrize(
    "formula",
    ["(x - a)**6000", "(x + y + z + 1)**200", "(1/3)**999999", "(x + 1)**300*(y + 1)**300*(z + 1)**300", "1e-9999*x"],
)
def test_what_would_take_too_long_is_refused(formula):
    ring, (identity,) = ring_of(formula)
    with pytest.raises(TooLarge):
        ring.quotient(identity)


def test_a_division_by_zero_is_one():
    ring, (identity,) = ring_of("1/(x - x)")
    with pytest.raises(ZeroDivisionError):
        ring.quotient(identity)


FACTORS = {
    "x**2 + 1": [1],
    "x**2 - 1": [1, 1],
    "(2*x - 4)**3": [3],
    "x*y + y": [1, 1],
    "x**4 + 4": [1, 1],
    "a*x + b": [1],
    "x**2 - y**2": [1, 1],
    " + ".join(f"x_{number}" for number in range(100)): [1],
}


@pytest.mark.parametrize(("formula", "times"), FACTORS.items(), ids=lambda thing: str(thing)[:20])
def test_irreducible_factors_and_how_often_they_occur(formula, times):
    ring, (identity,) = ring_of(formula)
    factors = irreducible_factors(ring.quotient(identity).above)
    assert sorted(count for _, count in factors) == times
    assert all(factor.leading_coefficient() == 1 for factor, _ in factors)


def test_equal_factors_compare_equal_whatever_constants_stand_before_them():
    ring, identities = ring_of("2*x - 2", "1 - x", "(x - 1)/3")
    factors = [irreducible_factors(ring.quotient(identity).above)[0][0] for identity in identities]
    assert factors[0] == factors[1] == factors[2]


@pytest.mark.parametrize(("formula", "expected"), {"2*x + 4": 2, "x/2 + 1/2": 1, "2*x/3 + 4": 2, "x - x": 0}.items())
def test_content_is_the_whole_number_that_can_be_taken_out(formula, expected):
    ring, (identity,) = ring_of(formula)
    assert content(ring.quotient(identity).above) == expected


def test_the_degree_in_one_of_several_variables():
    ring, (identity,) = ring_of("x**3*y + y**2")
    polynomial = ring.quotient(identity).above
    assert [ring.degree(polynomial, name) for name in "xyz"] == [3, 2, 0]
