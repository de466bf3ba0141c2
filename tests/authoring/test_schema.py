"""`grader schema`: the JSON Schema of exercise files, printed or written."""

import json

import pytest

from grader.spec import json_schema


def test_the_schema_is_printed(run):
    code, out, err = run("schema")
    assert (code, err) == (0, "")
    assert json.loads(out) == json_schema.schema()


@pytest.mark.parametrize(
    ("to", "written"),
    [("mine.json", "mine.json"), (".", "exercise.schema.json")],
    ids=["to a file", "into a folder"],
)
def test_the_schema_is_written(run, folder, to, written):
    code, out, err = run("schema", "--to", to)
    assert (code, out, err) == (0, "", f"Wrote {written}.\n")
    assert (folder / written).read_text(encoding="utf-8") == json_schema.text()


def test_a_folder_that_is_not_there_is_wrong_use(run, folder):
    code, _, err = run("schema", "--to", "there/mine.json")
    assert code == 2
    assert err == "grader: there/mine.json cannot be written: No such file or directory\n"
