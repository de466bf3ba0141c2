"""Right and wrong renderings of curves at random: what many students would draw, without the students.

A rendering is a list of plot calls; `values` gives the figures as the sandbox would report them, `program` a script
that draws them with Matplotlib.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import numpy as np

from grader.comparers.curves import Curves
from grader.values import Artist, Figure, Figures
from tests.comparers.drawing import CYCLE, array, axes, endless

LEAST_POINTS, MOST_POINTS = 12, 5000
WIDEST_GAP, WIDEST_END = 0.25, 0.1
"""A right rendering has no wider gap between points, and none at an end, than these shares of the domain."""
LEAST_WRONG = 0.03
"""A wrong one is off by this share of the range, or more, at a drawn point."""
MOST_WRONG = 0.4
POINTWISE = 120
"""Curves of more points are not drawn a point at a time."""

Function = Callable[[np.ndarray], np.ndarray]


@dataclass(frozen=True)
class Asked:
    """One curve that is asked for: its values, and those of its integral where it is drawn as a quotient."""

    formula: str
    at: Function
    integral: Function | None = None
    """It may be drawn as a difference quotient of this."""
    integrand: Function | None = None
    """It may be drawn as a running sum of this."""
    more: dict[str, object] = field(default_factory=dict)
    """Further keys of the spec."""


@dataclass(frozen=True)
class Task:
    """Curves over a domain."""

    name: str
    domain: tuple[float, float]
    curves: tuple[Asked, ...]

    @property
    def length(self) -> float:
        return self.domain[1] - self.domain[0]

    def scale(self, curve: Asked) -> float:
        """The range of a curve's values."""
        return float(np.ptp(curve.at(np.linspace(*self.domain, 2001))))


@cache
def comparer(task: Task) -> Curves:
    """The comparer of a task."""
    of = tuple({"name": f"curve {n}", "formula": one.formula, **one.more} for n, one in enumerate(task.curves))
    return Curves(of=of, domain=task.domain)


Task.__hash__ = lambda self: hash(self.name)  # type: ignore[method-assign]


def _cubic(x):
    return x**3 - 2 * x**2


def _parabola(x):
    return 3 * x**2 - 4 * x


SIDEWAYS = 0.06
_QUOTIENT = {"tolerance": 0.02, "sideways": SIDEWAYS}
_DERIVATIVE = Asked("3*x**2 - 4*x", _parabola, integral=_cubic, more=_QUOTIENT)
LESSONS = (
    Task(
        "lesson-01",
        (-2.0, 3.0),
        (Asked("x**3 - 2*x**2 + 1", lambda x: _cubic(x) + 1), replace(_DERIVATIVE, integral=None), _DERIVATIVE),
    ),
    Task(
        "lesson-02",
        (-10.0, 10.0),
        (
            Asked("x**3 - 2*x**2", _cubic, more={"shift": "any"}),
            Asked("x**3 - 2*x**2", _cubic, integrand=_parabola, more={"shift": "any", "running_sum": True}),
        ),
    ),
    Task(
        "lesson-03",
        (-2.0, 2.0),
        (
            Asked("x**2 + 1", lambda x: x**2 + 1),
            Asked("2*x", lambda x: 2 * x, integral=lambda x: x**2, more={"sideways": 0.05}),
        ),
    ),
    Task("lesson-06", (0.5, 5.0), (Asked("log(x)", lambda x: np.log(np.where(x > 0, x, np.nan))),)),
)


def smooth(rng: np.random.Generator) -> Task:
    """A task of one or two random smooth functions: polynomials, waves, exponentials."""
    low = float(np.round(rng.uniform(-4, 2), 2))
    domain = (low, low + float(np.round(rng.uniform(1, 8), 2)))
    curves = tuple(_smooth(rng, domain) for _ in range(rng.integers(1, 3)))
    return Task(f"smooth {rng.integers(1 << 60)}", domain, curves)


def _smooth(rng: np.random.Generator, domain: tuple[float, float]) -> Asked:
    a, b, c = (float(np.round(number, 3)) for number in rng.uniform(-3, 3, 3))
    middle, length = sum(domain) / 2, domain[1] - domain[0]
    wave = float(np.round(rng.uniform(0.5, 1.5) * math.pi / length, 3))
    decay = float(np.round(rng.uniform(0.5, 2) / length, 3))
    match rng.integers(4):
        case 0:
            formula, at = f"{a}*(x-{middle})**2 + {b}*x + {c}", lambda x: a * (x - middle) ** 2 + b * x + c
        case 1:
            formula, at = f"sin({2 * wave}*x + {a}) + {b}", lambda x: np.sin(2 * wave * x + a) + b
        case 2:
            formula, at = f"exp(-{decay}*x) + {c}*x", lambda x: np.exp(-decay * x) + c * x
        case _:
            formula, at = f"cos({wave}*x)*(x - {b}) + {c}", lambda x: np.cos(wave * x) * (x - b) + c
    return Asked(formula, at)


# --- Points ------------------------------------------------------------------------------------------


def _uniform(rng, low, high, count):
    return np.linspace(low, high, count)


def _wider(rng, low, high, count):
    more = rng.uniform(0.02, 0.5) * (high - low)
    share = (high - low + 2 * more) / (high - low)
    return np.linspace(low - more, high + more, max(count, math.ceil(LEAST_POINTS * share)))


def _stepped(rng, low, high, count):
    """As np.arange gives it: the last point is missing."""
    return np.arange(low, high, (high - low) / count)


def _random(rng, low, high, count):
    return np.sort(rng.uniform(low, high, count))


def _chebyshev(rng, low, high, count):
    return np.sort((low + high) / 2 + (high - low) / 2 * np.cos(np.pi * (np.arange(count) + 0.5) / count))


def _logarithmic(rng, low, high, count):
    start = low if low > 0 else 1.0
    return low - start + np.geomspace(start, start + high - low, count)


def _repeated(rng, low, high, count):
    x = np.linspace(low, high, count)
    return np.sort(np.append(x, rng.choice(x, max(1, count // 5))))


def _decimal(rng, low, high, count):
    """A step of 0.1 or 0.01, added up."""
    step = 10.0 ** -math.floor(math.log10(count / (high - low)) + 0.01)
    step = step if (high - low) / step >= LEAST_POINTS else step / 10
    return low + np.cumsum(np.full(int((high - low) / step) + 1, step)) - step


GRIDS = {
    one.__name__[1:]: one
    for one in (_uniform, _wider, _stepped, _random, _chebyshev, _logarithmic, _repeated, _decimal)
}
REGULAR = ("uniform", "wider", "stepped", "decimal")


def shows(x: np.ndarray, domain: tuple[float, float]) -> bool:
    """Whether points cover a domain, without wide gaps."""
    low, high = domain
    within = np.unique(x[(x >= low) & (x <= high)])
    if within.size < LEAST_POINTS:
        return False
    around = np.unique(np.clip(x, low, high))
    ends = max(within[0] - low if x.min() > low else 0.0, high - within[-1] if x.max() < high else 0.0)
    return bool(np.max(np.diff(around)) <= WIDEST_GAP * (high - low) and ends <= WIDEST_END * (high - low))


def grid(rng: np.random.Generator, task: Task, *, anyhow: bool = False) -> tuple[str, np.ndarray]:
    """Points and the name of their kind; with `anyhow` they need not show the curve."""
    while True:
        count = round(math.exp(rng.uniform(math.log(LEAST_POINTS), math.log(MOST_POINTS))))
        name = str(rng.choice(list(GRIDS)))
        x = GRIDS[name](rng, *task.domain, count)
        if x.size <= 2 * MOST_POINTS and (anyhow or shows(x, task.domain)):
            return name, x


# --- Heights -----------------------------------------------------------------------------------------


def heights(rng: np.random.Generator, task: Task, curve: Asked, x: np.ndarray) -> tuple[str, np.ndarray, np.ndarray]:
    """The method, and the points it gives; `x` is sorted."""
    if curve.integral is not None:
        return _quotient(rng, task, curve, x)
    if curve.integrand is not None and np.all(np.diff(x) > 0):
        return _running_sum(rng, curve, x)
    lift = rng.choice([0.0, 5.0, -700.0]) if curve.more.get("shift") == "any" else 0.0
    return "formula", x, curve.at(x) + lift


def _quotient(rng, task, curve, x):
    f, h = curve.integral, 10 ** rng.uniform(-8, math.log10(0.05))
    rules = {
        "forward": lambda: (f(x + h) - f(x)) / h,
        "backward": lambda: (f(x) - f(x - h)) / h,
        "central": lambda: (f(x + h) - f(x - h)) / (2 * h),
        "gradient": lambda: np.gradient(f(x), x),
        "neighbours": lambda: np.append(np.diff(f(x)) / np.diff(x), (f(x[-1]) - f(x[-2])) / (x[-1] - x[-2])),
    }
    name = str(rng.choice(list(rules)))
    if name in ("gradient", "neighbours"):
        longest = WIDEST_GAP if name == "gradient" else 2 * curve.more["sideways"] / task.length
        if np.min(np.diff(x)) < 1e-6 or np.max(np.diff(x)) > longest * task.length:
            name = "central"
    y = rules[name]()
    off = np.abs(y - curve.at(x))[1:-1]
    return (name, x, y) if np.max(off) < 0.05 * task.scale(curve) else ("formula", x, curve.at(x))


def _running_sum(rng, curve, x):
    g, gaps = curve.integrand, np.diff(x)
    terms = {
        "left sum": lambda: g(x[:-1]) * gaps,
        "right sum": lambda: g(x[1:]) * gaps,
        "middle sum": lambda: g((x[1:] + x[:-1]) / 2) * gaps,
        "trapezoid sum": lambda: (g(x[1:]) + g(x[:-1])) / 2 * gaps,
    }
    name = str(rng.choice(list(terms)))
    total = np.cumsum(terms[name]())
    match rng.integers(4):
        case 0:
            return name, x[1:], total
        case 1:
            return name, x[:-1], total
        case 2:
            return name, x, np.concatenate([[0.0], total])
    step = float(gaps[0])
    if np.ptp(gaps) > 1e-6 * step:
        return name, x[1:], total
    if name == "middle sum":
        return name, (x[1:] + x[:-1]) / 2, total
    return "cumsum", x, np.cumsum(g(x) * step)


# --- Mistakes ----------------------------------------------------------------------------------------


def _bump(rng, at, steps):
    width = max(rng.uniform(0.03, 0.2), 2.5 * steps)
    return np.exp(-(((at - rng.uniform(0, 1)) / width) ** 2))


def _one_end(rng, at, steps):
    share = max(rng.uniform(0.05, 0.3), 2 * steps)
    return np.maximum(0, (at if rng.random() < 0.5 else 1 - at) - (1 - share)) / share


MISTAKES: dict[str, Callable[..., np.ndarray]] = {
    "shift": lambda rng, at, steps: np.ones(at.size),
    "tilt": lambda rng, at, steps: at - rng.choice([0, 0.5, 1, rng.uniform(0, 1)]),
    "bump": _bump,
    "one end": _one_end,
    "noise": lambda rng, at, steps: rng.uniform(-1, 1, at.size),
    "wave": lambda rng, at, steps: np.sin(2 * np.pi * rng.uniform(0.5, 6) * at + rng.uniform(0, 6)),
    "coefficient": lambda rng, at, steps: (at - 0.4) ** rng.integers(2, 4),
    "scale": None,
    "phase": None,
    "one point": lambda rng, at, steps: np.arange(at.size) == rng.choice(np.flatnonzero((at >= 0) & (at <= 1))),
}
"""What is added to the heights, at places from 0 to 1 of the domain, up to a factor; `steps`: the widest gap there."""


def wrongness(task: Task, curve: Asked, x: np.ndarray, y: np.ndarray, right: np.ndarray) -> float:
    """How far heights are off at points in the domain, as a share of the range; less the best shift if any is allowed.

    `right` are the heights by the method. Off is what is far from these, from the curve itself, and from it where a
    method that the task allows for a curve of this formula may put it: a little to the left or right.
    """
    within = (x >= task.domain[0]) & (x <= task.domain[1])
    reach = _reach(task, curve, x)
    moved = [curve.at(x + shift) for shift in np.linspace(-reach, reach, 25)] if reach else []
    sizes = []
    for model in (right, curve.at(x), *moved):
        off = (y - model)[within]
        off = off[np.isfinite(off)]
        middle = (off.max() + off.min()) / 2 if curve.more.get("shift") == "any" else 0.0
        sizes.append(float(np.max(np.abs(off - middle))) / task.scale(curve))
    return min(sizes)


def _reach(task: Task, curve: Asked, x: np.ndarray) -> float:
    """How far to the left or right a quotient or a sum may put a curve of this formula."""
    twins = [one for one in task.curves if one.formula == curve.formula]
    steps = float(np.max(np.diff(np.unique(np.clip(x, *task.domain)))))
    return max(
        [float(one.more.get("sideways", 0.0)) for one in twins] + [2 * steps * bool(one.integrand) for one in twins]
    )


def spoilt(rng: np.random.Generator, task: Task, curve: Asked, x: np.ndarray, y: np.ndarray) -> tuple[str, np.ndarray]:
    """The kind of mistake, and the heights with it."""
    scale, length = task.scale(curve), task.length
    at = (x - task.domain[0]) / length
    steps = float(np.max(np.diff(np.unique(np.clip(at, 0, 1)))))
    while True:
        name = str(rng.choice(list(MISTAKES)))
        size = math.exp(rng.uniform(math.log(LEAST_WRONG), math.log(MOST_WRONG))) * rng.choice([-1, 1])
        if name == "scale":
            wrong = y * (1 + size) if rng.random() < 0.7 else y * rng.choice([-1, 2, 0.5, 1e-3, 100])
        elif name == "phase":  # further than the method may run ahead or behind
            allowed = 2 * _reach(task, curve, x) / length
            wrong = y + curve.at(x + (size + np.sign(size) * allowed) * length) - curve.at(x)
        else:
            wrong = y + size * scale * MISTAKES[name](rng, at, steps)
        if np.all(np.isfinite(wrong[(at >= 0) & (at <= 1)])) and wrongness(task, curve, x, wrong, y) >= LEAST_WRONG:
            return name, wrong


# --- Ways to draw ------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Call:
    """One plot call on the axes of a number: line, points, step, stairs or segments."""

    way: str
    x: np.ndarray
    y: np.ndarray
    color: str
    axes: int = 0
    single: bool = False
    """Drawn from numbers of type float32."""
    marker: str = ""


def _pieces(rng, x, y, colors, *, apart):
    ends = np.sort(rng.choice(np.arange(1, x.size), min(int(rng.integers(1, 5)), x.size - 2), replace=False))
    starts = [0, *ends]
    stops = [*(ends if apart else ends + 1), x.size]
    kinds = rng.choice(["line", "points"], len(starts)) if apart else ["line"] * len(starts)
    return [
        Call(kind, x[a:b], y[a:b], colors[n % len(colors)], marker="o" if kind == "points" or b - a == 1 else "")
        for n, (a, b, kind) in enumerate(zip(starts, stops, kinds, strict=True))
    ]


def drawn(rng: np.random.Generator, x: np.ndarray, y: np.ndarray, color: str) -> tuple[str, list[Call]]:
    """One curve in one of many ways; the way's name."""
    order = rng.permutation(x.size)
    ways: dict[str, Callable[[], list[Call]]] = {
        "line": lambda: [Call("line", x, y, color)],
        "reversed": lambda: [Call("line", x[::-1], y[::-1], color)],
        "line with marks": lambda: [Call("line", x, y, color, marker=".")],
        "scatter": lambda: [Call("points", x[order], y[order], color, marker="o")],
        "float32": lambda: [Call("line", x, y, color, single=True)],
        "step": lambda: [Call("step", x, y, color)],
        "pieces": lambda: _pieces(rng, x, y, [color], apart=False),
        "pieces in colours": lambda: _pieces(rng, x, y, CYCLE, apart=False),
        "lines and points": lambda: _pieces(rng, x, y, [color], apart=True),
        "segments": lambda: [Call("segments", x, y, color)],
        "there and back": lambda: [Call("line", np.append(x, x[::-1]), np.append(y, y[::-1]), color)],
        "NaN at gaps": lambda: [
            Call("line", np.insert(x, x.size // 2, np.nan), np.insert(y, y.size // 2, np.nan), color)
        ],
    }
    if x.size <= POINTWISE:
        ways["a point at a time"] = lambda: [
            Call("points", x[i : i + 1], y[i : i + 1], color, marker="o") for i in order
        ]
        ways["a piece at a time"] = lambda: [Call("line", x[i : i + 2], y[i : i + 2], color) for i in range(x.size - 1)]
    name = str(rng.choice(list(ways)))
    return name, ways[name]()


def together(rng: np.random.Generator, curves: list[tuple[np.ndarray, np.ndarray]]) -> tuple[str, list[Call]]:
    """All curves in one plot call."""
    xs, ys = [x for x, _ in curves], [y for _, y in curves]
    way = str(rng.choice(["one line with NaN", "one line with jumps", "one scatter"]))
    if way == "one line with NaN":
        xs, ys = ([part for one in parts for part in (one, [np.nan])] for parts in (xs, ys))
    kind = "points" if way == "one scatter" else "line"
    return way, [Call(kind, np.concatenate(xs), np.concatenate(ys), CYCLE[0], marker="o" if kind == "points" else "")]


def extras(rng: np.random.Generator, task: Task, axes: int) -> list[Call]:
    """Guides, marks and curves that nobody asked for."""
    low, high = task.domain
    x = np.linspace(low, high, 50)
    height = task.scale(task.curves[0])
    calls = [
        Call("endless", np.array([low, high]), np.zeros(2), CYCLE[7], axes),
        Call("points", rng.uniform(low, high, 3), rng.uniform(-height, height, 3), CYCLE[8], axes, marker="o"),
        Call("line", x, height * (2 + np.sin(7 * x)), CYCLE[9], axes),
        Call("line", np.array([low, low]), np.array([-height, height]), CYCLE[5], axes),
    ]
    return [one for one in calls if rng.random() < 0.3]


@dataclass(frozen=True, eq=False)
class Rendering:
    """Plot calls, and how they came about."""

    task: Task
    calls: tuple[Call, ...]
    grid: str
    methods: tuple[str, ...]
    ways: tuple[str, ...]
    mistake: str = ""
    which: int = -1
    """The curve with the mistake."""
    scales: tuple[str, str] = ("linear", "linear")


def rendering(rng: np.random.Generator, task: Task, *, wrong: bool = False, anyhow: bool = False) -> Rendering:
    """A drawing of all curves of a task, one of them spoilt with `wrong`."""
    kind, x = grid(rng, task, anyhow=anyhow)
    found = [heights(rng, task, curve, x) for curve in task.curves]
    if not anyhow and not all(shows(own_x, task.domain) for _, own_x, _ in found):  # a sum has a point less
        return rendering(rng, task, wrong=wrong)
    mistake, which = "", -1
    if wrong:
        which = int(rng.integers(len(found)))
        method, own_x, own_y = found[which]
        mistake, own_y = spoilt(rng, task, task.curves[which], own_x, own_y)
        found[which] = (method, own_x, own_y)
    heights_only = [own_y for _, _, own_y in found]
    alike = any(np.array_equal(a, b) for a, b in itertools.combinations(heights_only, 2))  # would look like one
    if len(found) > 1 and not alike and rng.random() < 0.1:
        way, calls = together(rng, [(own_x, own_y) for _, own_x, own_y in found])
        ways = [way]
    else:
        apart, ways, calls = rng.random() < 0.4, [], []
        for n, (_, own_x, own_y) in enumerate(found):
            way, own = drawn(rng, own_x, own_y, CYCLE[n] if rng.random() < 0.8 else CYCLE[0])
            ways.append(way)
            calls += [replace(one, axes=n if apart else 0) for one in own]
    calls += extras(rng, task, 0)
    positive = task.domain[0] > 0 and rng.random() < 0.3
    methods = tuple(method for method, _, _ in found)
    return Rendering(
        task,
        tuple(calls),
        kind,
        methods,
        tuple(ways),
        mistake,
        which,
        ("log", "linear") if positive else ("linear",) * 2,
    )


def values(one: Rendering) -> Figures:
    """The figures as the sandbox would report them."""
    count = max(call.axes for call in one.calls) + 1
    drawn = ([_artist(call) for call in one.calls if call.axes == n] for n in range(count))
    return Figures((Figure(tuple(axes(*artists, scales=one.scales) for artists in drawn)),))


def _artist(call: Call) -> Artist:
    if call.way == "endless":
        return endless((call.x[0], call.y[0]), (call.x[1], call.y[1]), "axhline")
    number = "float32" if call.single else "float64"
    x, y, style = array(call.x, number), array(call.y, number), "" if call.way == "points" else "-"
    looks = {"colors": (call.color,), "marker": call.marker, "line_style": style}
    if call.way == "segments":
        pairs = np.repeat(np.arange(call.x.size), 2)[1:-1]
        parts = (2,) * (call.x.size - 1)
        return Artist("segments", array(call.x[pairs], number), array(call.y[pairs], number), parts=parts, **looks)
    kind = "points" if call.way == "points" else "line"
    return Artist(kind, x, y, name="step" if call.way == "step" else "", **looks)


_PROGRAM = """\
from matplotlib.collections import LineCollection
data = np.load("calls.npz")
figure, all_axes = plt.subplots({count}, 1, squeeze=False)
all_axes = all_axes[:, 0]
for axes in all_axes:
    axes.set_xscale("{scale}")
"""
_CALLS = {
    "line": "all_axes[{axes}].plot(data['x{n}'], data['y{n}'], color='{color}', marker='{marker}')",
    "points": "all_axes[{axes}].scatter(data['x{n}'], data['y{n}'], color='{color}')",
    "step": "all_axes[{axes}].step(data['x{n}'], data['y{n}'], color='{color}')",
    "segments": "p = np.column_stack([data['x{n}'], data['y{n}']]); "
    "all_axes[{axes}].add_collection(LineCollection(np.stack([p[:-1], p[1:]], axis=1), color='{color}')); "
    "all_axes[{axes}].autoscale_view()",
    "endless": "all_axes[{axes}].axhline(0, color='{color}')",
}


def program(one: Rendering, work: Path) -> str:
    """A script that draws it, after NumPy's and Matplotlib's usual imports; its data are put into `work`."""
    arrays = {}
    lines = [_PROGRAM.format(count=max(call.axes for call in one.calls) + 1, scale=one.scales[0])]
    for n, call in enumerate(one.calls):
        number = np.float32 if call.single else np.float64
        arrays |= {f"x{n}": call.x.astype(number), f"y{n}": call.y.astype(number)}
        lines.append(_CALLS[call.way].format(n=n, axes=call.axes, color=call.color, marker=call.marker))
    np.savez(work / "calls.npz", **arrays)
    return "\n".join([*lines, "plt.show()", ""])
