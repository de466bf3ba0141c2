"""Mistakes in values: each kind is found over many right answers, the usual reading wins, chance is not explained."""

import itertools
import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest
import sympy as sp

from grader import diagnosis
from grader.comparers._words import shown
from tests.comparers.seen import build, calls, value

X = np.array([-1.9, -1.3, -0.8, -0.4, 0.3, 0.7, 1.1, 1.6, 2.2, 2.7])
POINTS = {"x": X}
PLANE = {"x": X, "y": np.roll(X, 3) ** 2 - 1}
FUNCTIONS = {
    "sin(2*x) + x": lambda x: np.sin(2 * x) + x,
    "exp(-x**2)*x + 3": lambda x: np.exp(-(x**2)) * x + 3,
    "x**4 - 3*x**2 + x": lambda x: x**4 - 3 * x**2 + x,
    "cos(x)*log(x + 7)": lambda x: np.cos(x) * np.log(x + 7),
    "1/(1 + exp(-x))": lambda x: 1 / (1 + np.exp(-x)),
}
NUMBERS = {"7.3*sqrt(2)": 7.3 * 2**0.5, "pi/7": math.pi / 7, "-123.456": -123.456, "19/13": 19 / 13}
VECTORS = {
    ("sqrt(2)", "-pi", "11/7", "0.3"): np.array([2**0.5, -math.pi, 11 / 7, 0.3]),
    ("17", "23.5", "-8.25"): np.array([17, 23.5, -8.25]),
    ("exp(1)", "1/7", "5/11"): np.array([math.e, 1 / 7, 5 / 11]),
}
MATRICES = {
    (("1.5", "2.7"), ("3.9", "4.1"), ("5.3", "6.8")): np.array([[1.5, 2.7], [3.9, 4.1], [5.3, 6.8]]),
    (("pi", "2.5"), ("-3.2", "sqrt(3)")): np.array([[math.pi, 2.5], [-3.2, 3**0.5]]),
}
ANY = {**NUMBERS, **VECTORS, **MATRICES}
ROWS = {**VECTORS, **MATRICES}


def listed(to):
    return [listed(part) for part in to] if isinstance(to, tuple) else to


def explained(to, thing, points=None, **tolerances):
    """What is said to a student's object."""
    comparer = build({"numeric": {"to": listed(to), **tolerances}})
    seen = calls(thing, points) if points else value(thing)
    judgement = comparer.judge(seen)
    return None if judgement.credit else diagnosis.explain(seen, judgement.expected, comparer, seconds=10)


def slug(*args, **tolerances):
    found = explained(*args, **tolerances)
    return found.slug if found else ""


@dataclass(frozen=True)
class Made:
    """A mistake, and the right values it is made with."""

    slug: str
    mistake: Callable
    of: dict


OF_VALUES = [
    Made("sign", np.negative, ANY),
    Made("constant_factor", lambda a: 2 * a, ANY),
    Made("constant_factor", lambda a: a / 2, ANY),
    Made("constant_factor", lambda a: a * math.log(10), ANY),
    Made("constant_factor", lambda a: a / 100, ANY),
    Made("constant_factor", lambda a: a * a.size, VECTORS),
    Made("constant_factor", lambda a: 0.7 * a, ROWS),
    Made("added_constant", lambda a: a + 0.77, ROWS),
    Made("reciprocal", lambda a: 1 / a, ANY),
    Made("reciprocal", np.linalg.inv, {k: v for k, v in MATRICES.items() if len(v) == 2}),
    Made("degrees", np.degrees, ANY),
    Made("degrees", np.radians, ANY),
    Made("squared", np.square, NUMBERS),
    Made("rounded", lambda a: np.round(a, 2), {"7.3*sqrt(2)": 7.3 * 2**0.5, "19/13": 19 / 13, "exp(3)": math.exp(3)}),
    Made("truncated", np.trunc, {("17.5", "23.5", "-8.25"): np.array([17.5, 23.5, -8.25])}),
    Made("permuted", lambda a: np.r_[a[1], a[0], a[2:]], VECTORS),
    Made("reversed", lambda a: a[::-1], VECTORS),
    Made("transposed", np.transpose, MATRICES),
    Made("flattened", np.ravel, MATRICES),
    Made("flattened", lambda a: a.T.ravel(), MATRICES),
    Made("one_component", lambda a: np.r_[a[:2], 99.7, a[3:]], VECTORS),
    Made("missing_component", lambda a: a[1:], VECTORS),
    Made("missing_component", lambda a: a[0], MATRICES),
    Made("missing_component", lambda a: a[:, 1], MATRICES),
    Made("extra_component", lambda a: np.r_[a, 5], VECTORS),
    Made("sum_of_components", np.sum, ROWS),
    Made("mean", np.mean, ROWS),
    Made("norm", np.linalg.norm, VECTORS),
]


@pytest.mark.parametrize("made", OF_VALUES, ids=lambda made: made.slug)
def test_a_mistake_in_values_is_found(made):
    for to, right in made.of.items():
        seen = made.mistake(np.asarray(right))
        assert slug(to, seen if np.ndim(seen) else float(seen)) == made.slug, to


OF_FUNCTIONS = [
    ("sign", lambda f: lambda x: -f(x)),
    ("constant_factor", lambda f: lambda x: 2 * f(x)),
    ("constant_factor", lambda f: lambda x: -1.37 * f(x)),
    ("constant_factor", lambda f: lambda x: x * f(x)),
    ("added_constant", lambda f: lambda x: f(x) + 0.3777),
    ("reciprocal", lambda f: lambda x: 1 / f(x)),
    ("degrees", lambda f: lambda x: np.degrees(f(x))),
    ("rounded", lambda f: lambda x: np.round(f(x), 3)),
    ("rounded", lambda f: lambda x: np.float32(f(x)) * np.float32(1 + 4e-6)),
    ("rounded", lambda f: lambda x: np.float32(np.round(f(x), 3))),
    ("same_everywhere", lambda f: lambda x: f(0.77)),
    ("other_point", lambda f: lambda x: f(x + 1)),
    ("other_point", lambda f: lambda x: f(x / 2)),
]


@pytest.mark.parametrize(("kind", "mistake"), OF_FUNCTIONS, ids=[kind for kind, _ in OF_FUNCTIONS])
def test_a_mistake_in_a_function_is_found(kind, mistake):
    found = [slug(to, mistake(function), POINTS) for to, function in FUNCTIONS.items()]
    assert found.count(kind) >= len(FUNCTIONS) - 1  # of one, a rule of another kind may say more
    assert "" not in found


def test_a_mistake_in_a_vector_of_functions_is_found():
    first, second = FUNCTIONS["sin(2*x) + x"], FUNCTIONS["cos(x)*log(x + 7)"]
    to = ("sin(2*x) + x", "cos(x)*log(x + 7)")
    assert slug(to, lambda x: (second(x), first(x)), POINTS) == "permuted"
    assert slug(to, lambda x: (first(x), -second(x)), POINTS) == "sign"
    assert slug(to, lambda x: (first(x), x**2 + 7), POINTS) == "one_component"
    assert slug(to, lambda x: first(x) + second(x), POINTS) == "sum_of_components"
    assert slug(to, lambda x: np.hypot(first(x), second(x)), POINTS) == "norm"
    assert slug(to, second, POINTS) == "missing_component"
    assert slug(to, lambda x: (first(x), second(x), x), POINTS) == "extra_component"


@pytest.mark.parametrize(
    ("to", "student"),
    [
        ("sin(x)", lambda x: np.sin(np.radians(x))),
        ("sin(x)", lambda x: np.sin(np.degrees(x))),
        ("x*cos(x/3) + 1", lambda x: x * np.cos(np.radians(x / 3)) + 1),
        ("atan(x) + x", lambda x: np.degrees(np.arctan(x)) + x),
    ],
)
def test_degrees_inside_a_formula(to, student):
    assert slug(to, student, POINTS) == "degrees"


def test_degrees_inside_a_constant():
    assert slug("sqrt(3)*sin(pi/6)", math.sqrt(3) * math.sin(30)) == "degrees"


def test_exchanged_arguments():
    assert slug("x**2*exp(y)", lambda x, y: y**2 * np.exp(x), PLANE) in ("other_point", "wrong_variable")


def test_multiplied_by_the_step():
    points = {"x": X, "delta": np.linspace(0.1, 0.3, len(X))}
    found = explained("x**2 + delta", lambda x, delta: (x**2 + delta) * delta, points)
    assert found.slug in ("constant_factor", "not_divided_by_step")
    assert "delta" in found.sentence


@pytest.mark.parametrize("points", [{"x": np.array([-2.0, -0.5, 0.3, 0.9, 1.7, 2.3])}])
def test_points_without_a_value_do_not_hide_it(points):
    """NaN and infinity where the right answer has them."""
    with np.errstate(all="ignore"):
        assert slug("log(x) + x", lambda x: -(np.log(x) + x), points) == "sign"
        assert slug("1/(x - 0.3)", lambda x: 2 / (x - 0.3), points) == "constant_factor"


@pytest.mark.parametrize(
    ("student", "kind"),
    [
        (3**0.5 - 4.5j / 7, "sign"),
        (-(3**0.5) - 4.5j / 7, "sign"),
        (2 * 3**0.5 + 9j / 7, "constant_factor"),
        (3**0.5, "one_component"),
        (3**0.5 + 1j, "one_component"),
        (1 + 2j, ""),
    ],
)
def test_complex_numbers(student, kind):
    assert slug("sqrt(3) + 4.5*I/7", student) == kind


@pytest.mark.parametrize(
    ("student", "kind"),
    [
        ("-x**2*sin(y)", "sign"),
        ("2*x**2*sin(y)", "constant_factor"),
        ("x**2*sin(y) + 5.5", "added_constant"),
        ("[[x, 0], [0, y]]", ""),
    ],
)
def test_formulas(student, kind):
    comparer = build({"equivalent": {"to": "x**2*sin(y)"}})
    seen = value(sp.sympify(student))
    found = diagnosis.explain(seen, comparer.judge(seen).expected, comparer, seconds=10)
    assert (found.slug if found else "") == kind


# --- Where two readings give the same ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("to", "student", "points", "kind"),
    [
        ("x**3 + x", lambda x: -(x**3) - x, POINTS, "sign"),  # and taken at -x
        ("7.3*x", lambda x: 14.6 * x, POINTS, "constant_factor"),  # and taken at 2*x
        (("2*x", "2*y"), lambda x, y: (2 * y, 2 * x), PLANE, "permuted"),  # and taken at (y, x)
        (("sqrt(2)", "-sqrt(2)", "0.3"), [-(2**0.5), 2**0.5, 0.3], None, "sign"),  # and in another order
        (("12.3", "7.1"), [12, 7], None, "truncated"),  # and rounded
    ],
)
def test_the_usual_reading_wins(to, student, points, kind):
    assert slug(to, student, points) == kind


def test_which_one_is_missing_is_not_said_where_it_may_be_any_of_two():
    found = explained(("sqrt(2)", "sqrt(2)", "-1.7"), [2**0.5, -1.7])
    assert found.sentence == "One number is missing; the others are right."


def test_whole_numbers_that_may_be_cut_off_or_rounded_are_said_to_be_whole():
    assert explained(("12.3", "17.1"), [12, 17]).sentence.startswith("Your answer holds whole numbers only")
    assert explained(("12.9", "17.8"), [12, 17]).sentence.startswith("Your answer is cut off")
    assert explained(("12.9", "17.8"), [13, 18]).sentence.startswith("Your answer is rounded")


# --- What chance gives, and what is barely wrong -----------------------------------------------------


def _small(generator):
    kind = generator.integers(3)
    if kind == 0:
        return str(generator.integers(-12, 13))
    if kind == 1:
        return f"{generator.integers(-9, 10)}/{generator.integers(2, 10)}"
    return repr(float(generator.normal()))


def _worth(written):
    return [_worth(part) for part in written] if isinstance(written, list) else float(sp.Rational(written))


def test_wrong_answers_by_chance_are_not_explained():
    """Of random numbers, fractions and vectors fewer than one in 150 agrees with a mistake."""
    generator = np.random.default_rng(6)
    explanations = []
    for number in range(450):
        count = number % 4
        to, student = ([_small(generator) for _ in range(count)] if count else _small(generator) for _ in range(2))
        explanations.append(slug(tuple(to) if count else to, _worth(student)))
    assert sum(map(bool, explanations)) <= 3, explanations


def test_other_functions_are_not_explained():
    for (to, right), (other, student) in itertools.permutations(FUNCTIONS.items(), 2):
        assert slug(to, student, POINTS) == "", (to, other, right)


@pytest.mark.parametrize(
    "tolerances", [{}, {"rel_tol": 1e-2, "abs_tol": 1e-2}, {"rel_tol": 0, "abs_tol": 1e-3}], ids=str
)
def test_what_misses_the_tolerance_by_little_is_not_explained(tolerances):
    generator = np.random.default_rng(7)
    tolerance = {"rel_tol": 1e-6, "abs_tol": 1e-9} | tolerances
    for to, function in FUNCTIONS.items():
        right = function(X)
        for _ in range(5):
            noise = generator.uniform(-4, 4, len(X)) * np.maximum(
                tolerance["abs_tol"], tolerance["rel_tol"] * abs(right)
            )
            rough = dict(zip(X, right + noise, strict=True))
            assert slug(to, lambda x, rough=rough: rough[x], {"x": X}, **tolerances) == ""


# --- What a sentence must not hold -------------------------------------------------------------------


@pytest.mark.parametrize("made", OF_VALUES, ids=lambda made: made.slug)
def test_a_sentence_does_not_hold_the_right_values(made):
    for to, right in made.of.items():
        seen = made.mistake(np.asarray(right))
        sentence = explained(to, seen if np.ndim(seen) else float(seen)).sentence
        values = {shown(number).lstrip("-") for number in np.ravel(right)}
        assert not {text for text in values if len(text) > 1 and text in sentence}
        assert 1 <= sentence.count(". ") + 1 <= 3
