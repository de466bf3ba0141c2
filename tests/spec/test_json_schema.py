"""The schema that editors read: current, and of the same mind as the reader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from grader.comparers import find_all
from grader.spec.json_schema import schema, write

jsonschema = pytest.importorskip("jsonschema")

SCHEMA = schema()
EXERCISES = Path(__file__).parents[2] / "exercises"

MINIMAL: dict[str, Any] = {
    "id": "a",
    "title": "A task",
    "statement": "Do it.",
    "reference": "y = 2",
    "checks": [{"id": "y", "look_at": {"variable": "y"}, "compare": {"numeric": {"to": "1 + 1"}}}],
}


def test_the_schema_in_the_folder_is_current() -> None:
    """Written anew by `python -m grader.spec.json_schema`."""
    assert json.loads((EXERCISES / "exercise.schema.json").read_text("utf-8")) == SCHEMA


def test_a_written_schema_is_read_back(tmp_path: Path) -> None:
    """As UTF-8 with one line feed at the end."""
    write(tmp_path / "schema.json")
    text = (tmp_path / "schema.json").read_text("utf-8")
    assert text.endswith("}\n")
    assert json.loads(text) == SCHEMA


def test_the_schema_is_one() -> None:
    """Of the draft it names; all references lead somewhere."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    references = {part.partition('"')[0] for part in json.dumps(SCHEMA).split("#/$defs/")[1:]}
    assert references <= set(SCHEMA["$defs"])


def test_every_comparer_is_offered() -> None:
    """Each by its name, with its own keys."""
    compare = SCHEMA["$defs"]["Check"]["properties"]["compare"]
    assert list(compare["properties"]) == list(find_all())


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"domain": {"x": [-1, 1]}},
        {"checks": [{**MINIMAL["checks"][0], "look_at": "figures"}]},
        {"checks": [{**MINIMAL["checks"][0], "look_at": {"a": "stdout", "b": {"function": "f", "of": ["x", 2]}}}]},
    ],
    ids=["as it is", "a domain", "a whole", "several targets"],
)
def test_the_schema_accepts_what_is_right(change: dict[str, object]) -> None:
    """What the reader takes, an editor does not mark."""
    jsonschema.validate({**MINIMAL, **change}, SCHEMA)


@pytest.mark.parametrize(
    "change",
    [
        {"titel": "A"},
        {"checks": []},
        {"checks": [{**MINIMAL["checks"][0], "compare": {"numeric": {"too": 2}}}]},
        {"checks": [{**MINIMAL["checks"][0], "compare": {}}]},
        {"checks": [{**MINIMAL["checks"][0], "look_at": "pictures"}]},
        {"checks": [{**MINIMAL["checks"][0], "look_at": {"function": "f"}}]},
    ],
    ids=["unknown key", "no checks", "unknown option", "no comparer", "unknown whole", "function without arguments"],
)
def test_the_schema_marks_what_is_wrong(change: dict[str, object]) -> None:
    """What the reader refuses by its shape, an editor marks."""
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**MINIMAL, **change}, SCHEMA)
