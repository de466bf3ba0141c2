"""What a label says a curve is, and whether two curves have each other's label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from grader.comparers.maths.figures.matching import Match
from grader.comparers.maths.figures.naming import label
from grader.comparers.maths.figures.references import Reference
from grader.values import Figures
from grader.words import say

_PRIMES = str.maketrans({"′": "'", "’": "'", "´": "'", "`": "'", "″": "''"})
_MEANINGS: tuple[tuple[str, str], ...] = (
    ("antiderivative", r"(?i:anti-?derivative|stammfunktion|primitive|integral)|^F\b(?!')"),
    ("sum", r"\bsum|\bsumme|riemann|cumsum|\barea\b|fläche"),
    ("rate", r"rate|quotient|difference|numeri|differenz"),
    ("second derivative", r"''|second deriv|2nd deriv|zweite ableitung|f_?pp\b"),
    ("derivative", r"derivative|ableitung|dérivée|derivada|f_?prime|\b[a-z]'|d[fy]/dx|slope|steigung|gradient"),
    ("function", r"^(the )?(original |given )?(function|funktion)\b( [fy])?$|^(y ?= ?)?f$|^original$"),
)
_STRONG = ("antiderivative", "rate", "second derivative")
"""Meanings of which the words of others are a part."""


def meaning(text: str) -> str:
    """A word for what a label or the name of a curve says; the text itself where it says nothing of the kind.

    Two texts with the same meaning name the same curve; "" means nothing.
    """
    plain = text.translate(_PRIMES).replace("$", "").replace("\\prime", "'").replace("^", "").strip()
    plain = re.sub(r"[{}]", "", plain)
    bare = re.sub(r"\s*\(\s*[a-zA-Z]\s*\)", "", plain)
    found = [
        word
        for word, pattern in _MEANINGS
        if re.search(pattern, bare, 0 if word == "antiderivative" else re.IGNORECASE)
    ]
    if len(found) > 1 and found[0] not in _STRONG:
        found = []
    return found[0] if found else re.sub(r"[\s()*]|^the\b|^y=", "", plain.lower())


def told_names(references: Sequence[Reference], found: Sequence[Match | None], figures: Figures) -> list[str]:
    """What each curve is called in messages: of several that are one curve, by what the student calls those found."""
    names = [one.name for one in references]
    for index, match in enumerate(found):
        said = meaning(label(match.stroke, figures)) if match else ""
        twins = [at for at, one in enumerate(references) if said and one.same_curve(references[index])]
        other = next((at for at in twins if meaning(names[at]) == said), index)
        if meaning(names[index]) != said:
            names[index], names[other] = names[other], names[index]
    return names


def exchanged(matches: Sequence[Match], figures: Figures) -> list[str]:
    """Sentences about pairs of curves that were found, each under the label of the other."""
    texts = [label(match.stroke, figures) for match in matches]
    said = [meaning(text) for text in texts]
    wanted = [meaning(match.reference.name) for match in matches]
    told = []
    for first, one in enumerate(matches):
        for second in range(first + 1, len(matches)):
            crossed = said[first] == wanted[second] and said[second] == wanted[first] and "" not in said
            if crossed and not one.reference.same_curve(matches[second].reference):
                told.append(
                    say(
                        "The labels are exchanged: the curve labelled “{text}” is {curve}, the one labelled "
                        "“{other_text}” is {other_curve}.",
                        text=texts[first],
                        curve=one.reference.name,
                        other_text=texts[second],
                        other_curve=matches[second].reference.name,
                    )
                )
    return told
