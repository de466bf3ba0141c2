"""The command that tests exercises before they are published."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from grader import __version__
from grader.cli.shared import ExercisesFolder, Json, advice, processors
from grader.errors import UsageError

if TYPE_CHECKING:
    from grader.audit import Audit

ALL_HOLD, FINDINGS, INVALID = 0, 1, 2
CACHE = Path(".grader_cache", "verify")
LOOK_EVERY_SECONDS = 0.5


def verify(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[EXERCISE]...", help="Ids or files of exercises; all of the folder if none is named."),
    ] = None,
    *,
    exercises: ExercisesFolder = Path("exercises"),
    jobs: Annotated[int | None, typer.Option(min=1, help="Submissions at a time; as many as processors.")] = None,
    as_json: Json = False,
    junit: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the findings as JUnit XML.")] = None,
    cache: Annotated[bool, typer.Option(help="Remember what was found of exercises that do not change.")] = True,
    watch: Annotated[
        bool, typer.Option("--watch", help="Verify again whenever a file is saved, until Ctrl-C.")
    ] = False,
    unconfined: Annotated[
        bool, typer.Option("--unconfined", help="Run without the sandbox's confinement: only for your own code.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors, and JSON if asked.")] = False,
) -> None:
    """Test exercises: that they accept what is right, refuse what is wrong, and say why.

    0 if all holds, 1 if something does not, 2 if a file is no exercise.
    """
    paths = _paths(names or [], exercises)

    def once() -> int:
        audits = _audited(paths, jobs or processors(), confined=not unconfined, remember=cache, quiet=quiet)
        return _told(audits, as_json=as_json, junit=junit, quiet=quiet)

    code = once()
    while watch:
        _wait_for_a_change(paths)
        code = once()
    raise typer.Exit(code)


def _paths(names: Sequence[str], folder: Path) -> list[Path]:
    from difflib import get_close_matches

    known = {path.stem: path for path in sorted(folder.glob("*.y*ml")) if path.suffix in (".yaml", ".yml")}
    if not names:
        if not known:
            raise UsageError(f"there are no exercise files in {folder}; --exercises names their folder")
        return list(known.values())
    wrong = [name for name in names if name not in known and not Path(name).is_file()]
    if wrong:
        near = get_close_matches(wrong[0], known, 1)
        guess = f"did you mean {near[0]}?" if near else f"there are {', '.join(known) or 'none'} in {folder}"
        raise UsageError(f"there is no exercise {wrong[0]}; {guess}")
    return list(dict.fromkeys(known.get(name) or Path(name) for name in names))


def _audited(paths: Sequence[Path], jobs: int, *, confined: bool, remember: bool, quiet: bool) -> list[Audit]:
    from grader import audit, printing
    from grader.audit.cache import Cache

    kept = Cache(CACHE, confined) if remember else None
    with advice(not confined), printing.counted(quiet=quiet) as progress:
        return audit.audit(paths, jobs=jobs, confined=confined, cache=kept, progress=progress)


def _told(audits: Sequence[Audit], *, as_json: bool, junit: Path | None, quiet: bool) -> int:
    from grader import printing
    from grader.audit import output

    if junit is not None:
        junit.write_text(output.as_junit(audits), encoding="utf-8")
    if os.environ.get("GITHUB_ACTIONS") == "true":
        for line in output.workflow_commands(audits):
            (printing.to_stderr if as_json else printing.to_stdout)(line)
    if as_json:
        sys.stdout.write(output.as_json(audits, __version__))
    elif not quiet:
        for audit in audits:
            printing.to_stdout("\n".join(output.lines(audit)))
    if not all(audit.valid for audit in audits):
        return INVALID
    return ALL_HOLD if all(audit.holds for audit in audits) else FINDINGS


def _wait_for_a_change(paths: Sequence[Path]) -> None:
    from grader import printing

    printing.to_stderr("Waiting for a file to be saved; Ctrl-C ends.")
    before = _states(paths)
    while _states(paths) == before:
        time.sleep(LOOK_EVERY_SECONDS)


def _states(paths: Sequence[Path]) -> list[object]:
    """What changes with a file."""
    return [(found.st_mtime_ns, found.st_size) if path.exists() and (found := path.stat()) else None for path in paths]
