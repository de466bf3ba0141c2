"""None: why a name holds it, or a function gives it."""

from __future__ import annotations

from itertools import pairwise

from grader.faults.lexing import Token
from grader.faults.outline import Outline, outline
from grader.faults.words import clipped, quoted
from grader.values import Fault

_IN_PLACE = frozenset("append extend insert sort reverse update add clear remove shuffle set_title set_xlabel".split())


def explain(fault: Fault, source: str) -> str:
    """What is None, and why where the source tells."""
    name = fault.name
    if not name:
        return "Here your program gives None, which is not an answer. Is there a return?"
    why = reason_for_none(name, source)
    if why:
        return f"“{clipped(name)}” is None, which is not an answer{why}"
    block = outline(source).function(name.rpartition(".")[2]) if source else None
    if block is not None:
        return without_return(name, source, fault.printed)
    return f"“{clipped(name)}” is missing: it is None, which is not an answer. Did a function forget its return?"


def without_return(name: str, source: str, printed: str = "") -> str:
    """That a function gives None, and what it does in place of returning."""
    called = quoted(name)
    found = outline(source)
    block = found.function(name.rpartition(".")[2])
    line = f" of line {block.line}" if block else ""
    if printed.strip():
        return f"The function {called}{line} prints its value and gives None back. Write return in place of print."
    if block is None:
        return f"The function {called} gives None back. Is there a return?"
    if block.line in found.returns:
        return f"The function {called}{line} gives None back: a way through it ends without return."
    return f"The function {called}{line} gives None back: it has no return with a value."


def reason_for_none(name: str, source: str) -> str:
    """Why a name is None, to be put behind that; "" where the source does not tell."""
    found = outline(source)
    last = [binding for binding in found.of(name) if binding.kind == "assigned" and binding.value][-1:]
    if not last:
        return ""
    words, line = last[0].value, last[0].line
    if words[0].text == "None":
        return f": line {line} makes it None, and nothing after that gives it a value."
    callee, before = _callee(words)
    if callee == "print":
        return f": print(…), in line {line}, shows a value and gives none back. Assign the value itself."
    if callee in _IN_PLACE and before == ".":
        return f": .{callee}(…), in line {line}, changes the object itself and gives nothing back."
    return _of_own_function(found, callee, line)


def _of_own_function(found: Outline, callee: str, line: int) -> str:
    block = found.function(callee)
    if block is None or block.line in found.returns:
        return ""
    return (
        f": it is what “{clipped(callee)}” of line {block.line} "
        f"gives in line {line}, and that has no return with a value."
    )


def _callee(words: tuple[Token, ...]) -> tuple[str, str]:
    """The name before the first bracket that follows one, and the sign before that."""
    for place, (token, behind) in enumerate(pairwise(words)):
        if token.kind == "name" and behind.text == "(":
            return token.text, words[place - 1].text if place else ""
    return "", ""
