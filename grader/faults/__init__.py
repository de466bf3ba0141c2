"""Say to a student why nothing was seen: one or two sentences a fault, and what to look at next.

From plain data and the source's text alone; nothing of the student's is run, imported or parsed by Python.
"""

from __future__ import annotations

from grader.faults import endings, missing, nothing, raised, syntax
from grader.faults.calls import gives_nothing, of_calls
from grader.faults.explanation import Explanation
from grader.faults.printed import Printed, as_if_returned, printed_values
from grader.faults.raised import hint
from grader.faults.remarks import uncalled
from grader.faults.words import quoted
from grader.model import Run
from grader.values import Fault
from grader.words import say

__all__ = [
    "Explanation",
    "Printed",
    "as_if_returned",
    "explain",
    "gives_nothing",
    "hint",
    "of_calls",
    "printed_values",
    "sentence",
    "uncalled",
]


def sentence(fault: Fault, run: Run | None = None, source: str = "") -> str:
    """Explain a fault in words; without the source, which a run holds, less is known."""
    return explain(fault, run, source).sentence


def explain(fault: Fault, run: Run | None = None, source: str = "") -> Explanation:
    """Explain a fault. A missing name is put down to what stopped the run, where something did."""
    source = source or (run.source if run is not None else "")
    if fault.reason == "missing" and run is not None and run.fault is not None:
        return _cut_off(fault, run.fault, source)
    if fault.reason == "memory" and not fault.line and run is not None and run.fault is not None:
        fault = run.fault if run.fault.reason == "memory" else fault  # which leaves none to look at what there is
    match fault.reason:
        case "missing":
            return Explanation(missing.explain(fault, source))
        case "none":
            return Explanation(nothing.explain(fault, source))
        case "syntax":
            return syntax.explain(fault, source)
        case "raised":
            return raised.explain(fault, source)
    said = endings.SENTENCES[fault.reason](fault, source)
    line = endings.looping(fault, source)[1] if fault.reason in ("time", "memory") else fault.line
    return Explanation(said, ((line, said),) if line > 0 else ())


def _cut_off(fault: Fault, stopped: Fault, source: str) -> Explanation:
    """A name that is missing because the program did not come to it, or besides."""
    why = explain(stopped, None, source)
    if stopped.reason in ("syntax", "unreadable"):
        return Explanation(
            say(
                "{name} is not defined, because your program could not be run. {sentence}",
                name=quoted(fault.name),
                sentence=why.sentence,
            )
        )
    if source and not missing.is_defined(fault.name, source):
        return Explanation(
            say(
                "{missing} Besides, it stopped before its end. {sentence}",
                missing=missing.explain(fault, source),
                sentence=why.sentence,
            )
        )
    return Explanation(
        say(
            "{name} is not defined, because your program stopped before. {sentence}",
            name=quoted(fault.name),
            sentence=why.sentence,
        )
    )
