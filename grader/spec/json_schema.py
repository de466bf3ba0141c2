"""The JSON Schema of exercise files, for editors.

A file's first line `# yaml-language-server: $schema=exercise.schema.json` makes an editor complete keys, show
their descriptions and mark what is wrong.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from grader.comparers import find_all
from grader.spec.models import models

FILE = "exercise.schema.json"
"""What the file is called, which stands in the folder of the exercises it is for."""


def schema() -> dict[str, Any]:
    """The schema of an exercise file with all comparers there are."""
    exercise = models(find_all()).exercise.model_json_schema()
    _name_comparers(exercise["$defs"])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **exercise, "title": "An exercise of grader"}


def _name_comparers(definitions: dict[str, Any]) -> None:
    """Offer the comparers as the keys of one mapping: editors complete these, and not the members of a union."""
    compare = definitions["Check"]["properties"]["compare"]
    named = [definitions.pop(member["$ref"].rpartition("/")[-1]) for member in compare.pop("oneOf")]
    compare |= {
        "type": "object",
        "properties": {name: part for one in named for name, part in one["properties"].items()},
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
    }


def text() -> str:
    """The schema as the text of a file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def write(path: Path) -> None:
    """Write the schema as a file."""
    path.write_text(text(), encoding="utf-8")


if __name__ == "__main__":
    write(Path("exercises", FILE))
