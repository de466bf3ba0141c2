"""An exercise as its students will meet it: its page, and a report of every submission that its file holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from grader import pipeline
from grader.batch.reports import write
from grader.head_start import mentioned
from grader.model import Exercise, Grade, Submission
from grader.report import page, preview
from grader.sandbox.opening import open_sandbox

REFERENCE, STARTER, ALTERNATIVE, COUNTEREXAMPLE = "Reference", "Starter", "Alternatives", "Counterexamples"


@dataclass(frozen=True, slots=True)
class Example:
    """A submission that an exercise file holds, and what the file says will come of it."""

    kind: str
    name: str
    report: str
    source: str
    fails: tuple[str, ...] = ()
    """The checks that will not earn full points; of the starter nothing is said but its score."""
    says: str = ""


def examples(exercise: Exercise) -> Iterator[Example]:
    """Every submission of an exercise file, in the order in which the page lists them."""
    yield Example(REFERENCE, "the reference", "reference.html", exercise.reference)
    for number, (name, example) in enumerate(exercise.alternatives.items(), start=1):
        yield Example(ALTERNATIVE, name, f"alternative-{number}.html", example.text(exercise.reference))
    if exercise.starter.strip():
        yield Example(STARTER, "the starter, unchanged", "starter.html", exercise.starter)
    for number, wrong in enumerate(exercise.counterexamples, start=1):
        source = wrong.text(exercise.reference)
        yield Example(COUNTEREXAMPLE, wrong.name, f"counterexample-{number}.html", source, wrong.fails, wrong.says)


def write_preview(exercise: Exercise, path: Path, folder: Path, *, confined: bool) -> Path:
    """Write the preview of the exercise in the file `path`, and the reports it leads to; returns its own path.

    Raises SandboxError when nothing can be run here, and OSError when the pages cannot be written.
    """
    held = list(examples(exercise))
    libraries = mentioned(example.source.encode() for example in held)
    samples = []
    with closing(open_sandbox(libraries, confined=confined)) as sandbox:
        sandbox.wait_until_ready()
        for example in held:
            submission = Submission(example.name, exercise.id, f"{exercise.id}.py", example.source.encode())
            grade = pipeline.grade(submission, exercise, sandbox)
            write(folder / example.report, page.render(grade, "all"))
            samples.append(preview.Sample(example.kind, grade, example.report, tuple(surprises(example, grade))))
    _tidy(folder, {example.report for example in held})
    write(folder / "index.html", preview.render(exercise, str(path), samples))
    return folder / "index.html"


def surprises(example: Example, grade: Grade) -> Iterator[str]:
    """In what a submission was not graded as its file says."""
    if grade.needs_review:
        yield "Something could not be decided."
    if example.kind == STARTER:
        most = grade.exercise.without_work
        if grade.score > most * grade.max_score:
            yield f"It earns {grade.score:g} of {grade.max_score:g} points, more than {most:.0%}."
        return
    if grade.status == "fault" and example.kind != COUNTEREXAMPLE:
        yield "It stops with an error."
    messages = {mark.verdict.check.id: mark.verdict.message for mark in preview.lost(grade)}
    if more := [name for name in messages if name not in example.fails]:
        yield f"It should not lose points at {_list(more)}."
    if fewer := [name for name in example.fails if name not in messages]:
        yield f"It should lose points at {_list(fewer)}."
    if not any(example.says in message for message in messages.values()) and example.says:
        yield f"No message says “{example.says}”."


def _list(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _tidy(folder: Path, kept: set[str]) -> None:
    """Remove the reports of examples that are no longer in the file."""
    for name in ("alternative-*.html", "counterexample-*.html", "starter.html"):
        for path in folder.glob(name):
            if path.name not in kept:
                path.unlink()
