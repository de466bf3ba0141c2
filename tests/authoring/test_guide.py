"""`docs/authoring.md`: its examples are exercises that are judged as they say, its links and names are right."""

import re
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from grader.authoring.beginning import kinds
from grader.cli import app
from grader.comparers import names
from grader.spec import load

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "authoring.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml(?: (\w+))?\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


def blocks(kind):
    return [text for name, text in BLOCKS if name == kind]


def written(folder, text):
    path = folder / f"{yaml.safe_load(text)['id']}.yaml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def lost(graded):
    return {mark.verdict.check.id: mark.verdict for mark in graded.marks if mark.points < mark.max_points}


def test_every_block_of_yaml_is_executed():
    assert {name for name, _ in BLOCKS} == {"exercise", "part", "workflow"}


@pytest.mark.parametrize("text", blocks("exercise"), ids=lambda text: text.split()[1])
def test_an_exercise_of_the_page_is_judged_as_it_says(text, tmp_path, grade):
    exercise = written(tmp_path, text)
    for source in (exercise.reference, *(one.text(exercise.reference) for one in exercise.alternatives.values())):
        assert lost(grade(source, exercise)) == {}
    assert grade(exercise.starter, exercise).score == 0
    for example in exercise.counterexamples:
        verdicts = lost(grade(example.text(exercise.reference), exercise))
        assert set(verdicts) == set(example.fails)
        assert any(example.says in verdict.message for verdict in verdicts.values())
        assert example.diagnosis in {"", *(verdict.diagnosis for verdict in verdicts.values())}


PLOT = """
id: plot
title: A plot
statement: Draw it.
reference: |
  x = np.linspace(-3, 3, 200)
  start = [0, 0]
checks:
  - {id: x, look_at: {variable: x}, compare: {flag: {to: true}}}
"""


@pytest.mark.parametrize("text", blocks("part"), ids=lambda text: text.split(":")[0])
def test_a_part_of_an_exercise_is_valid(text, tmp_path):
    assert written(tmp_path, PLOT + text)


def test_the_workflow_is_one():
    [text] = blocks("workflow")
    workflow = yaml.safe_load(text)
    steps = workflow["jobs"]["verify"]["steps"]
    assert all(("uses" in step) != ("run" in step) for step in steps)
    assert "grader verify --junit verify.xml" in [step.get("run") for step in steps]


def test_the_first_example_is_as_short_as_it_says(tmp_path):
    first = blocks("exercise")[0]
    assert len(first.splitlines()) <= 12
    assert written(tmp_path, first).points == 1


def test_links_lead_somewhere():
    links = set(re.findall(r"\]\(([^)#]+)", GUIDE))
    assert {link for link in links if not (DOCS / link).is_file()} == set()


def test_comparers_and_kinds_are_called_by_their_names():
    linked = re.findall(r"\[(\w+)\]\(comparers/(\w+)\.md\)", GUIDE)
    assert all(name == page and name in names() for name, page in linked)
    assert all(f"`{kind}`" in GUIDE for kind in kinds())


@pytest.mark.parametrize("command", sorted(set(re.findall(r"^ {4}grader (\w+)", GUIDE, re.MULTILINE))))
def test_the_commands_of_the_page_exist(command):
    assert CliRunner().invoke(app, [command, "--help"]).exit_code == 0
