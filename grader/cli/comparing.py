"""The command that compares two formulas, or a stream of them."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from grader.cli.shared import FAILED, WRONG_USE, Json
from grader.errors import UsageError

_COMPARED = {True: 0, False: 1, None: 4, "error": WRONG_USE, "unreadable": WRONG_USE, "failed": FAILED}


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
