"""Look at targets: find each name, call functions at the points given, and encode what is there.

Names that exist come first, objects that might be meant by a missing name last: calling them may change
the others.
"""

from __future__ import annotations

import difflib
import functools
import inspect
import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

from grader.sandbox import policy
from grader.sandbox.inside import clock, encode, figures, script, streams

NOT_THERE = object()
STAR_IMPORTED = ("math", "cmath", "numpy", "sympy", "scipy")
"""Modules whose numbers, which do not say where they come from, are not the student's own."""

Look = dict[str, Any]
Tree = dict[str, Any]


def look_at_all(
    looks: list[Look], contract: set[str], names: dict[str, Any], seconds: float
) -> Iterator[tuple[int, Tree]]:
    """Yield the position and the value of each look, in an order of their own, all within `seconds`."""
    order = sorted(range(len(looks)), key=lambda position: _rank(looks[position], names))
    for position, share in zip(order, clock.shares(len(order), seconds), strict=True):
        see = functools.partial(_look, looks[position], contract, names)
        yield position, _within(share, see, _path(names))


def _within(seconds: float, see: Callable[[], Tree], path: str) -> Tree:
    """What is seen, or why nothing can be."""
    try:
        return clock.within(seconds, functools.partial(_or_fault, see, path))
    except clock.OutOfTime as error:
        return script.fault(error, path)


def _or_fault(see: Callable[[], Tree], path: str) -> Tree:
    try:
        return see()
    except BaseException as error:
        return script.fault(error, path)


def _rank(look: Look, names: dict[str, Any]) -> int:
    if look["kind"] == "figures":
        return 0
    if look["name"].partition(".")[0] not in names:
        return 3
    return 1 if look["kind"] == "variable" else 2


def _look(look: Look, contract: set[str], names: dict[str, Any]) -> Tree:
    if look["kind"] == "figures":
        return _figures(_path(names))
    see: Callable[[Any], Tree] = encode.value
    if look["kind"] == "function":
        given = [_given(name, look, contract, names) for name in look["given"]]
        for name, thing in zip(look["given"], given, strict=True):
            if thing is NOT_THERE or thing is None:
                return _missing(name) if thing is NOT_THERE else _none(name)
        see = functools.partial(_see_function, look=look, given=given, path=_path(names))
    thing = _find(look["name"], names)
    if thing is NOT_THERE:
        return _candidates(look, contract, names, see)
    return _none(look["name"]) if thing is None else see(thing)


def _figures(path: str) -> Tree:
    """What was drawn; an error on reading it is the student's only where the student's own code raised it."""
    try:
        return figures.collect()
    except Exception as error:
        fault = script.fault(error, path)
        return fault if fault["line"] or fault["reason"] != "raised" else {**fault, "reason": "garbled"}


def _given(name: str, look: Look, contract: set[str], names: dict[str, Any]) -> Any:
    """An object to pass on; where its name is missing, the likeliest other one that has what is used of it."""
    thing = _find(name, names)
    if thing is NOT_THERE and look["attributes"].get(name):
        others = _others(name, contract, names, lambda other: _has(other, look["attributes"][name]))
        return names[others[0]] if others else NOT_THERE
    return thing


def _has(thing: Any, attributes: list[str]) -> bool:
    return all(getattr(thing, attribute, None) is not None for attribute in attributes)


def _path(names: dict[str, Any]) -> str:
    return str(names.get("__file__", ""))


def _missing(name: str) -> Tree:
    return {"kind": "fault", "reason": "missing", "name": name}


def _none(name: str) -> Tree:
    return {"kind": "fault", "reason": "none", "name": name}


def _find(dotted: str, names: dict[str, Any]) -> Any:
    first, *rest = dotted.split(".")
    thing = names.get(first, NOT_THERE)
    for attribute in rest:
        if thing is NOT_THERE or thing is None:
            return thing
        thing = getattr(thing, attribute, NOT_THERE)
    return thing


# --- Another name ------------------------------------------------------------------------------------


def _candidates(look: Look, contract: set[str], names: dict[str, Any], see: Callable[[Any], Tree]) -> Tree:
    """What else might be meant: the student's own objects of the same kind, likely names first."""
    first, _, rest = look["name"].partition(".")
    if first in names:
        return _missing(look["name"])
    if rest:
        fits = lambda thing: _has(thing, [rest.split(".")[0]])  # noqa: E731
    elif look["kind"] == "function":
        fits = lambda thing: _could_be_function(thing, look)  # noqa: E731
    else:
        fits = _could_be_value
    found = _others(first, contract, names, fits)
    values: list[Tree] = []
    for name in found:
        thing = _find(f"{name}.{rest}" if rest else name, names)
        values.append(_or_fault(functools.partial(see, thing), _path(names)))
        if values[-1].get("reason") == "time":
            break  # what comes before may still be what is meant
    return {"kind": "candidates", "names": found[: len(values)], "values": values} if values else _missing(look["name"])


def _others(wanted: str, contract: set[str], names: dict[str, Any], fits: Callable[[Any], bool]) -> list[str]:
    """Names of the student's own objects that fit and are not the contract's, the most similar first."""
    found = [
        name
        for name, thing in list(names.items())
        if type(name) is str and name not in contract and not name.startswith("_") and _is_own_that(fits, name, thing)
    ]
    found.sort(key=lambda name: -difflib.SequenceMatcher(None, name.lower(), wanted.lower()).ratio())
    return found[: policy.MOST_CANDIDATES]


def _is_own_that(fits: Callable[[Any], bool], name: str, thing: Any) -> bool:
    try:
        return _is_own(name, thing) and fits(thing)
    except Exception:
        return False  # an object that cannot even be asked


def _is_own(name: str, thing: Any) -> bool:
    """Neither a module nor something a library defines under this or another name."""
    if issubclass(type(thing), (ModuleType, type)):
        return False
    module = sys.modules.get(getattr(thing, "__module__", None) or "")
    if module is None:
        return not any(getattr(sys.modules.get(library), name, NOT_THERE) is thing for library in STAR_IMPORTED)
    if module is sys.modules["__main__"]:
        return True
    return getattr(module, getattr(thing, "__name__", name), NOT_THERE) is not thing


def _could_be_function(thing: Any, look: Look) -> bool:
    if encode.is_formula(thing):
        return True
    if not callable(thing):
        return False
    try:
        drawn = look["arguments"][0] if look["pass_as"] == "arguments" else ["all in one"]
        inspect.signature(thing).bind(*look["given"], *drawn)
    except ValueError:
        return True  # a built-in without a signature
    except TypeError:
        return False
    return True


def _could_be_value(thing: Any) -> bool:
    return thing is not None and (not callable(thing) or encode.is_formula(thing))


# --- Calls -------------------------------------------------------------------------------------------


def _see_function(thing: Any, look: Look, given: list[Any], path: str) -> Tree:
    if encode.is_formula(thing):
        formula = encode.function_formula(thing, look["parameters"])
        return {"kind": "calls", "formula": formula} if formula["kind"] == "expr" else formula
    if not callable(thing):
        return {"kind": "fault", "reason": "not_callable", "name": look["name"], "detail": encode.type_name(thing)}

    with streams.hearing() as heard:
        return _see_calls(lambda *arguments: _call(thing, (*given, *arguments), path, heard), look, path)


def _see_calls(call: Callable[..., Tree], look: Look, path: str) -> Tree:
    points = look["arguments"]
    vector = functools.partial(_array, whole=look["one_by_one"])
    if look["pass_as"] == "rows":
        return {"kind": "calls", "array": call(vector(points))}
    if look["pass_as"] == "vector":
        return {"kind": "calls", "results": _briefly([call(vector(point)) for point in points])}
    with_vectors = any(isinstance(argument, list) for argument in points[0])
    calls = [[vector(one) if isinstance(one, list) else one for one in point] for point in points]
    seen: Tree = {"kind": "calls", "results": _briefly([call(*arguments) for arguments in calls])}
    if "numpy" in sys.modules and not with_vectors and not look["one_by_one"]:
        columns = [_array(column) for column in zip(*points, strict=True)]
        # Its results stand even where it does not come to an end with arrays.
        seen["array"] = _or_fault(lambda: call(*columns), path)
    return seen


def _briefly(results: list[Tree]) -> list[Tree]:
    """The results of calls, where all is told of the first exception only."""
    told = False
    for tree in results:
        if told:
            tree.pop("raised", None)
        told = told or "raised" in tree
    return results


def _array(numbers: Any, *, whole: bool = False) -> Any:
    """An array of floats; of whole numbers where all are and that is wanted."""
    import numpy as np

    found = np.array(numbers)
    return found if whole and found.dtype.kind == "i" else found.astype(float)


def _call(function: Any, arguments: tuple[Any, ...], path: str, heard: streams.Heard) -> Tree:
    try:
        heard.forget()
        result = function(*arguments)
        return encode.value(result) if result is not None else {**encode.value(None), "printed": heard.text}
    except clock.OutOfTime:
        raise
    except BaseException as error:
        return script.fault(error, path)
