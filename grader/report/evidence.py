"""What was seen and, where it may be shown, what was expected: values side by side, figures over one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from grader.model import Outcome, Verdict
from grader.report.cells import View, within_cap
from grader.report.drawing.agreement import Ended
from grader.report.function_view import calls
from grader.report.picture import Picture, drawn_at, pictures
from grader.report.value_view import view
from grader.values import Calls, Fault, Figures, Record, Value


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a card shows below its message; `both` holds seen and expected in one table."""

    seen: View | None = None
    expected: View | None = None
    both: View | None = None
    pictures: tuple[Picture, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.seen or self.expected or self.both or self.pictures)


def evidences(verdicts: Sequence[Verdict], drawn: Sequence[bool]) -> list[Evidence]:
    """The evidence of each verdict; `drawn` says of each whether its figures are drawn or only described.

    A figure that several checks look at is drawn for those of them that mark something in it, or else for one; the
    others point there.
    """
    found: dict[int, Evidence] = {}
    homes: list[tuple[Figures, Verdict]] = []
    for place in sorted(range(len(verdicts)), key=lambda place: (not drawn[place], not _marks(verdicts[place]))):
        verdict = verdicts[place]
        seen, _ = _apart(verdict.seen)
        home = next((other for figures, other in homes if seen and seen.figures and figures == seen), None)
        if home and not _marks(verdict):
            found[place] = replace(_evidence(verdict, drawn=False), pictures=(drawn_at(home.check),))
        else:
            found[place] = _evidence(verdict, drawn=drawn[place])
            homes += [(seen, verdict)] if seen else []
    return [found[place] for place in range(len(verdicts))]


def _marks(verdict: Verdict) -> bool:
    """Whether something is wrong in the figures, and it is known what."""
    return verdict.outcome is not Outcome.PASS and _apart(verdict.expected)[0] is not None


def _evidence(verdict: Verdict, *, drawn: bool) -> Evidence:
    seen, expected = verdict.seen, verdict.expected
    if isinstance(seen, Calls) and _same_points(seen, expected):
        return Evidence(both=within_cap(calls(seen, expected), seen))
    seen_figures, seen = _apart(seen)
    expected_figures, expected = _apart(expected)
    return Evidence(
        seen=view(seen) if seen else None,
        expected=view(expected) if expected else None,
        pictures=tuple(_drawn(seen_figures, expected_figures, _ended(verdict), drawn=drawn)),
    )


def _same_points(seen: Calls, expected: Value | None) -> bool:
    given = isinstance(expected, Calls) and expected.formula is None and seen.formula is None
    return given and isinstance(expected, Calls) and expected.inputs == seen.inputs


def _apart(value: Value | None) -> tuple[Figures | None, Value | None]:
    """The figures in a value, and what else there is."""
    if isinstance(value, Figures):
        return value, None
    if not isinstance(value, Record):
        return None, value
    pairs = list(zip(value.names, value.values, strict=True))
    figures = next((one for _, one in pairs if isinstance(one, Figures)), None)
    others: list[tuple[str, Value | Fault]] = [pair for pair in pairs if not isinstance(pair[1], Figures)]
    return figures, Record(tuple(name for name, _ in others), tuple(one for _, one in others)) if others else None


def _drawn(seen: Figures | None, expected: Figures | None, verdict: Ended, *, drawn: bool) -> list[Picture]:
    if seen is None and expected is None:
        return []
    return pictures(seen or Figures(()), expected, verdict, drawn=drawn)


def _ended(verdict: Verdict) -> Ended:
    return Ended(verdict.outcome is Outcome.PASS, verdict.message, verdict.diagnosis or "")
