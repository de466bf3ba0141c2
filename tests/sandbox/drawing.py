"""Running a student's drawing in a process of its own and getting back the figures that were seen."""

from __future__ import annotations

import base64
import dataclasses
import json
import os
import traceback
from pathlib import Path
from typing import Any

import mpl_toolkits.mplot3d  # noqa: F401 - loaded before the fork, as a warm server would
import numpy as np
from pydantic import TypeAdapter

from grader.sandbox.inside import figures
from grader.values import Array, Artist, Axes, Figure, Figures

FILE = "student.py"
START = "import numpy as np\nimport matplotlib.pyplot as plt\n"
GRID = "X, Y = np.meshgrid(np.linspace(-2, 2, 21), np.linspace(-1, 1, 11)); Z = X**2 + Y**2\n"
SPACE = GRID + "ax = plt.figure().add_subplot(projection='3d')\n"
SHAPES = {Figures: "figures", Figure: "axes", Axes: "artists"}


def draw(source: str, work: Path) -> Figures:
    """The figures of a program that begins with the two usual imports, on line 1 and 2."""
    return read(tree(START + source, work))


def tree(source: str, work: Path) -> dict[str, Any]:
    """What `collect` gives for a program, run in a fork so that the hooks stay there."""
    receive, send = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.chdir(work)
            figures.install()
            figures.watch(FILE, 64)
            try:
                exec(compile(source, FILE, "exec"), {"__name__": "__main__"})
            except Exception as error:  # noqa: BLE001 - whatever the program raises
                Path("raised").write_text(repr(error))
            with os.fdopen(send, "w") as pipe:
                json.dump(figures.collect(), pipe, allow_nan=False)
        except BaseException:  # noqa: BLE001 - the fork must not go on as a test
            traceback.print_exc()
        os._exit(0)
    os.close(send)
    with os.fdopen(receive) as pipe:
        reply = pipe.read()
    os.waitpid(pid, 0)
    return json.loads(reply)


def raised(work: Path) -> str:
    """The error that the program ended with, "" for none."""
    note = work / "raised"
    return note.read_text() if note.exists() else ""


def read(found: dict[str, Any]) -> Figures:
    """The tree as values; every key must be a field of its class, every value of its type."""
    for name, kind in {"figures": Figure, "axes": Axes, "artists": Artist}.items():
        for node in _nodes(found, name):
            assert set(node) <= {field.name for field in dataclasses.fields(kind)}, node
    return TypeAdapter(Figures).validate_python(_decoded(found))


def _nodes(node: Any, name: str) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [found for part in node for found in _nodes(part, name)]
    if isinstance(node, dict):
        return [*node.get(name, []), *(found for part in node.values() for found in _nodes(part, name))]
    return []


def _decoded(node: Any) -> Any:
    if isinstance(node, list):
        return [_decoded(part) for part in node]
    if isinstance(node, dict):
        if node.get("kind") == "array":
            return node | {"data": base64.b64decode(node["data"], validate=True)}
        return {name: _decoded(part) for name, part in node.items()}
    return node


def numbers(array: Array | None) -> np.ndarray:
    """The numbers of an array of the tree."""
    assert array is not None
    values = np.frombuffer(array.data, dtype="<f8")
    assert array.dtype == "float64"
    assert values.shape == array.shape
    return values


def first(drawn: Figures) -> Axes:
    """The first axes of the first figure."""
    return drawn.figures[0].axes[0]


def only(drawn: Figures) -> Artist:
    """The one artist of the one pair of axes of the one figure."""
    (figure,) = drawn.figures
    (axes,) = figure.axes
    (artist,) = axes.artists
    return artist


def kinds(axes: Axes) -> list[str]:
    """Type and name of each artist, such as "points stem"."""
    return [f"{artist.type} {artist.name}".strip() for artist in axes.artists]
