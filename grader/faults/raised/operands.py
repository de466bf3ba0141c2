"""Computing with what cannot be computed with: texts, lists, functions."""

from __future__ import annotations

from grader.faults.raised.case import Case, kind_of
from grader.faults.words import clipped, quoted
from grader.values import Thing
from grader.words import say

TYPES = ("TypeError", "UFuncTypeError", "UFuncNoLoopError", "_UFuncNoLoopError")

_SIGNS = (
    "unsupported operand",
    "can only concatenate",
    "multiply sequence",
    "not supported between",
    "bad operand",
    "did not contain a loop",
    "does not support argument",
    "'bitwise_xor'",
)


def hint(case: Case) -> str:
    """Which of the operands it is, and what to make of it."""
    if not any(sign in case.message for sign in _SIGNS):
        return ""
    if " for ^" in case.message or "'bitwise_xor'" in case.message:
        return say("The sign ^ is no power in Python: write x**2 for x squared.")
    things = case.in_part()
    for thing in things:
        said = _about(case, thing)
        if said:
            return said
    if "ellipsis" in case.message:
        return say("The … of the starter is still there. Put your own code in its place.")
    if "concatenate str" in case.message:
        return say(
            "A text and a number cannot be added. Make the number a text, by str(…), or the text a number, by float(…)."
        )
    if "'str'" in case.message or "<U" in case.message:
        return say("One of the values is a text. Make it a number first, by float(…).")
    if "'list'" in case.message or "sequence" in case.message:
        return say("Lists cannot be computed with. Make an array first: np.array(…).")
    if "'function'" in case.message or "builtin_function" in case.message:
        return say("A function is computed with that is not called. Put brackets with a value behind its name.")
    return ""


def _about(case: Case, thing: Thing) -> str:
    called, name = quoted(thing.name), clipped(thing.name)
    is_called = f"{thing.name}(" in case.part or f"{thing.name}." in case.part
    if thing.type in ("function", "builtin_function_or_method", "ufunc", "FunctionClass") and not is_called:
        return say("{called} is a function. To compute with its value call it: {name}(x).", called=called, name=name)
    if thing.type == "str" and not is_called:
        return say("{called} is a text. Make it a number first: float({name}).", called=called, name=name)
    if thing.type in ("list", "tuple") and not is_called:
        return say(
            "{called} is {kind}, which cannot be computed with. Make an array first: np.array({name}).",
            called=called,
            kind=kind_of(thing),
            name=name,
        )
    if thing.type == "ellipsis":
        return say("{called} is still the … of the starter. Put your own code in its place.", called=called)
    if thing.type == "dict":
        return say("{called} is a dictionary, which cannot be computed with. Take an entry of it.", called=called)
    return ""
