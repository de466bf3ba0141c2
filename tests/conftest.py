"""What several tests share: the course's exercises, and one sandbox server for all."""

from pathlib import Path

import pytest
from hypothesis import settings

from grader import pipeline
from grader.model import Submission
from grader.sandbox import policy
from grader.sandbox.client import Server
from grader.spec import load_all

ROOT = Path(__file__).parent.parent

settings.register_profile("no test depends on how fast a machine is", deadline=None)
settings.load_profile("no test depends on how fast a machine is")


@pytest.fixture(scope="session")
def exercises():
    """The course's exercises by id."""
    return load_all(ROOT / "exercises")


@pytest.fixture(scope="session")
def server():
    """A warm sandbox that confines."""
    with Server(policy.LIBRARIES) as server:
        server.wait_until_ready()
        yield server


@pytest.fixture(scope="session")
def grade(server):
    """Grade a source for an exercise."""

    def grade_source(source, exercise):
        content = source if isinstance(source, bytes) else source.encode()
        return pipeline.grade(Submission("ada", exercise.id, f"ada/{exercise.id}.py", content), exercise, server)

    return grade_source
