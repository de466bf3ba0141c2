"""The commands that hand out an exercise: what it asks for, and a file to begin from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from grader.cli.shared import ExerciseId, ExercisesFolder, Json, choose, load
from grader.errors import UsageError


def start(
    exercise: ExerciseId,
    *,
    exercises: ExercisesFolder = Path("exercises"),
    to: Annotated[Path | None, typer.Option(metavar="FILE", help="The file to write; EXERCISE.py by default.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
) -> None:
    """Write a file to begin from: the statement as comments, and the starter."""
    from grader import printing

    chosen = choose(exercise, load(exercises))
    path = to or Path(f"{chosen.id}.py")
    if path.is_dir():
        path /= f"{chosen.id}.py"
    try:
        with path.open("w" if force else "x", encoding="utf-8") as file:
            file.write(printing.starter(chosen))
    except FileExistsError:
        raise UsageError(f"{path} exists; --force overwrites it") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from None
    printing.to_stderr(f"Wrote {path}.")


def show(exercise: ExerciseId, *, exercises: ExercisesFolder = Path("exercises"), as_json: Json = False) -> None:
    """Print what an exercise asks for, and its points."""
    from grader import printing

    chosen = choose(exercise, load(exercises))
    if as_json:
        print(json.dumps(printing.public(chosen), ensure_ascii=False, indent=2))
    else:
        printing.to_stdout(printing.described(chosen))
