"""The examples in docs/comparers: a block of YAML, then a table of what students have, the verdict, and a message.

    ```yaml example
    compare: {numeric: {to: 3*x**2}}
    points: {x: [0.5, 1, -2]}        # where functions are called; with `pass_as` as in a target
    ```

    | the student has | verdict | the message says |
    |---|---|---|
    | `lambda x: x**3` | fail | is not right |

What a student has is an expression of Python in which np, sp, math, the symbols x, y, p, q, `record(name=…)` and the
functions of `drawing.py` are known. It is judged as the sandbox would report it; the verdict is pass, partial,
fail or undecided.
"""

import dataclasses
import math
import re
from pathlib import Path

import numpy as np
import sympy as sp
import yaml

from grader.values import Figures, Record
from tests.comparers import drawing
from tests.comparers.seen import calls, record, value

DOCS = Path(__file__).parents[2] / "docs" / "comparers"
_BLOCK = re.compile(r"^```yaml example\n(.*?)^```\n+((?:^\|[^\n]*\n)+)", re.MULTILINE | re.DOTALL)


@dataclasses.dataclass(frozen=True)
class Example:
    """One row of a table, and the block above it."""

    page: str
    block: dict
    code: str
    verdict: str
    message: str

    @property
    def seen(self):
        """The student's value as it would be seen."""
        points = self.block.get("points", {})
        names = {name: getattr(drawing, name) for name in dir(drawing) if not name.startswith("_")}
        names |= {name: sp.Symbol(name) for name in "xypq"} | {"np": np, "sp": sp, "math": math}
        names |= {"record": lambda **things: record(points, **things)}
        thing = eval(self.code, names)
        if isinstance(thing, Figures | Record):
            return thing
        return calls(thing, points, self.block.get("pass_as", "arguments")) if points else value(thing)


def of_page(page):
    """All examples of one page."""
    for block, table in _BLOCK.findall(page.read_text(encoding="utf-8")):
        for row in table.splitlines()[2:]:
            code, outcome, message = (cell.strip() for cell in row.strip()[1:-1].split("|"))
            yield Example(page.stem, yaml.safe_load(block), code.strip("`"), outcome, message)


EXAMPLES = [example for page in sorted(DOCS.glob("*.md")) for example in of_page(page)]
