"""Values as the sandbox reports them, from Python objects, and what comparers make of them."""

import dataclasses
import json

import numpy as np

from grader import transport
from grader.comparers import find_all
from grader.errors import Undecided
from grader.sandbox.inside import encode
from grader.values import Calls, Fault, Record


def value(thing):
    """What is seen of an object."""
    return transport.decode(encode.value(thing))


def calls(function, points, pass_as="arguments"):
    """What is seen of a function or formula, called at `points` ({name: [numbers]})."""
    names = tuple(points)
    inputs = tuple(zip(*([float(number) for number in points[name]] for name in names), strict=True))
    if encode.is_formula(function):
        seen = transport.decode({"kind": "calls", "formula": encode.function_formula(function, list(names))})
    elif not callable(function):
        return Fault("not_callable", type(function).__name__)
    elif pass_as == "rows":
        seen = Calls((), (), array=called(function, np.array(inputs)))
    elif pass_as == "vector":
        seen = Calls((), (), results=tuple(called(function, np.array(row)) for row in inputs))
    else:
        results = tuple(called(function, *row) for row in inputs)
        seen = Calls((), (), results=results, array=called(function, *np.array(inputs).T))
    return dataclasses.replace(seen, names=names, inputs=inputs, arguments=inputs)


def called(function, *arguments):
    """What is seen of one call."""
    try:
        with np.errstate(all="ignore"):
            return value(function(*arguments))
    except Exception as error:  # noqa: BLE001 - whatever a student's function raises
        return Fault("raised", f"{type(error).__name__}: {error}", 3)


def record(points=None, **things):
    """What is seen of several targets; functions among them are called at `points`."""
    values = [calls(thing, points) if callable(thing) else value(thing) for thing in things.values()]
    return Record(tuple(things), tuple(values))


def build(compare):
    """The comparer of a spec's `compare`."""
    ((name, options),) = compare.items()
    return find_all()[name].model_validate_json(json.dumps(options))


def verdict(comparer, seen):
    """How a value ends, and the message."""
    try:
        judgement = comparer.judge(seen)
    except Undecided as undecided:
        return "undecided", str(undecided)
    return {0.0: "fail", 1.0: "pass"}.get(judgement.credit, "partial"), judgement.message
