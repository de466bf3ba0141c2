"""What is wrong only because something before it is: a curve of a wrong function, a value worked out from another.

Whether a function was drawn is decided by its values where these are known, and else, as for what a value is worked out
from, by what the source says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from grader.comparers.maths.figures.showing import shows
from grader.faults.lineage import Lineage, lineage
from grader.model import Outcome, Run, Verdict
from grader.values import Calls, Fault, Figures, Record, Value
from grader.words import say, say_n

_LOST = (Outcome.FAIL, Outcome.PARTIAL)
_KINDS = {"line": "line", "reference": "line", "segments": "line", "contour": "surface", "surface": "surface"}
MISCONCEPTION = "misconception"
_ALL_KINDS = frozenset({"line", "points", "arrows", "surface"})


def with_causes(verdicts: Sequence[Verdict], seen: Sequence[Value | Fault], run: Run) -> list[Verdict]:
    """The verdicts, each that follows from others that are wrong with a sentence that names these first."""
    wrong = dict(_wrong(verdicts, seen))
    if not wrong or not run.source:
        return list(verdicts)
    made = lineage(run.source)
    causes = {verdict.check.id: _causes(verdict, wrong, made) for verdict in verdicts if verdict.outcome in _LOST}
    return [
        _told(verdict, first := _first(causes, verdict, wrong), wrong, _between(causes, verdict, first, made))
        for verdict in verdicts
    ]


Wrong = Mapping[str, tuple[Verdict, Value | Fault]]
"""By the name that is looked at alone: the verdict that it is wrong, and what was seen."""


def _wrong(
    verdicts: Sequence[Verdict], seen: Sequence[Value | Fault]
) -> Iterator[tuple[str, tuple[Verdict, Value | Fault]]]:
    judged = [_judged(verdict, value) for verdict, value in zip(verdicts, seen, strict=True)]
    alone = {pairs[0][0] for pairs in judged if len(pairs) == 1}
    for verdict, value, pairs in zip(verdicts, seen, judged, strict=True):
        is_none = isinstance(value, Fault) and value.reason == "none"
        if verdict.outcome in _LOST or is_none:
            yield from ((name, (verdict, part)) for name, part in pairs if len(pairs) == 1 or name not in alone)


def _judged(verdict: Verdict, value: Value | Fault) -> list[tuple[str, Value | Fault]]:
    """The names that a check gives an opinion of, each with what was seen: all where it compares them as a whole."""
    names = _names(verdict)
    parts = value.values if isinstance(value, Record) else (value,) * len(names)
    found = [(name, part) for name, part in zip(names, parts, strict=False) if name.isidentifier()]
    judges_one = hasattr(verdict.check.compare, "value") or len(found) < len(names)
    return found[-1:] if judges_one else found


def _names(verdict: Verdict) -> list[str]:
    """The names that a check looks at."""
    return [
        str(getattr(target, "function", getattr(target, "variable", ""))) for target in verdict.check.targets.values()
    ]


def _causes(verdict: Verdict, wrong: Wrong, made: Lineage) -> frozenset[str]:
    """The wrong names that a wrong answer, or what is drawn, is made of."""
    own = _names(verdict)
    others = {name for name, (other, _) in wrong.items() if other is not verdict and name not in own}
    figures = _figures(verdict.seen)
    if figures is not None:
        return frozenset(_drawn(others, figures, _figures(verdict.expected), wrong, made))
    return made.of(own[-1]) & others if own and own[-1] else frozenset()


def _figures(value: Value | None) -> Figures | None:
    parts = value.values if isinstance(value, Record) else (value,)
    return next((part for part in parts if isinstance(part, Figures)), None)


def _drawn(others: set[str], figures: Figures, right: Figures | None, wrong: Wrong, made: Lineage) -> Iterator[str]:
    if not any(axes.artists for figure in figures.figures for axes in figure.axes) or right is None:
        return
    by_source = made.of_figures(_kinds(right))
    for name in sorted(others):
        value = wrong[name][1]
        is_shown = shows(figures, value, right) if isinstance(value, Calls) else None
        if is_shown or (is_shown is None and name in by_source):
            yield name


def _kinds(right: Figures) -> frozenset[str]:
    """The kinds of what is asked for."""
    types = {one.type for figure in right.figures for axes in figure.axes for one in axes.artists}
    return frozenset(_KINDS.get(one, one) for one in types) or _ALL_KINDS


def _first(causes: Mapping[str, frozenset[str]], verdict: Verdict, wrong: Wrong) -> list[str]:
    """The names to mend first: not those that are wrong because of others of them."""
    found = causes.get(verdict.check.id, frozenset())
    return [name for name in wrong if name in found and not causes.get(wrong[name][0].check.id, frozenset()) & found]


def _between(causes: Mapping[str, frozenset[str]], verdict: Verdict, first: Sequence[str], made: Lineage) -> list[str]:
    """What is drawn of the wrong names, where what to mend first is not drawn itself but only what is made of it."""
    right, found = _figures(verdict.expected), causes.get(verdict.check.id, frozenset())
    if right is None or _figures(verdict.seen) is None or not first:
        return []
    nearest = made.nearest_of_figures(_kinds(right), found)
    return [] if nearest & set(first) else sorted(nearest)


def _told(verdict: Verdict, names: Sequence[str], wrong: Wrong, between: Sequence[str]) -> Verdict:
    """`between`: what is drawn in place of the names themselves."""
    if not names:
        return verdict
    called = _listed(names)
    drawn = _figures(verdict.seen) is not None
    if drawn and between:
        lead = say_n(
            "This draws your {drawn}, worked out with your {names}, which is not right yet: mend that first, then "
            "look here again.",
            "This draws your {drawn}, worked out with your {names}, which are not right yet: mend those first, then "
            "look here again.",
            len(names),
            drawn=_listed(between),
            names=called,
        )
    elif drawn:
        lead = say_n(
            "This draws your {names}, which is not right yet: mend that first, then look here again.",
            "This draws your {names}, which are not right yet: mend those first, then look here again.",
            len(names),
            names=called,
        )
    else:
        lead = say_n(
            "This is worked out with your {names}, which is not right yet: mend that first, then look here again.",
            "This is worked out with your {names}, which are not right yet: mend those first, then look here again.",
            len(names),
            names=called,
        )
    causes = [wrong[name][0] for name in names]
    return replace(
        verdict,
        message=" ".join([lead, _own(verdict)]).rstrip(),
        mistake=lead,
        diagnosis=verdict.diagnosis if drawn or not _supposes(verdict) else None,
        follows=tuple(dict.fromkeys(cause.check.id for cause in causes)),
    )


def _listed(names: Sequence[str]) -> str:
    return say(" and ").join(say("“{text}”", text=name) for name in names)


def _own(verdict: Verdict) -> str:
    """What is said of the answer itself, without what supposes that all it is made of is right."""
    if verdict.brief and (_supposes(verdict) or not verdict.mistake):
        return verdict.brief
    own = verdict.message.removeprefix(verdict.mistake).strip() if _supposes(verdict) else verdict.message
    return _without_questions(own)


def _supposes(verdict: Verdict) -> bool:
    """Whether the mistake that is named is one of a general kind, found by comparing with what would be right."""
    return bool(verdict.mistake) and verdict.diagnosis != MISCONCEPTION


def _without_questions(message: str) -> str:
    """A message without the questions that it ends with, which guess at causes."""
    sentences = message.split(". ")
    while len(sentences) > 1 and sentences[-1].endswith("?"):
        sentences.pop()
        if sentences:
            sentences[-1] = sentences[-1].removesuffix(".") + "."
    return ". ".join(sentences).strip()
