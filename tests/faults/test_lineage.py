"""What a name is made of, and what is drawn, as the source says."""

import pytest

from grader.faults.lineage import lineage

MADE_OF = {
    "a value of a function": ("def f(x):\n    return x\ng = f(2)\n", "g", {"f"}),
    "through another name": ("h = 3\nk = h + 1\ng = k * 2\n", "g", {"h", "k"}),
    "a function that calls another": ("def f(x):\n    return x\ndef g(x, d):\n    return f(x + d)\n", "g", {"f"}),
    "a parameter of the same name": ("def f(x):\n    return x\ndef g(f, x):\n    return f(x)\n", "g", set()),
    "a local name": ("k = 3\ndef g(x):\n    k = 2\n    return k * x\n", "g", set()),
    "through a local name": ("def f(x):\n    return x\ndef g(x):\n    k = f(x)\n    return k\n", "g", {"f"}),
    "a sum in a loop": ("total = 0\nfor s in sums:\n    total += s * step\n", "total", {"s", "sums", "step"}),
    "a list that is filled": ("area = []\nfor x in grid:\n    area.append(f(x))\n", "area", {"x", "grid", "f"}),
    "an array that is filled": ("area[0] = f(grid[0])\n", "area", {"f", "grid"}),
    "several at once": ("a, b = f(1), 2\n", "b", {"f"}),
    "an attribute": ("result = solve(cost)\nw = result.x\n", "w", {"result", "solve", "cost"}),
    "keys of arguments": ("w = solve(start=first, cost=cost)\n", "w", {"solve", "first", "cost"}),
    "nothing of a text or comment": ("w = 'f'  # f\n", "w", set()),
    "a one-liner": ("def f(x): return x\ng = 1\n", "g", set()),
    "itself is left out": ("def g(n):\n    return n * g(n - 1)\n", "g", set()),
    "of an unknown name": ("a = 1\n", "b", set()),
}


@pytest.mark.parametrize("name", MADE_OF)
def test_what_a_name_is_made_of(name):
    source, of, made = MADE_OF[name]
    assert lineage(source).of(of) == made


DRAWN = {
    "a curve": ("plt.plot(x, f(x), label='f')\n", {"x", "f"}, {"line"}),
    "a curve of values": ("def f(x):\n    return x\ny = f(x)\nax.plot(x, y)\n", {"x", "y", "f"}, {"line"}),
    "points are no line": ("plt.scatter(x, y)\nplt.plot(a, b)\n", {"a", "b"}, {"line"}),
    "only what stands in the call": ("plt.plot(x, y); z = f(x)\n", {"x", "y"}, {"line"}),
    "arrows": ("axes.quiver(x, y, *gradient(x, y))\n", {"x", "y", "gradient"}, {"arrows"}),
    "inside a function": ("def main():\n    y = f(1)\n    plt.plot(x, y)\nmain()\n", {"x", "f"}, {"line"}),
    "nothing": ("y = f(x)\n", set(), {"line", "points", "surface", "arrows"}),
}


@pytest.mark.parametrize("name", DRAWN)
def test_what_is_drawn(name):
    source, made, kinds = DRAWN[name]
    assert lineage(source).of_figures(kinds) == made


@pytest.mark.parametrize(
    "source", ["def", "def (", "x =", "= = =", "for in", "plt.plot(", ")))", "a[", "\x00", "a.append"]
)
def test_any_text_has_some(source):
    assert lineage(source).of("x") <= {"x"}


def test_of_a_very_long_source_nothing_is_read():
    long = "x = y\n" + "z = x\n" * 20_000
    assert lineage("x = y\nz = x\n").of("z") == {"x", "y"}
    assert lineage(long).of("z") == frozenset()
