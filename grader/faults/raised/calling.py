"""Calling what is not a function: a formula, an array, a number."""

from __future__ import annotations

import builtins
import re

from grader.faults.raised.case import Case, is_array, is_formula, kind_of
from grader.faults.words import at, clipped, quoted
from grader.words import say

TYPES = ("TypeError",)

_CALLEE = re.compile(r"([^\W\d]\w*(?:\.\w+)*)\s*\(")
_PRODUCT = re.compile(r"(\d[\d.]*|\))\s*\(")


def hint(case: Case) -> str:
    """What is called and is no function."""
    if "not callable" not in case.message:
        return ""
    for name in _CALLEE.findall(case.part):
        thing = case.things.get(name)
        if thing is None or thing.type in ("function", "type", "builtin_function_or_method", "ufunc", "method"):
            continue
        called = quoted(name)
        if is_formula(thing):
            sympy = clipped(case.outline.alias("sympy", "sp"))
            return say(
                "{called} is a formula of SymPy, not a function. Put a value in by {name}.subs(x, 2), or make a "
                "function of it by {sympy}.lambdify(x, {name}).",
                called=called,
                name=clipped(name),
                sympy=sympy,
            )
        if is_array(thing) or thing.type in ("list", "tuple", "dict"):
            return say(
                "{called} is {kind}. One of its entries is taken in square brackets: {name}[0].",
                called=called,
                kind=kind_of(thing),
                name=clipped(name),
            )
        if thing.type == "module":
            return say(
                "{called} is a library. Call one of its functions: {name}.name(…).", called=called, name=clipped(name)
            )
        if hasattr(builtins, name):
            where = [binding.line for binding in case.outline.of(name)]
            return say(
                "{called} was a function of Python's until it was given another meaning{where}.",
                called=called,
                where=at(where[0] if where else 0),
            )
        return say(
            "{called} is {kind}, not a function. Is the sign * of a product missing before the bracket?",
            called=called,
            kind=kind_of(thing),
        )
    if _PRODUCT.search(case.part):
        return say("A bracket behind a number is read as a call. A product needs its sign: 2*(x + 1).")
    return say("What stands before the brackets is not a function. Is the sign * of a product missing?")
