"""What a spec says: frozen data, validated."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    InstanceOf,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)

from grader import words
from grader.formulas import parse
from grader.model.examples import Alternative, Counterexample, Survivor
from grader.model.strict import Strict
from grader.values import Expr, Items, Value

if TYPE_CHECKING:
    from grader.model.grading import Judgement


Name = Annotated[str, Field(pattern=r"^[^\W\d]\w*(\.[^\W\d]\w*)*$", examples=["fprime", "model.forward"])]


def _argument(written: Any) -> Any:
    if isinstance(written, list | tuple):
        return Items(tuple(parse(part) for part in written))
    return written if isinstance(written, Expr | Items) else parse(written)


_NUMBER = {"type": ["string", "number"]}
Argument = Annotated[
    InstanceOf[Expr] | InstanceOf[Items],
    BeforeValidator(_argument),
    WithJsonSchema({"anyOf": [_NUMBER, {"type": "array", "items": _NUMBER}]}),
]
"""One argument of a call: a formula, or a list of formulas for a vector."""


class Variable(Strict):
    """A name the submission defines."""

    variable: Name = Field(description="Its name; with dots that of an attribute, such as `model.weights`.")


class Function(Strict):
    """A function the submission defines, called at points drawn from the exercise's domain."""

    function: Name = Field(description="Its name; with dots that of a method. A formula of SymPy is a function too.")
    of: tuple[Argument, ...] = Field(
        min_length=1, description="The arguments: formulas in the variables drawn, a list of formulas for a vector."
    )
    given: tuple[Name, ...] = Field((), description="The student's own objects to pass before the drawn arguments.")
    pass_as: Literal["arguments", "vector", "rows"] = Field(
        "arguments",
        description="Each argument by itself, all as one vector, or all points in one call as the rows of an array.",
    )
    points: int = Field(12, ge=1, le=5000, description="How many points are drawn.")
    domain: Mapping[str, tuple[float, float]] = Field({}, description="Ranges that replace those of the exercise.")

    @model_validator(mode="after")
    def _has_vectors_once(self) -> Function:
        if self.pass_as != "arguments" and any(isinstance(one, Items) for one in self.of):
            raise ValueError("`pass_as` makes one vector of all arguments, so none of them can be a vector itself")
        return self

    @property
    def formulas(self) -> tuple[Expr, ...]:
        """Those of all arguments, of a vector one after the other."""
        parts = [one.values if isinstance(one, Items) else (one,) for one in self.of]
        return tuple(part for values in parts for part in values if isinstance(part, Expr))


class Whole(Strict):
    """Something there is one of in a submission: what it printed, the figures it showed, its source."""

    whole: Literal["stdout", "figures", "source"]


Target = Variable | Function | Whole


class Comparer(Strict):
    """How a value is compared. A subclass's fields are its keys in YAML, its module's name is its name there."""

    reads: ClassVar[frozenset[str]]
    """The kinds of `Value` it can judge, such as {"number", "array"}; of others `judge` says that they do not fit."""

    imports_late: ClassVar[tuple[str, ...]] = ()
    """Modules that `judge` imports when it first needs them, because that takes long."""

    def judge(self, seen: Value) -> Judgement:
        """Give an opinion of one value. Raises `grader.errors.Undecided` where it cannot tell."""
        raise NotImplementedError

    def instead(self, when: Any, within: float | None = None) -> Comparer | None:
        """The same comparer for another answer (a misconception's), `within` a relative tolerance of its own.

        None where that has no meaning. Raises `ValueError` where `when` is not written as in `to`.
        """
        return None


class Misconception(Strict):
    """A wrong answer that is known, and what to tell who gives it."""

    when: Any = Field(description="The wrong answer, written as in the comparer's `to`.")
    say: str = Field(min_length=1, description="A sentence to the student.")
    within: float | None = Field(
        None, gt=0, description="A tolerance for recognising it: relative for values above 1, absolute for those below."
    )


class Reveal(StrEnum):
    """When a student is shown the right answer."""

    NEVER = "never"
    AFTER_PASS = "after_pass"
    ALWAYS = "always"


def _revealing(written: Any) -> Reveal | date:
    """One of the three, or the day from which it is shown. Raises `ValueError`."""
    if isinstance(written, Reveal | date):
        return written
    with suppress(ValueError, TypeError):
        return Reveal(written)
    with suppress(ValueError, TypeError):
        return date.fromisoformat(written)
    raise ValueError("say `never`, `after_pass`, `always`, or the day from which on, such as 2026-12-24")


_WHEN = {"anyOf": [{"enum": [*Reveal]}, {"type": "string", "format": "date"}]}
Revealing = Annotated[Reveal | date, PlainValidator(_revealing), WithJsonSchema(_WHEN)]
"""When a student is shown the right answer; from a day on, whatever the student's answer."""


class Hint(Strict):
    """One step of help, opened by the student when it is wanted."""

    say: str = Field(min_length=1, description="A sentence to the student.")
    costs: float = Field(
        0, ge=0, le=1, description="The share of the check's points it costs who asks for it in the file."
    )


def _hint(written: Any) -> Any:
    return {"say": written} if isinstance(written, str) else written


class Check(Strict):
    """One scored demand: what to look at and how to compare it."""

    id: str = Field(
        pattern=r"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*$",
        description="What results and other parts of the file call it: often the name it looks at.",
    )
    title: str = Field("", description="What the report calls it; the id, if there is none.")
    points: float = Field(1, ge=0, description="What it is worth; a check with 0 points is advice.")
    look_at: Target | Mapping[str, Target]
    compare: InstanceOf[Comparer]
    needs: tuple[str, ...] = Field(
        (), description="Checks that must have passed, or this one is skipped and earns nothing."
    )
    reveal: Revealing | None = Field(None, description="When the right answer is shown; as in the exercise by default.")
    hints: tuple[Annotated[Hint, BeforeValidator(_hint, json_schema_input_type=str | Hint)], ...] = Field(
        (), max_length=8, description="Help in steps, each opened by the student: sentences, or `{say: …, costs: 0.1}`."
    )
    misconceptions: tuple[Misconception, ...] = Field(
        (), description="Wrong answers that are known, the likeliest first."
    )
    renamed_costs: float = Field(
        0, ge=0, le=1, description="The share of the points lost by a right object under another name."
    )
    printed_counts: float = Field(
        0, ge=0, le=1, description="The share of the points earned by a right value that was printed but not defined."
    )

    @property
    def item(self) -> str:
        """What of the contract it judges: the id up to its first dot."""
        return self.id.split(".", maxsplit=1)[0]

    @property
    def targets(self) -> dict[str, Target]:
        """The targets by name; a single one has the name ""."""
        return dict(self.look_at) if isinstance(self.look_at, Mapping) else {"": self.look_at}


class Limits(Strict):
    """What a submission may use; the whole policy is in `grader.sandbox.policy`."""

    seconds: float = Field(10, gt=0, le=600, description="Wall clock of the run; as much again for all looking.")
    cpu_seconds: float = Field(
        30, gt=0, le=3600, description="Processor time of all threads, run and looking together."
    )
    memory_mib: int = Field(1024, ge=64, le=65536, description="Memory beyond what the libraries take.")
    output_kib: int = Field(256, ge=1, le=65536, description="Printed text.")
    reply_mib: int = Field(32, ge=1, le=1024, description="All answers together.")
    files: int = Field(64, ge=0, le=10000, description="Files written in the work directory.")
    files_mib: int = Field(64, ge=0, le=10000, description="Bytes written in the work directory.")
    threads: int = Field(64, ge=1, le=1000, description="Threads at a time, the first one included.")
    figures: int = Field(64, ge=0, le=1000, description="Figures made in all.")


def _spoken(language: str) -> str:
    if language not in words.languages():
        raise ValueError(f"there are words in {', '.join(words.languages())}")
    return language


Language = Annotated[str, AfterValidator(_spoken), WithJsonSchema({"enum": [*words.languages()]})]
"""One that there are words in."""


ID = r"^[a-z0-9][a-z0-9_-]*$"
"""What an exercise may be called, which is also what its file is called."""


class Exercise(Strict):
    """One task: what the student reads, what is checked, and how the checks are themselves tested."""

    id: str = Field(
        pattern=ID,
        description="What the exercise, its file and each submission are called: `a` to `z`, digits, `-` and `_`.",
    )
    title: str = Field(min_length=1, description="One line; formulas in LaTeX between $.")
    lesson: int | None = Field(None, ge=0, description="The lesson it belongs to.")
    language: Language = Field(words.SOURCE, description="What the student is told is told in this language.")
    statement: str = Field(min_length=1, description="Markdown, with formulas in LaTeX between $.")
    defines: Mapping[str, str] = Field({}, description="The names a submission must define, each with a sentence.")
    starter: str = Field("", description="A file to begin from; `grader start` writes it below the statement.")
    reference: str = Field(min_length=1, description="A submission that earns full marks.")
    alternatives: Mapping[str, Alternative] = Field({}, description="Other submissions that earn full marks.")
    limits: Limits = Field(Limits(), description="What a submission may use.")
    reveal: Revealing = Field(Reveal.NEVER, description="When right answers are shown, where a check does not say.")
    repair_costs: float = Field(
        0, ge=0, le=1, description="The share of all points lost by a file whose pasted characters had to be repaired."
    )
    domain: Mapping[str, tuple[float, float]] = Field(
        {}, description="The range that each variable of a call is drawn from, such as `{x: [-2, 3]}`."
    )
    integers: tuple[Name, ...] = Field(
        (), description="Variables of `domain` that are drawn, and passed on, as whole numbers."
    )
    checks: tuple[Check, ...] = Field(min_length=1, description="What is scored, in the order of the report.")
    counterexamples: tuple[Counterexample, ...] = Field((), description="Wrong submissions, and what they must fail.")
    survivors: tuple[Survivor, ...] = Field((), description="Changes of the reference that are no mistakes.")
    without_work: float = Field(
        0.1, ge=0, le=1, description="The most that the starter or a trivial answer may earn, as a share of the points."
    )

    @property
    def points(self) -> float:
        """The most a submission can earn."""
        return sum(check.points for check in self.checks)

    @property
    def contract(self) -> frozenset[str]:
        """The names that targets look for, without their attributes."""
        names = {name for check in self.checks for target in check.targets.values() for name in _names(target)}
        return frozenset(name.split(".", maxsplit=1)[0] for name in names)


def _names(target: Target) -> tuple[str, ...]:
    match target:
        case Variable(variable=name):
            return (name,)
        case Function(function=name, given=given):
            return (name, *given)
        case _:
            return ()
