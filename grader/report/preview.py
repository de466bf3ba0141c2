"""What an author looks at before publishing: an exercise as a student reads it, its checks, and sample reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from grader import __version__
from grader.formulas import text
from grader.model import Check, Exercise, Function, Grade, Mark, Target, Variable
from grader.report.source import highlighted
from grader.report.statement import line_html, statement_html
from grader.report.templating import fill
from grader.values import Expr, Items


@dataclass(frozen=True, slots=True)
class Sample:
    """A submission that the exercise file holds, as it was graded."""

    kind: str
    """What it is, such as `Counterexample`; samples of a kind stand together."""
    grade: Grade
    report: str
    """Its page's path relative to the preview."""
    surprises: tuple[str, ...]
    """In what it was not graded as the file says."""

    @property
    def href(self) -> str:
        """The way to its page."""
        return quote(self.report)

    @property
    def lost(self) -> list[Mark]:
        """The marks with less than full points."""
        return lost(self.grade)


def lost(grade: Grade) -> list[Mark]:
    """The marks with less than full points."""
    return [mark for mark in grade.marks if mark.points < mark.max_points]


@dataclass(frozen=True, slots=True)
class _Card:
    """One check as the page shows it."""

    check: Check
    title: Markup
    looks_at: tuple[str, ...]
    compares: str


def render(exercise: Exercise, path: str, samples: Sequence[Sample]) -> str:
    """The whole page as one HTML file that loads nothing and has no script; `path` is that of the exercise file."""
    kinds = dict.fromkeys(sample.kind for sample in samples)
    return fill(
        "preview",
        exercise=exercise,
        path=path,
        version=__version__,
        title=line_html(exercise.title),
        statement=statement_html(exercise.statement),
        defines=[(name, line_html(about)) for name, about in exercise.defines.items()],
        starter=Markup("\n").join(highlighted(exercise.starter.rstrip())) if exercise.starter.strip() else "",
        cards=[_card(check) for check in exercise.checks],
        groups=[(kind, [sample for sample in samples if sample.kind == kind]) for kind in kinds],
        surprising=sum(bool(sample.surprises) for sample in samples),
    )


def _card(check: Check) -> _Card:
    return _Card(
        check,
        line_html(check.title or check.id),
        tuple(dict.fromkeys(_looks_at(target) for target in check.targets.values())),
        type(check.compare).__module__.rpartition(".")[-1],
    )


def _looks_at(target: Target) -> str:
    """A target as an author would write it into a sentence."""
    match target:
        case Variable(variable=name):
            return name
        case Function(function=name):
            return f"{name}({', '.join([*target.given, *map(_argument, target.of)])})"
        case _:
            return target.whole


def _argument(written: Expr | Items) -> str:
    """An argument of a call, which may be a vector."""
    if isinstance(written, Items):
        return f"[{', '.join(text(part) for part in written.values if isinstance(part, Expr))}]"
    return text(written)
