"""The border: whatever bytes come, there is a value of the closed set or a fault, and never an exception."""

import base64
import copy
import dataclasses
import json
import math
import random

import numpy as np
import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from grader import transport, values
from grader.judge import Opinion
from grader.model import Judgement, Outcome
from grader.sandbox.inside import encode
from grader.transport.building import LARGEST_WHOLE, LONGEST_TEXT, MOST_DEPTH, MOST_DIGITS, MOST_PARTS
from grader.transport.rules import ITEM_BYTES, MOST_DIMENSIONS, MOST_NUMBERS
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
    Frame,
    Items,
    Node,
    Number,
    Opaque,
    Raised,
    Record,
    Table,
    Text,
    Thing,
)

LEAVES = (str, int, float, complex, bytes, bool, type(None))
CLASSES = {cls for cls in vars(values).values() if dataclasses.is_dataclass(cls)}
GARBLED = "garbled"


def is_closed(thing, depth=0):
    """Whether a thing is made of the classes of `grader.values` alone, and no deeper than is read."""
    assert depth <= MOST_DEPTH + 1
    if type(thing) in CLASSES:
        return all(is_closed(getattr(thing, field.name), depth + 1) for field in dataclasses.fields(thing))
    if type(thing) is tuple:
        return all(is_closed(item, depth + 1) for item in thing)
    return type(thing) in LEAVES


def has_fitting_arrays(thing):
    """Whether every array in a thing has as many bytes as its shape says."""
    if isinstance(thing, Array):
        return math.prod(thing.shape) * ITEM_BYTES[thing.dtype] == len(thing.data)
    if type(thing) in CLASSES:
        return all(has_fitting_arrays(getattr(thing, field.name)) for field in dataclasses.fields(thing))
    return all(map(has_fitting_arrays, thing)) if isinstance(thing, tuple) else True


def kind(tree):
    """The kind of what a tree is read as; for faults their reason."""
    value = transport.decode(tree)
    return value.reason if isinstance(value, Fault) else value.kind


def array_tree(dtype, shape, data):
    return {"kind": "array", "dtype": dtype, "shape": shape, "data": base64.b64encode(data).decode()}


# --- Replies as they come, changed at random ---------------------------------------------------------

x, y = sp.symbols("x y")
COLUMN = encode.value(np.linspace(0, 1, 5))
REPLIES = [
    encode.value(thing)
    for thing in (
        True,
        -(10**40),
        0.1,
        1 - 2j,
        "text ✓",
        None,
        object(),
        np.eye(3),
        np.array([1 + 2j, 3], dtype=np.complex64),
        [1, [2.5, "a"], (True, {3}), {"a": 1, "b": None}],
        sp.Matrix([[x**2 / 3, sp.sin(x) + 0.25], [sp.pi, sp.oo]]),
        sp.Lambda((x, y), sp.Derivative(sp.Function("f")(x), x) * y),
    )
] + [
    {"kind": "fault", "reason": "raised", "detail": "ValueError: no", "line": 3, "name": "f"},
    {"kind": "calls", "results": [encode.value(1.5), {"kind": "fault", "reason": "none"}], "array": COLUMN},
    {"kind": "calls", "formula": encode.function_formula(x**2, ["x"])},
    {"kind": "candidates", "names": ["g"], "values": [{"kind": "calls", "results": [encode.value(2)]}]},
    {
        "kind": "figures",
        "unseen": 1,
        "figures": [
            {
                "title": "two",
                "size": [6.4, 4.8],
                "axes": [
                    {
                        "artists": [
                            {"type": "line", "x": COLUMN, "y": COLUMN, "colors": ["#000000ff"], "width": 1.5},
                            {"type": "contour", "x": COLUMN, "y": COLUMN, "parts": [2, 3], "levels": [0.0, 1.0]},
                        ],
                        "limits": [[0, 1], [0, 1]],
                        "scales": ["linear", "log"],
                    }
                ],
            }
        ],
    },
]

json_values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.sampled_from([-1, 2**53 + 1, 10**400, -(10**4000)]),
        st.floats(),
        st.text(),
        st.sampled_from(["\ud800", "complex128", "kind", "0x1p+1", "9" * (MOST_DIGITS + 2), "====", "object"]),
        st.sampled_from(REPLIES),
        st.builds(lambda kind: {"kind": kind}, st.sampled_from([*(cls.__name__.lower() for cls in CLASSES)])),
    ),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=8,
)


def places(tree):
    """Every container in a tree with each of its keys."""
    keys = list(tree) if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ()
    for key in keys:
        yield tree, key
        yield from places(tree[key])


@st.composite
def changed_replies(draw):
    """A reply with up to four parts replaced, removed, doubled or exchanged."""
    tree = copy.deepcopy(draw(st.sampled_from(REPLIES)))
    for _ in range(draw(st.integers(0, 4))):
        found = list(places(tree))
        if not found:
            break
        container, key = draw(st.sampled_from(range(len(found))).map(found.__getitem__))
        match draw(st.sampled_from(["replace", "remove", "double", "exchange"])):
            case "replace":
                container[key] = copy.deepcopy(draw(json_values))
            case "remove":
                del container[key]
            case "double" if isinstance(container, list):
                container.append(copy.deepcopy(container[key]))
            case _:
                other, name = draw(st.sampled_from(range(len(found))).map(found.__getitem__))
                container[key] = copy.deepcopy(other[name])
    return tree


@pytest.mark.parametrize("tree", REPLIES, ids=lambda tree: tree["kind"])
def test_what_the_sandbox_sends_is_read(tree):
    assert kind(tree) not in (GARBLED, "too_large")
    assert is_closed(transport.decode(tree))


@given(changed_replies())
@settings(max_examples=1500, deadline=None)
def test_a_changed_reply_is_a_value_of_the_closed_set(tree):
    value = transport.decode(transport.load(json.dumps({"value": tree}).encode()).get("value"))
    assert is_closed(value)
    assert has_fitting_arrays(value)
    json.dumps(transport.write(value)).encode("ascii")


@given(json_values)
@settings(max_examples=500, deadline=None)
def test_any_json_is_a_value_of_the_closed_set(tree):
    assert is_closed(transport.decode(tree))


@given(st.sampled_from(REPLIES), st.lists(st.tuples(st.integers(0), st.integers(0, 255)), max_size=6), st.integers(0))
@settings(max_examples=500, deadline=None)
def test_changed_bytes_are_a_message(tree, changes, end):
    frame = bytearray(json.dumps({"look": 0, "value": tree}).encode())
    for position, byte in changes:
        frame[position % len(frame)] = byte
    message = transport.load(bytes(frame[: end % len(frame)]) if end % 3 == 0 else bytes(frame))
    assert type(message) is dict
    assert is_closed(transport.decode(message.get("value")))


@given(st.binary())
def test_any_bytes_are_a_message(frame):
    assert type(transport.load(frame)) is dict


@pytest.mark.parametrize(
    "frame",
    [
        b"",
        b"[]",
        b"1",
        b'{"a": ',
        b"[" * 200_000,
        b'{"a":' * 200_000,
        b"9" * 10_000,
        b'{"a": "\\ud800',
        "{}".encode("utf-16") + b"\xd8",
        b"\xff\xfe\xfd",
    ],
    ids=lambda frame: repr(frame[:12]),
)
def test_what_is_no_object_is_an_empty_message(frame):
    assert transport.load(frame) == {}


# --- What is refused ---------------------------------------------------------------------------------

ONE = {"kind": "number", "value": {"type": "int", "text": "1"}}
CALLS = {"kind": "calls", "results": [ONE]}
FIGURES = {"kind": "figures", "figures": []}
CANDIDATES = {"kind": "candidates", "names": [], "values": []}
RECORD = {"kind": "record", "names": [], "values": []}


def items(*trees):
    return {"kind": "items", "values": [*trees]}


def number(text, type_="int"):
    return {"kind": "number", "value": {"type": type_, "text": text}}


def expr(*nodes):
    return {"kind": "expr", "nodes": [{"head": head, "args": [*args]} for head, *args in nodes]}


@pytest.mark.parametrize(
    "tree",
    {
        "nothing": None,
        "no kind": {},
        "an unknown kind": {"kind": "pickle"},
        "a kind that is no text": {"kind": ["number"]},
        "a class that is no value": {"kind": "node", "head": "Symbol"},
        "a field too many": {**ONE, "__class__": "Number"},
        "a field too few": {"kind": "number"},
        "a field of another type": {"kind": "flag", "value": 1},
        "a number as a number": {"kind": "number", "value": 1},
        "an integer in words": number("one"),
        "an integer too long": number("1" * (MOST_DIGITS + 2)),
        "a float too large": number("0x1p+5000", "float"),
        "a complex of one part": number("0x1p+0", "complex"),
        "a text too long": {"kind": "text", "value": "a" * (LONGEST_TEXT + 1)},
        "an unknown dtype": array_tree("object", [1], b"12345678"),
        "a dtype of another notation": array_tree("<f8", [1], b"12345678"),
        "too few bytes": array_tree("float64", [2], b"12345678"),
        "too many bytes": array_tree("float64", [], b"123456789"),
        "no base64": {"kind": "array", "dtype": "int8", "shape": [1], "data": "A"},
        "base64 with other letters": {"kind": "array", "dtype": "int8", "shape": [1], "data": "QQ==\n✓"},
        "a negative size": array_tree("float64", [-1, -1], b"12345678"),
        "a size that is no integer": array_tree("float64", [1.0], b"12345678"),
        "a size that is a truth value": array_tree("float64", [True], b"12345678"),
        "too many dimensions": array_tree("int8", [1] * (MOST_DIMENSIONS + 1), b"1"),
        "sizes whose product takes hours": array_tree("int8", [10**4000] * 50_000, b""),
        "an empty array beyond what NumPy takes": array_tree("int8", [0, MOST_NUMBERS + 1], b""),
        "an expression of nothing": expr(),
        "an argument behind its head": expr(("sin", 1), ("Symbol",)),
        "an argument that is its head": expr(("Symbol",), ("sin", 1)),
        "an argument before the first": expr(("Symbol",), ("sin", -1)),
        "names without values": {"kind": "table", "names": ["a"], "values": []},
        "a record of nothing with a name": {"kind": "record", "names": ["a"], "values": []},
        "an artist without data": {"kind": "figures", "figures": [{"axes": [{"artists": [{"type": "line"}]}]}]},
        "an artist of another type": {
            "kind": "figures",
            "figures": [{"axes": [{"artists": [{"type": "script", "x": COLUMN, "y": COLUMN}]}]}],
        },
        "a line beyond all files": {"kind": "fault", "reason": "raised", "line": LARGEST_WHOLE + 1},
        "a fault without a known reason": {"kind": "fault", "reason": "unfair"},
        "calls in a list": items(CALLS),
        "calls in a table": {"kind": "table", "names": ["a"], "values": [CALLS]},
        "calls that returned calls": {"kind": "calls", "results": [CALLS]},
        "calls that gave calls for arrays": {"kind": "calls", "array": CALLS},
        "a formula that is a number": {"kind": "calls", "formula": ONE},
        "figures in a list": items(FIGURES),
        "figures that a call returned": {"kind": "calls", "results": [FIGURES]},
        "a record in a list": items(RECORD),
        "a record in a record": {"kind": "record", "names": ["a"], "values": [RECORD]},
        "candidates in a list": items(CANDIDATES),
        "candidates among candidates": {"kind": "candidates", "names": ["a"], "values": [CANDIDATES]},
        "a record among candidates": {"kind": "candidates", "names": ["a"], "values": [RECORD]},
    }.items(),
    ids=lambda case: case[0],
)
def test_what_is_not_ours_is_garbled(tree):
    assert kind(tree[1]) == GARBLED


def nested(depth):
    tree = items()
    for _ in range(depth):
        tree = items(tree)
    return tree


def test_the_depth_that_the_sandbox_sends_is_read_and_much_more_is_not():
    deep = []
    for _ in range(50):
        deep = [deep]
    assert kind(encode.value(deep)) == "items"
    sent_for_a_function = {"kind": "calls", "results": [encode.value(deep)]}
    assert kind({"kind": "candidates", "names": ["f"], "values": [sent_for_a_function]}) == "candidates"
    assert kind(nested(MOST_DEPTH)) == GARBLED


def test_parts_are_counted():
    assert kind({"kind": "calls", "inputs": [[0.0] * 1000] * (MOST_PARTS // 2000)}) == "calls"
    assert kind({"kind": "calls", "inputs": [[0.0] * 1000] * (MOST_PARTS // 1000)}) == GARBLED


def test_half_a_surrogate_pair_is_replaced():
    assert transport.decode({"kind": "text", "value": "a\ud800b"}) == Text("a?b")


def test_digits_are_read_up_to_the_cap():
    assert transport.decode(number("-" + "9" * MOST_DIGITS)) == Number(1 - 10**MOST_DIGITS)


@pytest.mark.parametrize("text", ["nan", "inf", "-inf", "0x1.999999999999ap-4", "-0x0.0p+0"])
def test_floats_arrive_exactly(text):
    assert transport.decode(number(text, "float")).value.hex() == float.fromhex(text).hex()


# --- Our own judgements ------------------------------------------------------------------------------

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=10)
whole = st.integers(-LARGEST_WHOLE, LARGEST_WHOLE)
names = st.lists(texts, max_size=3).map(tuple)
frames = st.lists(st.builds(Frame, whole, texts), max_size=3).map(tuple)
things = st.builds(Thing, texts, texts, texts, st.lists(whole, max_size=3).map(tuple) | st.none(), texts)
raised = st.builds(
    Raised,
    names,
    frames,
    st.tuples(whole, whole),
    texts,
    things | st.none(),
    names,
    st.lists(things, max_size=3).map(tuple),
)
faults = st.builds(
    Fault, st.sampled_from(["missing", "raised", "time"]), texts, whole, texts, raised | st.none(), texts
)
nodes = st.builds(Node, texts, st.just(()), texts)
exprs = st.builds(lambda leaves, head: Expr((*leaves, Node(head, tuple(range(len(leaves)))))), st.lists(nodes), texts)


@st.composite
def arrays(draw):
    dtype = draw(st.sampled_from(sorted(ITEM_BYTES)))
    shape = tuple(draw(st.lists(st.integers(0, 3), max_size=3)))
    count = math.prod(shape) * ITEM_BYTES[dtype]
    return Array(dtype, shape, random.Random(draw(whole)).randbytes(count))


plain = st.one_of(
    st.builds(Flag, st.booleans()),
    st.builds(Number, st.integers() | st.floats() | st.complex_numbers()),
    st.builds(Text, texts),
    st.builds(Opaque, texts),
    arrays(),
    exprs,
)


def pairs(cls, inner):
    return st.lists(st.tuples(texts, inner), max_size=3).map(
        lambda found: cls(tuple(name for name, _ in found), tuple(value for _, value in found))
    )


def sequences(inner):
    return st.lists(inner, max_size=3).map(tuple)


data = st.recursive(
    plain | faults,
    lambda inner: st.builds(Items, sequences(inner), st.sampled_from(["list", "tuple", "set"])) | pairs(Table, inner),
    max_leaves=6,
)
points = sequences(sequences(st.floats()))
calls = st.builds(Calls, sequences(texts), points, points, sequences(data), data | st.none(), exprs | st.none())
artists = st.builds(
    Artist,
    st.sampled_from(["line", "surface", "other"]),
    arrays(),
    arrays(),
    z=arrays() | st.none(),
    parts=sequences(whole),
    levels=sequences(st.floats()),
    label=texts,
    colors=sequences(texts),
    width=st.floats(),
    text_data=st.booleans(),
)
axes = st.builds(Axes, sequences(artists), limits=sequences(st.tuples(st.floats(), st.floats())), title=texts)
figures = st.builds(Figures, sequences(st.builds(Figure, sequences(axes), title=texts)), unseen=whole)
wholes = data | calls | figures
anything = wholes | pairs(Record, wholes) | pairs(Candidates, data | calls)
seen = anything.filter(lambda value: not isinstance(value, values.Fault))


def same(one, other):
    """Whether two things are written alike: NaN is NaN, and no class differs."""
    return repr(one) == repr(other)


@given(anything)
@settings(max_examples=300, deadline=None)
def test_every_value_is_read_back_as_it_was_written(value):
    tree = json.loads(json.dumps(transport.write(value)))
    assert same(transport.decode(tree), value)
    assert same(transport.read(tree, values.Value | Fault), value)


@given(
    st.builds(
        Opinion, st.sampled_from(Outcome), texts, st.floats(), sequences(texts), texts | st.none(), texts, seen, seen
    )
)
@settings(max_examples=100, deadline=None)
def test_an_opinion_is_read_back_as_it_was_written(opinion):
    assert same(transport.read(json.loads(json.dumps(transport.write(opinion))), Opinion), opinion)


@given(st.builds(Judgement, st.floats(), texts, sequences(texts), texts, texts | st.none(), seen, st.none()))
@settings(max_examples=100, deadline=None)
def test_a_judgement_is_read_back_as_it_was_written(judgement):
    assert same(transport.read(json.loads(json.dumps(transport.write(judgement))), Judgement), judgement)


def test_our_own_may_be_longer_than_a_reply():
    value = Calls(inputs=((0.0,) * 1000,) * (MOST_PARTS // 1000))
    assert same(transport.read(transport.write(value), Calls), value)


@pytest.mark.parametrize("tree", [None, [], {"outcome": ["PASS"]}, {"outcome": "WON", "message": ""}, {"message": 1}])
def test_what_is_no_opinion_is_an_error(tree):
    with pytest.raises(ValueError, match=r".+"):
        transport.read(tree, Opinion)
