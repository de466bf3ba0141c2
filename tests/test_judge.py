"""From what was seen to a verdict: outcomes, messages, misconceptions, what is revealed, names that are missing."""

import itertools
import struct
from datetime import date, timedelta
from typing import Any, ClassVar

import numpy as np
import pytest

from grader import judge as module
from grader.comparers.antiderivative import Antiderivative
from grader.comparers.curves import Curve, Curves
from grader.comparers.equivalent import Equivalent
from grader.comparers.labels import Labels
from grader.comparers.numeric import Numeric
from grader.errors import Undecided
from grader.formulas import parse
from grader.judge import judge, judge_all
from grader.model import Check, Comparer, Function, Judgement, Misconception, Outcome, Run, Variable, Whole
from grader.values import (
    Array,
    Artist,
    Axes,
    Calls,
    Candidates,
    Expr,
    Fault,
    Figure,
    Figures,
    Flag,
    Items,
    Node,
    Number,
    Opaque,
    Record,
    Table,
    Text,
)

PASS, PARTIAL, FAIL, FAULT, SKIPPED, UNJUDGED = Outcome
RAN = Run(None, "", "", 0.1, ())
STOPPED = Run(Fault("raised", "NameError: name 'plt' is not defined", 7), "", "", 0.1, ())


class Credit(Comparer):
    """Gives a number's value as the credit. Of a text it cannot tell, of an array it crashes."""

    reads: ClassVar[frozenset[str]] = frozenset({"number", "text", "array"})
    right: float = 1.0

    def judge(self, seen):
        match seen:
            case Number(value=number):
                credit = 1.0 if number == self.right else number if 0 < number < 1 else 0.0
            case Text(value=text):
                raise Undecided(text)
            case Array():
                raise ZeroDivisionError("inside the comparer")
            case _:
                credit = 0.0
        return Judgement(
            credit, "This was seen.", ("A remark.",), "The right value is 1.", "off_by_one", seen, Number(self.right)
        )

    def instead(self, when: Any, within: float | None = None):
        return Credit(right=when)


class FirstIsOne(Comparer):
    """The first of several is 1. Of a text it cannot tell."""

    reads: ClassVar[frozenset[str]] = frozenset({"items", "text"})

    def judge(self, seen):
        if isinstance(seen, Text):
            raise Undecided(seen.value)
        return Judgement(float(seen.values[0] == Number(1)), "This was seen.", seen=seen)


class Both(Comparer):
    """All parts of a record are numbers, and equal."""

    reads: ClassVar[frozenset[str]] = frozenset({"record"})

    def judge(self, seen):
        numbers = {value.value for value in seen.values if isinstance(value, Number)}
        alike = len(numbers) == 1 and all(isinstance(value, Number) for value in seen.values)
        return Judgement(float(alike), "This was seen.", seen=seen)


def check(compare=None, look_at=None, reveal="never", **options):
    return Check(
        id="area",
        look_at=look_at or Variable(variable="area"),
        compare=compare or Credit(),
        reveal=reveal,
        **options,
    )


def judged(seen, run=RAN, **options):
    return judge(check(**options), seen, run)


def array(*numbers, shape=None):
    return Array("float64", (len(numbers),) if shape is None else shape, struct.pack(f"<{len(numbers)}d", *numbers))


def symbol(name="x"):
    return Expr((Node("Symbol", text=name),))


SQUARE = Expr((Node("Symbol", text="x"), Node("Integer", text="2"), Node("Pow", (0, 1))))


# --- Outcomes ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("number", "outcome"), [(1, PASS), (0.4, PARTIAL), (0, FAIL), (17, FAIL)])
def test_the_credit_decides(number, outcome):
    opinion = judged(Number(number))
    assert opinion.outcome is outcome
    assert opinion.message == "This was seen."
    assert opinion.notes == ("A remark.",)
    assert opinion.seen == Number(number)


@pytest.mark.parametrize(("number", "diagnosis"), [(1, None), (0.4, "off_by_one"), (0, "off_by_one")])
def test_only_a_mistake_has_a_diagnosis(number, diagnosis):
    assert judged(Number(number)).diagnosis == diagnosis


def test_nothing_to_judge_is_neither_right_nor_wrong_and_costs_nothing():
    whole, advice = Whole(whole="figures"), Labels(advice=True)
    assert judged(Figures(()), look_at=whole, compare=advice, points=0).outcome is SKIPPED
    assert judged(Figures(()), look_at=whole, compare=advice, points=2).outcome is PASS
    assert judged(Figures(()), look_at=whole, compare=Labels(), points=0).outcome is FAIL


def test_what_is_right_is_not_shown_where_no_figure_was_drawn():
    compare = Curves(of=(Curve(name="f", formula="x**2"),), domain=(-1, 1))
    flat = Figures((Figure((Axes((Artist("line", array(-1, 0, 1), array(0, 0, 0)),)),)),))
    empty = Figures((Figure((Axes(()),)),))
    for seen, is_shown in ((flat, True), (empty, False), (Figures(()), False)):
        opinion = judged(seen, look_at=Whole(whole="figures"), compare=compare, reveal="always")
        assert (opinion.expected is not None) == is_shown


def test_a_comparer_that_cannot_tell_leaves_it_to_a_person():
    opinion = judged(Text("There are no points."))
    assert opinion.outcome is UNJUDGED
    assert "left to a person: There are no points. It is not counted as wrong." in opinion.message


def test_a_fault_is_the_students():
    opinion = judged(Fault("raised", "ValueError: no", 12))
    assert (opinion.outcome, opinion.credit, opinion.line) == (FAULT, 0, 12)
    assert "in line 12: ValueError: no." in opinion.message


def test_a_fault_names_what_was_looked_for():
    assert "“area”" in judged(Fault("none")).message
    assert "“width”" in judged(Fault("missing", name="width")).message


def test_a_name_is_missing_because_of_what_stopped_the_run():
    opinion = judged(Fault("missing", name="area"), STOPPED)
    assert "because your program stopped before" in opinion.message
    assert "name 'plt' is not defined" in opinion.message


def test_hints_are_left_to_the_report():
    hints = ("Look at the step.", {"say": "Divide by it.", "costs": 0.1})
    assert judged(Number(0), hints=hints).message == "This was seen."
    assert "step" not in judged(Fault("none"), hints=hints).message


# --- What is revealed --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reveal", "number", "told", "shown"),
    [
        ("never", 0, False, False),
        ("never", 0.5, False, False),
        ("never", 1, False, False),
        ("after_pass", 0, False, False),
        ("after_pass", 0.5, False, False),
        ("after_pass", 1, False, True),
        ("always", 0, True, True),
        ("always", 0.5, True, True),
        ("always", 1, False, True),
        (date.today() - timedelta(days=1), 0, True, True),  # noqa: DTZ011
        (date.today() + timedelta(days=2), 0, False, False),  # noqa: DTZ011
        (date.today() + timedelta(days=2), 1, False, False),  # noqa: DTZ011
        (None, 1, False, False),
    ],
)
def test_the_right_answer_is_shown_where_the_spec_says_so(reveal, number, told, shown):
    opinion = judged(Number(number), reveal=reveal)
    assert ("The right value is 1." in opinion.message) is told
    assert (opinion.expected == Number(1.0)) is shown
    assert (opinion.expected is None) is not shown


@pytest.mark.parametrize("costs", [0.0, 0.5, 1.0])
def test_what_a_new_name_costs_reveals_nothing(costs):
    opinion = judged(Number(0.5), reveal="after_pass", renamed_costs=costs)
    assert opinion.expected is None
    assert (opinion.outcome, opinion.credit) == (PARTIAL, 0.5)


@pytest.mark.parametrize("number", [0, 0.5, 41, 42.1])
def test_no_message_of_a_wrong_value_holds_the_right_one(number):
    compare = Numeric(to=42)
    opinion = judged(Number(number), compare=compare)
    assert opinion.outcome is FAIL
    assert "42" not in opinion.message.replace("42.1", "")
    assert "42" in judged(Number(number), compare=compare, reveal="always").message


# --- Misconceptions ----------------------------------------------------------------------------------


TWO = Misconception(when=2.0, say="You counted twice.")
THREE = Misconception(when=3.0, say="You counted three times.")


@pytest.mark.parametrize(
    ("number", "message", "diagnosis"),
    [
        (2, "You counted twice.", "misconception"),
        (3, "You counted three times.", "misconception"),
        (4, "This was seen.", "off_by_one"),
        (1, "This was seen.", None),
    ],
)
def test_a_known_mistake_is_explained(number, message, diagnosis):
    opinion = judged(Number(number), misconceptions=(TWO, THREE))
    assert (opinion.message, opinion.diagnosis) == (message, diagnosis)


def test_a_known_mistake_keeps_the_answer():
    opinion = judged(Number(2), misconceptions=(TWO,), reveal="always")
    assert opinion.message == "You counted twice. The right value is 1."


def test_a_misconception_within_a_tolerance():
    near = Misconception(when="3*x**2", within=0.01, say="Close, but a difference quotient.")
    compare = Numeric(to="3*x**2")
    at = tuple((float(x),) for x in range(1, 5))
    seen = Calls(("x",), at, at, tuple(Number(3 * x**2 + 0.01 * x) for (x,) in at))
    look_at = Function(function="f", of=("x",))
    opinion = judged(seen, compare=compare, misconceptions=(near,), look_at=look_at)
    assert opinion.message == "Close, but a difference quotient."


# --- Names that are missing --------------------------------------------------------------------------


def candidates(**values):
    return Candidates(tuple(values), tuple(values.values()))


@pytest.mark.parametrize(
    ("costs", "outcome", "credit", "said"),
    [(0, PASS, 1.0, "in its place."), (0.25, PARTIAL, 0.75, "25% of the points"), (1, FAIL, 0.0, "100% of the points")],
)
def test_the_right_object_under_another_name_counts(costs, outcome, credit, said):
    opinion = judged(candidates(area_2=Number(1)), renamed_costs=costs)
    assert (opinion.outcome, opinion.credit) == (outcome, credit)
    assert opinion.message == "This was seen."
    note = opinion.notes[0]
    assert "“area”" in note
    assert "“area_2”" in note
    assert note.endswith(f"{said}" if costs == 0 else f"{said}.")


def test_of_those_that_are_right_and_say_enough_the_most_similar_name_is_taken():
    wrong, right = Items((Number(2), Number(2))), Items((Number(1), Number(2)))
    opinion = judged(
        candidates(area=wrong, area_2=Text("not sure"), result=right, my_area=right, x=right), compare=FirstIsOne()
    )
    assert opinion.outcome is PASS
    assert "“my_area”" in opinion.notes[-1]


@pytest.mark.parametrize("names", [("area_of", "area_1"), ("area_1", "area_of")])
def test_of_values_that_could_be_guessed_the_most_similar_name_counts(names):
    """Or else all answers there are could be handed in at once."""
    assert judged(candidates(**dict.fromkeys(names, Number(0)) | {"the_area": Number(1)})).outcome is FAULT
    assert judged(candidates(**dict.fromkeys(names, Number(0)) | {"Area": Number(1)})).outcome is PASS


@pytest.mark.parametrize(
    "others",
    [
        {},
        {"area_1": Number(0)},
        {"area_1": Number(0.99)},
        {"area_1": Fault("raised", "ValueError")},
        {"area_1": Text("not sure")},
    ],
    ids=str,
)
def test_a_name_is_missing_where_no_other_object_is_right(others):
    opinion = judged(candidates(**others))
    assert opinion.outcome is FAULT
    assert "There is no “area”" in opinion.message


LITTLE = {
    "true": Flag(True),
    "a small integer": Number(42),
    "a round float": Number(0.5),
    "a text": Text("steps"),
    "one number in an array": array(1.0),
    "an array without dimensions": array(1.0, shape=()),
    "an empty array": array(),
    "an empty list": Items(()),
    "an empty table": Table((), ()),
    "one flag in a list": Items((Flag(True),)),
    "a symbol": symbol(),
}
MUCH = {
    "a long text": Text("inactive-constraints"),
    "a number with many digits": Number(0.8888888888888888),
    "an array": array(1.0, 2.0),
    "a matrix": array(1.0, 2.0, shape=(1, 2)),
    "a list": Items((Number(1), Number(2))),
    "a table": Table(("a", "b"), (Number(1), Number(2))),
    "a list of one array": Items((array(1.0, 2.0),)),
    "a formula": SQUARE,
    "a function": Calls(("x",), ((1.0,),), ((1.0,),), (Number(1),)),
    "an object": Opaque("mlp"),
}


class Anything(Comparer):
    """Everything is right."""

    reads: ClassVar[frozenset[str]] = frozenset()

    def judge(self, seen):
        return Judgement(1.0, "That is right.", seen=seen)


@pytest.mark.parametrize("value", LITTLE.values(), ids=LITTLE)
def test_what_can_be_right_by_chance_needs_a_similar_name(value):
    assert judged(candidates(q=value), compare=Anything()).outcome is FAULT
    assert judged(candidates(Area=value), compare=Anything()).outcome is PASS


@pytest.mark.parametrize("value", MUCH.values(), ids=MUCH)
def test_what_is_hardly_right_by_chance_needs_none(value):
    assert judged(candidates(q=value), compare=Anything()).outcome is PASS


@pytest.mark.parametrize(
    ("wanted", "name", "similar"),
    [
        ("area", "AREA", True),
        ("area", "area1", True),
        ("reason", "my_reason", True),
        ("critical_points", "points", True),
        ("has_maximum", "max_there", True),
        ("objective", "obj", True),
        ("has_maximum", "has_root", False),
        ("area", "grid", False),
        ("x", "y", False),
    ],
)
def test_names_are_similar_as_a_whole_or_in_a_word(wanted, name, similar):
    opinion = judged(candidates(**{name: Flag(True)}), compare=Anything(), look_at=Variable(variable=wanted))
    assert (opinion.outcome is PASS) is similar


def test_the_name_of_an_attribute_is_that_of_its_object():
    look_at = Function(function="model.forward", of=("x",))
    opinion = judged(candidates(net=MUCH["a function"]), compare=Anything(), look_at=look_at)
    assert "asked for is “model”" in opinion.notes[-1]


# --- Several targets ---------------------------------------------------------------------------------

PAIR = {"x": Variable(variable="x"), "sum": Function(function="area", of=("x",))}


def pair(x, area, run=RAN, compare=None, **options):
    return judge(check(compare or Both(), PAIR, **options), Record(("x", "sum"), (x, area)), run)


def test_all_parts_are_judged_together():
    assert pair(Number(7), Number(7)).outcome is PASS
    assert pair(Number(7), Number(8)).outcome is FAIL


def test_a_fault_of_one_part_is_that_of_the_check_and_names_it():
    opinion = pair(Number(7), Fault("none", line=3))
    assert (opinion.outcome, opinion.line) == (FAULT, 3)
    assert "“area”" in opinion.message


def test_parts_under_other_names_are_found():
    opinion = pair(candidates(other=Number(1), xt=Number(7)), candidates(area_2=Number(7)))
    assert opinion.outcome is PASS
    assert ["“xt”" in note or "“area_2”" in note for note in opinion.notes] == [True, True]


def test_the_part_that_is_missing_is_named():
    opinion = pair(Number(7), candidates(area_2=Number(8)))
    assert opinion.outcome is FAULT
    assert "There is no “area”" in opinion.message


def test_a_multitude_of_candidates_is_not_tried_out():
    many = candidates(**{f"x{number}": array(1.0, float(number)) for number in range(2_000)})
    assert pair(many, many).outcome is FAULT


# --- Within the deadline -----------------------------------------------------------------------------


def test_every_check_has_its_verdict_in_order():
    checks = [check(), check(), check(look_at=Whole(whole="figures"), compare=Anything()), check(), check()]
    seen = [Number(1), array(1.0), Figures(()), Text("no points"), Fault("time")]
    verdicts = judge_all(checks, seen, RAN)
    assert [verdict.outcome for verdict in verdicts] == [PASS, UNJUDGED, PASS, UNJUDGED, FAULT]
    assert [verdict.check for verdict in verdicts] == checks
    assert verdicts[2].seen == Figures(())


def test_a_crash_of_a_comparer_is_told_to_a_person_and_is_no_fail():
    (verdict,) = judge_all([check()], [array(1.0)], RAN)
    assert verdict.outcome is UNJUDGED
    assert verdict.credit == 0
    assert "left to a person" in verdict.message
    assert "not counted as wrong" in verdict.message
    assert "ZeroDivisionError" not in verdict.message
    assert "ZeroDivisionError: inside the comparer" in verdict.notes[0]


def test_a_verdict_is_the_opinion_of_its_check():
    asked = check(reveal="always")
    for seen in (Number(0), Number(float("nan")), Fault("raised", "✗ \n", 4), Text("?")):
        (verdict,) = judge_all([asked], [seen], STOPPED)
        assert repr(verdict) == repr(judge(asked, seen, STOPPED).on(asked))


def test_a_judgement_of_a_whole_file_comes_through():
    text = Text("a" * 2**20)
    (verdict,) = judge_all([check(compare=Anything(), look_at=Whole(whole="source"))], [text], RAN)
    assert (verdict.outcome, verdict.seen) == (PASS, text)


def test_what_cannot_be_read_back_is_unjudged():
    tower = Items(())
    for _ in range(100):
        tower = Items((tower,))
    (verdict,) = judge_all([check(compare=Anything())], [tower], RAN)
    assert verdict.outcome is UNJUDGED


def test_a_verdict_does_not_depend_on_what_was_judged_before():
    """Values that leave much behind, in any order, each against the same checks."""
    compare = Equivalent(to="x**2 + sin(x)**2 + cos(x)**2")
    formulas = ["x**2 + 1", "x**2", "(x**3 + x)/x", "x**2 + tan(x)", "x**2 + exp(0)", "log(exp(x**2 + 1))"]
    checks = [check(compare=compare), check(compare=Numeric(to=2))]

    def outcomes(written):
        return {
            one: [verdict.message for verdict in judge_all(checks, [parse(one), Number(2)], RAN)] for one in written
        }

    alone = {one: outcomes([one])[one] for one in formulas}
    checks = tuple(checks)
    assert outcomes(formulas) == outcomes(formulas[::-1]) == outcomes(formulas * 2) == alone


# --- Values that explode -----------------------------------------------------------------------------


def tree(*nodes):
    """A tree from (head, arguments …) or (head, text), each after its arguments."""
    return Expr(
        tuple(
            Node(head, text=rest[0]) if rest and isinstance(rest[0], str) else Node(head, rest) for head, *rest in nodes
        )
    )


def chain(head, length):
    return tree(("Symbol", "x"), *((head, number) for number in range(length)))


def doubled(heads, length):
    """Each part is made of the one before, twice."""
    return tree(("Symbol", "x"), *((heads[number % len(heads)], number, number) for number in range(length)))


def terms(count):
    numbers = (("Integer", str(number)) for number in range(count))
    return tree(("Symbol", "x"), *numbers, ("Add", *range(count + 1)))


def matrix(size):
    cells = (("Symbol", f"a{number}") for number in range(size**2))
    return Expr((*tree(*cells).nodes, Node("Matrix", tuple(range(size**2)), f"{size},{size}")))


def applied(head, value, *more):
    return Expr((*value.nodes, Node(head, (len(value.nodes) - 1, *more))))


HUGE_POWER = tree(("Symbol", "x"), ("Integer", str(10**9)), ("Pow", 0, 1))
TOWER = tree(("Integer", "10"), ("Pow", 0, 0), ("Pow", 0, 1))
FACTORIAL = tree(("Integer", str(10**9)), ("factorial", 0))
ENDLESS_INTEGRAL = tree(
    ("Symbol", "x"),
    ("Integer", "0"),
    ("Integer", "1"),
    ("Tuple", 0, 1, 2),
    ("Pow", 0, 0),
    ("sin", 4),
    ("exp", 5),
    ("Integral", 6, 3),
)
ENDLESS_LIMIT = tree(("Symbol", "x"), ("Pow", 0, 0), ("gamma", 1), ("Integer", "0"), ("sin", 2), ("Limit", 4, 0, 3))

WRONG = {
    "a huge power": HUGE_POWER,
    "a tower of powers": TOWER,
    "a power of towers": Expr((*TOWER.nodes, Node("Symbol", text="x"), Node("Pow", (3, 2)))),
    "the factorial of a huge number": FACTORIAL,
    "nested powers": doubled(["Pow"], 30),
    "powers of powers": tree(("Symbol", "x"), ("Integer", "9999"), ("Pow", 0, 1), ("Pow", 2, 1), ("Pow", 3, 1)),
    "exponentials": chain("exp", 8),
    "a deeply nested formula": chain("sin", 5_000),
    "a determinant of many symbols": applied("Determinant", matrix(12)),
    "an inverse of many symbols": applied("Inverse", matrix(9)),
    "many terms": terms(15_000),
    "more terms than SymPy is given": terms(100_000),
    "sums of products of sums": doubled(["Add", "Mul"], 60),
    "more sums of products": doubled(["Add", "Mul"], 4_000),
    "a huge matrix": matrix(300),
    "an integral without a closed form": ENDLESS_INTEGRAL,
    "a limit that is not found": ENDLESS_LIMIT,
    "a number of 1900 digits": tree(("Integer", "7" * 1900)),
    "a number of 4300 digits": Number(int("7" * 4300)),
    "a number of 100000 digits": Number(10**100_000),
    "infinity": Number(float("inf")),
    "no number": Number(complex(float("nan"), 1)),
    "a million letters": Text("a" * 10**6),
    "a long list": Items(tuple(map(Number, range(50_000)))),
    "a long list of huge numbers": Items((Number(10**4_000),) * 5_000),
    "an array without numbers": Array("float64", (500, 500), struct.pack("<d", float("nan")) * 250_000),
    "an array of infinities": Array("float64", (500, 500), struct.pack("<d", float("inf")) * 250_000),
    "an array without columns": Array("float64", (2**30, 0), b""),
}
"""What a cheap test refutes."""

COMPARERS = {
    "a formula": (Equivalent(to="x**2 + 1"), Variable(variable="f")),
    "a number": (Numeric(to=1.5), Variable(variable="f")),
    "an antiderivative": (Antiderivative(to="x**3", variable="x"), Variable(variable="f")),
}


@pytest.mark.parametrize(
    ("asked", "name"),
    [pair for pair in itertools.product(COMPARERS, WRONG) if pair != ("an antiderivative", "exponentials")],
)
def test_what_is_enormous_and_plainly_wrong_fails(name, asked):
    """Nobody chooses to be looked at by a person with a value that explodes."""
    compare, look_at = COMPARERS[asked]
    first, second = judge_all([check(compare=compare, look_at=look_at), check()], [WRONG[name], Number(1)], RAN)
    assert first.outcome is FAIL, first.message
    assert second.outcome is PASS


def test_a_right_formula_of_many_parts_passes():
    zero = (*SQUARE.nodes, Node("Integer", text="-1"), Node("Mul", (2, 3)), Node("Add", (2, 4)))
    padded = Expr((*zero, Node("Add", (2, *[5] * 400))))
    (verdict,) = judge_all([check(compare=Equivalent(to="x**2"))], [padded], RAN)
    assert verdict.outcome is PASS


INTEGER = Node("Integer", text="400")
UNDECIDED = {
    "an integral that nobody finds": parse("Integral(exp(sin(t**t*x)), (t, 0, 1))"),
    "a derivative of high order": Expr(
        (*chain("exp", 3).nodes, INTEGER, Node("Tuple", (0, 4)), Node("Derivative", (3, 5)))
    ),
    "another derivative": Expr(
        (*chain("tan", 2).nodes, Node("Integer", text="100"), Node("Tuple", (0, 3)), Node("Derivative", (2, 4)))
    ),
    "a million terms": terms(999_998),
}
"""What takes SymPy longer than there is."""


@pytest.fixture
def hurried(monkeypatch):
    """Judging with a second for each judgement."""
    monkeypatch.setattr(module, "SECONDS", 1.0)
    monkeypatch.setattr(module, "_BENCH", module._Bench())
    yield
    module._BENCH.close()


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("seen", UNDECIDED.values(), ids=UNDECIDED)
def test_what_nobody_can_work_out_is_left_to_a_person_and_the_next_is_judged(seen):
    checks = [check(), check(compare=Equivalent(to="x**2 + 1")), check(), check()]
    verdicts = judge_all(checks, [Number(1), seen, Number(0), Number(1)], RAN)
    assert [verdict.outcome for verdict in verdicts] == [PASS, UNJUDGED, FAIL, PASS]


CURVES = Curves(of=(Curve(name="f", formula="x**2"),), domain=(-2.0, 3.0))


@pytest.mark.parametrize(
    ("artists", "points", "credit"),
    [(1, 200_000, 1.0), (3_000, 20, 0.0)],
    ids=["very many points", "very many artists"],
)
def test_a_figure_of_very_much_is_judged(artists, points, credit):
    x = np.linspace(-2, 3, artists * points).reshape(artists, points)
    y = x**2 if credit else 7 + 0 * x
    drawn = tuple(
        Artist("line", array(*one), array(*other), colors=("#000000ff",), line_style="-")
        for one, other in zip(x, y, strict=True)
    )
    figure = Figure((Axes(drawn, limits=((-5.0, 5.0), (-30.0, 30.0))),))
    look_at = Whole(whole="figures")
    verdicts = judge_all([check(compare=CURVES, look_at=look_at), check()], [Figures((figure,)), Number(1)], RAN)
    assert [verdict.credit for verdict in verdicts] == [credit, 1.0]
