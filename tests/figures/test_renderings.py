"""Curves drawn at random: right ones are found however they are drawn, wrong ones never are.

benchmarks/renderings.py does the same for thousands of them, and through Matplotlib.
"""

import numpy as np
import pytest

from tests.figures.renderings import (
    GRIDS,
    LEAST_POINTS,
    LEAST_WRONG,
    LESSONS,
    MISTAKES,
    comparer,
    grid,
    heights,
    rendering,
    shows,
    smooth,
    spoilt,
    values,
    wrongness,
)

SEED = 20261123
RIGHT, WRONG = 150, 60
"""How many are drawn of each. None of these may be refused; of thousands, half a per cent."""
EXACT = 0.05
"""Difference quotients and sums are off by less than this share of the range where they count as right."""
TASKS = (*LESSONS, None)
"""None stands for random smooth functions."""


def drawn(number, *, wrong):
    rng = np.random.default_rng([SEED, number, wrong])
    task = TASKS[number % len(TASKS)] or smooth(rng)
    return rendering(rng, task, wrong=wrong)


def described(one):
    return f"{one.task.name}: {one.grid}, {one.methods}, {one.ways}, {one.mistake}"


def test_no_right_rendering_is_refused():
    judged = [(one, comparer(one.task).judge(values(one))) for one in (drawn(n, wrong=False) for n in range(RIGHT))]
    refused = [(described(one), judgement.message) for one, judgement in judged if judgement.credit < 1]
    assert refused == []


def test_no_wrong_rendering_is_accepted():
    judged = [(one, comparer(one.task).judge(values(one))) for one in (drawn(n, wrong=True) for n in range(WRONG))]
    assert [described(one) for one, judgement in judged if judgement.credit == 1] == []
    assert all(judgement.message and judgement.diagnosis for _, judgement in judged)


# --- The renderings are what they say ----------------------------------------------------------------


@pytest.mark.parametrize("number", range(40))
def test_right_points_lie_on_the_curve_and_show_it(number):
    rng = np.random.default_rng([SEED, number])
    task = TASKS[number % len(TASKS)] or smooth(rng)
    _, x = grid(rng, task)
    assert shows(x, task.domain)
    for curve in task.curves:
        name, own_x, own_y = heights(rng, task, curve, x)
        off = own_y - curve.at(own_x)
        within = (own_x >= task.domain[0]) & (own_x <= task.domain[1])
        assert within.sum() >= LEAST_POINTS - 2
        if name == "formula":
            assert np.ptp(off[within]) <= 1e-9 * (1 + np.abs(off[within]).max())
        elif curve.integral is not None:
            assert np.max(np.abs(off[within][1:-1])) <= EXACT * task.scale(curve)


@pytest.mark.parametrize("number", range(40))
def test_wrong_points_are_off_by_as_much_as_they_say(number):
    rng = np.random.default_rng([SEED, number])
    task = TASKS[number % len(TASKS)] or smooth(rng)
    curve = task.curves[-1]
    _, x = grid(rng, task)
    _, own_x, own_y = heights(rng, task, curve, x)
    mistake, wrong = spoilt(rng, task, curve, own_x, own_y)
    within = (own_x >= task.domain[0]) & (own_x <= task.domain[1])
    off = (wrong - curve.at(own_x))[within]
    least = np.ptp(off) / 2 if curve.more.get("shift") == "any" else np.max(np.abs(off))
    assert mistake in MISTAKES
    assert least >= LEAST_WRONG * task.scale(curve) * (1 - 1e-9)
    assert wrongness(task, curve, own_x, own_y, own_y) == 0


def test_only_the_curve_that_is_named_has_the_mistake():
    for number in range(20):
        one = drawn(number, wrong=True)
        assert 0 <= one.which < len(one.task.curves)
        assert one.mistake in MISTAKES
        assert drawn(number, wrong=False).mistake == ""


def test_every_kind_of_grid_comes_up():
    assert {drawn(number, wrong=False).grid for number in range(RIGHT)} == set(GRIDS)


def test_the_same_seed_gives_the_same_rendering():
    first, second = (drawn(3, wrong=True) for _ in range(2))
    assert values(first) == values(second)
