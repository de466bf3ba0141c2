"""Programs that were stopped, and answers that could not be read."""

from __future__ import annotations

import re
from collections.abc import Callable

from grader.faults import lexing
from grader.faults.outline import Block, outline
from grader.faults.raised.case import kind_of
from grader.faults.words import at, clipped, described, quoted
from grader.values import Fault, Thing

_SLOW = re.compile(r"\b(solve|solveset|integrate|simplify|limit|summation|dsolve|nsolve|factor|limit_seq)\s*\(")
_WAITS = re.compile(r"\b(sleep|pause)\s*\(")


def not_callable(fault: Fault, source: str) -> str:
    """What stands where a function is asked for."""
    name = (
        f"{quoted(fault.name)} is asked for as a function, but yours"
        if fault.name
        else "A function is asked for, but yours"
    )
    is_what = kind_of(Thing("", fault.detail.rstrip("."))) if fault.detail else "something else"
    return f"{name} cannot be called: it is {is_what}. Define it with def, or as a formula."


def exited(fault: Fault, source: str) -> str:
    """A program that ended itself, or was ended."""
    detail = f" ({described(fault.detail)})" if described(fault.detail) else ""
    return f"Your program ended too early{at(fault.line)}{detail}. Does it call exit() or the like?"


def time(fault: Fault, source: str) -> str:
    """What was running when the time was up."""
    text = line_of(source, fault.line)
    if _WAITS.search(text):
        return f"Your code ran out of time{at(fault.line)}, where it waits. Leave the waiting out: nobody watches."
    loop = _loop(source, fault.line)
    if loop is not None and loop.keyword == "while":
        return (
            f"Your code ran out of time{at(fault.line)}{_inside(loop, fault.line)}. "
            "Does its condition ever become false?"
        )
    slow = _SLOW.search(text)
    if slow:
        return (
            f"Your code ran out of time{at(fault.line)}, where {slow[1]}(…) was still at work. "
            "Is the formula larger than it need be, or is the work done again in a loop?"
        )
    if loop is not None:
        return (
            f"Your code ran out of time{at(fault.line)}{_inside(loop, fault.line)}. "
            "Does it go round more often than it must, or do too much each time?"
        )
    return f"Your code ran out of time{at(fault.line)}. Is there a loop that does not end, or one that does too much?"


def cpu(fault: Fault, source: str) -> str:
    """Too much computing."""
    return f"Your code used up its processor time{at(fault.line)}. Do many threads compute, or a loop too much?"


def memory(fault: Fault, source: str) -> str:
    """Too large data."""
    loop = _loop(source, fault.line)
    where = _inside(loop, fault.line)
    return f"Your code asked for more memory than it may use{at(fault.line)}{where}. Look at the sizes of your arrays."


def output(fault: Fault, source: str) -> str:
    """Too much printed."""
    loop = _loop(source, fault.line)
    where = _inside(loop, fault.line)
    return (
        f"Your program printed more than is read and was stopped{at(fault.line)}{where}. "
        "Print less, above all inside loops."
    )


def files(fault: Fault, source: str) -> str:
    """Too much written."""
    return f"Your program wrote more files, or larger ones, than it may, and was stopped{at(fault.line)}."


def threads(fault: Fault, source: str) -> str:
    """Too many threads."""
    return f"Your program started more threads than it may and was stopped{at(fault.line)}. Wait for some to end first."


def figures(fault: Fault, source: str) -> str:
    """Too many figures."""
    loop = _loop(source, fault.line)
    if loop:
        return (
            f"Your program made more figures than it may and was stopped{at(fault.line)}"
            f"{_inside(loop, fault.line)}. Make the figure before the loop."
        )
    return f"Your program made more figures than it may and was stopped{at(fault.line)}. Is one made inside a loop?"


def too_large(fault: Fault, source: str) -> str:
    """An answer that is not read."""
    name = quoted(fault.name) if fault.name else "This answer"
    detail = f" ({described(fault.detail)})" if described(fault.detail) else ""
    return f"{name} is larger than what is read{detail}. The answer asked for is small."


def garbled(fault: Fault, source: str) -> str:
    """A reply that is none."""
    name = f" of {quoted(fault.name)}" if fault.name else ""
    return (
        f"What came back{name} could not be read. Does your program write to open files or change Python's own parts?"
    )


def unreadable(fault: Fault, source: str) -> str:
    """A file that is not read."""
    return f"The file could not be read: {described(fault.detail) or 'no more is known'}."


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


def _inside(loop: Block | None, line: int) -> str:
    """In which loop, to be put behind the line."""
    if loop is None:
        return ""
    return (
        f", in the {loop.keyword} loop that begins there"
        if loop.line == line
        else f", in the {loop.keyword} loop of line {loop.line}"
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
