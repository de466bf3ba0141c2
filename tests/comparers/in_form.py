"""Comparers of forms at formulas given as text, which SymPy has not touched."""

from grader.errors import Undecided
from grader.formulas import parse
from tests.comparers.seen import build

OTHERS = {"right": (1.0, None), "wrong form": (0.0, "not-in-form"), "wrong value": (0.0, "not-equivalent")}


def outcome(mode, student, to=None, **options):
    """The credit and diagnosis of a formula; by itself it is equivalent to the right one. Undecided is one, too."""
    comparer = build({mode: {"to": student if to is None else to, **options}})
    try:
        judgement = comparer.judge(parse(student))
    except Undecided:
        return "undecided"
    return next((name for name, pair in OTHERS.items() if pair == (judgement.credit, judgement.diagnosis)), judgement)
