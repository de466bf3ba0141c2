"""Values as balls: certain to hold them, as narrow as asked, or none at all."""

from fractions import Fraction

import mpmath
import pytest
import sympy
from flint import acb, arb

from grader.comparers.maths import balls
from grader.comparers.maths.domains import Gaussian
from grader.comparers.maths.enclosures import TooLarge, Undefined, Unsure, precision, value
from grader.comparers.maths.expressions import to_sympy
from grader.formulas import parse
from grader.values import Expr, Node

HALVES = {"x": Fraction(3, 7), "y": Fraction(11, 5), "n": 4, "k": 2}

NUMBERS = (
    "x + 1/3 - 0.125",
    "x**3 - 2*x*y/7",
    "x**y + y**(-x) + x**(-3) + y**(3/2) + (-y)**(1/3)",
    "sin(x) + cos(y)*tan(x) + cot(x) + sec(x) + csc(x)",
    "asin(x) + acos(x) + atan(y) + acot(y) + asec(y) + acsc(y)",
    "sinh(x) + cosh(x) + tanh(x) + coth(x) + sech(x) + csch(x)",
    "asinh(x) + acosh(y) + atanh(x) + acoth(y) + asech(x) + acsch(x)",
    "asin(y) + acos(-y) + acosh(x) + atanh(y) + sqrt(-x) + log(-x)",
    "exp(x*y) + log(x) + log(y, 3) + sinc(x)",
    "pi + E + I*x + EulerGamma + GoldenRatio + Catalan + TribonacciConstant",
    "Abs(-x) + Abs(x + I*y) + sign(-x) + sign(k - k) + re(x + I*y) + im(x + I*y) + arg(-x + I)",
    "conjugate(x + I*y) + atan2(x, -y)",
    "floor(y) + ceiling(y) + floor(-y) + frac(y) + Mod(-y, x) + Max(x, y, 1) + Min(x, y, 1)",
    "Heaviside(x) + DiracDelta(x) + KroneckerDelta(n, k) + KroneckerDelta(k, k)",
    "factorial(n) + factorial(x) + gamma(x) + loggamma(y) + digamma(x) + trigamma(x) + polygamma(2, x)",
    "factorial2(n) + subfactorial(n) + binomial(n, k) + binomial(y, k) + binomial(y, x) + binomial(n, 5)",
    "RisingFactorial(x, n) + FallingFactorial(y, k) + FallingFactorial(y, x)",
    "beta(x, y) + zeta(y) + zeta(y, x) + harmonic(n) + harmonic(x) + polylog(k, x) + dirichlet_eta(x)",
    "erf(x) + erfc(x) + erfi(x) + erfinv(x) + fresnels(x) + fresnelc(x)",
    "Ei(x) + Si(x) + Ci(x) + Shi(x) + Chi(x) + li(x) + expint(k, x)",
    "uppergamma(x, y) + lowergamma(x, y) + LambertW(y) + LambertW(-x/2, -1)",
    "besselj(k, x) + bessely(k, x) + besseli(x, y) + besselk(k, y)",
    "airyai(x) + airybi(x) + airyaiprime(x) + airybiprime(x)",
    "elliptic_k(x) + elliptic_e(x) + elliptic_e(y, x) + elliptic_f(1, x)",
    "legendre(n, x) + hermite(n, x) + chebyshevt(n, x) + chebyshevu(n, x)",
    "fibonacci(n) + lucas(n) + catalan(n) + partition(n) + gcd(12, 18) + lcm(4, 6)",
    "Sum(j**2, (j, 1, n)) + Product(j + x, (j, 1, 3)) + Sum(i*j, (i, 1, j), (j, 1, 3)) + Sum(j, (j, 1, 0))",
    "Piecewise((x, x > 1), (y, x < 1), (1/(k - 2), True))",
    "Integral(exp(-t**2), (t, 0, x)) + Integral(sqrt(t)*log(t), (t, x, y)) + Integral(x*s, (s, 0, t), (t, 0, 1))",
    "Derivative(x**3*y, x) + Derivative(sin(x*y), x, y) + Derivative(exp(2*x), (x, 3)) + Subs(t**2, t, x)",
    "Determinant(Matrix([[x, y], [1, 2]])) + Trace(Matrix([[x, y], [1, 2]])*Matrix([[y, 1], [0, x]]))",
)


@pytest.mark.parametrize("formula", NUMBERS)
def test_values_are_those_of_sympy(formula):
    found = value(parse(formula), HALVES, 256)
    at = {sympy.Symbol(name, real=True): sympy.Rational(str(number)) for name, number in HALVES.items()}
    expected = to_sympy(parse(formula)).subs(at).doit().evalf(50)
    with mpmath.workdps(50):
        right = mpmath.mpc(mpmath.mpmathify(expected))
        with precision(256):
            distance = abs(found - acb(str(right.real), str(right.imag)))
        assert distance < 1e-36 * (1 + abs(right))


def test_every_function_is_tried():
    heads = {node.head for formula in NUMBERS for node in parse(formula).nodes}
    others = {"MatAdd", "MatPow", "MatMul", "Inverse", "Transpose", "Adjoint", "DotProduct", "erfcinv"}
    truths = set(balls.truth.FUNCTIONS) - {"KroneckerDelta"}
    assert balls.FUNCTIONS.keys() - heads - others - truths == set()


MATRICES = {
    "Matrix([[1, x], [0, 2]])*Matrix([[x, 0], [1, 1]])": [[Fraction(6, 7), Fraction(3, 7)], [2, 2]],
    "Matrix([[1, 2], [3, 4]])**2": [[7, 10], [15, 22]],
    "Matrix([[1, 2], [3, 4]])**(-1)": [[-2, 1], [Fraction(3, 2), Fraction(-1, 2)]],
    "Transpose(Matrix([[1, 2], [3, 4]])) + 2*Matrix([[1, 2], [3, 4]])": [[3, 7], [8, 12]],
    "MatMul(2, Matrix([[1, 2], [3, 4]]))": [[2, 4], [6, 8]],
}


@pytest.mark.parametrize(("formula", "right"), MATRICES.items())
def test_matrices(formula, right):
    from grader.comparers.maths.enclosures import Prepared

    with precision(128):
        found = Prepared(parse(formula))({"x": Fraction(3, 7)})
        for row, numbers in enumerate(right):
            for column, number in enumerate(numbers):
                assert (
                    abs(found[row, column] - arb(str(Fraction(number).numerator)) / Fraction(number).denominator)
                    < 1e-30
                )


TRUTHS = {
    "x < y": True,
    "And(x < y, y < x)": False,
    "Or(x < y, y < x)": True,
    "Not(x >= y)": True,
    "x - x < 0": None,
    "Or(x - x < 0, y > 0)": True,
    "And(x - x < 0, y < 0)": False,
    "Implies(x > y, x - x < 0)": True,
    "Xor(x < y, x < y)": False,
    "Equivalent(x < y, y > x)": True,
    "Nand(x < y, y > x)": False,
    "Nor(x > y, y < x)": True,
    "Eq(k, 2)": True,
    "Ne(k, 2)": False,
    "k <= 2": True,
    "k > 2": False,
    "Eq(x, y)": False,
}


@pytest.mark.parametrize(("formula", "truth"), TRUTHS.items())
def test_truth_is_told_or_not_known(formula, truth):
    from grader.comparers.maths.enclosures import Prepared

    with precision(128):
        assert Prepared(parse(formula))(HALVES) is truth


NONE = {
    "log(0)": Undefined,
    "1/(k - 2)": Undefined,
    "0**(-x)": Undefined,
    "gamma(-2)": Undefined,
    "zoo": Undefined,
    "nan": Undefined,
    "Max(I, 1)": Undefined,
    "arg(0)": Undefined,
    "Piecewise((1, x > 1))": Undefined,
    "9**9**9**9": TooLarge,
    "exp(exp(exp(50)))": TooLarge,
    "oo": Unsure,
    "1/(x - x)": Unsure,
    "floor(x - x)": Unsure,
    "sin(exp(exp(50)))": Unsure,
    "Sum(k, (k, 1, 10**9))": Unsure,
    "Sum(k, (k, 1, x))": Unsure,
    "Sum(1/k**2, (k, 1, oo))": Unsure,
    "unknown": Unsure,
    "f(x)": Unsure,
    "Limit(1/x, x, oo)": Unsure,
    "x < y": Unsure,
    "Matrix([[1, 2]])": Unsure,
    "Matrix([[1, 2]])*Matrix([[1, 2]])": Unsure,
    "Integral(1/t, (t, -1, 1))": Unsure,
}


@pytest.mark.parametrize(("formula", "reason"), NONE.items())
def test_what_is_not_certain_has_no_value(formula, reason):
    with pytest.raises(reason):
        value(parse(formula), HALVES, 128)


SNAPPED = {"floor(3*(x - 3/7))": 0, "sign(sin(pi))": 0, "log(exp(I*pi))": acb(0, arb.pi()), "Abs(cos(pi/2))": 0}


@pytest.mark.parametrize(("formula", "right"), SNAPPED.items())
def test_what_is_zero_to_many_digits_may_be_taken_as_zero(formula, right):
    from grader.comparers.maths.enclosures import Prepared

    with precision(256, snap=True):
        assert abs(Prepared(parse(formula))(HALVES) - right) < 1e-15


def test_a_tiny_number_is_not_taken_as_zero():
    from grader.comparers.maths.enclosures import Prepared

    with precision(512, snap=True):
        assert Prepared(parse("sign(10**(-60))"))({}) == 1


def test_more_bits_give_a_narrower_ball_around_the_same_value():
    rough, fine = (value(parse("exp(sqrt(2)*pi)"), {}, bits) for bits in (64, 512))
    assert rough.overlaps(fine)
    assert rough.contains(fine)
    assert fine.rel_accuracy_bits() > 480


def test_the_inverse_of_erfc():
    assert abs(value(parse("erfc(erfcinv(x)) - x"), HALVES)) < 1e-60


def test_the_other_case_need_have_no_value():
    assert value(parse("ITE(x < 1, k, 1/(k - 2))"), HALVES) == 2


def test_a_complex_point():
    assert abs(value(parse("z**2"), {"z": Gaussian(Fraction(1), Fraction(1))}) - acb(0, 2)) < 1e-60


@pytest.mark.parametrize(
    ("text", "exact"), [("0.1", True), ("0.10000000000000000555", True), ("0.3333333333333333", False)]
)
def test_a_rounded_number_is_as_wide_as_rounding_may_have_made_it(text, exact):
    found = value(Expr((Node("Float", text=text),)))
    assert (found.rel_accuracy_bits() > 200) is exact
    assert exact or found.contains(acb(1) / 3)
