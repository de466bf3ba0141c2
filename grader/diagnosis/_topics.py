"""What a task is about, by its words."""

from __future__ import annotations

import re

_OF_DERIVATIVES = re.compile(
    r"deriv|differenti|gradient|jacobi|hessian|slope|tangent|rate of change|back-?propag|nabla"
    r"|\\partial|\\frac\{\\?d|\bd/d"
    r"|ableit|steigung|differenzier|änderungsrate|prime\b|\w'\s*\(|′",
    re.IGNORECASE,
)
"""In English, German and LaTeX."""


def about_derivatives(words: str) -> bool:
    """Whether a task's words speak of derivatives; only then may a slip in a rule of differentiation be supposed."""
    return _OF_DERIVATIVES.search(words) is not None
