"""The same number added everywhere."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.diagnosis._case import Case
from grader.diagnosis._evidence import information
from grader.diagnosis._kinds import Explanation, Kind
from grader.words import noted

SENTENCE = noted("Your answer is right but for a constant: the same number has been added everywhere, or is missing.")


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.alike or case.up_to_constant:
        return
    offsets = (case.seen - case.right)[np.isfinite(case.seen) & np.isfinite(case.right)]
    if offsets.size < 2:
        return
    offset = np.median(offsets.real) + (1j * np.median(offsets.imag) if np.iscomplexobj(offsets) else 0)
    gives = case.right + offset
    fitted = information(np.asarray(offset), float(case.tolerances(gives[np.isfinite(gives)]).max()), case.scale)
    yield Explanation("added_constant", SENTENCE, gives, fitted)


KIND = Kind(42, _explanations)
