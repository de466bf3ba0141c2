"""What was copied along with the code: prompts, Markdown, lines that only a notebook understands."""

from __future__ import annotations

import re

from grader.faults.syntax.case import Case, Finding
from grader.faults.words import clipped, quoted
from grader.words import say

_PROMPT = re.compile(r"\s*(>>>|\.\.\.(?=\s)|(?:In|Out)\s*\[\d*\]\s*:)")
_FENCE = re.compile(r"\s*(`{3,}\w*|~{3,}\w*)\s*$")
_NOTEBOOK = re.compile(r"\s*([%!]{1,2}\s*[A-Za-z]\w*)")
_SHELL = re.compile(r"\s*(\$?\s*(?:pip3?|conda|python3?)\s+(?:install\s+)?[\w.-]+)")
_NUMBERED = re.compile(r"\s*\d+[:.|]?\s+(?:import|from|def|for|if|print|plt|return)\b")


def explain(case: Case) -> Finding | None:
    """A line that is not Python but came with it."""
    text = case.text(case.line)[:1000]
    if found := _PROMPT.match(text):
        return Finding(
            say("{found} is the prompt of an interactive session, not code. Leave it out.", found=quoted(found[1]))
        )
    if _FENCE.match(text):
        return Finding(say("{text} marks code in Markdown and is not code itself. Leave it out.", text=quoted(text)))
    if found := _NOTEBOOK.match(text):
        return Finding(
            say("{found} is a line for notebooks, not for a Python file. Leave it out.", found=quoted(found[1]))
        )
    if found := _SHELL.match(text):
        return Finding(
            say("“{found}” is for a terminal, not for a Python file. Leave it out.", found=clipped(found[1]))
        )
    if _NUMBERED.match(text):
        return Finding(say("the line begins with a number, as if the line numbers had been copied. Leave them out."))
    return None
