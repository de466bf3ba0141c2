"""Which sandbox there is for whose code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Protocol

from grader.errors import SandboxError
from grader.sandbox import policy
from grader.sandbox.fresh import Fresh
from grader.sandbox.reply import Looks, Reply


class Sandbox(Protocol):
    """Runs submissions, one at a time, each in a process of its own."""

    @property
    def confinement(self) -> tuple[str, ...]:
        """The layers that hold for every submission."""

    @property
    def usable(self) -> bool:
        """Whether it can run another submission after an error."""

    def wait_until_ready(self) -> None:
        """Raise SandboxError when no submission can be run here."""

    def run(self, source: bytes, file: str, budget: policy.Budget, looks: Looks) -> Reply:
        """Run one submission and look at it. Raises SandboxError when the sandbox fails, never for the submission."""

    def close(self) -> None:
        """End and remove whatever is left."""


def open_sandbox(libraries: Sequence[str], *, confined: bool) -> Sandbox:
    """A warm server that confines, for the code of strangers; otherwise a fresh process a file, for one's own.

    Raises SandboxError where there is nothing to confine with.
    """
    if not confined:
        return Fresh()
    if sys.platform != "linux" or not hasattr(os, "fork"):
        raise SandboxError(
            "The code of strangers is run only on Linux, which can confine it (grader doctor says what is missing); "
            "with --unconfined, your own runs on any platform."
        )
    from grader.sandbox.client import Server  # noqa: PLC0415 - needs Unix

    return Server(libraries)
