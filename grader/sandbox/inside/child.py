"""The life of one submission's process: confine, as far as that needs no submission; then the rest, and its job.

Over its channel go messages, each in a frame (`grader.sandbox.inside.channel`), first of all

    in:  {"budget": […]}      out: {"confined": true}

and then those of `grader.sandbox.inside.job`.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import tempfile
from collections.abc import Callable
from typing import NamedTuple, NoReturn

from grader.sandbox import policy
from grader.sandbox.inside import clock, confine, figures, job, streams
from grader.sandbox.inside.channel import Channel

MOST_DESCRIPTORS = 65536
"""Beyond any that the server has open."""


class Surroundings(NamedTuple):
    """What a process is given when it is forked; the last two are each child's own."""

    confinement: confine.Confinement
    channel: int
    place: int
    """Where it writes, when it gets SIGUSR2, which lines it is at."""
    server: int = 0
    """Its parent, which it must not outlive."""
    work: str = ""


def live(given: Surroundings) -> NoReturn:
    """Be one submission's process, from its fork to its end."""
    channel = Channel(given.channel, given.channel)
    _or_leave(channel, lambda: _settle(given))
    budget = policy.Budget(*channel.receive()["budget"])
    _or_leave(channel, lambda: confine.seal(given.confinement, budget))
    channel.send({"confined": True})
    job.perform(channel, given.work, budget)


def _or_leave(channel: Channel, step: Callable[[], None]) -> None:
    """A process that cannot be confined says so and ends: it is not sent any submission."""
    try:
        step()
    except Exception as error:
        channel.send({"unconfined": f"{type(error).__name__}: {error}"})
        os._exit(72)


def _settle(given: Surroundings) -> None:
    """Leave the server's surroundings and confine, as far as that does not depend on the submission."""
    os.closerange(max(given.channel, given.place) + 1, MOST_DESCRIPTORS)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    clock.heed_the_parent()
    faulthandler.register(signal.SIGUSR2, file=given.place, all_threads=False)
    os.chdir(given.work)
    os.environ.update(HOME=given.work, TMPDIR=given.work)
    tempfile.tempdir = given.work
    streams.open_all()
    figures.install()
    confine.enter(given.confinement, given.server, given.work)
