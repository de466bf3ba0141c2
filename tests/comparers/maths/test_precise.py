"""Values by ball arithmetic: as right as they claim to be, or none; and what they refute."""

import mpmath
import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.comparers.maths import precise, refuting
from grader.comparers.maths.balls import Unsure
from grader.comparers.maths.expressions import to_sympy
from grader.comparers.maths.trees import joined, number, symbol
from grader.formulas import parse

X = sympy.Symbol("x", real=True)


def value(formula, x):
    taken_apart = precise.taken_apart(to_sympy(parse(formula)))
    return precise.value(taken_apart, {X: sympy.Rational(x)})


KNOWN = (
    "x + 1/3",
    "x**3 - 2*x",
    "1/(1 + exp(-x))",
    "exp(-x)/(1 + exp(-x))**2",
    "log(x**2 + 1)",
    "sin(x)*cos(3*x)",
    "tan(x)",
    "sinh(x) - cosh(x)",
    "tanh(x/2)",
    "atan(x)",
    "Abs(x - 4)",
    "sqrt(x**2 + 2)",
    "(x**2 + 1)**x",
    "pi*x + E",
    "1 - 1/(1 + exp(-40*x))",
)
"""Formulas of elementary functions that are real everywhere."""


@pytest.mark.parametrize("formula", KNOWN)
@pytest.mark.parametrize("x", ["2/7", "-13/9", "5"])
def test_values_are_those_of_sympy_to_45_digits(formula, x):
    found = value(formula, x)
    right = to_sympy(parse(formula)).evalf(60, subs={X: sympy.Rational(x)})
    with mpmath.workdps(60):
        assert abs(found - mpmath.mpmathify(right)) <= 1e-45 * abs(found)


@pytest.mark.parametrize(
    ("formula", "x"),
    [
        ("log(x)", "-1"),
        ("sqrt(x)", "-2"),
        ("1/x", "0"),
        ("log(x)", "0"),
        ("sin(x)**2 + cos(x)**2 - 1", "1"),
        ("(sqrt(x + 10**-300) - sqrt(x))*10**150", "1"),
        ("exp(exp(exp(x)))", "9"),
        ("sin(exp(exp(x)))", "9"),
    ],
)
def test_what_is_not_real_or_not_certain_has_no_value(formula, x):
    with pytest.raises(Unsure):
        value(formula, x)


@pytest.mark.parametrize("formula", ["gamma(x)", "floor(x)", "Max(x, 1)", "f(x)"])
def test_what_is_not_elementary_is_not_taken_apart(formula):
    assert precise.taken_apart(to_sympy(parse(formula))) is None


# --- Refuting ----------------------------------------------------------------------------------------


def power(base, exponent):
    return joined("Pow", base, exponent)


HUGE = number(10**9)
HEAVY = {
    "a huge power": power(symbol("x"), HUGE),
    "a power of powers of numbers": power(number(10), power(number(10), number(10))),
    "a power of x to such": power(symbol("x"), power(number(10), power(number(10), number(10)))),
    "a factorial": joined("factorial", HUGE),
    "many terms": joined("Add", *map(number, range(400)), symbol("x")),
}


@pytest.mark.parametrize("seen", HEAVY.values(), ids=HEAVY)
def test_what_is_heavy_is_refuted_by_what_it_is_not(seen):
    assert refuting.is_heavy(seen)
    assert refuting.refuted(seen, parse("x**2 + 1"), {}, 1e-20)
    assert refuting.differ_by_more_than_a_constant(seen, parse("x**3"), "x")


@pytest.mark.parametrize("formula", KNOWN)
def test_what_students_write_is_not_heavy(formula):
    assert not refuting.is_heavy(parse(formula))


@given(st.sampled_from(KNOWN), st.sampled_from(KNOWN))
@settings(max_examples=100, deadline=None)
def test_only_what_is_different_is_refuted(first, second):
    """A formula in another form is refuted exactly where the formula itself is."""
    other_form = joined("Add", joined("Mul", number(2), parse(first)), joined("Mul", number(-1), parse(first)))
    assert bool(refuting.refuted(other_form, parse(second), {}, 1e-20)) is (first != second)


@pytest.mark.parametrize("constant", [0, 7, 10**40])
def test_a_constant_apart_is_an_antiderivative(constant):
    seen = joined("Add", parse("x**3"), number(constant), symbol("C"))
    assert not refuting.differ_by_more_than_a_constant(seen, parse("x**3"), "x")


@pytest.mark.parametrize(("formula", "varies"), [("x**2", True), ("3", False), ("sin(x)**2 + cos(x)**2", False)])
def test_a_formula_varies_where_it_has_two_values(formula, varies):
    assert refuting.varies(parse(formula), {}) is varies
