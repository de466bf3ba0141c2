"""Brackets that do not pair."""

from __future__ import annotations

from grader.faults import lexing
from grader.faults.lexing import OPENING
from grader.faults.syntax.case import Case, Finding
from grader.words import say


def explain(case: Case) -> Finding | None:
    """The bracket that is never closed, or the one that closes nothing."""
    found = lexing.brackets(case.source)
    if found.wrong is not None:
        wrong = found.wrong
        if case.line and wrong.line < case.line:
            return None
        if found.open:
            last = found.open[-1]
            if case.line and last.line > case.line:
                return None
            sentence = say(
                "the bracket {text} of line {line} is not closed by {opening} before {wrong} comes{where}.",
                text=last.text,
                line=last.line,
                opening=OPENING[last.text],
                wrong=wrong.text,
                where=_where(wrong.line, last.line),
            )
            return Finding(sentence, last.line)
        if wrong.line == case.line:
            return Finding(
                say(
                    "the bracket {text} closes nothing: no {closing} is open there.",
                    text=wrong.text,
                    closing=lexing.CLOSING[wrong.text],
                )
            )
        return None
    if found.open and found.open[-1].line <= (case.line or found.open[-1].line):
        last = found.open[-1]
        return Finding(
            say(
                "the bracket {text} opened in this line is never closed. Add {opening} where it ends.",
                text=last.text,
                opening=OPENING[last.text],
            ),
            last.line,
        )
    return None


def _where(line: int, other: int) -> str:
    return say(" in line {line}", line=line) if line != other else ""
