"""Say what an exception means, where it happened, and what to look at."""

from __future__ import annotations

from collections.abc import Callable

from grader.faults.explanation import Explanation
from grader.faults.raised import (
    arguments,
    attributes,
    calling,
    conversion,
    division,
    domains,
    indexing,
    iteration,
    modules,
    names,
    nothing,
    operands,
    own,
    powers,
    recursion,
    scalars,
    shapes,
    surroundings,
    truth,
    unpacking,
)
from grader.faults.raised.case import Case
from grader.faults.words import at, described, quoted
from grader.values import Fault, Frame
from grader.words import say

KINDS: tuple[tuple[tuple[str, ...], Callable[[Case], str]], ...] = tuple(
    (kind.TYPES, kind.hint)
    for kind in (
        own,
        names,
        modules,
        arguments,
        attributes,
        surroundings,
        nothing,
        calling,
        scalars,
        truth,
        unpacking,
        powers,
        operands,
        iteration,
        indexing,
        conversion,
        domains,
        shapes,
        division,
        recursion,
    )
)
"""The exceptions each kind of error is known by, and its hint; in the order they are tried."""

MOST_CALLS = 3
"""That are named or marked on the way to where the code stopped."""


def explain(fault: Fault, source: str) -> Explanation:
    """What was raised where, and a hint where the usual causes are known."""
    detail = described(fault.detail) or say("no more is known")
    advice = hint(fault, source)
    case = Case(fault, source)
    block = nothing.without_return(case) if case.is_a(*nothing.TYPES) else None
    if block is not None:
        said = say(
            "{why} So your code stopped with an error{where}{way}: {detail}.",
            why=advice,
            where=at(fault.line),
            way=_way(fault),
            detail=detail,
        )
        return Explanation(said, ((block.line, advice), *_marks(fault, f"{detail}.")))
    said = say(
        "Your code stopped with an error{where}{way}: {detail}.", where=at(fault.line), way=_way(fault), detail=detail
    )
    return Explanation(f"{said} {advice}".strip(), _marks(fault, f"{detail}. {advice}".strip()))


def hint(fault: Fault, source: str) -> str:
    """A sentence on what usually leads to this exception, "" where that is not known."""
    case = Case(fault, source)
    for types, ask in KINDS:
        if case.is_a(*types):
            said = ask(case)
            if said:
                return said
    return ""


def _way(fault: Fault) -> str:
    """The function, and the line that called it."""
    frames = fault.raised.frames if fault.raised else ()
    if not frames or not frames[-1].function or frames[-1].function.startswith("<"):
        return ""
    caller = say(", called from line {line}", line=frames[-2].line) if len(frames) > 1 else ""
    return say(" (in {function}{caller})", function=quoted(frames[-1].function), caller=caller)


def _marks(fault: Fault, said: str) -> tuple[tuple[int, str], ...]:
    """The line that failed, and those that led there."""
    if fault.line <= 0:
        return ()
    frames: tuple[Frame, ...] = fault.raised.frames[:-1] if fault.raised else ()
    lines = dict.fromkeys(frame.line for frame in frames[-MOST_CALLS:] if 0 < frame.line != fault.line)
    return (
        (fault.line, said),
        *((line, say("Called from here; it stops in line {line}.", line=fault.line)) for line in lines),
    )
