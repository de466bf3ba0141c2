"""The page that lists every key of an exercise file, made from the models: `docs/exercise-format.md`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from grader.comparers import find_all
from grader.spec.json_schema import schema

Schema = Mapping[str, Any]

_INTRODUCTION = """\
# The exercise format

Every key of an exercise file, what it holds and what holds where it is left out. This page is made from the models by
`python -m grader.spec.reference`; `grader schema` prints the same for editors. How to write an exercise is told in
[authoring](authoring.md), how to write a formula in [formulas](formulas.md).

A file is YAML 1.2, called like the exercise's id. Only `true` and `false` are truth values, dates stay text, and a key
may stand only once. A number with an exponent is written with a point, as `1.0e-6`. A text that holds `: ` or ` #`, or
begins with a sign of YAML's (`[`, `{`, `"`, `*`, `&`, `%` …), goes between quotation marks. Several lines go below a
`|`, further to the right.
"""

_SECTIONS = {
    "": ("An exercise", "The keys of the file itself."),
    "Check": ("Checks", ""),
    "Variable": ("A variable to look at", ""),
    "Function": ("A function to look at", ""),
    "Hint": ("Hints", ""),
    "Misconception": ("Misconceptions", ""),
    "Example": ("Alternatives", "A whole source as a text, or these keys. Either `replace` or `source` is given."),
    "Counterexample": ("Counterexamples", ""),
    "Replacement": ("Edits", ""),
    "Survivor": ("Survivors", ""),
    "Limits": ("Limits", ""),
}
"""By a model's name in the schema: its title, and what to say in place of its own words."""

_LOOKING = """\
## What to look at

`look_at` is a variable, as in `{variable: area}`; a function, as in `{function: fprime, of: [x]}`; or one of
`stdout`, `figures` and `source`, of which there is one each. Where a comparer needs several things at once, it is a
mapping of names to these, as in `{x: {variable: x}, area: {variable: area}}`.
"""

_TYPES = {"string": "text", "number": "number", "integer": "whole number", "boolean": "`true` or `false`"}
_PLURALS = {"text": "texts", "formula": "formulas"}
_OWN_TYPES = {
    ("Check", "look_at"): "[target](#what-to-look-at)",
    ("Check", "compare"): "[comparer](#comparers)",
    ("Misconception", "when"): "as in `to`",
}


def text() -> str:
    """The whole page."""
    whole = schema()
    parts = [_INTRODUCTION]
    for name in _SECTIONS:
        if name == "Variable":
            parts.append(_LOOKING)
        parts.append(_section(name, whole["$defs"][name] if name else whole))
    return "\n".join([*parts, _comparers()])


def _section(name: str, part: Schema) -> str:
    title, words = _SECTIONS[name]
    head = [
        f"## {title}",
        "",
        words or part["description"],
        "",
        "| key | holds | default | meaning |",
        "|---|---|---|---|",
    ]
    return "\n".join([*head, *_rows(name, part)]) + "\n"


def _rows(name: str, part: Schema) -> Iterator[str]:
    for key, held in part["properties"].items():
        default = "required" if key in part.get("required", ()) else _default(held.get("default"))
        cells = [f"`{key}`", _OWN_TYPES.get((name, key)) or _holds(held), default, held.get("description", "")]
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _default(value: Any) -> str:
    """A default as it would be written; nothing where there is nothing to write."""
    if isinstance(value, Mapping) or value in (None, "", []):
        return ""
    return f"`{value if isinstance(value, str) else json.dumps(value)}`"


def _holds(part: Schema) -> str:
    """What a key holds, in words."""
    match part:
        case {"$ref": reference}:
            title = _SECTIONS[reference.rpartition("/")[-1]][0]
            return f"[{title.lower()}](#{title.lower().replace(' ', '-')})"
        case {"anyOf": members}:
            return ", or ".join(_holds(member) for member in members if member != {"type": "null"})
        case {"enum": words}:
            return ", ".join(f"`{word}`" for word in words)
        case {"prefixItems": members}:
            return f"`[from, to]`, {len(members)} numbers"
        case {"type": "array", "items": member}:
            held = _holds(member)
            return f"list of {_PLURALS.get(held, held)}{_bounds(part, 'minItems', 'maxItems')}"
        case {"additionalProperties": Mapping() as member}:
            return f"mapping of names to {_holds(member)}"
        case {"format": "date"}:
            return "a day, such as `2026-12-24`"
        case {"type": ["string", "number"]}:
            return "formula"
        case {"type": str(kind)}:
            return _TYPES[kind] + _bounds(part, "minimum", "maximum")
    raise ValueError(f"there are no words for {part}")


def _bounds(part: Schema, least: str, most: str) -> str:
    low, high = part.get(least), part.get(most)
    if low is not None and high is not None:
        return f", {low:g} to {high:g}"
    if "exclusiveMinimum" in part:
        return f", above {part['exclusiveMinimum']:g}" + (f", up to {high:g}" if high is not None else "")
    if low is not None:
        return f", {low:g} or more"
    return f", at most {high:g}" if high is not None else ""


def _comparers() -> str:
    head = ["## Comparers", "", "`compare` is one of these names with its options, as in `{numeric: {to: 42}}`.", ""]
    rows = [f"| [`{name}`](comparers/{name}.md) | {_first_sentence(kind)} |" for name, kind in find_all().items()]
    return "\n".join([*head, "| comparer | |", "|---|---|", *rows]) + "\n"


def _first_sentence(kind: type) -> str:
    return " ".join((kind.__doc__ or "").partition("\n\n")[0].split()).replace("|", chr(92) + "|")


def write(path: Path) -> None:
    """Write the page as a file."""
    path.write_text(text(), encoding="utf-8")


if __name__ == "__main__":
    write(Path("docs", "exercise-format.md"))
