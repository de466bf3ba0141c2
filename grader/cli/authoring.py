"""The commands for who writes exercises."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from grader.cli.shared import ExerciseId, ExercisesFolder, advice, can_write, choose, existing
from grader.errors import UsageError

Kind = Literal["derivative", "integral", "gradient", "matrix", "optimisation", "plot", "simulation", "free"]


def schema(
    *,
    to: Annotated[Path | None, typer.Option(metavar="FILE", help="The file to write, or the folder of it.")] = None,
) -> None:
    """Print the JSON Schema of exercise files.

    By it an editor completes keys and marks mistakes.
    """
    from grader import printing
    from grader.spec import json_schema

    if to is None:
        sys.stdout.write(json_schema.text())
        return
    path = to / json_schema.FILE if to.is_dir() else to
    try:
        json_schema.write(path)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from None
    printing.to_stderr(f"Wrote {path}.")


def new(
    exercise: ExerciseId,
    *,
    kind: Annotated[Kind, typer.Option(help="What is asked; free is for everything else.")] = "free",
    title: Annotated[str, typer.Option(metavar="TEXT", help="The exercise's title.")] = "",
    exercises: ExercisesFolder = Path("exercises"),
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
) -> None:
    """Write a small, complete exercise to be changed."""
    from grader import printing
    from grader.authoring import beginning
    from grader.spec import json_schema

    text = beginning.begun(kind, exercise, title)
    path = exercises / f"{exercise}.yaml"
    other = path.with_suffix(".yml")
    if other.exists():
        raise UsageError(f"{other} exists, and would be the same exercise")
    if exercises.exists() and not exercises.is_dir():
        raise UsageError(f"{exercises} is no folder")
    try:
        exercises.mkdir(parents=True, exist_ok=True)
        with path.open("w" if force else "x", encoding="utf-8") as file:
            file.write(text)
        schema_file = exercises / json_schema.FILE
        if not schema_file.exists():
            json_schema.write(schema_file)
    except FileExistsError:
        raise UsageError(f"{path} exists; --force overwrites it") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from None
    where = "" if exercises == Path("exercises") else f" --exercises {exercises}"
    printing.to_stderr(
        f"Wrote {path}. Change it, then: grader preview {exercise}{where}; grader verify {exercise}{where}"
    )


def preview(
    exercise: ExerciseId,
    *,
    exercises: ExercisesFolder = Path("exercises"),
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the pages go, into preview/EXERCISE.")] = Path(
        "reports"
    ),
    unconfined: Annotated[
        bool, typer.Option("--unconfined", help="Run without the sandbox's confinement: only for your own code.")
    ] = False,
) -> None:
    """Write an exercise's page and sample reports.

    The page shows it as its students read it, and leads to a report of each submission its file holds.
    """
    from grader import printing, spec
    from grader.authoring.preview import write_preview

    existing(exercises)
    files = {path.stem: path for path in sorted(exercises.glob("*.y*ml")) if path.suffix in (".yaml", ".yml")}
    if not files:
        raise UsageError(f"there are no exercise files in {exercises}")
    path = choose(exercise, files)
    chosen = spec.load(path)
    folder = out / "preview" / chosen.id
    can_write(folder)
    with advice(unconfined):
        printing.to_stdout(str(write_preview(chosen, path, folder, confined=not unconfined)))
