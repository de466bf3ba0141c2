"""A name that the program does not have: defined inside a function, under a condition, or spelt otherwise."""

from __future__ import annotations

import difflib

from grader.faults.lexing import statements, tokens
from grader.faults.outline import Binding, Block, outline
from grader.faults.words import clipped, quoted
from grader.values import Fault
from grader.words import noted, say

SIMILAR = 0.75

_BRANCHES = {
    "if": noted("whose condition did not hold"),
    "elif": noted("whose condition did not hold"),
    "else": noted("which was not reached"),
}
_OTHERS = {
    "for": noted("which was not run"),
    "while": noted("which was not run"),
    "try": noted("which was not finished"),
}


def explain(fault: Fault, source: str) -> str:
    """That the name is missing, and where something like it is."""
    name = fault.name
    if not name:
        return say("There is nothing to look at here.")
    first, _, rest = name.partition(".")
    found = outline(source).of(first)
    if rest and found:
        return say(
            "There is no {name} in your program: {first} has no {rest}.",
            name=quoted(name),
            first=quoted(first),
            rest=quoted(rest),
        )
    why = (
        _hidden(first, found, source)
        or _compared(first, source)
        or _commented(first, source)
        or _similar(first, source)
    )
    return say(
        "There is no {name} in your program{what}",
        name=quoted(name),
        what=why or say(". Define it under exactly this name."),
    )


def is_defined(name: str, source: str) -> bool:
    """Whether the program gives the name a meaning anywhere."""
    return bool(outline(source).of(name.partition(".")[0]))


def _hidden(name: str, found: list[Binding], source: str) -> str:
    """Where it is defined and nothing outside can see it."""
    if not found:
        return ""
    blocks = [binding.block for binding in found]
    functions = [block.function for block in blocks if block and block.function]
    if len(functions) == len(found):
        return _inside(functions[-1], found[-1], source)
    last = next(block for block in reversed(blocks) if block is None or not block.function)
    if last is None:
        return say(": it was deleted, or its line was not reached.") if _is_deleted(name, source) else ""
    if last.keyword == "class":
        return say(
            ": it is defined inside the class “{name}” of line {line}. Define it at the left margin.",
            name=clipped(last.name),
            line=last.line,
        )
    condition = last.condition
    if condition is None:
        return ""
    why = say({**_BRANCHES, **_OTHERS}.get(condition.keyword, _OTHERS["for"]))
    return say(
        ": it is defined only under the {keyword} of line {line}, {why}. Define it at the left margin.",
        keyword=condition.keyword,
        line=condition.line,
        why=why,
    )


def _inside(function: Block, binding: Binding, source: str) -> str:
    called = quoted(function.name)
    if function.parent is not None and function.parent.keyword == "class":
        return say(": it is only known inside the method {called} of line {line}.", called=called, line=function.line)
    if binding.kind == "parameter":
        return say(
            ": it is only a parameter of {called} in line {line}. Define it at the left margin.",
            called=called,
            line=function.line,
        )
    if function.name not in outline(source).called:
        return say(
            ": it is defined inside the function {called} of line {line}, which is never called. Define it at "
            "the left margin, outside of any function.",
            called=called,
            line=function.line,
        )
    return say(
        ": it is known only inside the function {called} of line {line}. Define it outside, at the left "
        "margin, for example as what {called} returns.",
        called=called,
        line=function.line,
    )


def _is_deleted(name: str, source: str) -> bool:
    return any(each.head == "del" and any(word.text == name for word in each.tokens) for each in statements(source))


def _compared(name: str, source: str) -> str:
    for statement in statements(source):
        if len(statement.tokens) > 2 and statement.head == name and statement.tokens[1].text == "==":
            return say(": line {line} compares it by ==. To give it a value write =.", line=statement.line)
    return ""


def _commented(name: str, source: str) -> str:
    for token in tokens(source):
        if token.kind == "comment":
            words = token.text.lstrip("# ").replace("(", " ").replace("=", " = ").split()
            if words[:2] in (["def", name], [name, "="]):
                return say(": line {line}, which defines it, is a comment. Take away its #.", line=token.line)
    return ""


def _similar(name: str, source: str) -> str:
    names = {binding.name: binding.line for binding in outline(source).bindings if not _is_local(binding)}
    by_lower = {other.lower(): other for other in names}
    close = [by_lower[name.lower()]] if name.lower() in by_lower else []
    close += difflib.get_close_matches(name, names, n=1, cutoff=SIMILAR)
    if not close:
        return ""
    return say(
        ", but there is {close} in line {line}. Give it exactly the name asked for.",
        close=quoted(close[0]),
        line=names[close[0]],
    )


def _is_local(binding: Binding) -> bool:
    return binding.kind == "import" or (binding.block is not None and binding.block.function is not None)
