"""What several commands share: exit codes, options, the exercises they name, and how each fails."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from grader.errors import SandboxError, UsageError
from grader.words import languages

if TYPE_CHECKING:
    from grader.model import Exercise

ALL_FULL_MARKS, MARKS_LOST, WRONG_USE, FAILED, INTERRUPTED = 0, 1, 2, 3, 130

_Known = TypeVar("_Known")

ExercisesFolder = Annotated[Path, typer.Option("--exercises", metavar="DIR", help="The folder of the exercise files.")]
ExerciseId = Annotated[str, typer.Argument(metavar="EXERCISE", help="An exercise's id, such as lesson-01.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON on stdout.")]


def load(folder: Path, language: str | None = None) -> dict[str, Exercise]:
    """The exercises of a folder by their ids, with reports in a language if one is named."""
    from grader import spec

    existing(folder)
    if language and language not in languages():
        raise UsageError(f"there are no words in {language}; there are in {', '.join(languages())}")
    known = spec.load_all(folder)
    return {name: each.model_copy(update={"language": language}) for name, each in known.items()} if language else known


def existing(folder: Path) -> None:
    """See to it that there is a folder of exercises."""
    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}; --exercises names the folder of the exercise files")


def choose(exercise: str, known: Mapping[str, _Known]) -> _Known:
    """What is known of the exercise of that id; where there is none, say which was perhaps meant."""
    if exercise in known:
        return known[exercise]
    close = get_close_matches(exercise, known, n=1)
    guess = f"did you mean {close[0]}?" if close else f"there are {', '.join(sorted(known))}"
    raise UsageError(f"there is no exercise {exercise}; {guess}")


def can_write(out: Path) -> None:
    """See to it that there is a folder for reports, before anything takes time."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"the reports cannot go to {out}: {error.strerror}") from None


@contextlib.contextmanager
def advice(unconfined: bool) -> Iterator[None]:
    """Where the sandbox fails in the body, say which layers this machine lacks and what to do."""
    try:
        yield
    except SandboxError as error:
        if unconfined:
            raise
        from grader.sandbox import prerequisites

        lines = [f"{lack.name} is missing: {lack.evidence}. {lack.advice}" for lack in prerequisites.lacking()]
        more = "`grader doctor` tries each layer of the confinement; `--unconfined` runs your own code without any."
        raise SandboxError("\n".join([str(error), *lines, more])) from error


def processors() -> int:
    """How many processors this process may use."""
    affinity: Any = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
