"""Two values side by side: a comma, a bracket or an operator is missing, as in `2x`."""

from __future__ import annotations

from itertools import pairwise

from grader.faults.lexing import CLOSING, OPENING, Statement, Token
from grader.faults.outline import LIBRARIES
from grader.faults.syntax.case import Case, Finding
from grader.faults.words import clipped, quoted
from grader.words import say

_ENDS_TOO_EARLY = frozenset(
    "+ - * / // ** % @ = += -= *= /= == != < > <= >= . and or not in as import from else".split()
)
_FUNCTIONS = frozenset("sin cos tan exp log sqrt abs sum len range max min round print diff array show plot".split())


def explain(case: Case) -> Finding | None:
    """What is missing between two values of a statement, or behind its last sign."""
    if case.statement is None:
        return None
    depth = 0
    for one, other in pairwise(case.statement.tokens):
        depth += (one.text in OPENING) - (one.text in CLOSING)
        if abs(one.line - case.line) <= 1:
            found = _missing(case.statement, one, other, in_brackets=depth > 0)
            if found:
                return Finding(found, one.line)
    last = case.statement.tokens[-1]
    if last.text in _ENDS_TOO_EARLY and last.kind != "string":
        return Finding(say("something is missing behind the {text} at the end of the line.", text=last.text), last.line)
    return None


def _missing(statement: Statement, one: Token, other: Token, *, in_brackets: bool) -> str:
    if one.kind == "number" and _touch(one, other) and other.kind in ("name", "number"):
        return _after_number(statement, one, other)
    ends = one.is_operand or one.text in CLOSING
    if not (ends and (other.is_operand or other.text == "lambda")) or (one.kind, other.kind) == ("string", "string"):
        return ""
    between = say("between {text} and {other}", text=quoted(one.text), other=quoted(other.text))
    if statement.head in ("import", "from"):
        return say(
            "{between} a word is missing: as before another name, a comma before a further one.", between=between
        )
    if one.text in _FUNCTIONS:
        return say(
            "the value of a function goes into brackets: {text}({other}).", text=one.text, other=clipped(other.text)
        )
    if in_brackets:
        return say("{between} something is missing, a comma or an operator such as *.", between=between)
    if one.text in LIBRARIES and one.kind == other.kind == "name":
        return say(
            "{between} a point is missing: {text}.{other}.", between=between, text=one.text, other=clipped(other.text)
        )
    if one.kind == other.kind == "name":
        return say(
            "{between} something is missing, such as an equals sign, an operator, or _ where it is one name.",
            between=between,
        )
    if one.text == ")" and other.kind == "name":
        return say(
            "{between} something is missing: a new line where they are two steps, or an operator such as *.",
            between=between,
        )
    return say("{between} something is missing, such as the sign of a product, *.", between=between)


def _after_number(statement: Statement, one: Token, other: Token) -> str:
    whole = quoted(one.text + other.text)
    if other.kind == "number":
        return say("{whole} is not a number. It has one decimal point, and no comma.", whole=whole)
    if other.text in ("e", "E"):
        return say("{whole} is not a number. A power of ten needs its exponent, as in 1e-3.", whole=whole)
    if one == statement.tokens[0] and "=" in [token.text for token in statement.tokens[2:3]]:
        return say("{whole} is not a name: a name cannot begin with a digit.", whole=whole)
    return say(
        "a product needs its sign: write {text}*{other} for {whole}.",
        text=clipped(one.text),
        other=clipped(other.text),
        whole=whole,
    )


def _touch(one: Token, other: Token) -> bool:
    return one.line == other.line and one.column + len(one.text) == other.column
