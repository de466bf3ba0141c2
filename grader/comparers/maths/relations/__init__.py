"""Relations, logic and sets, decided by where they hold."""

from __future__ import annotations

from grader.comparers.maths.kinds import decidable, kind
from grader.comparers.maths.relations.deciding import decide

__all__ = ["decidable", "decide", "kind"]
