"""solves: what its page does not show."""

import pytest

from grader.comparers.solves import Solves
from grader.errors import Undecided
from grader.formulas import parse
from grader.values import Expr, Node

RIGHT = {
    "a formula for an equation": ("x - 2", "x == 2"),
    "dependent equations": ("[x + y == 3, 2*x + 2*y == 6]", "[y == 3 - x]"),
    "three unknowns": ("[x + y + z == 6, x - y == 1, z == 3]", "[x == 2, y == 1, z == 3]"),
    "no solutions on both sides": ("[x + y == 1, x + y == 2]", "False"),
    "a matrix of formulas": ("[x == 1, y == 2]", "Matrix([x - 1, y - 2])"),
    "a condition": ("[x**2 == 4, x > 0]", "[x == 2]"),
    "a circle and a line": (
        "[x**2 + y**2 == 5, y == x + 1]",
        "Or(And(Eq(x, 1), Eq(y, 2)), And(Eq(x, -2), Eq(y, -1)))",
    ),
    "curves that meet": ("[v*t == 90, (v + 5)*(t - 1/4) == 90]", "[(v + 5)*(4*t - 1) == 360, t == 90/v]"),
    "a parabola in another form": ("[y == x**2, y == 4]", "[(x - 2)*(x + 2), y - 4]"),
}

DIAGNOSES = {
    "a solution lost": ("(x - 1)*(x - 2)", "x - 1", "solutions-missing"),
    "a solution gained": ("x - 1", "(x - 1)*(x - 2)", "solutions-extra"),
    "an equation left out": ("[x + y - 3, x - y - 1]", "[x + y - 3]", "solutions-extra"),
    "no value at a solution": ("[x == 0, y == 1]", "[x**2/x == 0, y == 1]", "solutions-missing"),
    "no value at irrational solutions": (
        "[y == 1, x**2 == 2]",
        "[y == 1, (x**2 - 2)**2/(x**2 - 2) == 0]",
        "solutions-missing",
    ),
    "a condition without a value at any solution": (
        "[y == 1, x**2 == 2]",
        "[y == 1, x**2 == 2, (x**2 - 2)/(x**2 - 2) == 1]",
        "solutions-missing",
    ),
    "a condition without a value on half a circle": (
        "x**2 + y**2 == 4",
        "[x**2 + y**2 == 4, log(x) == log(x)]",
        "solutions-missing",
    ),
    "a contradiction": ("[x + y - 3, x - y - 1]", "[x + y - 3, x - y - 1, x]", "solutions-missing"),
}


@pytest.mark.parametrize(("to", "answer"), RIGHT.values(), ids=RIGHT)
def test_right_system(to, answer):
    assert Solves.model_validate({"to": to}).judge(parse(answer)).credit == 1


@pytest.mark.parametrize(("to", "answer", "diagnosis"), DIAGNOSES.values(), ids=DIAGNOSES)
def test_diagnosis(to, answer, diagnosis):
    judgement = Solves.model_validate({"to": to}).judge(parse(answer))
    assert (judgement.credit, judgement.diagnosis) == (0, diagnosis)


def test_the_message_hides_a_lost_solution():
    judgement = Solves.model_validate({"to": "x**2 == 49"}).judge(parse("x == 7"))
    assert "7" not in judgement.message
    assert judgement.answer == "A right system is x**2 == 49."


def test_an_equation_that_is_not_read_leaves_the_check_undecided():
    broken = Expr((Node("Symbol", text="x"), Node("Equality", (0,))))
    with pytest.raises(Undecided):
        Solves.model_validate({"to": "x"}).judge(broken)


def test_instead_compares_with_another_system():
    assert Solves.model_validate({"to": "x"}).instead(["x - 2"]).judge(parse("2*x == 4")).credit == 1
