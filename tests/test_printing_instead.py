"""Right values that were printed where they should have been given a name or returned."""

import pytest

from grader.comparers.numeric import Numeric
from grader.judge import judge_all
from grader.model import Check, Function, Outcome, Run, Variable
from grader.values import Calls, Candidates, Fault, Number

MISSING = Fault("missing", name="area")
AT = tuple((float(x),) for x in range(1, 8))


def run(stdout):
    return Run(None, stdout, "", 0.1, ())


def check(look_at=None, to=0.8888888888888888, **options):
    return Check(id="area", look_at=look_at or Variable(variable="area"), compare=Numeric(to=to), **options)


@pytest.mark.parametrize(
    ("stdout", "seen"),
    [
        ("0.8888888888888888\n", MISSING),
        ("the area is 0.88888888889\n", MISSING),
        ("x = 1\narea: 0.88888888889 and 7\n", Fault("none", name="area")),
        ("0.8888888888888888\n", Candidates(("b",), (Number(2),))),
    ],
)
@pytest.mark.parametrize(("counts", "outcome"), [(0, Outcome.FAIL), (0.5, Outcome.PARTIAL), (1, Outcome.PASS)])
def test_a_right_value_that_was_printed_is_told_and_counts_as_the_spec_says(stdout, seen, counts, outcome):
    (verdict,) = judge_all([check(printed_counts=counts)], [seen], run(stdout))
    assert (verdict.outcome, verdict.credit, verdict.diagnosis) == (outcome, counts, "printed")
    assert "“area” does not hold it" in verdict.message
    assert "0.88" not in verdict.message


@pytest.mark.parametrize("stdout", ["", "0.7777\n", "area: 7\n", "no numbers\n"])
def test_a_wrong_value_that_was_printed_is_a_missing_one(stdout):
    (verdict,) = judge_all([check(printed_counts=1)], [MISSING], run(stdout))
    assert (verdict.outcome, verdict.diagnosis) == (Outcome.FAULT, None)


@pytest.mark.parametrize(("factor", "diagnosis"), [(2.5, "printed"), (3.5, None)])
def test_a_function_that_prints_its_result_is_told_to_return_it(factor, diagnosis):
    look_at = Function(function="f", of=("x",))
    printed = tuple(Fault("none", printed=f"{factor * x}\n") for (x,) in AT)
    asked = check(look_at, to="2.5*x")
    (verdict,) = judge_all([asked], [Calls(("x",), AT, AT, printed)], run(""))
    assert (verdict.outcome, verdict.diagnosis) == (Outcome.FAIL, diagnosis)
    assert ("does not return them" in verdict.message) is (diagnosis == "printed")
