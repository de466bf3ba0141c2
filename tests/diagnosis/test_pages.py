"""The page of the diagnoses: its examples come out as it says."""

from pathlib import Path

import pytest

from grader import diagnosis
from tests.comparers.examples import of_page
from tests.comparers.seen import build

PAGE = Path(__file__).parents[2] / "docs" / "diagnoses.md"
EXAMPLES = list(of_page(PAGE))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.verdict or 'none'}: {example.code[:50]}")
def test_example_comes_out_as_the_page_says(example):
    comparer = build(example.block["compare"])
    judgement = comparer.judge(example.seen)
    assert judgement.credit < 1
    found = diagnosis.explain(example.seen, judgement.expected, comparer, seconds=10)
    assert (found.slug if found else "") == example.verdict
    assert example.message in (found.sentence if found else "")


@pytest.mark.parametrize("name", diagnosis.names())
def test_the_page_names_every_kind(name):
    assert f"| `{name}` | " in PAGE.read_text(encoding="utf-8")
