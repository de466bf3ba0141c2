"""What is known from a lesson's other checks is said of its answers, and said truly."""

import numpy as np
import pytest

from grader import diagnosis, judge
from grader.model import Run
from tests.comparers.seen import build, calls, record

DRAWN = np.random.default_rng(5)
ENDS = {"x": (0.3, 3), "y": (-2, 2), "delta": (0.02, 0.3)}
SAID = {
    "the function in place of its derivative": (
        ("lesson-01", "fprime", lambda x: x**3 - 2 * x**2 + 1),
        ("function_itself", "This is the function itself"),
    ),
    "its constant kept": (
        ("lesson-01", "fprime", lambda x: 3 * x**2 - 4 * x + 1),
        ("constant_kept", "The constant of the function was kept"),
    ),
    "another constant, which the function has not": (
        ("lesson-01", "fprime", lambda x: 3 * x**2 - 4 * x + 2),
        ("added_constant", "right but for a constant"),
    ),
    "the derivative in place of the function": (
        ("lesson-01", "f", lambda x: 3 * x**2 - 4 * x),
        ("derivative", "you differentiated once too often"),
    ),
    "one value in place of a difference": (
        ("lesson-01", "rate_of_change", lambda x, delta: ((x + delta) ** 3 - 2 * (x + delta) ** 2 + 1) / delta),
        ("one_term", "not subtracted"),
    ),
    "both values added": (
        (
            "lesson-01",
            "rate_of_change",
            lambda x, delta: (((x + delta) ** 3 - 2 * (x + delta) ** 2 + 1) + (x**3 - 2 * x**2 + 1)) / delta,
        ),
        ("one_term", "added here"),
    ),
    "a central difference over one step, where several forms are right": (
        (
            "lesson-01",
            "rate_of_change",
            lambda x, delta: (
                ((x + delta) ** 3 - 2 * (x + delta) ** 2 - (x - delta) ** 3 + 2 * (x - delta) ** 2) / delta
            ),
        ),
        ("wrong_step_divisor", "spans 2 delta but is divided by delta"),
    ),
    "the integrand in place of an antiderivative": (
        ("lesson-02", "antiderivative", lambda x: 3 * x**2 - 4 * x),
        ("integrand", "the one to be integrated"),
    ),
    "an antiderivative in place of the function": (
        ("lesson-02", "f", lambda x: x**3 - 2 * x**2),
        ("antiderivative", "The derivative of your answer is the right one"),
    ),
    "a function that was not to be differentiated": (
        ("lesson-02", "f", lambda x: 3 * x**2 - 4),
        ("one_term", "One term of your answer is wrong"),
    ),
    "the function in place of its gradient": (
        ("lesson-03", "gradient", lambda x, y: x**2 + y**2),
        ("function_itself", "not its derivatives"),
    ),
    "differences that are not divided": (
        ("lesson-03", "numeric_gradient", lambda x, y: (0.02 * x, 0.02 * y)),
        ("not_divided_by_step", "not divided by its step"),
    ),
    "differences that are not divided, to one side": (
        (
            "lesson-03",
            "numeric_gradient",
            lambda x, y: ((x + 0.01) ** 2 - x**2, (y + 0.01) ** 2 - y**2),
        ),
        ("not_divided_by_step", "not divided by the step"),
    ),
    "a large step": (
        ("lesson-03", "numeric_gradient", lambda x, y: (2 * x + 0.5, 2 * y + 0.5)),
        ("step_too_large", "a step of about 0.5"),
    ),
    "a hundredth where no approximation is asked": (
        ("lesson-03", "gradient", lambda x, y: (0.02 * x, 0.02 * y)),
        ("constant_factor", "divided by 100"),
    ),
    "a logarithm, which has no constant": (
        ("lesson-06", "fprime", lambda x: 1 / x + 1),
        ("added_constant", "right but for a constant"),
    ),
    "the logarithm itself": (
        ("lesson-06", "fprime", np.log),
        ("antiderivative", "The derivative of your answer is the right one"),
    ),
}


@pytest.mark.parametrize(("answer", "said"), SAID.values(), ids=SAID)
def test_what_the_other_checks_tell(answer, said, exercises):
    lesson, name, function = answer
    slug, words = said
    exercise = exercises[lesson]
    check = next(check for check in exercise.checks if check.id == name).model_copy(update={"misconceptions": ()})
    others = [other for other in exercise.checks if other.id != name]
    names = [part.nodes[-1].text for part in check.look_at.of]
    seen = calls(function, {name: DRAWN.uniform(*ENDS[name], 12).tolist() for name in names})
    opinion = judge.judge(check, seen, Run(None, "", "", 0.0, ()), others=others)
    assert opinion.diagnosis == slug, opinion.message
    assert words in opinion.message


def test_an_antiderivative_is_no_function_that_a_task_gives():
    found = diagnosis.formulas([build({"antiderivative": {"to": "x**3 - 2*x**2"}})])
    assert [
        diagnosis.case(calls(lambda x: x, {"x": [1, 2, 5]}), formula, build({"numeric": {"to": "x"}})).right.tolist()
        for formula in found
    ] == [[-1, 4, 55]]


PROPERTY = build(
    {"property": {"value": ["g_0", "g_1"], "equals": ["(right - left)*500", "(above - below)*500"], "rel_tol": 0.01}}
)


def of_parts(gradient):
    """What is said of a gradient that is compared with differences of the student's own function."""
    points = {"x": DRAWN.uniform(-1, 1, 9).tolist(), "y": DRAWN.uniform(-1, 1, 9).tolist()}
    seen = record(
        points,
        g=gradient,
        right=lambda x, y: np.sin(x + 0.001) * y,
        left=lambda x, y: np.sin(x - 0.001) * y,
        above=lambda x, y: np.sin(x) * (y + 0.001),
        below=lambda x, y: np.sin(x) * (y - 0.001),
    )
    judgement = PROPERTY.judge(seen)
    found = diagnosis.explain(seen, judgement.expected, PROPERTY, seconds=10) if judgement.credit < 1 else None
    return found.slug if found else None


@pytest.mark.parametrize(
    ("gradient", "slug"),
    [
        (lambda x, y: (-np.cos(x) * y, -np.sin(x)), "sign"),
        (lambda x, y: (2 * np.cos(x) * y, 2 * np.sin(x)), "constant_factor"),
        (lambda x, y: (np.sin(x), np.cos(x) * y), "permuted"),
        (lambda x, y: np.cos(x) * y + np.sin(x), "sum_of_components"),
        (lambda x, y: (np.cos(x) * y, 0.7), "one_component"),
        (lambda x, y: (np.cos(x) * y, np.sin(x)), None),
        (lambda x, y: (np.exp(x), y), None),
    ],
)
def test_parts_of_one_submission_are_compared_with_one_another(gradient, slug):
    assert of_parts(gradient) == slug


def test_parts_without_numbers_are_not_looked_at():
    assert of_parts(lambda x, y: "none") is None
