"""Processes that take tasks by number and send back bytes: one that dies or hangs costs its task and no other."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import FrameType
from typing import NoReturn

TRIES = 2
"""How many workers may die of a task before it is given up."""
ENDING_SECONDS = 10.0
"""For a worker to clear up after itself."""

Bench = AbstractContextManager[Callable[[int], bytes]]
"""What a worker works at, made here and entered once in its process: it does the task of a number."""


@dataclass(frozen=True)
class Lost:
    """A task that came to nothing."""

    reason: str


Results = Generator[tuple[int, bytes | Lost], None, None]
"""The number and the result of each task."""


def run_all(count: int, bench: Callable[[], Bench], *, jobs: int, seconds: float) -> Results:
    """Do the tasks 0 … count - 1 in up to `jobs` workers forked from here, each task within `seconds`.

    Yields the number and the result of each task as it is finished. Closing the generator ends the workers. On
    Windows, where nothing can be forked, they are done here, one after the other, however long each takes.
    """
    if not hasattr(os, "fork"):
        return _done_here(count, bench)
    return _Crew(count, bench, jobs, seconds).results()


def _done_here(count: int, bench: Callable[[], Bench]) -> Results:
    with bench() as do:
        for number in range(count):
            yield number, _attempt(do, number)


def _attempt(do: Callable[[int], bytes], number: int) -> bytes | Lost:
    """What would cost a worker its life costs a task here."""
    try:
        return do(number)
    except Exception as error:  # noqa: BLE001 - whatever it is
        return Lost(f"{type(error).__name__}: {error}")


@dataclass(frozen=True)
class _Task:
    number: int
    deaths: int = 0


@dataclass(frozen=True, eq=False)
class _Worker:
    process: BaseProcess
    connection: Connection
    task: _Task
    deadline: float


class _Crew:
    def __init__(self, count: int, bench: Callable[[], Bench], jobs: int, seconds: float) -> None:
        self._waiting = deque(map(_Task, range(count)))
        self._bench = bench
        self._jobs = max(jobs, 1)
        self._seconds = seconds
        self._busy: list[_Worker] = []
        self._idle: list[_Worker] = []

    def results(self) -> Results:
        try:
            while self._waiting or self._busy:
                self._assign()
                first_deadline = min(worker.deadline for worker in self._busy)
                ready = wait([worker.connection for worker in self._busy], max(first_deadline - time.monotonic(), 0))
                for worker in [worker for worker in self._busy if worker.connection in ready]:
                    self._busy.remove(worker)
                    yield from self._hear(worker)
                yield from self._stop_overdue()
        finally:
            _end(self._busy, at_once=True)
            _end(self._idle)

    def _assign(self) -> None:
        while self._waiting and len(self._busy) < self._jobs:
            process, connection = self._free_worker()
            worker = _Worker(process, connection, self._waiting.popleft(), time.monotonic() + self._seconds)
            self._busy.append(worker)
            with suppress(OSError):  # one that has died is noticed when it is listened to
                connection.send_bytes(str(worker.task.number).encode())

    def _free_worker(self) -> tuple[BaseProcess, Connection]:
        if self._idle:
            worker = self._idle.pop()
            return worker.process, worker.connection
        fork = multiprocessing.get_context("fork")
        ours, theirs = fork.Pipe()
        inherited = [ours, *(worker.connection for worker in self._busy)]
        process = fork.Process(target=_live, args=(theirs, inherited, self._bench()), daemon=True)
        process.start()
        theirs.close()
        return process, ours

    def _hear(self, worker: _Worker) -> Results:
        try:
            result = worker.connection.recv_bytes()
        except (EOFError, OSError):
            yield from self._bury(worker)
        else:
            self._idle.append(worker)
            yield worker.task.number, result

    def _bury(self, worker: _Worker) -> Results:
        """Have the task of a worker that has died done by another, unless too many have died of it."""
        _end([worker])
        task = replace(worker.task, deaths=worker.task.deaths + 1)
        if task.deaths < TRIES:
            self._waiting.appendleft(task)
        else:
            yield task.number, Lost("its worker died")

    def _stop_overdue(self) -> Results:
        for worker in [worker for worker in self._busy if worker.deadline <= time.monotonic()]:
            self._busy.remove(worker)
            _end([worker], at_once=True)
            yield worker.task.number, Lost("its worker took too long")


def _end(workers: Sequence[_Worker], *, at_once: bool = False) -> None:
    """End workers: those without a task when they see that nobody is there, those with one at once."""
    for worker in workers:
        worker.connection.close()
        if at_once:
            worker.process.terminate()
    for worker in workers:
        worker.process.join(ENDING_SECONDS)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()
        worker.process.close()


# --- The worker's process ----------------------------------------------------------------------------


def _live(connection: Connection, parents: Sequence[Connection], bench: Bench) -> None:
    """Do the tasks whose numbers are sent, until the parent hangs up."""
    for inherited in parents:  # only then does hanging up reach every worker
        inherited.close()
    signal.signal(signal.SIGTERM, _leave)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; the parent ends its workers
    with bench as do:
        while (number := _next(connection)) is not None:
            connection.send_bytes(do(number))


def _next(connection: Connection) -> int | None:
    try:
        return int(connection.recv_bytes())
    except (EOFError, OSError):
        return None


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    """Unwind, which closes what is open, and be asked only once."""
    signal.signal(number, signal.SIG_IGN)
    raise SystemExit
