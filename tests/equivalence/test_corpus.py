"""The written corpus: each case has its verdict and its reason, worked out by mathematics."""

from collections import Counter

import pytest

from benchmarks.equivalence_cases import corpus
from grader.comparing import compared

CASES = corpus()
FAMILIES = sorted({case.family for case in CASES})
LEAST, LEAST_IN_A_FAMILY = 600, 20


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_verdict_is_right(case):
    answer = compared(case.question)
    assert answer["equal"] is case.equal, f"{case.student}  against  {case.reference}: {case.because}\n{answer}"


def test_there_are_enough_cases():
    assert len(CASES) >= LEAST


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_enough_cases_of_both_verdicts(family):
    verdicts = Counter(case.equal for case in CASES if case.family == family)
    assert verdicts.total() >= LEAST_IN_A_FAMILY
    assert set(verdicts) == {True, False}


def test_each_case_has_a_verdict_and_a_reason():
    texts = [text for case in CASES for text in (case.student, case.reference, case.because, case.compare)]
    assert [text for text in texts if not isinstance(text, str) or not text.strip()] == []
    assert {type(case.equal) for case in CASES} == {bool}


def test_no_case_is_written_twice():
    asked = Counter((case.compare, case.student, case.reference, str(case.options)) for case in CASES)
    assert [question for question, times in asked.items() if times > 1] == []
