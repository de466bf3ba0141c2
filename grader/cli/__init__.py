"""The command line: arguments and exit codes.

0: all full marks, or equal; 1: graded, marks lost, or not equal; 2: the command line, a spec or a formula is wrong;
3: grader or its sandbox failed; 4: undecided; 130: interrupted. What only one command needs is imported there, so that
the others start quickly.
"""

from __future__ import annotations

import contextlib
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import typer

from grader import __version__
from grader.cli import authoring, comparing, grading, tasks, verifying
from grader.cli.shared import FAILED, INTERRUPTED, WRONG_USE
from grader.errors import SandboxError, SpecError, UsageError

app = typer.Typer(
    name="grader",
    help="Grade students' mathematical Python.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(grading.grade)
app.command()(tasks.start)
app.command()(tasks.show)
app.command()(authoring.new)
app.command()(authoring.preview)
app.command()(verifying.verify)
app.command()(authoring.schema)
app.command()(grading.doctor)
app.command(context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]})(comparing.compare)


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


def _fail(message: object, code: int) -> None:
    from grader import printing

    printing.to_stderr(message)
    raise SystemExit(code) from None
