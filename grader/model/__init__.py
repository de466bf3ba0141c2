"""What a spec says and what grading yields: frozen data, no input or output."""

from grader.model.examples import Alternative, Counterexample, Example, Replacement, Survivor
from grader.model.exercise import (
    Check,
    Comparer,
    Exercise,
    Function,
    Hint,
    Limits,
    Misconception,
    Name,
    Reveal,
    Revealing,
    Target,
    Variable,
    Whole,
)
from grader.model.grading import Grade, Judgement, Mark, Outcome, Run, Submission, Verdict
from grader.model.strict import Strict

__all__ = [
    "Alternative",
    "Check",
    "Comparer",
    "Counterexample",
    "Example",
    "Exercise",
    "Function",
    "Grade",
    "Hint",
    "Judgement",
    "Limits",
    "Mark",
    "Misconception",
    "Name",
    "Outcome",
    "Replacement",
    "Reveal",
    "Revealing",
    "Run",
    "Strict",
    "Submission",
    "Survivor",
    "Target",
    "Variable",
    "Verdict",
    "Whole",
]
