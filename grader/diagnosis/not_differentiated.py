"""One part of the function was not differentiated, the others were."""

from __future__ import annotations

from collections.abc import Iterator

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._guesses import Guess, WrongDerivative, by_wrong_rules, explained
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._origins import Entry
from grader.diagnosis._slopes import Part
from grader.words import noted


def _left(part: Part) -> Numbers | None:
    """As it is."""
    return part.work.value(part.tree) if part.varying and part.tree.args else None


SENTENCE = noted("One part of the function stands there as it was, in place of its derivative.")
MISTAKES = (WrongDerivative("not_differentiated", SENTENCE, _left),)


def _guesses(entry: Entry) -> Iterator[Guess]:
    yield from by_wrong_rules(entry, MISTAKES)


def _explanations(case: Case) -> Iterator[Explanation]:
    yield from explained(case, _guesses)


KIND = Kind(37, _explanations)
