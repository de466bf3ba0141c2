"""Points: the only policy on marks."""

import pytest

from grader import scoring
from grader.comparers.numeric import Numeric
from grader.model import Check, Exercise, Outcome, Run, Submission, Variable, Verdict
from grader.values import Fault

PASS, PARTIAL, FAIL, FAULT, SKIPPED, UNJUDGED = Outcome
RAN = Run(None, "", "", 0.1, ())
STOPPED = Run(Fault("raised", "ValueError"), "", "", 0.1, ())


def check(name, points=2.0, needs=()):
    return Check(id=name, points=points, look_at=Variable(variable=name), compare=Numeric(to=1), needs=needs)


def verdict(name, outcome, credit=None, **options):
    return Verdict(check(name, **options), outcome, "what was seen", {PASS: 1.0}.get(outcome, credit or 0.0))


def grade(*verdicts, run=RAN):
    checks = tuple(verdict.check for verdict in verdicts)
    exercise = Exercise(id="one", title="One", statement="Do.", reference="a = 1", checks=checks)
    return scoring.grade(Submission("ada", "one", "one.py", b""), exercise, run, verdicts, 1.5)


def outcomes(graded):
    return [mark.verdict.outcome for mark in graded.marks]


@pytest.mark.parametrize(
    ("outcome", "credit", "points"),
    [(PASS, 1.0, 3.0), (PARTIAL, 0.25, 0.75), (FAIL, 0.0, 0.0), (FAULT, 0.0, 0.0), (UNJUDGED, 0.0, 0.0)],
)
def test_a_check_earns_its_points_times_the_credit(outcome, credit, points):
    mark = scoring.mark(verdict("a", outcome, credit, points=3.0))
    assert (mark.points, mark.max_points) == (points, 3.0)


@pytest.mark.parametrize("outcome", [FAIL, FAULT, SKIPPED, UNJUDGED])
def test_only_what_is_right_earns_points(outcome):
    assert scoring.mark(verdict("a", outcome, 0.5)).points == 0


def test_the_score_is_the_sum_without_rounding_noise():
    graded = grade(*(verdict(f"a{n}", PASS, points=0.1) for n in range(3)))
    assert graded.score == 0.3
    assert graded.seconds == 1.5


def test_the_most_is_what_all_checks_give():
    assert grade(verdict("a", FAIL), verdict("b", UNJUDGED), verdict("c", PASS)).max_score == 6


@pytest.mark.parametrize("outcome", [PARTIAL, FAIL, FAULT, SKIPPED])
def test_a_check_whose_need_did_not_pass_is_skipped(outcome):
    graded = grade(verdict("a", outcome, 0.5), verdict("b", PASS, needs=("a",)))
    skipped = graded.marks[1]
    assert (skipped.verdict.outcome, skipped.points, skipped.verdict.credit) == (SKIPPED, 0, 0)
    assert "“a”" in skipped.verdict.message


def test_a_check_whose_needs_passed_counts():
    graded = grade(verdict("a", PASS), verdict("b", PASS), verdict("c", FAIL, needs=("a", "b")))
    assert outcomes(graded) == [PASS, PASS, FAIL]


def test_skipping_goes_on_along_the_needs():
    graded = grade(verdict("a", FAIL), verdict("b", PASS, needs=("a",)), verdict("c", PASS, needs=("b",)))
    assert outcomes(graded) == [FAIL, SKIPPED, SKIPPED]


def test_all_unmet_needs_are_named():
    graded = grade(
        verdict("a", FAIL), verdict("b", PASS), verdict("c", FAULT), verdict("d", PASS, needs=("a", "b", "c"))
    )
    message = graded.marks[3].verdict.message
    assert "“a” and “c”" in message
    assert "“b”" not in message


def test_what_builds_on_something_unjudged_is_unjudged():
    graded = grade(verdict("a", UNJUDGED), verdict("b", FAIL, needs=("a",)))
    assert outcomes(graded) == [UNJUDGED, UNJUDGED]


def test_what_builds_on_something_wrong_is_skipped_whatever_else_is_unjudged():
    graded = grade(verdict("a", UNJUDGED), verdict("b", FAIL), verdict("c", PASS, needs=("a", "b")))
    assert outcomes(graded) == [UNJUDGED, FAIL, SKIPPED]


@pytest.mark.parametrize(
    ("outcome", "run", "status", "needs_review"),
    [
        (PASS, RAN, "graded", False),
        (FAIL, RAN, "graded", False),
        (FAULT, RAN, "graded", False),
        (PASS, STOPPED, "fault", False),
        (FAULT, STOPPED, "fault", False),
        (UNJUDGED, RAN, "unjudged", True),
        (UNJUDGED, STOPPED, "unjudged", True),
    ],
)
def test_the_status_says_whether_it_ran_and_whether_a_person_must_look(outcome, run, status, needs_review):
    graded = grade(verdict("a", outcome), verdict("b", PASS), run=run)
    assert (graded.status, graded.needs_review) == (status, needs_review)


@pytest.mark.parametrize(
    ("repairs", "costs", "points"), [((), 0.2, 2.0), (((1, "”"),), 0.2, 1.6), (((1, "”"),), 0, 2.0)]
)
def test_a_repair_costs_what_the_exercise_says(repairs, costs, points):
    passed = verdict("a", PASS)
    exercise = Exercise(
        id="one", title="One", statement="Do.", reference="a = 1", checks=(passed.check,), repair_costs=costs
    )
    submission = Submission("ada", "one", "one.py", b"", repairs=repairs)
    (mark,) = scoring.grade(submission, exercise, RAN, [passed], 0.0).marks
    assert mark.points == pytest.approx(points)
    assert any("repaired" in note for note in mark.verdict.notes) is (points < 2)
