"""Exercise files: the only reader of YAML, which names every problem of every file with its line and column."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from grader.comparers import find, find_all, names
from grader.errors import Problem, SpecError, Undecided
from grader.model import Check, Exercise
from grader.spec.consistency import Parts, inconsistencies
from grader.spec.messages import problems, sentence
from grader.spec.models import Comparers, Models, models, plain
from grader.spec.places import Document
from grader.spec.reading import read

__all__ = ["load", "load_all"]


def load(path: Path, comparers: Comparers | None = None) -> Exercise:
    """Read one exercise file. Raises `SpecError` with every problem in it.

    `comparers` are those a spec may name, by their names: all of `grader.comparers` if not given.
    """
    if comparers is not None:
        return _load(path, comparers)
    try:
        return _load(path, _mentioned([path]))
    except SpecError:
        return _load(path, find_all())  # whose names the message tells


def _load(path: Path, comparers: Comparers) -> Exercise:
    known = models(comparers)
    document = read(path)
    data = json.dumps(document.data)
    try:
        exercise = known.exercise.model_validate_json(data)
        found: list[Problem] = []
        checks = dict(enumerate(exercise.checks))
    except ValidationError as error:
        found = problems(error, document, known.exercise)
        checks = _valid_checks(document, known)
    except Undecided as error:
        raise SpecError(
            [Problem(document.path, 0, 0, sentence(f"a comparer cannot judge like this: {error}"))]
        ) from None
    found += inconsistencies(Parts(document, checks))
    if found:
        raise SpecError(_in_order(found))
    return plain(exercise)


def load_all(directory: Path, comparers: Comparers | None = None) -> dict[str, Exercise]:
    """Read every `.yaml` and `.yml` file of a folder, by id. Raises `SpecError` with every problem of all files."""
    paths = _files(directory)
    if comparers is None:
        try:
            return _load_all(paths, _mentioned(paths))
        except SpecError:
            comparers = find_all()  # whose names the messages tell
    return _load_all(paths, comparers)


def _load_all(paths: Iterable[Path], comparers: Comparers) -> dict[str, Exercise]:
    found: list[Problem] = []
    exercises: dict[str, Exercise] = {}
    for path in paths:
        try:
            exercise = _load(path, comparers)
        except SpecError as error:
            found += error.problems
            continue
        if exercise.id in exercises:
            found.append(Problem(str(path), 0, 0, f"Another file has the id `{exercise.id}`, too."))
        exercises[exercise.id] = exercise
    if found:
        raise SpecError(found)
    return exercises


def _mentioned(paths: Iterable[Path]) -> Comparers:
    """The comparers whose names occur in files: to import and to validate by all there are takes a second."""
    written = b"".join(path.read_bytes() for path in paths if path.is_file())
    used = [name for name in names() if name.encode() in written]
    return find(used) if len(used) > 1 else find_all()


def _files(directory: Path) -> list[Path]:
    if not directory.is_dir():
        raise SpecError([Problem(str(directory), 0, 0, "There is no such folder.")])
    paths = sorted(path for path in directory.iterdir() if path.suffix in (".yaml", ".yml") and path.name[0] != ".")
    if not paths:
        raise SpecError([Problem(str(directory), 0, 0, "This folder holds no exercise files.")])
    return paths


def _valid_checks(document: Document, known: Models) -> dict[int, Check]:
    """Those checks of a document that are valid by themselves, by position."""
    data = document.data.get("checks") if isinstance(document.data, dict) else None
    checks = {}
    for place, written in enumerate(data if isinstance(data, list) else ()):
        try:
            checks[place] = known.check.model_validate_json(json.dumps(written))
        except ValidationError:
            continue
    return checks


def _in_order(found: Iterable[Problem]) -> list[Problem]:
    """Problems as they stand in the file, each once."""
    return sorted(dict.fromkeys(found), key=lambda problem: (problem.line, problem.column))
