"""What the commands print: results on stdout, everything else on stderr, nothing a terminal would obey."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.progress import Progress

    from grader.model import Comparer, Exercise
    from grader.sandbox.doctor import Examination
    from grader.submissions import Found

Record = Mapping[str, Any]
"""One of `results` in results.json."""


def clean(text: str) -> str:
    """The text without control and formatting characters, which could steer a terminal; lines and tabs stay."""
    return "".join(letter for letter in text if letter in "\n\t" or letter.isprintable())


def to_stderr(message: object) -> None:
    """A message of one or more lines."""
    print(clean(str(message)), file=sys.stderr)


def to_stdout(text: str) -> None:
    """Text that is itself the result."""
    print(clean(text))


def notices(found: Found, *, unconfined: bool) -> None:
    """What is to be known before grading begins."""
    for notice in _notices(found, unconfined=unconfined):
        to_stderr(notice)


def _notices(found: Found, *, unconfined: bool) -> Iterator[str]:
    yield from found.notices
    with_work = {entry.student for entry in found.entries}
    for student in found.students:
        if student not in with_work:
            yield f"{student} has handed in nothing."
    if unconfined:
        yield "Unconfined: the submissions can do all that you can."


@contextmanager
def progress(total: int, *, quiet: bool) -> Iterator[Callable[[Record], None]]:
    """A bar on stderr where that is a terminal; yields what to call with each finished record."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    with _bar() as bar:
        task = bar.add_task("", total=total)
        yield lambda record: bar.update(
            task, advance=1, description=clean(f"{record['student']} {record['exercise']}"), refresh=True
        )


@contextmanager
def counted(*, quiet: bool) -> Iterator[Callable[[str, int], None]]:
    """The same where it turns out later how many there are: yields what to call with what is done, and of how many."""
    if quiet or not sys.stderr.isatty():
        yield lambda _, __: None
        return
    with _bar() as bar:
        task = bar.add_task("", total=None)
        yield lambda what, total: bar.update(task, advance=1, total=total, description=clean(what), refresh=True)


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False),
        console=Console(stderr=True),
        transient=True,
        auto_refresh=False,  # no thread: grading forks
    )


def table(records: Sequence[Record]) -> None:
    """Print a line a submission: student, exercise, points, and how it went."""
    from rich.cells import cell_len
    from rich.console import Console
    from rich.text import Text

    rows = [(clean(record["student"]), record["exercise"], _points(record), *_status(record)) for record in records]
    student, exercise, points = (max(cell_len(row[column]) for row in rows) for column in range(3))
    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    for row in rows:
        line = Text(f"{_padded(row[0], student)}  {_padded(row[1], exercise)}  {row[2]:>{points}}  ")
        console.print(line.append(row[3], row[4]))
    console.print(_total(records))


def examination(found: Examination, version: str) -> None:
    """Print a line a layer of the confinement, what to do where one is missing, and whether to grade here."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    machine = found.machine
    landlock = f", Landlock {machine['landlock']}" if machine["landlock"] else ""
    system = f"{machine['system']} {machine['kernel']} ({machine['machine']}){landlock}"
    console.print(f"grader {version}, Python {machine['python']}, {system}, user {machine['user']}\n")
    width = max(len(finding.name) for finding in found.findings)
    for finding in found.findings:
        line = Text(f"{finding.name:<{width}}  ")
        line.append(f"{finding.status:<12}", _STATUS_COLOURS[finding.status])
        console.print(line.append(f"  {clean(finding.evidence)}"))
        if finding.advice:
            console.print(f"{'':<{width}}  {'what to do':<12}  {clean(finding.advice)}")
    console.print(f"\n{clean(_conclusion(found))}")


def diagnosis(found: Examination) -> dict[str, Any]:
    """The same for other programs."""
    return {
        "can_grade": found.can_grade,
        "machine": dict(found.machine),
        "findings": [
            {"name": finding.name, "status": finding.status, "evidence": finding.evidence, "advice": finding.advice}
            for finding in found.findings
        ],
        "failure": found.failure,
    }


def answer(found: Record, *, as_json: bool) -> None:
    """Print whether two formulas are equal, how that is known, and what there is to say."""
    from rich.console import Console
    from rich.text import Text

    if as_json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return
    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    verdicts = {True: Text("equal", "green"), False: Text("not equal", "red"), None: Text(found["how"], "yellow")}
    verdict = verdicts[found["equal"]]
    console.print(verdict if found["equal"] is None else verdict.append(f" ({found['how']})", "default"))
    console.print(clean(found["message"]))
    if found["diagnosis"]:
        console.print(f"diagnosis: {clean(found['diagnosis'])}")


def modes(kinds: Mapping[str, type[Comparer]]) -> str:
    """Each mode: what it promises, and its options."""
    described = []
    for name, kind in kinds.items():
        fields = ((field.alias or key, field.description or "") for key, field in kind.model_fields.items())
        options = "".join(_list("", ((key, sentence) for key, sentence in fields if key != "to")))
        described.append(f"{name}: {(kind.__doc__ or '').splitlines()[0]}{options}")
    return "\n".join(described)


_STATUS_COLOURS = {"ok": "green", "missing": "red", "not provable": "yellow"}


def _conclusion(found: Examination) -> str:
    if found.can_grade:
        return "Submissions of strangers can be graded here."
    names = {status: [each.name for each in found.findings if each.status == status] for status in _STATUS_COLOURS}
    missing = names["missing"] or names["not provable"]
    reason = f"{', '.join(missing)} {'missing' if names['missing'] else 'not provable'}"
    failure = f" ({found.failure})" if found.failure else ""
    return f"Submissions of strangers cannot be graded here: {reason}{failure}; `--unconfined` runs your own code."


def full_marks(record: Record) -> bool:
    """Whether nothing was lost."""
    return bool(record["score"] == record["max_score"])


def public(exercise: Exercise) -> dict[str, Any]:
    """What a student may know of an exercise: never the reference or an expected answer."""
    return {
        "id": exercise.id,
        "title": exercise.title,
        "lesson": exercise.lesson,
        "statement": exercise.statement,
        "defines": dict(exercise.defines),
        "starter": exercise.starter,
        "points": exercise.points,
        "checks": [{"id": check.id, "title": check.title, "points": check.points} for check in exercise.checks],
    }


def described(exercise: Exercise) -> str:
    """An exercise to be read in a terminal."""
    checks = [(f"{check.points:g}", check.title or check.id) for check in exercise.checks]
    return "\n\n".join(
        [
            f"{exercise.id}: {exercise.title}",
            exercise.statement.rstrip(),
            *_list("Define", exercise.defines.items()),
            *_list(f"Points: {exercise.points:g}", checks),
        ]
    )


def starter(exercise: Exercise) -> str:
    """A file to begin from: the statement as comments, then the author's starter."""
    about = "\n\n".join(
        [
            f"{exercise.title} ({exercise.id})",
            exercise.statement.rstrip(),
            *_list("Define", exercise.defines.items()),
        ]
    )
    comments = "\n".join(f"# {line}".rstrip() for line in about.splitlines())
    return f"{comments}\n\n{exercise.starter}".rstrip() + "\n"


def _list(title: str, rows: Iterable[tuple[str, str]]) -> list[str]:
    """A titled list in two columns; nothing where it is empty."""
    rows = list(rows)
    width = max((len(left) for left, _ in rows), default=0)
    return ["\n".join([title, *(f"  {left:<{width}}  {right}" for left, right in rows)])] if rows else []


def _points(record: Record) -> str:
    return f"{_number(record['score'])}/{_number(record['max_score'])}"


def _status(record: Record) -> tuple[str, str]:
    """How it went in a word or two, and their colour."""
    if record["needs_review"]:
        return "needs review", "magenta"
    if full_marks(record):
        return "full marks", "green"
    return ("stopped early", "red") if record["status"] == "fault" else ("marks lost", "yellow")


def _total(records: Sequence[Record]) -> str:
    full = sum(map(full_marks, records))
    score, most = (sum(record[key] or 0 for record in records) for key in ("score", "max_score"))
    noun = "submission" if len(records) == 1 else "submissions"
    return f"\n{len(records)} {noun}, {full} with full marks; {_number(score)} of {_number(most)} points"


def _number(points: float | None) -> str:
    return "?" if points is None else f"{points:.4g}" if points < 1000 else f"{points:.0f}"


def _padded(text: str, width: int) -> str:
    """`format` counts letters, a terminal cells."""
    from rich.cells import cell_len

    return text + " " * (width - cell_len(text))
