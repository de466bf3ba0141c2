"""Rewriting a formula keeps it equal; changing a number, a sign or an exponent, or adding a tiny term, does not."""

from itertools import islice

import pytest

from benchmarks.equivalence_cases import FAMILIES, equal_pairs, unequal_pairs
from grader.comparing import compared

PAIRS = 10
SEED = 4


def misjudged(cases):
    """The cases with a wrong verdict, or none."""
    answers = [(case, compared(case.question)) for case in cases]
    return [(case, answer) for case, answer in answers if answer["equal"] is not case.equal]


@pytest.mark.parametrize("family", FAMILIES)
def test_a_rewritten_formula_is_equal(family):
    assert misjudged(islice(equal_pairs(family, SEED), PAIRS)) == []


@pytest.mark.parametrize("family", FAMILIES)
def test_a_changed_formula_is_not_equal(family):
    assert misjudged(islice(unequal_pairs(family, SEED), PAIRS)) == []
