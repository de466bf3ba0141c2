"""An opinion of what was seen for one check: the only place where values, faults and comparers meet."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from grader import diagnosis, faults
from grader.errors import Undecided
from grader.judge.readings import parts, readings
from grader.model import Check, Judgement, Misconception, Outcome, Reveal, Run, Verdict
from grader.values import Candidates, Expr, Fault, Figures, Record, Value
from grader.words import say, say_n

_ENDED = (Outcome.PASS, Outcome.SKIPPED)
MOST_READINGS = 200
"""Of what is seen when names are missing."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """A verdict without its check: what the judging process sends back."""

    outcome: Outcome
    message: str
    credit: float = 0.0
    notes: tuple[str, ...] = ()
    diagnosis: str | None = None
    mistake: str = ""
    seen: Value | None = None
    expected: Value | None = None
    line: int = 0
    renamed: tuple[tuple[str, str], ...] = ()
    brief: str = ""

    def on(self, check: Check) -> Verdict:
        """The verdict on this check."""
        return Verdict(
            check=check,
            outcome=self.outcome,
            message=self.message,
            credit=self.credit,
            notes=self.notes,
            diagnosis=self.diagnosis,
            mistake=self.mistake,
            seen=self.seen,
            expected=self.expected,
            line=self.line,
            renamed=self.renamed,
            brief=self.brief,
        )


def unjudged(reason: str, detail: str = "") -> Opinion:
    """That it is left to a person, and why; the detail is for who looks into it."""
    message = say(
        "This could not be judged and is left to a person: {reason}. It is not counted as wrong.",
        reason=reason.rstrip("."),
    )
    return Opinion(Outcome.UNJUDGED, message, notes=(detail,) if detail else ())


def judge(
    check: Check,
    seen: Value | Fault,
    run: Run,
    *,
    explain: bool = True,
    others: Sequence[Check] = (),
    derivatives: bool = True,
) -> Opinion:
    """Give an opinion of what was seen, in this process and without a deadline.

    `others` are the other checks of the exercise, whose right formulas may have been given by mistake; `derivatives`
    says whether the task may be about those. Without `explain` no diagnosis is looked for but the author's
    misconceptions and the comparer's own.
    """
    found = list(parts(check, seen))
    fault = next((replace(part, name=part.name or name) for name, part in found if isinstance(part, Fault)), None)
    if fault is None:
        try:
            opinion = _first_that_counts(
                check, seen, run, _Task(derivatives, tuple(_formulas(others))) if explain else None
            )
        except Undecided as error:
            return unjudged(str(error))
        if opinion is not None:
            return opinion
        fault = Fault("missing", name=next(name for name, part in found if isinstance(part, Candidates)))
    return Opinion(Outcome.FAULT, faults.sentence(fault, run), line=fault.line)


@dataclass(frozen=True, slots=True)
class _Task:
    """What is known of a task, by which mistakes are explained."""

    derivatives: bool
    known: tuple[Expr, ...]


def _formulas(others: Sequence[Check]) -> Sequence[Expr]:
    return diagnosis.formulas(other.compare for other in others)


def _first_that_counts(check: Check, seen: Value | Fault, run: Run, task: _Task | None) -> Opinion | None:
    """The opinion of the value; where a name is missing, of the first other object that is right, or None."""
    for value, renamed in itertools.islice(readings(check, seen), MOST_READINGS):
        if not renamed:
            opinion = _opinion(check, value, check.compare.judge(value), task=task)
            return opinion if opinion.outcome in _ENDED else _with_what_stopped(opinion, check, value, run)
        with suppress(Undecided):
            judgement = check.compare.judge(value)
            if judgement.credit >= 1:
                return _opinion(check, value, judgement, renamed)
    return None


# --- What to say -------------------------------------------------------------------------------------


def _opinion(
    check: Check,
    value: Value,
    judgement: Judgement,
    renamed: Sequence[tuple[str, str]] = (),
    *,
    task: _Task | None = None,
) -> Opinion:
    """`task`: None where no explanation is looked for."""
    right = judgement.credit >= 1
    credit = judgement.credit * (1 - check.renamed_costs) if renamed else judgement.credit
    author = None if right else _known_mistake(check, value)
    found = None if right or author or task is None else _explanation(check, value, judgement, task)
    revealed = _is_revealed(check, right=right)
    mistake = author.say if author else found.sentence if found else ""
    seen = judgement.brief if mistake and judgement.brief else judgement.message
    message = mistake if author else _joined(mistake, seen)
    return Opinion(
        outcome=_outcome(credit, void=judgement.void and not check.points),
        message=message if right else _joined(message, judgement.answer if revealed else ""),
        credit=credit,
        notes=(*(_renaming(wanted, name, check.renamed_costs) for wanted, name in renamed), *judgement.notes),
        diagnosis=None if right else "misconception" if author else found.slug if found else judgement.diagnosis,
        mistake=mistake,
        seen=judgement.seen,
        expected=judgement.expected if revealed and not _is_blank(judgement.seen) else None,
        renamed=tuple(renamed),
        brief="" if right or author else judgement.brief,
    )


def _outcome(credit: float, *, void: bool) -> Outcome:
    """`void`: nothing is there to be judged, and no points are lost by that."""
    if void:
        return Outcome.SKIPPED
    return Outcome.PASS if credit >= 1 else Outcome.PARTIAL if credit > 0 else Outcome.FAIL


def _is_blank(seen: Value | None) -> bool:
    """Whether nothing is drawn: then a figure that is right would be an answer, not a comparison."""
    figures = [part for part in (seen.values if isinstance(seen, Record) else (seen,)) if isinstance(part, Figures)]
    return bool(figures) and not any(_has_content(part) for part in figures)


def _is_revealed(check: Check, *, right: bool) -> bool:
    """Whether the student is shown the right answer (today, where the spec gives a day)."""
    match check.reveal:
        case date() as day:
            return day <= date.today()  # noqa: DTZ011  an author's day is a local one
        case when:
            return when is Reveal.ALWAYS or (when is Reveal.AFTER_PASS and right)


def _explanation(check: Check, value: Value, judgement: Judgement, task: _Task) -> diagnosis.Explanation | None:
    """The kind of mistake, where the comparer does not tell one and one explains the value."""
    if judgement.diagnosis:
        return None
    return diagnosis.explain(value, judgement.expected, check.compare, known=task.known, derivatives=task.derivatives)


def _with_what_stopped(opinion: Opinion, check: Check, value: Value, run: Run) -> Opinion:
    """The opinion with why a function failed when it was called, and what a figure lacks."""
    said, line = "", 0
    for name, part in parts(check, value):
        if not said:
            said, line = faults.of_calls(name, part, run.source)
    gives_nothing = any(faults.gives_nothing(part) for _, part in parts(check, value))
    message = said if gives_nothing and said else _joined(opinion.message, said)
    if run.fault is not None and _shows_nothing(value):
        message = f"{faults.sentence(run.fault, None, run.source)} {say('It had shown no figure before.')}"
    notes = (*opinion.notes, *_not_looked_at(value, run))
    return replace(opinion, message=message, brief="" if said else opinion.brief, line=line, notes=notes)


def _shows_nothing(value: Value) -> bool:
    """Whether it is a program's figures, of which there are none with anything on them, nor were there any."""
    seen = value.values if isinstance(value, Record) else (value,)
    figures = [part for part in seen if isinstance(part, Figures)]
    return bool(figures) and not any(_has_content(part) or part.unseen or part.unread for part in figures)


def _has_content(figures: Figures) -> bool:
    return any(axes.artists for figure in figures.figures for axes in figure.axes) or any(
        figure.unread for figure in figures.figures
    )


def _not_looked_at(value: Value, run: Run) -> tuple[str, ...]:
    """What a figure lacks because the program stopped, or because not all that was drawn could be read."""
    seen = value.values if isinstance(value, Record) else (value,)
    return tuple(note for part in seen if isinstance(part, Figures) for note in _gaps(part, run))


def _gaps(figures: Figures, run: Run) -> Iterator[str]:
    if run.fault is not None and _has_content(figures):
        yield f"{faults.sentence(run.fault, None, run.source)} {say('What it had drawn before was judged.')}"
    if unread := figures.unread + sum(figure.unread for figure in figures.figures):
        things = say_n("one thing", "{count} things", unread)
        yield say(
            "Not all that was drawn is judged: {things} could not be read, or came after too many others.",
            things=things,
        )
    if figures.left_out:
        yield (
            say(
                "Not all figures are looked at, since there are too many: {count} of them, or of their states, "
                "between the first and the last are left out.",
                count=figures.left_out,
            )
        )


def _known_mistake(check: Check, value: Value) -> Misconception | None:
    """The author's misconception that explains the value."""
    for mistake in check.misconceptions:
        comparer = check.compare.instead(mistake.when, mistake.within)
        with suppress(Undecided):
            if comparer is not None and comparer.judge(value).credit >= 1:
                return mistake
    return None


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _renaming(wanted: str, name: str, costs: float) -> str:
    note = say(
        "The name asked for is “{wanted}”; it is missing, and “{name}”, which is right, was taken in its place.",
        wanted=wanted,
        name=name,
    )
    return f"{note} {say('This costs {costs:.0%} of the points.', costs=costs)}" if costs else note
