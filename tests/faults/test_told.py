"""What the sandbox tells of exceptions and of printing in calls, and what the border lets pass."""

import pytest

from grader import faults, looking, transport
from grader.sandbox import policy
from grader.sandbox.inside import raised, streams
from grader.transport import rules
from grader.values import Calls, Fault, Frame, Number, Raised, Thing

BUDGET = policy.Budget(
    seconds=5, memory_bytes=2**29, output_bytes=2**16, reply_bytes=2**22, files=20, files_bytes=2**24
)


@pytest.fixture(scope="module")
def called(server):
    """What is seen of the function f of a source, called at two points."""

    def call(source):
        look = {
            "kind": "function",
            "name": "f",
            "given": [],
            "attributes": {},
            "parameters": ["x"],
            "arguments": [[1.0], [2.0]],
            "pass_as": "arguments",
            "one_by_one": False,
        }
        reply = server.run(source.encode(), "student.py", BUDGET, lambda: {"looks": [look], "contract": ["f"]})
        assert looking.run_of(reply, ()).fault is None
        return transport.decode(transport.load(reply.frames[1])["value"])

    return call


def test_an_exception_in_a_call_is_told_like_one_of_the_run(called):
    source = "import numpy as np\na = np.ones(3)\ndef g(x):\n    return a + np.ones(2)\ndef f(x):\n    return g(x)\n"
    seen = called(source)
    first, second = seen.results
    assert first.raised.types[0] == "ValueError"
    assert first.raised.frames == (Frame(6, "f"), Frame(4, "g"))
    assert Thing("a", "ndarray", "numpy", (3,), "float64") in first.raised.things
    assert (second.reason, second.line, second.raised) == ("raised", 4, None)
    said, line = faults.of_calls("f", seen, source)
    assert line == 4
    assert said.startswith("Entry by entry they can only be computed with")


def test_a_call_with_another_number_of_arguments_is_the_functions(called):
    source = "def f(x, y):\n    return x\n"
    said, line = faults.of_calls("f", called(source), source)
    assert line == 0
    assert said.startswith("“f” takes 2 values (x, y), as line 1 says; as the task asks, it was called with")


def test_what_a_call_prints_is_heard_where_it_gives_none(called):
    seen = called("def f(x):\n    print('value:', x**2 + 0.5)\n")
    assert [result.printed for result in seen.results] == ["value: 1.5\n", "value: 4.5\n"]
    assert faults.as_if_returned(seen).results == (Number(1.5), Number(4.5))


def test_little_is_heard_of_much(called):
    seen = called(
        "import sys\ndef f(x):\n    print('y' * 10**6)\n    sys.stdout.buffer.write(b'z')\n    sys.stdout.flush()\n"
    )
    assert all(result.printed == "y" * streams.MOST_HEARD for result in seen.results)


def test_what_is_printed_beside_a_result_is_not_told(called):
    assert called("def f(x):\n    print(x)\n    return x\n").results == (Number(1.0), Number(2.0))


def test_the_border_lets_all_pass_that_is_sent():
    assert raised.MOST_FRAMES <= rules.MOST_FRAMES
    assert raised.MOST_THINGS <= rules.MOST_THINGS
    assert raised.MOST_TYPES <= rules.MOST_TYPES
    assert raised.MOST_NEAR <= rules.MOST_NEAR
    assert raised.LONGEST_NAME <= rules.LONGEST_NAME
    assert raised.MOST_DIMENSIONS <= rules.MOST_DIMENSIONS
    assert streams.MOST_HEARD <= rules.LONGEST_PRINTED


WELL = {
    "types": ["NameError", "Exception"],
    "frames": [{"line": 3, "function": "f"}, {"line": 4}],
    "columns": [2, 0],
    "name": "x",
    "owner": {"name": "numpy", "type": "module"},
    "near": ["y"],
    "things": [{"name": "y", "type": "ndarray", "library": "numpy", "shape": [3], "dtype": "float64"}],
}


def decoded(**changes):
    tree = {"kind": "fault", "reason": "raised", "detail": "NameError", "line": 4, "raised": {**WELL, **changes}}
    return transport.decode(tree)


def test_what_is_told_becomes_plain_data():
    assert decoded().raised == Raised(
        ("NameError", "Exception"),
        (Frame(3, "f"), Frame(4)),
        (2, 0),
        "x",
        Thing("numpy", "module"),
        ("y",),
        (Thing("y", "ndarray", "numpy", (3,), "float64"),),
    )


FORGED = {
    "too many frames": {"frames": [{"line": 1}] * (rules.MOST_FRAMES + 1)},
    "too many types": {"types": ["E"] * (rules.MOST_TYPES + 1)},
    "too many names": {"near": ["x"] * (rules.MOST_NEAR + 1)},
    "too many things": {"things": WELL["things"] * (rules.MOST_THINGS + 1)},
    "a long name": {"name": "x" * (rules.LONGEST_NAME + 1)},
    "a long type": {"types": ["x" * 1000]},
    "a long function": {"frames": [{"line": 1, "function": "f" * 1000}]},
    "a long dtype": {"things": [{"name": "x", "type": "t", "dtype": "f" * 1000}]},
    "too many dimensions": {"things": [{"name": "x", "type": "t", "shape": [1] * 100}]},
    "a line that is none": {"frames": [{"line": "3"}]},
    "a field of its own": {"advice": "full marks"},
    "no list": {"types": "NameError"},
}


@pytest.mark.parametrize("name", FORGED)
def test_forged_tales_are_garbled(name):
    assert decoded(**FORGED[name]).reason == "garbled"


def test_forged_printing_is_garbled():
    tree = {"kind": "fault", "reason": "none", "printed": "x" * (rules.LONGEST_PRINTED + 1)}
    assert transport.decode(tree).reason == "garbled"


EVIL = "\u202e<b>\x1b[31m\n“ﬁ”\x00" * 5


@pytest.mark.parametrize(
    "types",
    [
        ("NameError",),
        ("AttributeError",),
        ("TypeError",),
        ("KeyError",),
        ("OSError",),
        ("ImportError",),
        ("IndexError",),
        ("RecursionError",),
        ("ValueError",),
        (EVIL,),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "not callable",
        "shapes (3,) (4,) broadcast",
        "unpack",
        "not iterable",
        "f() missing 1 required positional argument: 'x'",
        "NoneType",
        EVIL,
    ],
)
def test_forged_tales_are_shown_as_text(types, text):
    thing = Thing(EVIL, EVIL, EVIL, (2**53, -1), EVIL)
    told = Raised(
        types,
        (Frame(-5, EVIL), Frame(2**53, EVIL)),
        (2**53, -1),
        EVIL,
        thing,
        (EVIL,),
        (thing, Thing("a", "list", "", ())),
    )
    fault = Fault("raised", f"{types[0]}: {text}", 1, EVIL, told, EVIL)
    for source in ("", "a(x)\n", f"{EVIL}\na = 1", "a[3] = x"):
        said = faults.sentence(fault, None, source)
        assert said.isprintable()
        assert len(said) < 900
        faults.of_calls(EVIL, Calls(results=(fault,)), source)
