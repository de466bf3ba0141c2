"""The right formula in symbols of other names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import permutations

from grader.comparers._words import clipped
from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._names import names_in
from grader.diagnosis._places import listed
from grader.words import say

MOST_SAID = 3
MOST_NAMES = 4
"""That are not the task's and are tried in every order; more are tried in the order of the alphabet."""


def _explanations(case: Case) -> Iterator[Explanation]:
    if case.own is None:
        return
    own, asked = names_in(case.own), names_in(case.formula)
    foreign, missing = sorted(own - asked), sorted(asked - own)
    if not foreign or len(missing) != len(foreign):
        return
    for chosen in permutations(foreign) if len(foreign) <= MOST_NAMES else (foreign,):
        renamed = dict(zip(missing, chosen, strict=True))
        at = {name: case.at[renamed.get(name, name)] for name in case.at}
        yield Explanation("symbol_name", _sentence(renamed), case.worth(case.formula, at))


def _sentence(renamed: Mapping[str, str]) -> str:
    pairs = [
        say("{seen} where the task has {asked}", seen=clipped(seen), asked=asked) for asked, seen in renamed.items()
    ]
    more = [say("so on")] if len(pairs) > MOST_SAID else []
    what = say("name of a symbol") if len(pairs) == 1 else say("names of symbols")
    said = listed([*pairs[:MOST_SAID], *more])
    return say("Your formula is right but for the {what}: it has {said}. Use the task's names.", what=what, said=said)


KIND = Kind(31, _explanations)
