"""What pydantic found wrong, as sentences at their places."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from grader.errors import Problem
from grader.formulas import FormulaError
from grader.spec.places import Document, Path, step_into

_EXPONENT = re.compile(r"([-+]?\d+)[eE]([-+]?\d+)")
_LONG = 40
_SHOULD = {
    "string_type": "should be text",
    "bool_type": "should be true or false",
    "int_type": "should be a whole number",
    "int_from_float": "should be a whole number",
    "float_type": "should be a number",
    "model_type": "should be a mapping of keys to values",
    "dict_type": "should be a mapping of keys to values",
    "mapping_type": "should be a mapping of keys to values",
    "list_type": "should be a list",
    "tuple_type": "should be a list",
    "set_type": "should be a list",
    "frozen_set_type": "should be a list",
}
_ADVICE = {
    "of": "give the arguments the function is called with, as in `of: [x]`",
    "compare": "name a comparer, as in `compare: {numeric: {to: 2*x}}`",
    "look_at": "say what is compared, as in `look_at: {variable: area}`",
}


def problems(error: ValidationError, document: Document, model: type[BaseModel]) -> list[Problem]:
    """Every problem of a document that does not fit a model, each once."""
    found = [(_path(details["loc"], document.data), details) for details in error.errors(include_url=False)]
    misspelt = {(*path[:-1], _nearest(path, model)) for path, details in found if details["type"] == "extra_forbidden"}
    told = (
        _problem(path, details, document, model)
        for path, details in found
        if not (details["type"] == "missing" and (*path, details["loc"][-1]) in misspelt)
        and not _follows(path, details, found)
    )
    return list(dict.fromkeys(told))


def _follows(path: Path, details: ErrorDetails, found: list[tuple[Path, ErrorDetails]]) -> bool:
    """Whether it says nothing that another problem does not say better."""
    match details["type"]:
        case "none_required":
            return any(path == other and others is not details for other, others in found)
        case "too_short":
            return any(path == other[: len(path)] and path != other for other, _ in found)
    return False


def sentence(message: str) -> str:
    """A message with a capital letter and a full stop."""
    message = message[:1].upper() + message[1:]
    return message if message.endswith((".", "?", "!")) else message + "."


def invalid(document: Document, path: Path, error: Exception) -> Problem:
    """A problem at a value that something else than a type did not accept."""
    if isinstance(error, ValidationError):
        error = ValueError(error.errors()[0]["msg"].removeprefix("Value error, "))
    if isinstance(error, FormulaError):
        return document.at_value(path, str(error), error.offset)
    place = document.at_key if isinstance(document.part(*path), dict | list) else document.at_value
    return place(path, sentence(str(error)))


def _path(location: tuple[str | int, ...], data: Any) -> Path:
    """The keys and positions among what pydantic says, which also names the members of unions."""
    path: list[str | int] = []
    for step in location:
        if found := step_into(data, step):
            data = found[0]
            path.append(step)
    return tuple(path)


def _problem(path: Path, details: ErrorDetails, document: Document, model: type[BaseModel]) -> Problem:
    context = details.get("ctx", {})
    match details["type"]:
        case "extra_forbidden":
            return document.at_key(path, _no_such_key(path, model))
        case "missing" if isinstance(details["loc"][-1], str):
            key = details["loc"][-1]
            return document.at_key(path, f"`{key}` is missing" + (f": {_ADVICE[key]}." if key in _ADVICE else "."))
        case "value_error" | "assertion_error" if isinstance(context.get("error"), ValueError):
            return invalid(document, path, context["error"])
        case "union_tag_not_found":
            return document.at_key(path, "`compare` should name one comparer, as in `compare: {numeric: {to: 2*x}}`.")
        case "union_tag_invalid":
            name = next(iter(details["input"]))
            return document.at_key((*path, name), _no_such_comparer(name, context))
    return document.at_value(path, sentence(f"{_subject(path)} {_complaint(details)}"))


def _subject(path: Path) -> str:
    """What a sentence is about: the last key, and the position in its list, from 1."""
    key = next((f"`{step}`" for step in reversed(path) if isinstance(step, str)), "this file")
    return f"entry {path[-1] + 1} of {key}" if path and isinstance(path[-1], int) else key


def _complaint(details: ErrorDetails) -> str:
    value, kind, context = details["input"], details["type"], details.get("ctx", {})
    if kind in ("float_type", "int_type") and isinstance(value, str) and (number := _EXPONENT.fullmatch(value)):
        return f"should be a number: {value} is text in YAML; write {number[1]}.0e{number[2]}"
    if kind in _SHOULD:
        return f"{_SHOULD[kind]}, not {_shown(value)}"
    match kind:
        case "missing" | "too_long" | "too_short":
            return f"should have {_count(details, context)}"
        case "string_too_short":
            return "should not be empty"
        case "string_pattern_mismatch":
            return f"should match {context['pattern']}, unlike {_shown(value)}"
    return details["msg"].replace("Input ", "").replace("'", "`") + f", not {_shown(value)}"


def _count(details: ErrorDetails, context: dict[str, Any]) -> str:
    if details["type"] == "missing":
        return "more values"
    bound = context.get("min_length", context.get("max_length"))
    return f"{'at least' if 'min_length' in context else 'at most'} {bound} {'value' if bound == 1 else 'values'}"


def _shown(value: Any) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return str(value).lower()
        case str():
            return f"the text `{value}`" if len(value) <= _LONG else "a text"
        case int() | float():
            return str(value) if len(str(value)) <= _LONG else "a long number"
        case list() | tuple():
            return "a list"
    return "a mapping"


def _no_such_comparer(name: str, context: dict[str, Any]) -> str:
    known = [tag.split()[-1] for tag in re.findall(r"'([^']*)'", context["expected_tags"])]
    near = difflib.get_close_matches(name, known, 1)
    return f"There is no comparer `{name}`; " + (
        f"did you mean `{near[0]}`?" if near else f"there are {_listed(known)}."
    )


def _no_such_key(path: Path, model: type[BaseModel]) -> str:
    key = path[-1]
    if near := _nearest(path, model):
        return f"There is no key `{key}` here; did you mean `{near}`?"
    return f"There is no key `{key}` here; there are {_listed(_keys(path, model))}."


def _listed(words: list[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _nearest(path: Path, model: type[BaseModel]) -> str:
    return next(iter(difflib.get_close_matches(str(path[-1]), _keys(path, model), 1)), "")


def _keys(path: Path, model: type[BaseModel]) -> list[str]:
    """The keys that the models at a place know, in the order in which they are declared."""
    known = _fields([model])
    for step in path[:-1]:
        if fields := [field for key, field in known if key == step]:
            known = _fields(kind for field in fields for kind in _models_in(field.annotation))
    return list(dict.fromkeys(key for key, _ in known))


def _fields(models: Iterable[type[BaseModel]]) -> list[tuple[str, FieldInfo]]:
    """The fields of models by their keys."""
    return [(field.alias or name, field) for kind in models for name, field in kind.model_fields.items()]


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
