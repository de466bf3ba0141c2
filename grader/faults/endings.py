"""Programs that were stopped, and answers that could not be read."""

from __future__ import annotations

import re
from collections.abc import Callable

from grader.faults import lexing
from grader.faults.outline import Block, outline
from grader.faults.raised.case import kind_of
from grader.faults.words import at, clipped, described, quoted
from grader.values import Fault, Thing
from grader.words import say

_SLOW = re.compile(r"\b(solve|solveset|integrate|simplify|limit|summation|dsolve|nsolve|factor|limit_seq)\s*\(")
GROWING = ("list", "dict", "set")
MANY_ENTRIES = 100_000
"""Of a list, which in a loop that ends has hardly as many."""
_WAITS = re.compile(r"\b(sleep|pause)\s*\(")


def not_callable(fault: Fault, source: str) -> str:
    """What stands where a function is asked for."""
    asked = (
        say("{name} is asked for as a function", name=quoted(fault.name))
        if fault.name
        else say("A function is asked for")
    )
    kind = kind_of(Thing("", fault.detail.rstrip("."))) if fault.detail else say("something else")
    return say(
        "{asked}, but yours cannot be called: it is {kind}. Define it with def, or as a formula.",
        asked=asked,
        kind=kind,
    )


def exited(fault: Fault, source: str) -> str:
    """A program that ended itself, or was ended."""
    detail = f" ({described(fault.detail)})" if described(fault.detail) else ""
    return say(
        "Your program ended too early{where}{detail}. Does it call exit() or the like?",
        where=at(fault.line),
        detail=detail,
    )


def time(fault: Fault, source: str) -> str:
    """What was running when the time was up."""
    text = line_of(source, fault.line)
    if _WAITS.search(text):
        return say(
            "Your code ran out of time{where}, where it waits. Leave the waiting out: nobody watches.",
            where=at(fault.line),
        )
    loop, line = looping(fault, source)
    inside = _inside(loop, line) + _reached(fault, line)
    if loop is not None and loop.keyword == "while":
        asked = say(
            "Your code ran out of time{where}{inside}. Does its condition ever become false?",
            where=at(line),
            inside=inside,
        )
        return " ".join(part for part in (asked, _grown(fault)) if part)
    slow = _SLOW.search(text)
    if slow:
        return say(
            "Your code ran out of time{where}, where {function}(…) was still at work. Is the formula larger than "
            "it need be, or is the work done again in a loop?",
            where=at(fault.line),
            function=slow[1],
        )
    if loop is not None:
        return say(
            "Your code ran out of time{where}{inside}. Does it go round more often than it must, or do too "
            "much each time?",
            where=at(line),
            inside=inside,
        )
    return say(
        "Your code ran out of time{where}. Is there a loop that does not end, or one that does too much?",
        where=at(fault.line),
    )


def cpu(fault: Fault, source: str) -> str:
    """Too much computing."""
    return say(
        "Your code used up its processor time{where}. Do many threads compute, or a loop too much?",
        where=at(fault.line),
    )


def memory(fault: Fault, source: str) -> str:
    """Too large data, or data that grow in a loop."""
    loop, line = looping(fault, source)
    asked = say(
        "Your code asked for more memory than it may use{where}{inside}.",
        where=at(line),
        inside=_inside(loop, line) + _reached(fault, line),
    )
    if loop is None:
        hint = say("Look at the sizes of your arrays.")
    elif loop.keyword == "while":
        hint = say("Does the condition of the loop ever become false?")
    else:
        hint = say("Does the loop go round more often than it must, or make too much each time?")
    return " ".join(part for part in (asked, _grown(fault), hint) if part)


def _grown(fault: Fault) -> str:
    """How many entries the largest list or the like had that the line names, where these are many."""
    things = fault.raised.things if fault.raised is not None else ()
    grown = [(thing.shape[0], thing.name) for thing in things if thing.type in GROWING and thing.shape]
    count, name = max(grown, default=(0, ""))
    if count < MANY_ENTRIES:
        return ""
    return say("By then {name} had {count} entries.", name=quoted(name), count=f"{count:,}")


def output(fault: Fault, source: str) -> str:
    """Too much printed."""
    loop = _loop(source, fault.line)
    where = _inside(loop, fault.line)
    return say(
        "Your program printed more than is read and was stopped{where}{inside}. Print less, above all inside loops.",
        where=at(fault.line),
        inside=where,
    )


def files(fault: Fault, source: str) -> str:
    """Too much written."""
    return say(
        "Your program wrote more files, or larger ones, than it may, and was stopped{where}.", where=at(fault.line)
    )


def threads(fault: Fault, source: str) -> str:
    """Too many threads."""
    return say(
        "Your program started more threads than it may and was stopped{where}. Wait for some to end first.",
        where=at(fault.line),
    )


def figures(fault: Fault, source: str) -> str:
    """Too many figures."""
    loop = _loop(source, fault.line)
    if loop:
        return say(
            "Your program made more figures than it may and was stopped{where}{inside}. Make the figure before "
            "the loop.",
            where=at(fault.line),
            inside=_inside(loop, fault.line),
        )
    return say(
        "Your program made more figures than it may and was stopped{where}. Is one made inside a loop?",
        where=at(fault.line),
    )


def too_large(fault: Fault, source: str) -> str:
    """An answer that is not read."""
    name = quoted(fault.name) if fault.name else say("This answer")
    detail = f" ({described(fault.detail)})" if described(fault.detail) else ""
    return say("{name} is larger than what is read{detail}. The answer asked for is small.", name=name, detail=detail)


def garbled(fault: Fault, source: str) -> str:
    """A reply that is none."""
    name = say(" of {name}", name=quoted(fault.name)) if fault.name else ""
    return say(
        "What came back{name} could not be read. Does your program write to open files or change Python's own parts?",
        name=name,
    )


def unreadable(fault: Fault, source: str) -> str:
    """A file that is not read."""
    return say("The file could not be read: {what}.", what=described(fault.detail) or say("no more is known"))


SENTENCES: dict[str, Callable[[Fault, str], str]] = {
    "not_callable": not_callable,
    "exited": exited,
    "time": time,
    "cpu": cpu,
    "memory": memory,
    "output": output,
    "files": files,
    "threads": threads,
    "figures": figures,
    "too_large": too_large,
    "garbled": garbled,
    "unreadable": unreadable,
}


def line_of(source: str, line: int) -> str:
    """One line of the source."""
    lines = source.split("\n")
    return clipped(lines[line - 1], 400) if 0 < line <= len(lines) else ""


def looping(fault: Fault, source: str) -> tuple[Block | None, int]:
    """The loop that was under way, and the line in it: the innermost `while` of all calls, or else the innermost loop.

    No loop, and the innermost line, where none was.
    """
    frames = fault.raised.frames if fault.raised is not None else ()
    lines = [fault.line, *(frame.line for frame in reversed(frames) if frame.line != fault.line)]
    found = [(loop, line) for line in lines if (loop := _loop(source, line)) is not None]
    return next((each for each in found if each[0].keyword == "while"), found[0] if found else (None, fault.line))


def _reached(fault: Fault, line: int) -> str:
    """Which line the program was at, called from another."""
    return say(", which leads to line {line}", line=fault.line) if 0 < fault.line != line else ""


def _inside(loop: Block | None, line: int) -> str:
    """In which loop, to be put behind the line."""
    if loop is None:
        return ""
    return (
        say(", in the {keyword} loop that begins there", keyword=loop.keyword)
        if loop.line == line
        else say(", in the {keyword} loop of line {line}", keyword=loop.keyword, line=loop.line)
    )


def _loop(source: str, line: int) -> Block | None:
    """The innermost loop that a line is in, or that it begins."""
    statement = lexing.statement_at(source, line) if source else None
    if statement is None:
        return None
    indent = statement.indent
    for block in reversed(outline(source).blocks):
        if block.line == statement.line and block.keyword in ("for", "while"):
            return block
        if block.line < statement.line and block.indent < indent:
            if block.keyword in ("for", "while"):
                return block
            if block.keyword == "def":
                return None
            indent = block.indent
    return None
