"""The records of a batch, on disk while it goes on: memory does not grow with the class."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from typing import overload

from grader.batch.reports import Record


class Ledger(Sequence[Record]):
    """Records by position, in a temporary file that goes with the object; each has to be entered before it is read."""

    def __init__(self, count: int) -> None:
        """Have places for `count` records."""
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the object
        self._places = [(0, 0)] * count

    def enter(self, position: int, record: Record) -> None:
        """Put down the record of a position."""
        content = json.dumps(record).encode("ascii")
        self._places[position] = (self._file.seek(0, 2), len(content))
        self._file.write(content)

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, position: int) -> Record: ...
    @overload
    def __getitem__(self, position: slice) -> list[Record]: ...
    def __getitem__(self, position: int | slice) -> Record | list[Record]:
        if isinstance(position, slice):
            return [self[each] for each in range(*position.indices(len(self)))]
        begin, length = self._places[position]
        self._file.seek(begin)
        record: Record = json.loads(self._file.read(length))
        return record
