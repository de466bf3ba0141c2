"""The page that lists the keys of an exercise file: current, and complete."""

import re
from pathlib import Path

import pytest

from grader.comparers import names
from grader.spec import reference
from grader.spec.json_schema import schema

DOCS = Path(__file__).parents[2] / "docs"
PAGE = reference.text()
SCHEMA = schema()


def test_the_page_in_the_folder_is_current():
    """Written anew by `python -m grader.spec.reference`."""
    assert (DOCS / "exercise-format.md").read_text(encoding="utf-8") == PAGE


def test_a_written_page_is_read_back(tmp_path):
    reference.write(tmp_path / "page.md")
    assert (tmp_path / "page.md").read_text(encoding="utf-8") == PAGE


@pytest.mark.parametrize(
    "model", ["Exercise", "Check", "Variable", "Function", "Hint", "Counterexample", "Survivor", "Limits"]
)
def test_every_key_is_listed_with_a_meaning(model):
    part = SCHEMA if model == "Exercise" else SCHEMA["$defs"][model]
    for key, held in part["properties"].items():
        assert held.get("description"), f"{model}.{key} has no description"
        assert re.search(rf"^\| `{key}` \|.*\| {re.escape(held['description'])} \|$", PAGE, re.MULTILINE)


def test_every_comparer_is_listed_and_has_a_page():
    listed = re.findall(r"^\| \[`(\w+)`\]\((comparers/\w+\.md)\) \| .+ \|$", PAGE, re.MULTILINE)
    assert [name for name, _ in listed] == list(names())
    assert all((DOCS / page).is_file() for _, page in listed)


def test_links_lead_somewhere():
    titles = {title.lower().replace(" ", "-") for title in re.findall(r"^## (.+)$", PAGE, re.MULTILINE)}
    links = re.findall(r"\]\(([^)]+)\)", PAGE)
    assert {link[1:] for link in links if link.startswith("#")} <= titles
    assert all((DOCS / link).is_file() for link in links if not link.startswith("#"))


@pytest.mark.parametrize(
    "row",
    [
        "| `points` | number, 0 or more | `1` | What it is worth; a check with 0 points is advice. |",
        "| `of` | list of formula, or list of formulas, 1 or more | required |",
        "| `points` | whole number, 1 to 5000 | `12` |",
        "| `seconds` | number, above 0, up to 600 | `10` |",
        "| `language` | `de`, `en` | `en` |",
        "| `domain` | mapping of names to `[from, to]`, 2 numbers |  |",
        "| `limits` | [limits](#limits) |  |",
    ],
)
def test_types_bounds_and_defaults_are_in_words(row):
    assert row in PAGE
