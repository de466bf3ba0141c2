"""Figure scripts as students hand them in, right and wrong, against what a person says of their pictures.

tests/figures/<lesson>/expected.yaml gives for each script and each figure check of the lesson the outcome and, where
they matter, the diagnosis and words (`says`: a text or several) that the student must read in the message or a note.
A check without points is advice: where nothing is said of it, it must pass, or have nothing to advise on.
"""

from pathlib import Path

import pytest
import yaml

from grader import pipeline
from grader.model import Whole
from grader.submissions import Entry, read

FOLDER = Path(__file__).parent
LESSONS = sorted(path.parent for path in FOLDER.glob("*/expected.yaml"))
EXPECTED = {lesson.name: yaml.safe_load((lesson / "expected.yaml").read_text(encoding="utf-8")) for lesson in LESSONS}
SCRIPTS = [script for lesson in LESSONS for script in sorted(lesson.glob("*.py"))]
LEAST_SCRIPTS = 120
KEYS = {"outcome", "diagnosis", "says"}
ADVICE = {"outcome": "pass or skipped"}


def figure_checks(exercise):
    """Those that look at the figures, among others or not."""
    figures = Whole(whole="figures")
    return tuple(check for check in exercise.checks if figures in check.targets.values())


@pytest.fixture(scope="module")
def drawing_exercises(exercises):
    """The lessons' exercises with their figure checks alone."""
    return {name: exercises[name].model_copy(update={"checks": figure_checks(exercises[name])}) for name in EXPECTED}


def disagreements(expected, verdict):
    """How a verdict differs from what was expected of it, in words."""
    read_by_student = " ".join([verdict.message, *verdict.notes])
    says = expected.get("says", [])
    if verdict.outcome.lower() not in expected["outcome"].split(" or "):
        yield f"{verdict.outcome.lower()} in place of {expected['outcome']}"
    if "diagnosis" in expected and verdict.diagnosis != expected["diagnosis"]:
        yield f"diagnosis {verdict.diagnosis} in place of {expected['diagnosis']}"
    for words in [says] if isinstance(says, str) else says:
        if words not in read_by_student:
            yield f"does not say {words!r}"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: str(script.relative_to(FOLDER)))
def test_each_figure_check_ends_as_a_person_says(script, drawing_exercises, server):
    lesson = script.parent.name
    submission = read(Entry("ada", lesson, script.parent, (script.name,)))
    graded = pipeline.grade(submission, drawing_exercises[lesson], server)
    verdicts = {mark.verdict.check.id: mark.verdict for mark in graded.marks}
    advice = {name: ADVICE for name, verdict in verdicts.items() if not verdict.check.points}
    expected = advice | EXPECTED[lesson][script.stem]
    assert set(verdicts) <= set(expected), (
        f"{lesson}/expected.yaml expects nothing of {sorted(set(verdicts) - set(expected))} for {script.stem}"
    )
    found = {name: list(disagreements(expected[name], verdict)) for name, verdict in verdicts.items()}
    told = "\n".join(f"{name}: {verdict.message} {verdict.notes}" for name, verdict in verdicts.items())
    assert not any(found.values()), f"{found}\n{told}"


@pytest.mark.parametrize("lesson", EXPECTED)
def test_scripts_and_expectations_belong_together(lesson, exercises):
    """No script without an expectation, no expectation without its script or of a check that the lesson has not."""
    assert set(EXPECTED[lesson]) == {script.stem for script in SCRIPTS if script.parent.name == lesson}
    checks = {check.id for check in figure_checks(exercises[lesson])}
    for script, expected in EXPECTED[lesson].items():
        assert set(expected) <= checks, f"{script}: the lesson has no {sorted(set(expected) - checks)}"
        assert all({"outcome"} <= set(one) <= KEYS for one in expected.values()), script


@pytest.mark.parametrize("lesson", EXPECTED)
def test_each_lesson_has_right_and_wrong_scripts(lesson, exercises):
    """Checks without points are remarks: a script may be right and be told of a title that is missing."""
    scored = {check.id for check in figure_checks(exercises[lesson]) if check.points}
    right = [all(one[check]["outcome"] == "pass" for check in scored) for one in EXPECTED[lesson].values()]
    assert 3 * min(sum(right), len(right) - sum(right)) >= len(right)


def test_every_lesson_with_a_figure_has_scripts(exercises):
    lessons = {name: exercise for name, exercise in exercises.items() if exercise.lesson}
    assert set(EXPECTED) == {name for name, exercise in lessons.items() if figure_checks(exercise)}


def test_there_are_many_scripts():
    assert len(SCRIPTS) >= LEAST_SCRIPTS
