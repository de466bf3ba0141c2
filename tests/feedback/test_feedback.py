"""What students are told of their mistakes, against what a teacher would tell them.

missed.yaml holds those that are not told all they should be, and why; benchmarks/feedback.py gives the shares.
"""

import pytest

from tests.feedback import corpus

CASES = corpus.cases()
MISSED = corpus.missed()
LEAST_WRONG, LEAST_RIGHT, LEAST_UNNAMED = 200, 60, 20
MOST_MISCONCEPTIONS = 0.5
MOST_MISSED = 0.1


@pytest.fixture(scope="module")
def short_exercises(exercises):
    return corpus.in_short(exercises)


def parameters():
    for case in CASES:
        marks = [pytest.mark.xfail(reason=MISSED[case.name], strict=True)] if case.name in MISSED else []
        yield pytest.param(case, id=case.name, marks=marks)


@pytest.mark.parametrize("case", list(parameters()))
def test_students_are_told_what_a_teacher_would_say(case, short_exercises, server):
    grade = case.graded(short_exercises[case.lesson], server)
    found = [str(miss) for miss in corpus.misses(case, grade)]
    assert not found, "\n".join(found)


def test_files_and_expectations_belong_together(short_exercises):
    """No file without an expectation, no expectation without its file or of a check that the lesson has not."""
    assert {case.path for case in CASES} == set(corpus.FOLDER.glob("*/*.py"))
    for case in CASES:
        known = {check.id for check in short_exercises[case.lesson].checks} | corpus.OF_THE_WHOLE
        assert case.is_right or case.parts, case.name
        assert case.parts.keys() | case.also <= known, case.name
        if isinstance(case.expected, dict):
            written = [part for name, part in case.expected.items() if name != "also"]
            assert all(part.keys() <= corpus.KEYS for part in written), case.name


def test_no_file_is_another_with_other_numbers():
    sources = {"".join(c for c in case.path.read_text(encoding="utf-8") if not c.isdigit()): case for case in CASES}
    assert len(sources) == len(CASES)


def test_every_lesson_has_right_and_wrong_files(exercises):
    for lesson in (name for name, exercise in exercises.items() if exercise.lesson):
        assert {case.is_right for case in CASES if case.lesson == lesson} == {True, False}, lesson


def test_there_are_many_and_most_mistakes_are_not_foreseen_by_the_spec():
    wrong = [case for case in CASES if not case.is_right]
    named = [part.diagnoses for case in wrong for part in case.parts.values() if part.diagnoses]
    assert len(wrong) >= LEAST_WRONG
    assert len(CASES) - len(wrong) >= LEAST_RIGHT
    assert sum(None in diagnoses for diagnoses in named) >= LEAST_UNNAMED
    assert sum("misconception" in diagnoses for diagnoses in named) <= MOST_MISCONCEPTIONS * len(wrong)


def test_few_are_not_told_all_they_should_be():
    assert MISSED.keys() <= {case.name for case in CASES if not case.is_right}
    assert len(MISSED) <= MOST_MISSED * sum(not case.is_right for case in CASES)
