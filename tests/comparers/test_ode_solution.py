"""ode_solution, and curves that solve a differential equation: what their pages do not show."""

import json

import numpy as np
import pytest
from scipy.integrate import solve_ivp
from scipy.special import ellipj

from grader.comparers import find_all
from grader.errors import Undecided
from tests.comparers.drawing import figures, line
from tests.comparers.seen import build, calls, record, verdict

PENDULUM = {"equations": {"theta": "omega", "omega": "-9.81*sin(theta)"}, "start": {"theta": 2, "omega": 0}}
T = np.linspace(0, 10, 401)


def exact(t):
    """The pendulum's angle by Jacobi's elliptic functions; it begins at its greatest, a quarter of a swing on."""
    k = np.sin(1)
    _, cn, dn, _ = ellipj(np.sqrt(9.81) * t, k**2)
    return 2 * np.arcsin(k * cn / dn)


def solved(**options):
    return solve_ivp(lambda t, y: [y[1], -9.81 * np.sin(y[0])], (0, 10), [2, 0], t_eval=T, **options).y[0]


def pendulum(**options):
    return build({"ode_solution": {"to": PENDULUM, "of": "theta", **options}})


def test_it_is_as_precise_as_the_known_solution():
    assert verdict(pendulum(rel_tol=1e-8), record(t=T, theta=exact(T)))[0] == "pass"


@pytest.mark.parametrize(
    ("options", "outcome"),
    [
        ({}, "fail"),
        ({"method": "LSODA"}, "fail"),
        ({"rtol": 1e-5}, "pass"),
        ({"rtol": 1e-6, "method": "RK23"}, "pass"),
        ({"max_step": 0.01}, "pass"),
        ({"rtol": 1e-8, "atol": 1e-8, "method": "Radau"}, "pass"),
    ],
)
def test_solvers_are_right_where_they_are_precise_enough(options, outcome):
    judgement = pendulum().judge(record(t=T, theta=solved(**options)))
    assert judgement.credit == (outcome == "pass")
    assert judgement.diagnosis == ("drift" if outcome == "fail" else None)


@pytest.mark.parametrize("times", [[0, 0, 0, 0], [1, 1, 1, 1], [3, 1, 2, 1, -1, -1, 0], [1e-300, 0], []])
def test_times_may_stand_in_any_order_and_repeat(times):
    compare = build({"ode_solution": {"to": {"equations": {"y": "-y"}, "start": {"y": 1}}, "rel_tol": 1e-3}})
    assert verdict(compare, record(t=times, y=np.exp(-np.array(times, float))))[0] == ("pass" if times else "fail")


def test_all_that_the_solver_tells_is_not_the_solution():
    result = solve_ivp(lambda t, y: [y[1], -9.81 * np.sin(y[0])], (0, 10), [2, 0], t_eval=T, rtol=1e-8)
    judgement = pendulum().judge(record(t=T, theta=result))
    assert judgement.diagnosis == "whole_result"
    assert "its .y" in judgement.message


PROBLEMS = {
    "another variable and beginning": (
        {"equations": {"y": "2*s"}, "start": {"y": 1}, "variable": "s", "from": 1},
        "s**2",
    ),
    "a stiff one": ({"equations": {"y": "-2000*(y - cos(s))"}, "start": {"y": 0}, "variable": "s"}, None),
    "a constant one": ({"equations": {"y": "0*y"}, "start": {"y": 5}, "variable": "s"}, "5 + 0*s"),
}


@pytest.mark.parametrize(("problem", "formula"), PROBLEMS.values(), ids=PROBLEMS)
def test_other_problems(problem, formula):
    compare = build({"ode_solution": {"to": problem}})
    s = np.linspace(0 if formula else 0.1, 3, 31)
    right = eval(formula, {"s": s}) if formula else (2000**2 * np.cos(s) + 2000 * np.sin(s)) / (2000**2 + 1)
    assert verdict(compare, record(s=s, y=right))[0] == "pass"
    assert verdict(compare, record(s=s, y=right + 0.1))[0] == "fail"


def test_a_function_is_called_at_drawn_times():
    compare = build({"ode_solution": {"to": {"equations": {"y": "-y"}, "start": {"y": 1}}}})
    points = {"t": [3.0, 0.5, 1.0, 2.0, 0.1]}
    assert verdict(compare, calls(lambda t: np.exp(-t), points))[0] == "pass"
    assert verdict(compare, calls(lambda t: 2 - np.exp(-t), points))[0] == "fail"
    with pytest.raises(Undecided, match="not called with t alone"):
        compare.judge(calls(lambda t, x: t, {"t": [1.0], "x": [1.0]}))


@pytest.mark.parametrize(
    ("when", "wrong"),
    [
        ({"equations": {"omega": "-9.81*theta"}}, 2 * np.cos(np.sqrt(9.81) * T)),
        ({"start": {"theta": 0}}, 0 * T),
        ({"equations": {"omega": "0"}, "start": {"omega": 1}}, 2 + T),
    ],
)
def test_a_misconception_says_what_differs(when, wrong):
    assert verdict(pendulum().instead(when), record(t=T, theta=wrong))[0] == "pass"
    assert verdict(pendulum(), record(t=T, theta=wrong))[0] == "fail"


@pytest.mark.parametrize(
    ("when", "why"),
    [
        ("omega", "which equations or start values differ"),
        ({"omega": 1}, "what may differ is equations, start and from, not omega"),
        ({"equations": {"phi": "1"}}, "a number for each unknown"),
        ({"start": 5}, "`start` says what differs"),
    ],
)
def test_other_misconceptions_are_refused(when, why):
    with pytest.raises(ValueError, match=why):
        pendulum().instead(when)


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"to": {"equations": {"y": "k*y"}, "start": {"y": 1}}}, "stand for nothing here: k"),
        ({"to": {"equations": {"y": "y"}, "start": {}}}, "a number for each unknown"),
        ({"to": {"equations": {"t": "1"}, "start": {"t": 0}}}, "cannot be an unknown too"),
        ({"to": PENDULUM, "of": "phi"}, "the unknowns are theta and omega"),
    ],
)
def test_a_problem_that_is_not_complete_is_refused(options, why):
    with pytest.raises(ValueError, match=why):
        find_all()["ode_solution"].model_validate_json(json.dumps(options))


@pytest.mark.parametrize("equation", ["y**2", "1/(y - 1)", "f(y)"])
def test_a_problem_without_solution_leaves_the_check_undecided(equation):
    compare = build({"ode_solution": {"to": {"equations": {"y": equation}, "start": {"y": 1}}}})
    with pytest.raises(Undecided, match="has no solution"):
        compare.judge(record(t=[0, 1, 2], y=[1, 2, 3]))


# --- Curves ------------------------------------------------------------------------------------------

CURVES = {"variable": "t", "domain": [0, 10], "of": [{"name": "the pendulum", "ode": PENDULUM, "of": "theta"}]}


@pytest.mark.parametrize(
    ("heights", "outcome", "said"),
    [
        (exact(T), "pass", "I found the pendulum."),
        (np.degrees(exact(T)), "fail", "check degrees and radians"),
        (np.gradient(exact(T), T), "fail", "is the derivative of the pendulum"),
        (2 * np.cos(np.sqrt(9.81) * T), "fail", "the pendulum"),
    ],
)
def test_a_curve_that_solves_an_equation(heights, outcome, said):
    found, message = verdict(build({"curves": CURVES}), figures(line(T, heights)))
    assert (found, said in message) == (outcome, True), message


@pytest.mark.parametrize(
    ("curve", "why"),
    [
        ({"ode": PENDULUM}, "theta and omega"),
        ({"ode": PENDULUM, "of": "phi"}, "theta and omega"),
        ({"formula": "x", "of": "x"}, "there is no ode"),
        ({"formula": "x", "ode": PENDULUM, "of": "theta"}, "exactly one of"),
    ],
)
def test_a_curve_says_which_unknown_it_is(curve, why):
    with pytest.raises(ValueError, match=why):
        build({"curves": {"domain": [0, 1], "of": [{"name": "a", **curve}]}})


def test_a_curve_of_an_equation_without_solution_leaves_the_check_undecided():
    compare = build(
        {"curves": {"domain": [0, 9], "of": [{"name": "a", "ode": {"equations": {"y": "y**2"}, "start": {"y": 1}}}]}}
    )
    with pytest.raises(Undecided, match="has no solution"):
        compare.judge(figures(line(T, T)))
