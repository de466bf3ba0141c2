"""Why a curve that was asked for was not found: what was drawn in its place, and how it differs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from grader.comparers._words import listed
from grader.comparers.maths.figures.absence import Mistake, cannot_be_seen, unseen
from grader.comparers.maths.figures.assembly import alike
from grader.comparers.maths.figures.detectors import found as found_in
from grader.comparers.maths.figures.fitting import fit
from grader.comparers.maths.figures.labelling import meaning
from grader.comparers.maths.figures.matching import Matching, lies_on, may_be_whole
from grader.comparers.maths.figures.naming import colour, curve, label, places, sentence, short
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.shown import Guess
from grader.comparers.maths.figures.strokes import Stroke, exchanged
from grader.comparers.maths.figures.taking_apart import SHORT
from grader.values import Figures
from grader.words import noted, say, say_n

MOST_CANDIDATES = 16
"""Of the curves that were not needed, the longest ones are looked at for mistakes."""
MOST_PAIRS = 40
"""And each for so many of those that are missing that no more pairs are compared."""
CLOSEST = 0.5
"""Of several wrong curves without a telling label, one is meant if its error is less than this share of the next."""
SIMILAR = 0.25
"""And in scales less than this."""
MOST_NAMED = 3
_APART = {
    False: noted("does not follow {curve}: they differ most at x = {x}, where yours is {y}."),
    True: noted(
        "has another shape than {curve}, which may lie higher or lower as a whole: moved to where they fit best, they "
        "differ most at x = {x}, where yours is {y}."
    ),
}
"""By whether the curve may be shifted."""
MOST_LONE = 3
"""Up to so many points are no curve."""


@dataclass(frozen=True, eq=False)
class Case:
    """One drawing: what is asked for, what was found, and all that was drawn."""

    references: Sequence[Reference]
    matching: Matching
    seen: Sequence[Stroke]
    hidden: Sequence[Stroke]
    figures: Figures | None

    def named(self, stroke: Stroke) -> str:
        """A phrase for a stroke that can be seen."""
        return curve(stroke, self.seen, self.figures)

    def meant(self, reference: Reference, stroke: Stroke) -> bool:
        """Whether the student's label says that it is this curve."""
        said = meaning(label(stroke, self.figures))
        return said != "" and said == meaning(reference.name)

    def called(self, reference: Reference, stroke: Stroke) -> str:
        """Its name; of several curves of the same formula, of which one was found, that which the label says."""
        twins = [other for other in self.references if other.same_curve(reference)]
        names = [other.name for other in twins if self.meant(other, stroke)] or [other.name for other in twins]
        twin_found = any(match and match.reference.same_curve(reference) for match in self.matching.found)
        return say(" or ").join(dict.fromkeys(names)) if twin_found else reference.name


Pairing = tuple[tuple[float, ...], int, Stroke, Guess]
"""How likely it is (the least first), the position of the curve asked for, what was drawn, and what that is."""


def explained(
    references: Sequence[Reference], matching: Matching, strokes: Sequence[Stroke], figures: Figures | None = None
) -> dict[int, Mistake]:
    """A mistake for each reference that was not found, by its index. `strokes`: all, hidden ones too."""
    seen = [stroke for stroke in strokes if not stroke.hidden]
    hidden = [stroke for stroke in strokes if stroke.hidden]
    case = Case(references, matching, seen, hidden, figures)
    left = [index for index, match in enumerate(matching.found) if match is None]
    mistakes = _invisible(case, left)
    pool = _candidates(matching, references)
    ways: list[tuple[int, Callable[[Case, Sequence[int], Sequence[Stroke]], Iterable[Pairing]]]] = [
        (0, _diagnosed),
        (1, _diagnosed),
        (0, _merely_wrong),
    ]
    for tier, way in ways:
        still = [index for index in left if index not in mistakes]
        for _, index, stroke, guess in sorted(way(case, still, pool[tier]), key=lambda one: one[0]):
            used = set(map(id, stroke.artists))
            if index not in mistakes and any(one is stroke for one in pool[tier]):
                mistakes[index] = _mistake(case, stroke, guess, references[index])
                pool = [[one for one in each if used.isdisjoint(map(id, one.artists))] for each in pool]
    for index in left:
        if index not in mistakes:
            mistakes[index] = _undrawn(case, references[index], pool[0])
    return mistakes


def _mistake(case: Case, stroke: Stroke, guess: Guess, reference: Reference) -> Mistake:
    offset = fit(stroke, reference).offset if guess.offset is None else guess.offset
    says = sentence(say("{curve} {says}", curve=case.named(stroke), says=guess.says))
    return Mistake(guess.code, says, stroke.place, (guess.hint,) if guess.hint else (), offset)


def _candidates(matching: Matching, references: Sequence[Reference]) -> list[list[Stroke]]:
    """What was drawn and is not needed: first with pieces of like looks united, then these pieces.

    Endless lines are there to guide the eye, and pieces that look like a curve that was found are more of it.
    """
    spare = [stroke for stroke in matching.spare if stroke.artists[0].type != "reference"]
    whole = [one for one in spare if may_be_whole(one, references) or may_be_whole(exchanged(one), references)]
    wholes = set(whole)
    pieces = [stroke for stroke in spare if stroke not in wholes and not _is_more_of_one(stroke, matching)]
    broken = {(stroke.place, stroke.style) for stroke in pieces}
    united = alike(stroke for stroke in spare if (stroke.place, stroke.style) in broken)
    members = [stroke for group in united.values() for stroke in group]
    together = set(members)
    lone = [stroke for stroke in pieces if stroke not in together and stroke.x.size > 1]
    small = [stroke for stroke in members if stroke.x.size >= SHORT]
    return [sorted(tier, key=lambda one: -one.x.size)[:MOST_CANDIDATES] for tier in ([*united, *whole, *lone], small)]


def _is_more_of_one(stroke: Stroke, matching: Matching) -> bool:
    """Whether it looks like a curve that was found, and lies on it."""
    return any(
        (match.stroke.place, match.stroke.style) == (stroke.place, stroke.style)
        and fit(stroke, match.reference).problem != "wrong"
        for match in matching.found
        if match
    )


def _invisible(case: Case, left: Sequence[int]) -> dict[int, Mistake]:
    mistakes: dict[int, Mistake] = {}
    pool = list(case.hidden)
    for index in left:
        for stroke in pool:
            if fit(stroke, case.references[index]).right:
                offset = fit(stroke, case.references[index]).offset
                text = _hidden(case, case.references[index].name, stroke)
                mistakes[index] = Mistake("invisible", text, stroke.place, offset=offset)
                pool.remove(stroke)
                break
    return mistakes


def _hidden(case: Case, asked: str, stroke: Stroke) -> str:
    """That a curve is what is asked for, but hidden."""
    name, why = label(stroke, case.figures), cannot_be_seen(stroke, case.figures)
    if name:
        return say("Your curve “{name}” is {curve}, but it cannot be seen: {why}.", name=name, curve=asked, why=why)
    return say("You drew {curve}, but it cannot be seen: {why}.", curve=asked, why=why)


# --- Which curve is which mistake --------------------------------------------------------------------


def _diagnosed(case: Case, left: Sequence[int], pool: Sequence[Stroke]) -> Iterable[Pairing]:
    """Each curve with each mistake that explains it, unless it is another of those asked for."""
    for index in left:
        reference = case.references[index]
        others = [one for one in case.references if not one.same_curve(reference)]
        for stroke in pool[: max(MOST_PAIRS // len(left), 1)]:
            if any(lies_on(stroke, other) for other in others):
                continue
            found = found_in(replace(reference, name=case.called(reference, stroke)), stroke)
            if found is not None and not _guides(stroke, found[1], case):
                rank, guess = found
                yield (rank, not case.meant(reference, stroke), guess.error), index, stroke, guess


def _guides(stroke: Stroke, guess: Guess, case: Case) -> bool:
    """Whether a flat line is an axis drawn by hand."""
    colors = stroke.artists[0].colors
    plain = not label(stroke, case.figures) and colors and colour(colors[0]) in ("black", "grey")
    return bool(guess.code == "flat" and plain and len(case.seen) > 1)


def _merely_wrong(case: Case, left: Sequence[int], pool: Sequence[Stroke]) -> Iterable[Pairing]:
    """The curves that are meant: by their labels, or because they are the only or by far the closest ones."""
    for index in left:
        reference = case.references[index]
        fits = sorted(
            ((fit(stroke, reference), stroke) for stroke in pool if not _is_other(case, reference, stroke)),
            key=lambda pair: (not case.meant(reference, pair[1]), pair[0].error),
        )
        fits = [(one, stroke) for one, stroke in fits if one.problem == "wrong"]
        if not fits:
            continue
        (nearest, first), *others = fits
        far = not others or nearest.error < min(CLOSEST * others[0][0].error, SIMILAR)
        sure = far or case.meant(reference, first)
        for one, stroke in fits if len(fits) <= len(left) else fits[:sure]:
            x, y = places(one.worst[0])[0], short(one.worst[1])
            says = say(_APART[reference.shifted], curve=case.called(reference, stroke), x=x, y=y)
            yield (not case.meant(reference, stroke), one.error), index, stroke, Guess("wrong", says)


def _is_other(case: Case, reference: Reference, stroke: Stroke) -> bool:
    """Whether it is another of the curves asked for, drawn once more."""
    others = [one for one in case.references if not one.same_curve(reference)]
    return any(lies_on(stroke, other) for other in others)


def _undrawn(case: Case, reference: Reference, pool: Sequence[Stroke]) -> Mistake:
    """Nothing drawn comes near: another curve is drawn twice, two lie on one another, or it is just missing."""
    for stroke in pool:
        if fit(stroke, reference).right:
            text = say(
                "{drawn} follows {curve}, but what goes on from it does not.",
                drawn=case.named(stroke),
                curve=reference.name,
            )
            return Mistake("wrong", sentence(text), stroke.place, offset=fit(stroke, reference).offset)
    alike_found = [match for match in case.matching.found if match and match.reference.same_curve(reference)]
    for other in case.references:
        for stroke in pool:
            if not other.same_curve(reference) and fit(stroke, other).right:
                text = say(
                    "{drawn} is {other} once more, and {curve} is missing.",
                    drawn=case.named(stroke),
                    other=other.name,
                    curve=reference.name,
                )
                return Mistake("repeated", sentence(text), stroke.place)
    if alike_found:
        twins = [other.name for other in case.references if other.same_curve(reference)]
        text = say_n(
            "I found only {count} curve for {names}; the task wants {asked} different ones.",
            "I found only {count} curves for {names}; the task wants {asked} different ones.",
            len(alike_found),
            names=listed(dict.fromkeys(twins)),
            asked=len(twins),
        )
        hint = say("They may lie on top of each other: draw each with a plot call of its own, and give it a label.")
        return Mistake("twins_missing", text, alike_found[0].stroke.place, (hint,), alike_found[0].fit.offset)
    return _missing(case, reference, pool)


def _missing(case: Case, reference: Reference, pool: Sequence[Stroke]) -> Mistake:
    place = case.seen[0].place if case.seen else None
    lost = unseen(case.figures) if case.figures else ""
    if lost:
        text = say("I did not find {curve}: {why}", curve=reference.name, why=f"{lost[:1].lower()}{lost[1:]}")
        return Mistake("closed_unseen", text, place)
    few = _lone_points(case)
    if few:
        low, high = (short(end) for end in reference.domain)
        text = say_n(
            "You drew only a single point, {points}, but {curve} is a curve over x from {low} to {high}.",
            "You drew only {count} points, {points}, but {curve} is a curve over x from {low} to {high}.",
            len(few),
            points=listed(few),
            curve=reference.name,
            low=low,
            high=high,
        )
        return Mistake("coarse", text, place, (say("Is x one number in place of an array of many?"),))
    named = list(dict.fromkeys(case.named(stroke) for stroke in pool))
    if not named or len(named) > MOST_NAMED or len(named) < len(pool):
        text = (
            say(
                "I did not find {curve}; none of the {count} other curves is it.", curve=reference.name, count=len(pool)
            )
            if len(pool) > 1
            else say("I did not find {curve}.", curve=reference.name)
        )
        return Mistake("missing", text, place)
    text = say_n(
        "I did not find {curve}: {others} is another curve.",
        "I did not find {curve}: {others} are other curves.",
        len(named),
        curve=reference.name,
        others=listed(named),
    )
    return Mistake("missing", text, place)


def _lone_points(case: Case) -> list[str]:
    """Where all that was drawn is a few points: which, none otherwise."""
    drawn = [stroke for stroke in case.seen if stroke.artists[0].type != "reference"]
    where = {(float(x), float(y)) for stroke in drawn for x, y in zip(stroke.x[:9], stroke.y[:9], strict=True)}
    where = {point for point in where if np.all(np.isfinite(point))}
    if not 0 < len(where) <= MOST_LONE or any(stroke.joined.any() for stroke in drawn):
        return []
    return [f"({short(x)}, {short(y)})" for x, y in sorted(where)]
