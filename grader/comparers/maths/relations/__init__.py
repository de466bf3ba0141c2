"""Relations, logic and sets, decided by where they hold."""

from __future__ import annotations

from grader.comparers.maths.relations.deciding import decide
from grader.comparers.maths.relations.kinds import decidable, kind

__all__ = ["decidable", "decide", "kind"]
