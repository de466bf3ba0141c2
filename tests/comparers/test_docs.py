"""The pages of the comparers: each has one, and its examples come out as it says."""

import pytest

from grader.comparers import find_all
from grader.words import using
from tests.comparers.examples import DOCS, EXAMPLES
from tests.comparers.seen import build, verdict


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.page}: {example.code[:40]}")
def test_example_comes_out_as_its_page_says(example):
    outcome, message = verdict(build(example.block["compare"]), example.seen)
    assert (outcome, message) == (example.verdict, message)
    assert example.message in message


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.page}: {example.code[:40]}")
def test_an_example_has_the_same_verdict_in_german(example):
    """Words are matched by no comparer: a language changes what is said, not what counts."""
    comparer = build(example.block["compare"])
    with using("de"):
        assert verdict(comparer, example.seen)[0] == example.verdict


@pytest.mark.parametrize("name", find_all())
def test_each_comparer_has_a_page_with_examples_that_pass_and_that_fail(name):
    page = (DOCS / f"{name}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# {name}\n")
    assert {example.verdict for example in EXAMPLES if name in example.block["compare"]} >= {"pass", "fail"}


@pytest.mark.parametrize("name", find_all())
def test_each_page_names_every_key(name):
    page = (DOCS / f"{name}.md").read_text(encoding="utf-8")
    comparer = find_all()[name]
    keys = {field.alias or key for key, field in comparer.model_fields.items()}
    assert [key for key in sorted(keys) if f"`{key}`" not in page] == []


@pytest.mark.parametrize("name", find_all())
def test_each_comparer_says_which_kinds_it_reads_and_describes_its_keys(name):
    comparer = find_all()[name]
    assert comparer.reads
    assert [key for key, field in comparer.model_fields.items() if not field.description] == []
