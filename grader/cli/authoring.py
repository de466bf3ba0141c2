"""The commands for who writes exercises."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from grader.errors import UsageError


def schema(
    *,
    to: Annotated[Path | None, typer.Option(metavar="FILE", help="The file to write, or the folder of it.")] = None,
) -> None:
    """Print the JSON Schema of exercise files, by which an editor completes and checks them."""
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
