"""Say in plain words why a file is not Python, from its text around the place where Python gave up."""

from __future__ import annotations

from grader.faults.explanation import Explanation
from grader.faults.syntax import (
    assignments,
    brackets,
    characters,
    else_if,
    encoding,
    headers,
    indentation,
    keywords,
    operands,
    other_languages,
    other_rules,
    placement,
    prompts,
    python2,
    strings,
)
from grader.faults.syntax.case import Case
from grader.faults.words import at, described
from grader.values import Fault
from grader.words import noted, say

KINDS = (
    characters.explain,
    encoding.explain,
    prompts.explain,
    python2.explain,
    else_if.explain,
    strings.explain,
    brackets.explain,
    indentation.explain,
    placement.explain,
    keywords.explain,
    other_languages.explain,
    assignments.explain,
    headers.explain,
    operands.explain,
    other_rules.explain,
)
"""In the order they are tried: what one of them explains is not what the next one is for."""

_UNTIL_THEN = noted("Nothing could be run until this is mended.")


def explain(fault: Fault, source: str) -> Explanation:
    """The first kind of error that is seen there; Python's own words where none is."""
    case = Case.of(fault, source)
    for kind in KINDS if source else ():
        found = kind(case)
        if found is not None:
            line = found.line or fault.line
            said = say(
                "The file is not valid Python{where}: {sentence} {until_then}",
                where=at(line),
                sentence=found.sentence,
                until_then=say(_UNTIL_THEN),
            )
            return Explanation(said, found.marks or (((line, found.sentence),) if line else ()))
    detail = described(fault.detail) or say("no more is known")
    return Explanation(
        say(
            "The file is not valid Python{where}: {detail}. {until_then}",
            where=at(fault.line),
            detail=detail,
            until_then=say(_UNTIL_THEN),
        )
    )
