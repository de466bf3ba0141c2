"""None: why a name holds it, or a function gives it."""

from __future__ import annotations

from itertools import pairwise

from grader.faults.lexing import Token
from grader.faults.outline import Outline, outline
from grader.faults.words import clipped, quoted
from grader.values import Fault
from grader.words import say

_IN_PLACE = frozenset("append extend insert sort reverse update add clear remove shuffle set_title set_xlabel".split())


def explain(fault: Fault, source: str) -> str:
    """What is None, and why where the source tells."""
    name = fault.name
    if not name:
        return say("Here your program gives None, which is not an answer. Is there a return?")
    why = reason_for_none(name, source)
    if why:
        return say("“{name}” is None, which is not an answer{why}", name=clipped(name), why=why)
    block = outline(source).function(name.rpartition(".")[2]) if source else None
    if block is not None:
        return without_return(name, source, fault.printed)
    return say(
        "“{name}” is missing: it is None, which is not an answer. Did a function forget its return?", name=clipped(name)
    )


def without_return(name: str, source: str, printed: str = "") -> str:
    """That a function gives None, and what it does in place of returning."""
    called = quoted(name)
    found = outline(source)
    block = found.function(name.rpartition(".")[2])
    line = say(" of line {line}", line=block.line) if block else ""
    if printed.strip():
        return say(
            "The function {called}{line} prints its value and gives None back. Write return in place of print.",
            called=called,
            line=line,
        )
    if block is None:
        return say("The function {called} gives None back. Is there a return?", called=called)
    if block.line in found.returns:
        return say(
            "The function {called}{line} gives None back: a way through it ends without return.",
            called=called,
            line=line,
        )
    return say("The function {called}{line} gives None back: it has no return with a value.", called=called, line=line)


def reason_for_none(name: str, source: str) -> str:
    """Why a name is None, to be put behind that; "" where the source does not tell."""
    found = outline(source)
    last = [binding for binding in found.of(name) if binding.kind == "assigned" and binding.value][-1:]
    if not last:
        return ""
    words, line = last[0].value, last[0].line
    if words[0].text == "None":
        return say(": line {line} makes it None, and nothing after that gives it a value.", line=line)
    callee, before = _callee(words)
    if callee == "print":
        return say(": print(…), in line {line}, shows a value and gives none back. Assign the value itself.", line=line)
    if callee in _IN_PLACE and before == ".":
        return say(
            ": .{callee}(…), in line {line}, changes the object itself and gives nothing back.",
            callee=callee,
            line=line,
        )
    return _of_own_function(found, callee, line)


def _of_own_function(found: Outline, callee: str, line: int) -> str:
    block = found.function(callee)
    if block is None or block.line in found.returns:
        return ""
    return say(
        ": it is what “{callee}” of line {line} gives in line {used}, and that has no return with a value.",
        callee=clipped(callee),
        line=block.line,
        used=line,
    )


def _callee(words: tuple[Token, ...]) -> tuple[str, str]:
    """The name before the first bracket that follows one, and the sign before that."""
    for place, (token, behind) in enumerate(pairwise(words)):
        if token.kind == "name" and behind.text == "(":
            return token.text, words[place - 1].text if place else ""
    return "", ""
