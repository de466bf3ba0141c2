"""The command line: arguments and exit codes.

0: all full marks, or equal; 1: graded, marks lost, or not equal; 2: the command line, a spec or a formula is wrong;
3: grader or its sandbox failed; 4: undecided; 130: interrupted. What only one command needs is imported there, so that
the others start quickly.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from grader import __version__
from grader.errors import SandboxError, SpecError, UsageError
from grader.words import languages

if TYPE_CHECKING:
    from grader.model import Exercise

ALL_FULL_MARKS, MARKS_LOST, WRONG_USE, FAILED, INTERRUPTED = 0, 1, 2, 3, 130
_COMPARED = {True: 0, False: 1, None: 4, "error": WRONG_USE, "unreadable": WRONG_USE, "failed": FAILED}

app = typer.Typer(
    name="grader",
    help="Grade students' mathematical Python.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

ExercisesFolder = Annotated[Path, typer.Option("--exercises", metavar="DIR", help="The folder of the exercise files.")]
ExerciseId = Annotated[str, typer.Argument(metavar="EXERCISE", help="An exercise's id, such as lesson-01.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON on stdout.")]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command. Always raises SystemExit with one of the codes above."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):  # a stream that is not a file's is left as it is
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        app(arguments, prog_name="grader")
    except UsageError as error:
        _fail("\n".join(f"grader: {line}" for line in str(error).splitlines()), WRONG_USE)
    except SpecError as error:
        _fail(error, WRONG_USE)
    except (SandboxError, OSError) as error:
        _fail(f"grader: {error}", FAILED)
    except KeyboardInterrupt:
        _fail("grader: interrupted", INTERRUPTED)
    except SystemExit as end:
        if end.code != INTERRUPTED:
            raise
        _fail("grader: interrupted", INTERRUPTED)  # Typer has met the KeyboardInterrupt before us
    except Exception:  # noqa: BLE001  the last resort, and no student's fault
        _fail(f"{traceback.format_exc()}grader: this is a fault of grader, not of a submission", FAILED)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"grader {__version__}")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Take the options that belong to no command."""


@app.command()
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

        known = _load(exercises, language)
        found = submissions.find(paths, known)
        _can_write(out)
        if not quiet:
            printing.notices(found, unconfined=unconfined)
        if not found.entries:
            raise UsageError(f"there is no submission in {', '.join(map(str, paths))}")
        with (
            _advice(unconfined),
            _told_when_interrupted(out),
            printing.progress(len(found.entries), quiet=quiet) as progress,
        ):
            records = batch.grade(
                found,
                known,
                out,
                jobs=jobs or _processors(),
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


@app.command()
def start(
    exercise: ExerciseId,
    *,
    exercises: ExercisesFolder = Path("exercises"),
    to: Annotated[Path | None, typer.Option(metavar="FILE", help="The file to write; EXERCISE.py by default.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
) -> None:
    """Write a file to begin from: the statement as comments, and the starter."""
    from grader import printing

    chosen = _choose(exercise, _load(exercises))
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


@app.command()
def show(exercise: ExerciseId, *, exercises: ExercisesFolder = Path("exercises"), as_json: Json = False) -> None:
    """Print what an exercise asks for, and its points."""
    from grader import printing

    chosen = _choose(exercise, _load(exercises))
    if as_json:
        print(json.dumps(printing.public(chosen), ensure_ascii=False, indent=2))
    else:
        printing.to_stdout(printing.described(chosen))


@app.command()
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


@app.command(context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]})
def compare(
    student: Annotated[str | None, typer.Argument(metavar="STUDENT", help="A formula; it may begin with -.")] = None,
    reference: Annotated[str | None, typer.Argument(metavar="REFERENCE", help="The right one, where needed.")] = None,
    *,
    mode: Annotated[str, typer.Option(metavar="NAME", help="How to compare; see --list.")] = "equivalent",
    option: Annotated[list[str] | None, typer.Option(metavar="KEY=VALUE", help="An option of the mode.")] = None,
    domain: Annotated[list[str] | None, typer.Option(metavar="NAME=KIND", help="What a variable stands for.")] = None,
    symbols: Annotated[
        str, typer.Option(metavar="A,B", help="Names that are variables, whatever else they mean.")
    ] = "",
    functions: Annotated[str, typer.Option(metavar="F,G", help="Names that are undefined functions.")] = "",
    seconds: Annotated[float, typer.Option(min=0.01, help="The deadline of each comparison.")] = 5.0,
    as_json: Json = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Answer cases on stdin, a JSON object a line.")] = False,
    list_modes: Annotated[bool, typer.Option("--list", help="Print the modes and their options.")] = False,
) -> None:
    """Compare two formulas: 0 if they are equal, 1 if not, 2 if they cannot be read, 4 if it is undecided."""
    from grader import comparing, printing

    if list_modes:
        printing.to_stdout(printing.modes(comparing.modes()))
    elif jsonl:
        if student is not None:
            raise UsageError("--jsonl reads the formulas from stdin, not from the command line")
        for answer in comparing.answers(sys.stdin.buffer, seconds):
            print(comparing.written(answer), flush=True)
    elif student is None:
        raise UsageError("there is nothing to compare: give STUDENT and REFERENCE, --jsonl or --list")
    else:
        options = comparing.options(option, domain, symbols, functions)
        case = {"student": student, "reference": reference, "compare": mode, "options": options}
        [answer] = comparing.answers([json.dumps(case)], seconds, warm=False)
        printing.answer(answer, as_json=as_json)
        raise typer.Exit(_COMPARED.get(answer["how"], _COMPARED[answer["equal"]]))


def _load(folder: Path, language: str | None = None) -> dict[str, Exercise]:
    from grader import spec

    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}; --exercises names the folder of the exercise files")
    if language and language not in languages():
        raise UsageError(f"there are no words in {language}; there are in {', '.join(languages())}")
    known = spec.load_all(folder)
    return {name: each.model_copy(update={"language": language}) for name, each in known.items()} if language else known


def _choose(exercise: str, known: dict[str, Exercise]) -> Exercise:
    if exercise in known:
        return known[exercise]
    close = get_close_matches(exercise, known, n=1)
    guess = f"did you mean {close[0]}?" if close else f"there are {', '.join(sorted(known))}"
    raise UsageError(f"there is no exercise {exercise}; {guess}")


def _can_write(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"the reports cannot go to {out}: {error.strerror}") from None


@contextlib.contextmanager
def _advice(unconfined: bool) -> Iterator[None]:
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


@contextlib.contextmanager
def _told_when_interrupted(out: Path) -> Iterator[None]:
    """Where the body is interrupted, say what there is and what there is not."""
    try:
        yield
    except KeyboardInterrupt:
        from grader import printing

        printing.to_stderr(f"The pages written so far stay in {out}; results.json and index.html were not written.")
        raise


def _processors() -> int:
    affinity: Any = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _fail(message: object, code: int) -> None:
    from grader import printing

    printing.to_stderr(message)
    raise SystemExit(code) from None
