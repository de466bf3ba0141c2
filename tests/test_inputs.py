"""The points at which functions are called."""

import dataclasses

import pytest

from grader.comparers.numeric import Numeric
from grader.inputs import SHARED, draw
from grader.model import Check, Exercise, Function, Submission

SUBMISSION = Submission("ada", "one", "one.py", b"def f(x, y): return x")
RANGES = {
    "x": (-2.0, 3.0),
    "y": (0.0, 1e-6),
    "t": (1 / 3, 2 / 3),
    "large": (1e6, 3e8),
    "high": (1e9, 1e9 + 1),
    "narrow": (0.123456, 0.123457),
}


def check(*of, name="f", **options):
    return Check(id=name, look_at=Function(function="f", of=of, **options), compare=Numeric(to=1))


def drawn(*of, submission=SUBMISSION, domain=RANGES, name="f", **options):
    asked = check(*of, name=name, **options)
    exercise = Exercise(id="one", title="One", statement="Do.", reference="a", checks=(asked,), domain=domain)
    return draw(submission, exercise, asked, asked.look_at)


@pytest.mark.parametrize("name", RANGES)
@pytest.mark.parametrize("count", [1, 2, 12, 300])
def test_points_lie_evenly_in_the_range(name, count):
    low, high = RANGES[name]
    found = drawn(name, points=count)
    assert len(found.inputs) == count
    slack = (high - low) * 1e-3
    for some in (found.inputs[: found.shared], found.inputs[found.shared :]):
        for part, point in enumerate(sorted(point for (point,) in some)):
            width = (high - low) / len(some)
            assert low <= point <= high
            assert low + part * width - slack <= point <= low + (part + 1) * width + slack


@pytest.mark.parametrize("name", RANGES)
def test_a_message_can_name_a_point_exactly(name):
    low, high = RANGES[name]
    for (point,) in drawn(name).inputs:
        assert point in (low, high) or float(f"{point:.14g}") == point


def test_points_are_not_in_order():
    points = [point for (point,) in drawn("x", points=50).inputs]
    assert points != sorted(points)


def test_variables_are_drawn_apart():
    both = drawn("x", "y", points=50).inputs
    by_x = [y for _, y in sorted(both)]
    assert by_x != sorted(by_x)


def test_the_same_file_is_called_at_the_same_points():
    assert drawn("x", "y") == drawn("x", "y")


def test_any_change_of_the_file_changes_the_points_but_a_few_that_all_share():
    changed = dataclasses.replace(SUBMISSION, source=SUBMISSION.source + b"\n")
    first, second = drawn("x"), drawn("x", submission=changed)
    assert first.shared == second.shared == SHARED
    assert set(first.inputs) & set(second.inputs) == set(first.inputs[:SHARED])
    assert first.inputs[:SHARED] == second.inputs[:SHARED]


@pytest.mark.parametrize(("count", "shared"), [(1, 0), (5, 0), (6, 3), (1000, 3)])
def test_most_points_are_a_submissions_own(count, shared):
    assert drawn("x", points=count).shared == shared


def test_the_name_of_the_student_changes_nothing():
    assert drawn("x") == drawn("x", submission=dataclasses.replace(SUBMISSION, student="grace", path="other.py"))


def test_checks_have_their_own_points():
    assert drawn("x").inputs != drawn("x", name="g").inputs


def test_targets_of_a_check_share_the_points_of_a_variable():
    together, alone = drawn("x", "y"), drawn("y")
    assert [y for _, y in together.inputs] == [y for (y,) in alone.inputs]


def test_arguments_are_formulas_of_the_variables():
    points = drawn("2*x + 1", "y", "7")
    assert points.names == ("x", "y")
    for (x, y), arguments in zip(points.inputs, points.arguments, strict=True):
        assert arguments == (pytest.approx(2 * x + 1), y, 7.0)


def test_a_function_of_constants_is_called_as_often():
    points = drawn("1", "1", points=4)
    assert (points.names, points.inputs, points.arguments) == ((), ((),) * 4, ((1.0, 1.0),) * 4)


def test_a_targets_own_range_counts_before_the_exercises():
    assert all(5 <= x <= 6 for (x,) in drawn("x", domain={"x": (0.0, 1.0)}).inputs) is False
    own = check("x")
    own = own.model_copy(update={"look_at": Function(function="f", of=("x",), domain={"x": (5.0, 6.0)})})
    exercise = Exercise(id="one", title="O", statement="D", reference="a", checks=(own,), domain={"x": (0.0, 1.0)})
    assert all(5 <= x <= 6 for (x,) in draw(SUBMISSION, exercise, own, own.look_at).inputs)


# --- Whole numbers and vectors ----------------------------------------------------------------------


def drawn_whole(*of, domain, integers, **options):
    asked = check(*of, **options)
    exercise = Exercise(
        id="one", title="One", statement="Do.", reference="a", checks=(asked,), domain=domain, integers=integers
    )
    return draw(SUBMISSION, exercise, asked, asked.look_at)


@pytest.mark.parametrize(("ends", "values"), [((0, 1), {0, 1}), ((-2.5, 2.5), {-2, -1, 0, 1, 2}), ((7, 7.5), {7})])
def test_whole_numbers_are_drawn_from_all_of_their_range(ends, values):
    found = drawn_whole("n", domain={"n": ends}, integers=("n",), points=100)
    assert {n for (n,) in found.inputs} == values


@pytest.mark.parametrize(
    ("of", "kinds"),
    [
        ("n", {int}),
        ("2*n + 1", {int}),
        ("x", {float}),
        ("n + x", {float}),
        ("n + 0.0", {float}),
        (3, {int}),
        (3.0, {float}),
    ],
)
def test_what_is_made_of_whole_numbers_alone_is_passed_as_one(of, kinds):
    found = drawn_whole(of, "n", domain={"n": (1, 9), "x": (0, 1)}, integers=("n",))
    assert {type(first) for first, _ in found.arguments} == kinds


def test_the_numbers_of_a_vector_stand_one_after_the_other():
    found = drawn("x", ["y", "x + 1", 5])
    assert found.names == ("x", "y")
    assert all(arguments == (x, y, x + 1, 5) for (x, y), arguments in zip(found.inputs, found.arguments, strict=True))
