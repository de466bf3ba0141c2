"""Numerical methods: each mistake is named from the values alone, and nothing else is taken for one."""

import math

import numpy as np
import pytest

from grader import diagnosis
from tests.comparers.seen import build, calls, value

METHODS = {
    "not_divided_by_step",
    "wrong_step_divisor",
    "one_sided",
    "central_for_one_sided",
    "step_ignored",
    "step_too_small",
    "step_too_large",
    "wrong_end",
    "last_value_only",
    "few_directions",
}
DRAWN = np.random.default_rng(11)
FUNCTIONS = {
    "3*x**2 - 4*x": (lambda x: x**3 - 2 * x**2 + 1, (-2, 3)),
    "2*x*exp(-x) - x**2*exp(-x)": (lambda x: x**2 * np.exp(-x), (0.2, 4)),
    "-2*x/(1 + x**2)**2": (lambda x: 1 / (1 + x**2), (-3, 3)),
    "1/x": (np.log, (0.5, 5)),
}


def explained(to, answer, domain, **options):
    """What is said of a function as an answer where `to` is right."""
    comparer = build({"numeric": {"to": to, **options}})
    points = {name: DRAWN.uniform(*ends, 12).tolist() for name, ends in domain.items()}
    seen = calls(answer, points)
    judgement = comparer.judge(seen)
    assert judgement.credit < 1
    return diagnosis.explain(seen, judgement.expected, comparer, seconds=10)


def slug(*arguments, **options):
    found = explained(*arguments, **options)
    return found.slug if found else None


QUOTIENTS = {
    "forward": (lambda f, h: lambda x: (f(x + h) - f(x)) / h, "step_too_large"),
    "backward": (lambda f, h: lambda x: (f(x) - f(x - h)) / h, "step_too_large"),
    "not divided": (lambda f, h: lambda x: f(x + h) - f(x), "not_divided_by_step"),
    "central, not divided": (lambda f, h: lambda x: f(x + h) - f(x - h), "not_divided_by_step"),
    "central, divided by one step": (lambda f, h: lambda x: (f(x + h) - f(x - h)) / h, "wrong_step_divisor"),
    "one step, divided by two": (lambda f, h: lambda x: (f(x + h) - f(x)) / (2 * h), "wrong_step_divisor"),
    "parentheses lost": (lambda f, h: lambda x: (f(x + h) - f(x - h)) / 2 * h, "wrong_step_divisor"),
}


@pytest.mark.parametrize("to", FUNCTIONS)
@pytest.mark.parametrize(("quotient", "mistake"), QUOTIENTS.values(), ids=QUOTIENTS)
@pytest.mark.parametrize("h", [0.1, 0.0123])
def test_a_quotient_with_a_wrong_step_or_divisor(to, quotient, mistake, h):
    f, domain = FUNCTIONS[to]
    if mistake != "step_too_large" and h != 0.1 and to.startswith("3"):
        pytest.skip("of a parabola it is a multiple with a constant, which other mistakes give as well")
    assert slug(to, quotient(f, h), {"x": domain}) == mistake


@pytest.mark.parametrize(
    ("central", "said"), [(False, "proportion to the step (first order)"), (True, "square of the step (second order)")]
)
def test_the_order_of_a_step_that_is_too_large(central, said):
    f, domain = FUNCTIONS["2*x*exp(-x) - x**2*exp(-x)"]
    quotient = (lambda x: (f(x + 0.2) - f(x - 0.2)) / 0.4) if central else (lambda x: (f(x + 0.2) - f(x)) / 0.2)
    found = explained("2*x*exp(-x) - x**2*exp(-x)", quotient, {"x": domain})
    assert found.slug == "step_too_large"
    assert said in found.sentence
    assert "a step of about 0.2" in found.sentence


@pytest.mark.parametrize("to", FUNCTIONS)
@pytest.mark.parametrize("h", [1e-11, 2e-13, 1e-14, 1e-15, np.finfo(float).eps])
def test_a_step_so_small_that_rounding_shows(to, h):
    f, domain = FUNCTIONS[to]
    found = explained(to, lambda x: (f(x + h) - f(x)) / h, {"x": domain})
    assert found.slug == "step_too_small"
    assert float(found.sentence.split("order of ")[1].split(":")[0]) == pytest.approx(h, rel=0.9)


def test_rounding_is_measured_and_shows_in_one_number_too():
    comparer = build({"numeric": {"to": "cos(1)"}})
    seen = value((math.sin(1 + 1e-15) - math.sin(1)) / 1e-15)
    found = diagnosis.explain(seen, comparer.judge(seen).expected, comparer, seconds=10)
    assert found.slug == "step_too_small"
    assert "The step is too small: " in found.sentence
    assert "off by up to 0.01" in found.sentence


def f(x):
    return x**3 - 2 * x**2 + 7


FORWARD = "((x + d)**3 - 2*(x + d)**2 - x**3 + 2*x**2)/d"
CENTRAL = "((x + d)**3 - 2*(x + d)**2 - (x - d)**3 + 2*(x - d)**2)/(2*d)"
WITH_STEP = {
    "not divided": (FORWARD, lambda x, d: f(x + d) - f(x), "not_divided_by_step"),
    "parentheses lost": (FORWARD, lambda x, d: f(x + d) - f(x) / d, "not_divided_by_step"),
    "multiplied": (FORWARD, lambda x, d: (f(x + d) - f(x)) * d, "wrong_step_divisor"),
    "divided by two steps": (FORWARD, lambda x, d: (f(x + d) - f(x)) / (2 * d), "wrong_step_divisor"),
    "backward": (FORWARD, lambda x, d: (f(x) - f(x - d)) / d, "one_sided"),
    "central": (FORWARD, lambda x, d: (f(x + d) - f(x - d)) / (2 * d), "central_for_one_sided"),
    "a step of its own": (FORWARD, lambda x, d: (f(x + 1e-3) - f(x)) / 1e-3, "step_ignored"),
    "the derivative": (FORWARD, lambda x, d: 3 * x**2 - 4 * x, "step_ignored"),
    "central, not divided": (CENTRAL, lambda x, d: f(x + d) - f(x - d), "not_divided_by_step"),
    "forward for central": (CENTRAL, lambda x, d: (f(x + d) - f(x)) / d, "one_sided"),
    "backward for central": (CENTRAL, lambda x, d: (f(x) - f(x - d)) / d, "one_sided"),
    "central, divided by one step": (CENTRAL, lambda x, d: (f(x + d) - f(x - d)) / d, "wrong_step_divisor"),
    "central, parentheses lost": (CENTRAL, lambda x, d: (f(x + d) - f(x - d)) / 2 * d, "wrong_step_divisor"),
}


@pytest.mark.parametrize(("to", "answer", "mistake"), WITH_STEP.values(), ids=WITH_STEP)
def test_a_quotient_whose_step_is_an_argument(to, answer, mistake):
    domain = {"x": (-2, 3), "d": (0.02, 0.3)}
    assert slug(to, answer, domain, abs_tol=1e-5, rel_tol=1e-5) == mistake


def swept(angles, delta=1e-4, *, inside=True, divided=True):
    """The gradient of x² + y² by the steepest of the directions."""

    def height(x, y):
        return x**2 + y**2

    def gradient(x, y):
        steepest, result = 0.0, (0.0, 0.0)
        for angle in angles:
            across, along = math.cos(angle), math.sin(angle)
            rate = (height(x + delta * across, y + delta * along) - height(x, y)) / (delta if divided else 1)
            if rate > steepest and inside:
                steepest, result = rate, (rate * across, rate * along)
        if not inside and rate > steepest:
            result = (rate * across, rate * along)
        return result

    return gradient


CIRCLE = np.linspace(0, 2 * np.pi, 1000)
SWEEPS = {
    "comparison outside": (swept(CIRCLE, inside=False), "last_value_only", "inside the loop"),
    "the same, oblique": (swept(np.arange(0, 6.2, 0.01), inside=False), "last_value_only", "inside the loop"),
    "degrees": (swept([0, 90, 180, 270]), "degrees", "degrees"),
    "few directions": (swept(np.linspace(0, 2 * np.pi, 9)), "few_directions", "8 directions only"),
    "a large step": (swept(CIRCLE, 0.5), "step_too_large", "a step of about 0.5"),
    "a tiny step": (swept(CIRCLE, 1e-15), "step_too_small", "rounding"),
    "not divided": (swept(CIRCLE, 0.1, divided=False), "not_divided_by_step", "not divided by the step"),
    "finite differences": (
        lambda x, y: (((x + 0.2) ** 2 - x**2) / 0.2, ((y + 0.2) ** 2 - y**2)),
        None,
        "",
    ),
}


@pytest.mark.parametrize(("answer", "mistake", "said"), SWEEPS.values(), ids=SWEEPS)
def test_a_sweep_of_directions(answer, mistake, said):
    options = {"rel_tol": 0.01, "abs_tol": 0.01, "whole_vector": True}
    found = explained(["2*x", "2*y"], answer, {"x": (-2, 2), "y": (-2, 2)}, **options)
    if mistake is None:
        assert found is None or found.slug not in METHODS
    else:
        assert (found.slug, said in found.sentence) == (mistake, True)


ENDS = {
    "begun at zero": (lambda x: x**3 - 2 * x**2, "wrong_end", "zero at x = 0"),
    "nothing before zero": (lambda x: np.where(np.asarray(x) < 0, 0.0, x**3 - 2 * x**2), "wrong_end", "before x = 0"),
}


@pytest.mark.parametrize(("answer", "mistake", "said"), ENDS.values(), ids=ENDS)
def test_an_integral_from_the_wrong_end(answer, mistake, said):
    found = explained("x**3 - 2*x**2 + 1200", answer, {"x": (-9, 9)})
    assert (found.slug, said in found.sentence) == (mistake, True)


LISTS = {
    "the last number": 7.2,
    "the last number in a list": [7.2],
    "everywhere the last": [7.2] * 4,
    "zeros before it": [0, 0, 0, 7.2],
}


@pytest.mark.parametrize("answer", LISTS.values(), ids=LISTS)
def test_a_list_of_which_the_last_value_is_left(answer):
    comparer = build({"numeric": {"to": [1.1, 3.7, 5.9, 7.2]}})
    seen = value(answer)
    assert diagnosis.explain(seen, comparer.judge(seen).expected, comparer, seconds=10).slug == "last_value_only"


UNRELATED = {
    "a constant kept": lambda x: 3 * x**2 - 4 * x + 1,
    "a shift": lambda x: 3 * (x + 0.1) ** 2 - 4 * (x + 0.1),
    "a factor": lambda x: 1.01 * (3 * x**2 - 4 * x),
    "rounded": lambda x: np.round(3 * x**2 - 4 * x),
    "cut off": lambda x: np.trunc(3 * x**2 - 4 * x),
    "few digits": lambda x: np.round(3 * x**2 - 4 * x, 3),
    "single precision": lambda x: np.float32(3 * x**2 - 4 * x).astype(float) * 1.001,
    "constant": lambda x: 4 + 0 * x,
    "double and one": lambda x: 2 * (3 * x**2 - 4 * x) + 1,
    "noise": lambda x: 3 * x**2 - 4 * x + 1e-3 * np.sin(1e6 * x),
    "zero": lambda x: 0 * x,
    "another power": lambda x: 3 * x**3 - 4 * x,
    "a term more": lambda x: 3 * x**2 - 4 * x + 0.001 * x**3,
    "thousands": lambda x: 1000 * np.round(x, 2),
}


@pytest.mark.parametrize("answer", UNRELATED.values(), ids=UNRELATED)
def test_other_wrong_answers_are_not_taken_for_quotients(answer):
    assert slug("3*x**2 - 4*x", answer, {"x": (-2, 3)}) not in METHODS


def test_random_answers_are_not_explained():
    """Polynomials near the right one, which no method gives."""
    for _ in range(60):
        terms = DRAWN.normal(scale=10.0 ** DRAWN.uniform(-3, 1), size=4)
        assert (
            slug("3*x**2 - 4*x", lambda x, t=terms: 3 * x**2 - 4 * x + np.polyval(t, x), {"x": (-2, 3)}) not in METHODS
        )
