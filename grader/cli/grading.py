"""The commands that run submissions, and the one that tries whether they can be confined."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from grader import __version__
from grader.cli.shared import (
    ALL_FULL_MARKS,
    FAILED,
    MARKS_LOST,
    ExercisesFolder,
    Json,
    advice,
    can_write,
    load,
    processors,
)
from grader.errors import UsageError


def grade(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH...", help="A submission file, a student's folder or a class's folder."),
    ],
    *,
    exercises: ExercisesFolder = Path("exercises"),
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the reports go.")] = Path("reports"),
    jobs: Annotated[int | None, typer.Option(min=1, help="Submissions at a time; as many as processors.")] = None,
    pictures: Annotated[
        Literal["all", "failed", "none"] | None, typer.Option(help="Figures drawn: all of one file, failed of several.")
    ] = None,
    as_json: Json = False,
    unconfined: Annotated[
        bool, typer.Option("--unconfined", help="Run without the sandbox's confinement: only for your own code.")
    ] = False,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="Of the reports, such as de; the exercises' own by default.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors, and JSON if asked.")] = False,
) -> None:
    """Grade submissions and write a report for each."""
    from grader import head_start

    with head_start.begun([] if unconfined else paths, exercises) as begun:
        from grader import batch, printing, submissions
        from grader.report import results

        known = load(exercises, language)
        found = submissions.find(paths, known)
        can_write(out)
        if not quiet:
            printing.notices(found, unconfined=unconfined)
        if not found.entries:
            raise UsageError(f"there is no submission in {', '.join(map(str, paths))}")
        with (
            advice(unconfined),
            _told_when_interrupted(out),
            printing.progress(len(found.entries), quiet=quiet) as progress,
        ):
            records = batch.grade(
                found,
                known,
                out,
                jobs=jobs or processors(),
                pictures=pictures or ("all" if len(found.entries) == 1 else "failed"),
                confined=not unconfined,
                progress=progress,
                head_start=begun,
            )
    if as_json:
        sys.stdout.write(results.render(records, __version__))
    elif not quiet:
        printing.table(records)
    if not quiet:
        printing.to_stderr(f"Reports: {out / 'index.html'}")
    raise typer.Exit(ALL_FULL_MARKS if all(map(printing.full_marks, records)) else MARKS_LOST)


def doctor(*, as_json: Json = False) -> None:
    """Try whether submissions of strangers can be confined here: 0 if so, 3 and what to do if not."""
    from grader import printing
    from grader.sandbox.doctor import examine

    examination = examine()
    if as_json:
        print(json.dumps({"grader": __version__, **printing.diagnosis(examination)}, ensure_ascii=False, indent=2))
    else:
        printing.examination(examination, __version__)
    raise typer.Exit(0 if examination.can_grade else FAILED)


@contextlib.contextmanager
def _told_when_interrupted(out: Path) -> Iterator[None]:
    """Where the body is interrupted, say what there is and what there is not."""
    try:
        yield
    except KeyboardInterrupt:
        from grader import printing

        printing.to_stderr(f"The pages written so far stay in {out}; results.json and index.html were not written.")
        raise
