"""Lines that are indented too much, too little, or with tabs and blanks mixed."""

from __future__ import annotations

from grader.faults import lexing
from grader.faults.syntax.case import Case, Finding
from grader.faults.words import quoted
from grader.words import say


def explain(case: Case) -> Finding | None:
    """What is wrong with the blanks at the beginning of a line."""
    if "TabError" in case.types or _mixed(case):
        return Finding(
            say("tabs and blanks are mixed at the beginning of lines. Indent all lines with four blanks a level.")
        )
    if "IndentationError" not in case.types:
        return None
    above = case.before
    last = lexing.statements(case.source)[-1:]
    if case.statement is None or (last and last[0] == case.statement and last[0].opens_block):
        return _nothing_follows(case)
    if above is not None and above.opens_block and case.statement.indent <= above.indent:
        return _not_indented(case)
    if above is None or case.statement.indent > above.indent:
        if above is None:
            return Finding(say("the first line begins with blanks. Begin it at the margin."))
        return Finding(
            say(
                "the line is indented further than the one above it, line {line}, which does not end with a colon. "
                "Begin both at the same column.",
                line=above.line,
            )
        )
    levels = sorted({statement.indent for statement in lexing.statements(case.source) if statement.line < case.line})
    return Finding(
        say(
            "the line is indented by {indent} blanks, and none of the blocks above is. They are indented by {levels}.",
            indent=case.statement.indent,
            levels=", ".join(map(str, levels[:6])),
        )
    )


def _mixed(case: Case) -> bool:
    """Whether this line and the one above are indented by other characters, and Python minds."""
    if "IndentationError" not in case.types or case.before is None:
        return False
    blanks = [
        text[: len(text) - len(text.lstrip(" \t"))] for text in (case.text(case.before.line), case.text(case.line))
    ]
    return any("\t" in one and " " in other.replace("\t", "") for one, other in (blanks, blanks[::-1])) and all(blanks)


def _not_indented(case: Case) -> Finding:
    above = case.before
    assert above is not None  # noqa: S101 - for the reader of types
    if all(statement.indent == 0 for statement in lexing.statements(case.source)):
        return Finding(
            say(
                "all indentation of the file is lost, as happens when code is copied. Indent again what belongs to "
                "{head} in line {line}, and to all lines with a colon.",
                head=quoted(above.head),
                line=above.line,
            )
        )
    return Finding(
        say(
            "it belongs to {head} in line {line} and must be indented, by four blanks.",
            head=quoted(above.head),
            line=above.line,
        )
    )


def _nothing_follows(case: Case) -> Finding:
    above = lexing.statements(case.source)[-1:]
    if above and above[0].opens_block:
        return Finding(
            say("nothing follows the colon of {head}. Put indented code there, or pass.", head=quoted(above[0].head)),
            above[0].line,
        )
    return Finding(say("code is missing here that the line above it asks for."))
