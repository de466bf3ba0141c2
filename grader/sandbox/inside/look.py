"""Look at targets: find each name, call functions at the points given, and encode what is there.

Names that exist come first, objects that might be meant by a missing name last: calling them may change
the others.
"""

from __future__ import annotations

import difflib
import inspect
import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

from grader.sandbox.inside import clock, encode, figures, script

MOST_CANDIDATES = 12
NOT_THERE = object()


def look_at_all(
    looks: list[dict[str, Any]], contract: set[str], names: dict[str, Any], seconds: float
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the position and the value of each look, in an order of their own, all within `seconds`."""
    order = sorted(range(len(looks)), key=lambda position: _rank(looks[position], names))
    for position, share in zip(order, clock.shares(len(order), seconds), strict=True):
        try:
            with clock.limit(share):
                value = _look(looks[position], contract, names)
        except BaseException as error:  # noqa: BLE001 - raised by an object of the student's
            value = script.fault(error, _path(names))
        yield position, value


def _rank(look: dict[str, Any], names: dict[str, Any]) -> int:
    if look["kind"] == "figures":
        return 0
    if _find(look["name"], names) is NOT_THERE:
        return 3
    return 1 if look["kind"] == "variable" else 2


def _look(look: dict[str, Any], contract: set[str], names: dict[str, Any]) -> dict[str, Any]:
    if look["kind"] == "figures":
        return figures.collect()
    see: Callable[[Any], dict[str, Any]] = encode.value
    if look["kind"] == "function":
        given = [_given(name, look, contract, names) for name in look["given"]]
        for name, thing in zip(look["given"], given, strict=True):
            if thing is NOT_THERE or thing is None:
                return _missing(name) if thing is NOT_THERE else _none(name)
        see = lambda thing: _see_function(thing, look, given, _path(names))  # noqa: E731
    thing = _find(look["name"], names)
    if thing is NOT_THERE:
        return _candidates(look, contract, names, see)
    return _none(look["name"]) if thing is None else see(thing)


def _given(name: str, look: dict[str, Any], contract: set[str], names: dict[str, Any]) -> Any:
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


def _missing(name: str) -> dict[str, Any]:
    return {"kind": "fault", "reason": "missing", "name": name}


def _none(name: str) -> dict[str, Any]:
    return {"kind": "fault", "reason": "none", "name": name}


def _find(dotted: str, names: dict[str, Any]) -> Any:
    first, *rest = dotted.split(".")
    thing = names.get(first, NOT_THERE)
    for attribute in rest:
        if thing is NOT_THERE or thing is None:
            return thing
        thing = getattr(thing, attribute, NOT_THERE)
    return thing


def _candidates(
    look: dict[str, Any], contract: set[str], names: dict[str, Any], see: Callable[[Any], dict[str, Any]]
) -> dict[str, Any]:
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
    if not found:
        return _missing(look["name"])
    values = [see(_find(f"{name}.{rest}" if rest else name, names)) for name in found]
    return {"kind": "candidates", "names": found, "values": values}


def _others(wanted: str, contract: set[str], names: dict[str, Any], fits: Callable[[Any], bool]) -> list[str]:
    """Names of the student's own objects that fit and are not the contract's, the most similar first."""
    found = [
        name
        for name, thing in names.items()
        if name not in contract and not name.startswith("_") and _is_own(name, thing) and fits(thing)
    ]
    found.sort(key=lambda name: -difflib.SequenceMatcher(None, name.lower(), wanted.lower()).ratio())
    return found[:MOST_CANDIDATES]


def _is_own(name: str, thing: Any) -> bool:
    """Neither a module nor something a library defines under this or another name."""
    if isinstance(thing, (ModuleType, type)):
        return False
    module = sys.modules.get(getattr(thing, "__module__", None) or "")
    if module is None or module is sys.modules["__main__"]:
        return True
    own_name = getattr(thing, "__name__", name)
    return getattr(module, own_name, NOT_THERE) is not thing


def _could_be_function(thing: Any, look: dict[str, Any]) -> bool:
    if encode.is_formula(thing):
        return True
    if not callable(thing):
        return False
    try:
        drawn = look["parameters"] if look["pass_as"] == "arguments" else ["all in one"]
        inspect.signature(thing).bind(*look["given"], *drawn)
    except ValueError:
        return True  # a built-in without a signature
    except TypeError:
        return False
    return True


def _could_be_value(thing: Any) -> bool:
    return thing is not None and (not callable(thing) or encode.is_formula(thing))


def _see_function(thing: Any, look: dict[str, Any], given: list[Any], path: str) -> dict[str, Any]:
    if encode.is_formula(thing):
        return {"kind": "calls", "formula": encode.function_formula(thing, look["parameters"])}
    if not callable(thing):
        return {"kind": "fault", "reason": "not_callable", "name": look["name"], "detail": type(thing).__name__}
    call = lambda *arguments: _call(thing, (*given, *arguments), path)  # noqa: E731
    points = look["arguments"]
    if look["pass_as"] == "rows":
        return {"kind": "calls", "array": call(_array(points))}
    if look["pass_as"] == "vector":
        return {"kind": "calls", "results": [call(_array(point)) for point in points]}
    seen: dict[str, Any] = {"kind": "calls", "results": [call(*point) for point in points]}
    if "numpy" in sys.modules:
        seen["array"] = call(*(_array(column) for column in zip(*points, strict=True)))
    return seen


def _array(numbers: Any) -> Any:
    import numpy

    return numpy.array(numbers, dtype=float)


def _call(function: Any, arguments: tuple[Any, ...], path: str) -> dict[str, Any]:
    try:
        return encode.value(function(*arguments))
    except clock.OutOfTime:
        raise
    except BaseException as error:  # noqa: BLE001 - whatever student code raises is its own
        return script.fault(error, path)
