"""The course's exercise files test themselves: what they hold must be judged as they say."""

from dataclasses import replace
from pathlib import Path

import pytest

from grader.audit import audit
from grader.audit.leaks import leaks
from grader.audit.rules import rules
from grader.model import Reveal
from grader.spec import load_all

FOLDER = Path(__file__).parent.parent / "exercises"
FILES = sorted(FOLDER.glob("*.yaml"))
EXERCISES = load_all(FOLDER)
LONG = {"lesson-05"}


@pytest.fixture(scope="module")
def audits():
    """What `grader verify` finds in all of them, by id; without mutants where each of them trains a network."""
    found = audit([path for path in FILES if path.stem not in LONG], jobs=2, confined=True)
    quick = [rule for rule in rules() if rule.name != "mutants"]
    found += audit([path for path in FILES if path.stem in LONG], jobs=2, confined=True, chosen=quick)
    return {audited.id: audited for audited in found}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_exercise_holds(audits, path):
    assert [str(finding.problem) for finding in audits[path.stem].findings if not finding.holds] == []


@pytest.mark.parametrize("path", [path for path in FILES if path.stem not in LONG], ids=lambda path: path.stem)
def test_mutants_of_the_reference_are_noticed(audits, path):
    assert audits[path.stem].measured["mutants"]["score"] >= 0.95


def test_every_rule_looks_at_every_exercise(audits):
    assert {rule.name for rule in rules() if rule.measured} == set(audits["lesson-01"].measured)


def test_a_leak_would_be_found(grade):
    """What the search looks for is there where the spec reveals it."""
    exercise = EXERCISES["lesson-01"]
    example = next(one for one in exercise.counterexamples if one.name == "constant kept")
    revealing = [check.model_copy(update={"reveal": Reveal.ALWAYS}) for check in exercise.checks]
    graded = grade(example.text(exercise.reference), exercise.model_copy(update={"checks": tuple(revealing)}))
    hidden = [mark.verdict.check.model_copy(update={"reveal": Reveal.NEVER}) for mark in graded.marks]
    marks = [
        replace(mark, verdict=replace(mark.verdict, check=check))
        for mark, check in zip(graded.marks, hidden, strict=True)
    ]
    assert any("fprime" in leak for leak in leaks(replace(graded, marks=tuple(marks))))
