"""What a student is told where nothing was seen."""

import re
from typing import get_args

import pytest

from grader import faults
from grader.model import Run
from grader.values import Fault, FaultReason, Frame, Raised, Thing

REASONS = get_args(FaultReason)
GROWING = "x = []\na = 0\nwhile a != 1:\n    x.append(a)\n    a += 0.3\n"
STOPPED = Run(Fault("raised", "NameError: name 'plt' is not defined", 7), "", "", 0.1, ())


@pytest.mark.parametrize("reason", REASONS)
@pytest.mark.parametrize("detail", ["", "ValueError: no.", "it is a pipe, not a regular file"])
@pytest.mark.parametrize("name", ["", "fprime"])
def test_every_fault_has_its_sentences(reason, detail, name):
    said = faults.sentence(Fault(reason, detail, 3, name))
    assert re.fullmatch(r"(\S| (?! ))+[.?]", said)
    assert ".." not in said
    assert "“”" not in said
    assert ": ." not in said


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault("missing", name="area"), "“area”"),
        (Fault("none", name="area"), "None"),
        (Fault("not_callable", "int", name="f"), "a whole number"),
        (Fault("not_callable", "str", name="f"), "a text"),
        (Fault("not_callable", "ndarray", name="f"), "an array"),
        (Fault("not_callable", "list", name="f"), "a list"),
        (Fault("syntax", "invalid syntax", 4), "in line 4: invalid syntax."),
        (Fault("raised", "ZeroDivisionError: division by zero", 2), "in line 2: ZeroDivisionError: division by zero."),
        (Fault("exited", "SystemExit: 3", 9), "in line 9 (SystemExit: 3)"),
        (Fault("time", line=5), "in line 5"),
        (Fault("too_large", "200000 entries", name="xs"), "“xs” is larger than what is read (200000 entries)."),
        (Fault("unreadable", "it is a pipe, not a regular file."), "read: it is a pipe, not a regular file."),
    ],
)
def test_a_sentence_says_what_was_seen(fault, said):
    assert said in faults.sentence(fault)


def test_a_name_is_missing_because_of_what_stopped_the_run():
    said = faults.sentence(Fault("missing", name="area"), STOPPED)
    assert said.startswith("“area” is not defined, because your program stopped before.")
    assert "in line 7: NameError: name 'plt' is not defined." in said
    assert said.endswith("begin the file with import matplotlib.pyplot as plt.")


def test_memory_that_the_run_has_filled_is_told_where_nothing_could_be_looked_at():
    run = Run(Fault("memory", line=4), "", "", 0.1, (), GROWING)
    assert "in line 4, in the while loop" in faults.sentence(Fault("memory", name="x"), run)
    assert "in line 2" in faults.sentence(Fault("memory", line=2), run)


def test_other_faults_are_their_own():
    assert faults.sentence(Fault("none", name="area"), STOPPED) == faults.sentence(Fault("none", name="area"))


TRAINING = """class Net:
    def step(self):
        self.a = 1


net = Net()
while True:
    net.step()
"""
IN_LOOPS = {
    "a list that grows": (
        Fault("memory", line=4, raised=Raised(things=(Thing("x", "list", "builtins", (4_000_000,)),))),
        GROWING,
        "line 4, in the while loop of line 3. By then “x” had 4,000,000 entries. Does the condition of the loop ever",
    ),
    "no list is known": (
        Fault("memory", line=4),
        GROWING,
        "in line 4, in the while loop of line 3. Does the condition",
    ),
    "an array too large": (
        Fault("memory", line=1),
        "x = np.ones(10**12)",
        "in line 1. Look at the sizes of your arrays.",
    ),
    "a method called in a loop": (
        Fault("time", line=3, raised=Raised(frames=(Frame(8), Frame(3, "step")))),
        TRAINING,
        "ran out of time in line 8, in the while loop of line 7, which leads to line 3. Does its condition",
    ),
    "a method of which no call is known": (
        Fault("time", line=3),
        TRAINING,
        "ran out of time in line 3. Is there a loop",
    ),
}


@pytest.mark.parametrize(("fault", "source", "said"), IN_LOOPS.values(), ids=IN_LOOPS)
def test_a_loop_is_named_where_it_used_up_time_or_memory(fault, source, said):
    found = faults.explain(fault, None, source)
    assert said in found.sentence
    assert f"line {found.marks[0][0]}" in found.sentence.partition(",")[0]
