"""`grader new`: a complete exercise of its kind, under its own name. `test_verified.py` grades what it holds."""

from pathlib import Path
from typing import get_args

import pytest

from grader.authoring.beginning import TEMPLATES, begun, kinds
from grader.cli.authoring import Kind
from grader.spec import json_schema, load, load_all

MODELS = load_all(TEMPLATES)


def test_each_template_is_offered():
    assert sorted(get_args(Kind)) == list(kinds()) == sorted(MODELS)


@pytest.mark.parametrize("kind", kinds())
def test_a_new_exercise_is_valid_and_has_its_own_name(run, folder, kind):
    code, out, err = run("new", "my-task", "--kind", kind)
    assert (code, out) == (0, "")
    assert err == "Wrote exercises/my-task.yaml. Change it, then: grader preview my-task; grader verify my-task\n"
    written = load(Path("exercises", "my-task.yaml"))
    assert written == MODELS[kind].model_copy(update={"id": "my-task"})


@pytest.mark.parametrize("kind", kinds())
def test_a_template_shows_everything_an_exercise_should_have(kind):
    exercise = MODELS[kind]
    assert exercise.starter
    assert exercise.alternatives
    scored = [check for check in exercise.checks if check.points]
    assert all(check.title and check.hints for check in scored)
    failed = {name for example in exercise.counterexamples for name in example.fails}
    told = {name for example in exercise.counterexamples if example.says or example.diagnosis for name in example.fails}
    assert {check.id for check in scored} <= failed
    assert len(told) > len(scored) / 2


@pytest.mark.parametrize("kind", kinds())
def test_an_editor_finds_the_schema_and_the_author_a_few_comments(kind):
    lines = (TEMPLATES / f"{kind}.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[0] == f"# yaml-language-server: $schema={json_schema.FILE}"
    assert sum("# " in line for line in lines[1:]) >= 5


def test_the_schema_is_written_beside_it_where_there_is_none(run, folder):
    run("new", "one")
    schema = folder / "exercises" / json_schema.FILE
    assert schema.read_text(encoding="utf-8") == json_schema.text()
    schema.write_text("{}", encoding="utf-8")
    run("new", "two")
    assert schema.read_text(encoding="utf-8") == "{}"


@pytest.mark.parametrize("name", ["no", "007", "1e5", "null", "2-d", "true", "on"])
def test_an_id_stays_text_for_every_reader_of_yaml(tmp_path, name):
    path = tmp_path / f"{name}.yaml"
    path.write_text(begun("free", name), encoding="utf-8")
    assert load(path).id == name
    assert f'\nid: "{name}" #' in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("title", ["A plain one", "Rates: how fast?", '"Slopes" # 1', "Flächen \\ Volumen", "0"])
def test_a_title_is_taken_as_it_is_written(run, folder, title):
    assert run("new", "titled", "--title", title)[0] == 0
    assert load(Path("exercises", "titled.yaml")).title == title


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["Lesson"], "Lesson is no id of an exercise: it is made of the letters a to z, digits, - and _"),
        (["../up"], "../up is no id"),
        (["a: b"], "a: b is no id"),
        (["a\n"], "is no id"),
        (["new", "--title", "one\ntwo"], "a title is one line"),
        (["new", "--title", " "], "a title is one line"),
        (["new", "--exercises", "file"], "file is no folder"),
        (["here"], "exercises/here.yaml exists; --force overwrites it"),
        (["there"], "exercises/there.yml exists, and would be the same exercise"),
    ],
)
def test_what_cannot_be_written_is_wrong_use(run, folder, arguments, message):
    Path("file").write_text("mine", encoding="utf-8")
    Path("exercises").mkdir()
    for taken in ("here.yaml", "there.yml"):
        Path("exercises", taken).write_text("mine", encoding="utf-8")
    code, out, err = run("new", *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert {path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()} == {"mine"}


def test_force_overwrites(run, folder):
    run("new", "task", "--kind", "plot")
    assert run("new", "task", "--kind", "matrix", "--force")[0] == 0
    assert load(Path("exercises", "task.yaml")).title == MODELS["matrix"].title


MINIMAL = """\
id: powers
title: The power rule
statement: Define `fprime(x)`, the derivative of $x^3$.
reference: "def fprime(x): return 3 * x**2"
domain: {x: [-2, 3]}
checks:
  - id: fprime
    look_at: {function: fprime, of: [x]}
    compare: {numeric: {to: 3*x**2}}
counterexamples:
  - {name: not lowered, replace: [{old: x**2, new: x**3}], fails: [fprime]}
"""


def test_twelve_lines_are_enough(tmp_path, grade):
    """Everything else has a default: the reference earns the point, the counterexample does not."""
    assert len(MINIMAL.splitlines()) <= 12
    path = tmp_path / "powers.yaml"
    path.write_text(MINIMAL, encoding="utf-8")
    exercise = load(path)
    assert grade(exercise.reference, exercise).score == exercise.points == 1
    [example] = exercise.counterexamples
    assert grade(example.text(exercise.reference), exercise).score == 0
