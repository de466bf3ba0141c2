"""Notebook cells without what only IPython understands: magics, shell commands, questions.

Follows IPython's reference ("Interactive use", "Built-in magic commands").
"""

import re
from collections.abc import Iterator

_CELL_MAGIC = re.compile(r"\s*%%(\w+)")
_RUNS_THE_CELL = frozenset({"capture", "prun", "time"})
"""Cell magics that leave the cell's names behind; others run it elsewhere or not at all."""

_RUN_LINE = re.compile(r"(\s*)%(?:time|prun)\s+(?!-)(\S.*)", re.DOTALL)
"""Line magics that leave the line's names behind."""

_MAGIC = re.compile(
    r"""\s*+(?:
        [%!].*                               # %magic, !command
        | [\w.,\s\[\]'"*()]++ = \s* [%!].*   # name = %magic, name = !command
        | \?{1,2} \s* %{0,2} [\w.*]+ \s*     # ?name
        | %{0,2} [\w.*\[\]'"]+ \?{1,2} \s*   # name?
    )""",
    re.VERBOSE | re.DOTALL,
)

_CODE = re.compile(r"""#[^\n]*|\\.|\"{3}|'{3}|["'()\[\]{}]""", re.DOTALL)
"""What opens or closes something outside strings."""

_IN_STRING = {quote: re.compile(r"\\.|" + quote, re.DOTALL) for quote in ('"', "'", '"""', "'''")}
"""By the quote that opened it: what may close a string."""


def plain(cell: str) -> tuple[str, list[str]]:
    """The cell as Python, with as many lines, and the lines that became comments."""
    lines = _dedented(re.sub(r"\r\n?", "\n", cell).split("\n"))
    first = next((line for line in lines if line.strip()), "")
    magic = _CELL_MAGIC.match(first)
    if magic and magic[1] not in _RUNS_THE_CELL:
        return "\n".join(f"# {line}".rstrip() for line in lines), [first.strip()]
    gone: list[str] = []
    return "\n".join(_python_lines(lines, gone)), gone


def _dedented(lines: list[str]) -> list[str]:
    """IPython runs a cell that is indented as a whole."""
    first = next((line for line in lines if line.strip()), "")
    indent = first[: len(first) - len(first.lstrip())]
    return [line.removeprefix(indent) for line in lines]


def _python_lines(lines: list[str], gone: list[str]) -> Iterator[str]:
    """Each line, or the comment it became; a magic stands only where a statement may start."""
    quote, depth, continued, in_magic = "", 0, False, False
    for line in lines:
        starts = not (quote or depth or continued)
        run = _RUN_LINE.fullmatch(line) if starts else None
        kept = run[1] + run[2] if run else line
        if in_magic or (starts and _MAGIC.fullmatch(kept)):
            if not in_magic:
                gone.append(line.strip())
            yield _comment(line, in_block=not in_magic)
            in_magic = line.endswith("\\")
        else:
            quote, depth, continued = _after(kept, quote, depth)
            yield kept


def _comment(line: str, *, in_block: bool) -> str:
    text = line.strip().rstrip("\\")
    indent = line[: len(line) - len(line.lstrip())]
    # an indented magic may be all that its block holds
    return f"{indent}pass  # {text}" if indent and in_block else f"{indent}# {text}"


def _after(line: str, quote: str, depth: int) -> tuple[str, int, bool]:
    """The open quote and brackets after a line, and whether a backslash continues it."""
    line += "\n"
    position, token = 0, ""
    while found := (_IN_STRING[quote] if quote else _CODE).search(line, position):
        position, token = found.end(), found[0]
        if quote:
            quote = "" if token == quote else quote
        elif token in _IN_STRING:
            quote = token
        elif token in "([{":
            depth += 1
        elif token in ")]}":
            depth = max(0, depth - 1)
    continued = token == "\\\n"
    if len(quote) == 1 and not continued:
        quote = ""  # a short string ends with its line
    return quote, depth, continued
