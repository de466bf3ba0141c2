"""Attend to one submission while it runs and is looked at, where its code cannot reach the clock."""

from __future__ import annotations

import selectors
import signal
import time

from grader.sandbox import policy
from grader.sandbox.conversation import Conversation
from grader.sandbox.outbound import Frames, Stream
from grader.sandbox.process import Process
from grader.sandbox.reply import End, Looks, Overrun, Reply

TICK_SECONDS = 0.1
"""How often files, threads and processor time are measured."""
SEARCH_SECONDS = 0.5
"""How often hidden files are looked for, which takes milliseconds and holds up the process."""
ASKING_SECONDS = 1.0
"""For a process to take up what is to be looked at; nothing else is watched meanwhile."""
FEW_THREADS = 2
UNDISTURBED_CPU_SECONDS = 1.0
"""What a program with more threads than these may compute before it gives way: sixty would take the processor away
from those who are graded at the same time, and from the grader."""


def attend(process: Process, file: str, budget: policy.Budget, looks: Looks, server: Conversation) -> Reply:
    """Collect what the process sends until it has done, has ended, or goes on beyond a budget.

    Without its `server` it cannot live on.
    """
    return _Attendance(process, file, budget, looks).until_the_end(server)


class _Attendance:
    def __init__(self, process: Process, file: str, budget: policy.Budget, looks: Looks) -> None:
        self._process = process
        self._file = file
        self._budget = budget
        self._looks = looks
        self._reply = Reply()
        self._asked = False
        self._begin = self._measured = self._searched = time.monotonic()
        self._deadline = self._begin + budget.seconds + policy.GRACE_SECONDS

    def until_the_end(self, server: Conversation) -> Reply:
        reply = self._reply
        reply.end = self._watch(server)
        if reply.end not in ("done", "died"):
            reply.line = self._process.line(self._file)
        self._process.output.drain()
        self._process.channel.drain()
        reply.frames = self._process.channel.frames
        reply.stdout, reply.stderr = self._process.output.contents()
        reply.seconds = time.monotonic() - self._begin
        run = reply.laps.run if self._asked else reply.seconds
        reply.laps = reply.laps._replace(run=run, look=reply.seconds - run)
        return reply

    def _watch(self, server: Conversation) -> End:
        with selectors.DefaultSelector() as selector:
            sources: list[Frames | Stream | Conversation]
            sources = [server, self._process.channel, *self._process.output.streams]
            for source in sources:
                selector.register(source, selectors.EVENT_READ, source)
            while True:
                for key, _ in selector.select(self._patience()):
                    if not key.data.read():
                        if key.data is server:
                            return "died"
                        selector.unregister(key.data)
                end = self._end()
                if end is not None:
                    return end

    def _patience(self) -> float:
        return max(min(self._deadline, self._measured + TICK_SECONDS) - time.monotonic(), 0)

    def _end(self) -> End | None:
        """Whether, and why, there is nothing more to wait for."""
        channel = self._process.channel
        if channel.too_long:
            return "reply"
        if channel.frames and not self._asked:
            self._ask()
        if channel.done:
            return "done"
        if channel.closed:
            return "died"
        if time.monotonic() >= self._deadline:
            return self._reply.overrun if self._reply.overrun and not self._asked else "time"
        overrun = self._overrun(at_once=False)
        if overrun is None:
            return None
        return self._stop(overrun)

    def _ask(self) -> None:
        """The file has run: a last look at what it used, then send what is to be looked at."""
        self._reply.laps = self._reply.laps._replace(run=time.monotonic() - self._begin)
        self._process.output.drain()
        self._reply.overrun = self._reply.overrun or self._overrun(at_once=True)
        self._asked = True
        self._process.channel.send(self._looks(), ASKING_SECONDS)
        self._deadline = time.monotonic() + self._budget.seconds + policy.GRACE_SECONDS

    def _stop(self, overrun: Overrun) -> End | None:
        """Ask a program that runs to stop, which keeps what it has; otherwise the end it comes to."""
        if self._asked or self._reply.overrun:
            return overrun
        self._reply.overrun = overrun
        self._process.signal(signal.SIGUSR1)
        self._deadline = min(self._deadline, time.monotonic() + policy.GRACE_SECONDS)
        return None

    def _overrun(self, *, at_once: bool) -> Overrun | None:
        """The budget that is used up, if any; what takes effort to measure is measured now and then."""
        if self._process.output.too_long and self._reply.overrun != "output":
            return "output"
        if not at_once and time.monotonic() < self._measured + TICK_SECONDS:
            return None
        self._measured = time.monotonic()
        times = policy.LENIENCY if self._reply.overrun else 1
        usage = self._process.usage()
        if usage.threads > FEW_THREADS and usage.cpu_seconds > UNDISTURBED_CPU_SECONDS:
            self._process.give_way()
        if usage.cpu_seconds > times * self._budget.cpu_seconds:
            return "cpu"
        if usage.threads > times * self._budget.threads:
            return "threads"
        return "files" if self._process.overfull(self._budget, times=times) or self._hides() else None

    def _hides(self) -> bool:
        if time.monotonic() < self._searched + SEARCH_SECONDS:
            return False
        self._searched = time.monotonic()
        return self._process.hides()
