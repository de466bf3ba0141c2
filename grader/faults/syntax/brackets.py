"""Brackets that do not pair."""

from __future__ import annotations

from grader.faults import lexing
from grader.faults.lexing import OPENING
from grader.faults.syntax.case import Case, Finding


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
            sentence = (
                f"the bracket {last.text} of line {last.line} is not closed by {OPENING[last.text]} "
                f"before {wrong.text} comes{_where(wrong.line, last.line)}."
            )
            return Finding(sentence, last.line)
        if wrong.line == case.line:
            return Finding(f"the bracket {wrong.text} closes nothing: no {lexing.CLOSING[wrong.text]} is open there.")
        return None
    if found.open and found.open[-1].line <= (case.line or found.open[-1].line):
        last = found.open[-1]
        return Finding(
            f"the bracket {last.text} opened in this line is never closed. Add {OPENING[last.text]} where it ends.",
            last.line,
        )
    return None


def _where(line: int, other: int) -> str:
    return f" in line {line}" if line != other else ""
