"""What is asked of the sandbox, and what its replies, forged ones too, are taken for."""

import json

import pytest

from grader import looking, transport
from grader.comparers.flag import Flag as FlagComparer
from grader.looking import by_check, plan, request, run_of, seen_of
from grader.model import Check, Exercise, Function, Run, Submission, Variable, Whole
from grader.sandbox.reply import Reply
from grader.values import Calls, Candidates, Expr, Fault, Figures, Flag, Items, Node, Number, Opaque, Record, Text

SOURCE = b"area = 1\n"
POINTS = 3
SECRET = "the_answer_42"
AREA = Variable(variable="area")
CURVE = Function(function="f", of=("x",), points=POINTS)
ROWS = Function(function="f", of=("x", "h"), points=POINTS, pass_as="rows")
FIGURES, STDOUT, SOURCE_TEXT = (Whole(whole=whole) for whole in ("figures", "stdout", "source"))
RAN = {"ran": None}


def exercise(*targets):
    checks = tuple(
        Check(id=f"c{number}", look_at=target, compare=FlagComparer(to=True), hints=(SECRET,))
        for number, target in enumerate(targets)
    )
    return Exercise(
        id="one", title=SECRET, statement=SECRET, reference=SECRET, checks=checks, domain={"x": (0, 1), "h": (2, 3)}
    )


def submission(source=SOURCE, fault=None):
    return Submission("ada", "one", "one.py", source, fault=fault)


def frames(*messages):
    return [message if isinstance(message, bytes) else json.dumps(message).encode() for message in messages]


def reply(*messages, end="done", **options):
    return Reply(frames=frames(*messages), end=end, **options)


def answer(position, value):
    return {"look": position, "value": transport.write(value)}


def seen(targets, *messages, end="done", source=SOURCE, fault=None, **options):
    """What is seen of targets when the child sends these messages."""
    looks = plan(submission(source, fault), exercise(*targets))
    replied = reply(*messages, end=end, **options)
    return seen_of(looks, replied, run_of(replied, ()), submission(source, fault))


def of_one(target, value):
    return seen([target], RAN, answer(0, value))[0]


# --- Requests ----------------------------------------------------------------------------------------


def test_the_child_is_told_what_to_look_at_and_no_answer():
    asked = exercise(AREA, STDOUT, CURVE, SOURCE_TEXT, FIGURES)
    message = request(plan(submission(), asked), asked)
    assert [look["kind"] for look in message["looks"]] == ["variable", "function", "figures"]
    assert message["looks"][0]["name"] == "area"
    assert message["looks"][1]["parameters"] == ["x"]
    assert len(message["looks"][1]["arguments"]) == POINTS
    assert message["contract"] == ["area", "f"]
    assert SECRET not in json.dumps(message)


def test_the_attributes_that_are_used_of_an_object_are_told():
    """Another object can stand for a missing one only if it has them."""
    forward = Function(function="model.forward", of=("x",))
    loss = Function(function="loss", of=("x",), given=("model",))
    asked = exercise(forward, Variable(variable="model.layers.first"), loss)
    looks = request(plan(submission(), asked), asked)["looks"]
    assert looks[2]["given"] == ["model"]
    assert looks[2]["attributes"] == {"model": ["forward", "layers"]}


# --- How the file ran --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("replied", "fault"),
    [
        (reply(RAN), None),
        (reply({"ran": {"kind": "fault", "reason": "raised", "line": 3}}), Fault("raised", line=3)),
        (reply({}), Fault("garbled", "no such kind of value")),
        (reply({"ran": {"kind": "flag", "value": True}}), Fault("garbled")),
        (reply(b"\xff"), Fault("garbled", "no such kind of value")),
        (reply(end="time"), Fault("time")),
        (reply(end="output"), Fault("output")),
        (reply(end="files"), Fault("files")),
        (reply(end="reply"), Fault("too_large", "more than a reply may hold")),
        (reply(end="died"), Fault("exited")),
        (reply(end="died", signal=24), Fault("cpu")),
        (reply(end="time", line=7), Fault("time", line=7)),
        (reply(end="threads"), Fault("threads")),
        (reply(RAN, overrun="output"), Fault("output")),
        (reply({"ran": {"kind": "fault", "reason": "exited", "line": 3}}, overrun="files"), Fault("files", line=3)),
        (reply(end="died", signal=11), Fault("exited", "signal 11, Segmentation fault")),
        (reply(end="done"), Fault("garbled", "no answer to what was asked")),
    ],
)
def test_a_run_ends_by_its_own_report_or_as_its_process_did(replied, fault):
    assert run_of(replied, ()).fault == fault


def test_output_is_text_whatever_was_printed():
    run = run_of(reply(RAN, stdout=b"\xff\x00ok", stderr="✓".encode(), seconds=1.5), ("landlock",))
    assert run == Run(None, "\ufffd\x00ok", "✓", 1.5, ("landlock",))
    assert len(run_of(reply(RAN, stdout=b"a" * 2 * looking.LONGEST_OUTPUT), ()).stdout) == looking.LONGEST_OUTPUT


# --- What is seen ------------------------------------------------------------------------------------


def test_each_look_has_its_answer_in_whatever_order_they_come():
    targets = [AREA, STDOUT, Variable(variable="b"), SOURCE_TEXT, Variable(variable="c")]
    values = seen(
        targets, RAN, answer(2, Number(3)), answer(0, Number(1)), answer(1, Number(2)), {"done": True}, stdout=b"hello"
    )
    assert values == [Number(1), Text("hello"), Number(2), Text(SOURCE.decode()), Number(3)]


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"[]",
        {"look": "0", "value": transport.write(Flag(True))},
        {"look": True, "value": transport.write(Flag(True))},
        {"look": -1, "value": transport.write(Flag(True))},
        {"look": 7, "value": transport.write(Flag(True))},
        {"value": transport.write(Flag(True))},
    ],
    ids=str,
)
def test_what_answers_no_look_is_not_listened_to(message):
    assert seen([AREA, AREA], RAN, message, answer(0, Number(1)), answer(1, Number(2))) == [Number(1), Number(2)]


def test_a_second_answer_is_not_listened_to():
    assert seen([AREA], RAN, answer(0, Number(1)), answer(0, Number(2))) == [Number(1)]


@pytest.mark.parametrize(
    ("end", "reason"), [("time", "time"), ("output", "output"), ("reply", "too_large"), ("died", "exited")]
)
def test_what_was_sent_before_the_end_counts(end, reason):
    first, second = seen([AREA, AREA], RAN, answer(0, Number(1)), end=end)
    assert first == Number(1)
    assert second.reason == reason


def test_without_a_report_everything_ended_as_the_process_did():
    assert seen([AREA, STDOUT, FIGURES], end="time", stdout=b"so far") == [Fault("time"), Text("so far"), Fault("time")]


def test_a_file_that_cannot_be_read_has_nothing_to_look_at():
    fault = Fault("unreadable", "it is a link.")
    assert seen([AREA, STDOUT, SOURCE_TEXT, FIGURES], fault=fault) == [fault] * 4


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (b"\xef\xbb\xbfa = 1\r\nb = 2", "a = 1\nb = 2"),
        (b"# -*- coding: latin-1 -*-\na = '\xe9'", "# -*- coding: latin-1 -*-\na = 'é'"),
        (b"a = '\xe9'", "a = '\ufffd'"),
        (b"#" * 2**20, "#" * 2**20),
    ],
    ids=["a mark and line ends of Windows", "a declared encoding", "not in its encoding", "a long file"],
)
def test_the_source_is_seen_as_python_reads_it(source, text):
    assert seen([SOURCE_TEXT], source=source) == [Text(text)]


# --- What is sent for no such target -----------------------------------------------------------------

FORMULA = Expr((Node("Symbol", text="x"),))
RESULTS = tuple(Number(number) for number in range(POINTS))


@pytest.mark.parametrize(
    ("target", "value"),
    [
        (AREA, Calls(results=RESULTS)),
        (AREA, Figures(())),
        (AREA, Record(("area",), (Number(1),))),
        (CURVE, Number(1)),
        (CURVE, FORMULA),
        (CURVE, Figures(())),
        (CURVE, Record(("f",), (Calls(results=RESULTS),))),
        (CURVE, Calls()),
        (CURVE, Calls(results=RESULTS[1:])),
        (CURVE, Calls(results=(*RESULTS, Number(1)))),
        (CURVE, Calls(results=RESULTS[1:], array=Number(1))),
        (FIGURES, Number(1)),
        (FIGURES, Candidates((), ())),
        (AREA, Candidates(tuple(f"area{n}" for n in range(13)), tuple(map(Number, range(13))))),
        (FIGURES, Record((), ())),
    ],
    ids=str,
)
def test_what_is_never_sent_for_a_target_is_garbled(target, value):
    assert of_one(target, value).reason == "garbled"


@pytest.mark.parametrize(
    ("target", "value"),
    [
        (AREA, Items((Number(1),))),
        (AREA, Opaque("mlp")),
        (AREA, Fault("none", name="area")),
        (AREA, Candidates(("b",), (Number(1),))),
        (FIGURES, Figures((), unseen=1)),
        (FIGURES, Fault("too_large")),
        (CURVE, Fault("not_callable", "int", name="f")),
    ],
    ids=str,
)
def test_what_is_sent_for_a_target_is_seen(target, value):
    assert of_one(target, value) == value


def test_what_is_no_value_is_garbled():
    assert seen([AREA], RAN, {"look": 0, "value": {"kind": "pickle"}})[0].reason == "garbled"


@pytest.mark.parametrize(
    ("target", "value"),
    [(CURVE, Calls(results=RESULTS)), (CURVE, Calls(formula=FORMULA)), (ROWS, Calls(array=Number(1)))],
    ids=["point by point", "a formula", "all in one call"],
)
def test_results_get_the_points_that_were_drawn(target, value):
    forged = Calls(("q",), ((9.0,),) * 99, ((9.0,),), value.results, value.array, value.formula)
    (look,) = plan(submission(), exercise(target))
    found = of_one(target, forged)
    assert (found.names, found.inputs, found.arguments, found.shared) == look.drawn
    assert (found.results, found.array, found.formula) == (value.results, value.array, value.formula)


def test_results_under_another_name_get_them_too():
    found = of_one(CURVE, Candidates(("g", "h", "i"), (Calls(results=RESULTS), Number(1), Calls())))
    assert found.names == ("g", "h", "i")
    assert found.values[0].names == ("x",)
    assert [value.reason for value in found.values[1:]] == ["garbled", "garbled"]


def test_a_variable_under_another_name_is_no_function():
    assert of_one(AREA, Candidates(("g",), (Calls(results=RESULTS),))).values[0].reason == "garbled"


# --- A value a check ---------------------------------------------------------------------------------


def test_a_check_of_several_targets_sees_a_record():
    asked = exercise(AREA, {"grid": AREA, "printed": STDOUT}, {"alone": AREA})
    looks = plan(submission(), asked)
    assert [look.check.id for look in looks] == ["c0", "c1", "c1", "c2"]
    values = [Number(1), Number(2), Text("3"), Number(4)]
    assert by_check(looks, values) == [
        Number(1),
        Record(("grid", "printed"), (Number(2), Text("3"))),
        Record(("alone",), (Number(4),)),
    ]
