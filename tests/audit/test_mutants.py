"""Mutants of a reference: which mistakes are made, which are not, and that each is in one place of valid source."""

import ast
import copy
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.audit.mutants import Mutant, describe, mutants, names
from grader.audit.mutants._thinning import thinned
from grader.spec import load_all

ROOT = Path(__file__).parents[2]
REFERENCES = {name: exercise.reference for name, exercise in load_all(ROOT / "exercises").items()}


def made(operator, source):
    """What one kind makes of a source: `{"old → new"}`."""
    return {f"{mutant.old} → {mutant.new}" for mutant in mutants(source) if mutant.operator == operator}


def offset(source, mutant):
    """Where the fragment begins, by its line and column; lines end as Python says."""
    lines = source.replace("\r\n", "\n\0").replace("\r", "\n").replace("\n\0", "\r\n").split("\n")
    return sum(len(line) + 1 for line in lines[: mutant.line - 1]) + mutant.column - 1


CASES = {
    "arithmetic": {
        "y = a + b": {"a + b → a - b"},
        "y = a-b": {"a-b → a+b"},
        "y = a * b / c": {"a * b / c → a / b / c", "a * b / c → a * b * c"},
        "y = 2 * x**n": {"2 * x**n → 2 / x**n", "2 * x**n → 2 * (x*n)"},
        "y = x**n + c": {"x**n → x*n", "x**n + c → x**n - c"},
        "y = A @ v": {"A @ v → A * v"},
        "y = a - (b + c)": {"a - (b + c) → a + (b + c)", "(b + c) → (b - c)"},
        "s += a\nt *= b\nu %= c": {"s += a → s -= a", "t *= b → t /= b"},
        "@(\n  b\n)\n@c\ndef f(x):\n    g = x + y": {"x + y → x - y"},
        "y = 2 ** 2": set(),
        "y = x * 1": set(),
        "y = 'a' + 'b'\ny += 'c'\nz = 'a' % b": set(),
    },
    "sign": {
        "y = f(-x)": {"f(-x) → f(x)"},
        "y = -(a + b)": {"y = -(a + b) → y = (a + b)", "y = -(a + b) → y = -(-a + b)"},
        "y = a - b + c": {"a - b → -a - b"},
        "y = (a + b) * c": {"(a + b) * c → (-a + b) * c", "(a + b) * c → -(a + b) * c"},
        "y = x**2": {"x**2 → -x**2"},
        "y = [2, -3, x, 0]": {"[2, -3, x, 0] → [-2, -3, x, 0]", "[2, -3, x, 0] → [2, 3, x, 0]"},
        "y = a[-1], a[:-1], a[:, -1]": set(),
    },
    "coefficient": {
        "y = 3 * x": {"3 * x → 4 * x", "3 * x → 6 * x"},
        "y = x * 1.5": {"x * 1.5 → x * 3.0"},
        "y = -2 * x": {"-2 * x → -1 * x", "-2 * x → -4 * x"},
        "y = x + 1": {"x + 1 → x + 2"},
        "y = x / 2": {"x / 2 → x / 3"},
        "y = 0": {"y = 0 → y = 1"},
        "y = -5": {"y = -5 → y = -4"},
        "y = data(400)": {"data(400) → data(40)"},
        "def f(x, n=3, *, m=4): return x": {"n=3 → n=4", "m=4 → m=5"},
        "y = [2, x]": {"[2, x] → [3, x]"},
        "y = [[1, 0], [3, 4]]": {"[1, 0] → [1, 1]"},
        "y = x**2, a[1], a[1:2], a[:, 1], range(9), np.linspace(1, 2, 9), f(x, axis=1), 0.1, pow(x, 2)": set(),
        "y = np.zeros((2, 3)), np.reshape(a, (2, 3)), np.ones(4)": set(),
    },
    "step": {
        "h = 0.1": {"h = 0.1 → h = 1.0"},
        "h = 0.07": {"h = 0.07 → h = 0.7"},
        "y = f(x, 1e-3)": {"f(x, 1e-3) → f(x, 0.01)"},
        "y = -0.2 * x": {"-0.2 * x → -2.0 * x"},
        "y = x**0.25, 0.5, 0.0, 1, np.linspace(0.1, 2)": set(),
    },
    "exponent": {
        "y = x**3": {"x**3 → x**4", "x**3 → x**2", "x**3 → 3**x"},
        "y = x ** -1": {"x ** -1 → x ** 0", "x ** -1 → x ** -2", "x ** -1 → (-1) ** x"},
        "y = c * x**n": {"c * x**n → c * x**(n + 1)", "c * x**n → c * x**(n - 1)", "c * x**n → c * n**x"},
        "y = pow(x, 2)": {"pow(x, 2) → pow(x, 3)", "pow(x, 2) → pow(x, 1)"},
        "y = (a + b)**(n - 1)": {"(a + b)**(n - 1) → (n - 1)**(a + b)"},
    },
    "grid": {
        "x = np.linspace(-2, 3, 101)": {
            "np.linspace(-2, 3, 101) → np.linspace(-1, 3, 101)",
            "np.linspace(-2, 3, 101) → np.linspace(-2, 2, 101)",
            "np.linspace(-2, 3, 101) → np.linspace(-2, 3, 10)",
        },
        "x = np.linspace(a, b, num=n)": {
            "np.linspace(a, b, num=n) → np.linspace(a + 1, b, num=n)",
            "np.linspace(a, b, num=n) → np.linspace(a, b - 1, num=n)",
            "np.linspace(a, b, num=n) → np.linspace(a, b, num=n // 10)",
        },
        "x = np.linspace(*ends, 8)": set(),
    },
    "off_by_one": {
        "r = range(n)": {"range(n) → range(n + 1)", "range(n) → range(n - 1)"},
        "r = range(len(x))": {"len(x) → len(x) + 1", "len(x) → len(x) - 1"},
        "r = range(2500)": {"range(2500) → range(250)"},
        "y = a[1]": {"a[1] → a[2]", "a[1] → a[0]"},
        "y = a[0]": {"a[0] → a[1]"},
        "y = a[-1]": {"a[-1] → a[0]", "a[-1] → a[-2]"},
        "y = a[1:n]": {"a[1:n] → a[2:n]", "a[1:n] → a[0:n]", "a[1:n] → a[1:n + 1]", "a[1:n] → a[1:n - 1]"},
        "y = a[:, 0]": {"a[:, 0] → a[:, 1]"},
        "y = a[i], a['key'], a[i + 1]": set(),
    },
    "swapped": {
        "y = f(a, b)": {"f(a, b) → f(b, a)"},
        "y = f(a, b, c, k=1)": {"f(a, b, c, k=1) → f(b, a, c, k=1)", "f(a, b, c, k=1) → f(a, c, b, k=1)"},
        "y = f(a, b, c, d)": {"f(a, b, c, d) → f(b, a, c, d)"},
        "ax.plot(x, y, '--', label='f')": {"ax.plot(x, y, '--', label='f') → ax.plot(y, x, '--', label='f')"},
        "a, b = f(c)": {"a, b → b, a"},
        "for a, b in c: d(a)": {"a, b → b, a"},
        "y = (a + b) / c": {"(a + b) / c → c / (a + b)"},
        "y = a / b / c": {"a / b / c → b / a / c", "a / b / c → c / (a / b)"},
        "y = A @ v": {"A @ v → v @ A"},
        "y = a if c else b": {"y = a if c else b → y = b if c else a"},
        "y = f(a, a), max(a, b), f(*a, b), np.linspace(0, 1), getattr(a, b)": set(),
        "figure, axes = plt.subplots(2)": set(),
    },
    "term": {
        "y = a + b": {"a + b → a", "a + b → b"},
        "y = a - b * c": {"a - b * c → a", "a - b * c → -b * c"},
        "y = d * (a - b)": {"d * (a - b) → d * a", "d * (a - b) → d * -b"},
        "y = d - (a + b)": {"d - (a + b) → d", "d - (a + b) → -(a + b)", "(a + b) → a", "(a + b) → b"},
        "s += a": {"s += a → s = a"},
        "y = x + 0": {"x + 0 → 0"},
    },
    "factor": {
        "y = a * b": {"a * b → a", "a * b → b"},
        "y = (a + b) / h": {"(a + b) / h → (a + b)"},
        "y = c * (a + b)": {"c * (a + b) → c", "c * (a + b) → (a + b)"},
        "y = 1 * x": {"1 * x → 1"},
        "y = [0] * n, '-' * 20": {"[0] * n → [0]", "[0] * n → n"},
    },
    "statement": {
        "a = 1\nf(a)\nb: int = 2\na += 1": {"a = 1 → pass", "f(a) → pass", "b: int = 2 → pass", "a += 1 → pass"},
        "for i in x:\n    a = i\n    f(a)": {"a = i → pass", "f(a) → pass"},
        "a = 1; f(a)": {"a = 1 → pass", "f(a) → pass"},
        "def f():\n    '''Text.'''\n    g()": set(),
        "a: int\nb: int\nimport c\nreturn_ = 1": {"return_ = 1 → pass"},
    },
    "function": {
        "import numpy as np\ny = np.cos(x)": {"np.cos(x) → np.sin(x)"},
        "import numpy as np\ny = np.log(x)": {"np.log(x) → np.exp(x)", "np.log(x) → np.log10(x)"},
        "import sympy as sp\ny = sp.log(x)": {"sp.log(x) → sp.exp(x)"},
        "import sympy as sp\ny = sp.diff(g, x)": {"sp.diff(g, x) → sp.integrate(g, x)"},
        "import numpy as np\ny = np.diff(g)": set(),
        "import numpy as np\ny = np.cumsum(x)": {"np.cumsum(x) → np.sum(x)"},
        "import numpy\ny = 2 * numpy.abs(x - 1)": {"2 * numpy.abs(x - 1) → 2 * (x - 1)"},
        "y = max(a)": {"max(a) → min(a)"},
        "y = a.argmax()": {"a.argmax() → a.argmin()"},
        "from math import *\ny = sin(x)": {"sin(x) → cos(x)"},
        "from math import cos, sin\ny = sin(x)": {"sin(x) → cos(x)"},
        "from math import sin\ny = sin(x)": set(),
        "def sin(x): return x\ny = sin(x)": set(),
    },
    "axis": {
        "y = a.sum(axis=0), a.sum(axis=-1)": {
            "a.sum(axis=0) → a.sum(axis=1)",
            "a.sum(axis=-1) → a.sum(axis=0)",
        },
        "y = a.T @ b": {"a.T @ b → a @ b"},
        "y = np.transpose(a), a.transpose()": {"np.transpose(a) → a", "a.transpose() → a"},
        "y = f.jacobian(x)": {"f.jacobian(x) → f.jacobian(x).T"},
        "y = a[i, j]": {"a[i, j] → a[j, i]"},
        "y = a[:, 0]": {"a[:, 0] → a[0, :]"},
    },
    "comparison": {
        "y = a < b": {"a < b → a > b", "a < b → a <= b"},
        "y = a>=b": {"a>=b → a<=b", "a>=b → a>b"},
        "y = abs(a) < 1e-3": {"abs(a) < 1e-3 → abs(a) > 1e-3"},
        "y = a == b": {"a == b → a != b"},
        "y = a in b": {"a in b → a not in b"},
        "if __name__ == '__main__':\n    y = a": set(),
    },
    "boolean": {
        "y = True": {"y = True → y = False"},
        "y = a and b or c": {"a and b → (a or b)", "a and b or c → (a and b) and c"},
        "y = not a": {"y = not a → y = a"},
        "y = (a > 0) & ~b": {"(a > 0) & ~b → (a > 0) | ~b", "(a > 0) & ~b → (a > 0) & b"},
        "while True:\n    f()": set(),
        "y = sp.Symbol('z', positive=True), plt.plot(x, antialiased=True)": set(),
    },
    "returned": {
        "def f(x):\n    return x": {"return x → return -x", "return x → x"},
        "def f(x):\n    return a * x - b": {"return a * x - b → a * x - b", "a * x - b → -(a * x - b)"},
        "def f(x):\n    return a * x": {"return a * x → a * x", "a * x → -a * x"},
        "def f(x):\n    return a, b": {"return a, b → a, b"},
        "def f(x):\n    return 'a'\ndef g(x):\n    return": set(),
        "f = lambda x: g(x)": {"g(x) → -g(x)"},
    },
    "text": {
        "reason = 'few-points'": {"reason = 'few-points' → reason = \"not few-points\""},
        'reason = """say "no"."""': {'reason = """say "no".""" → reason = \'not say "no".\''},
        "title = 'few-points'\ncolor = 'red'\nf('few')\na = ['few']": set(),
    },
    "element": {
        "y = [a, b]": {"[a, b] → [b, a]", "[a, b] → [b]", "[a, b] → [a]"},
        "y = (a, b)": {"(a, b) → (b, a)", "(a, b) → (b,)", "(a, b) → (a,)"},
        "def f(): return a, b": {"a, b → b, a", "a, b → b,", "a, b → a,"},
        "y = [a, b, c, d]": {
            "[a, b, c, d] → [d, b, c, a]",
            "[a, b, c, d] → [b, c, d]",
            "[a, b, c, d] → [a, b, c]",
        },
        "y = [(a, b), (c, d)]": {
            "[(a, b), (c, d)] → [(c, d), (a, b)]",
            "[(a, b), (c, d)] → [(c, d)]",
            "[(a, b), (c, d)] → [(a, b)]",
            "(a, b) → (b, a)",
            "(c, d) → (d, c)",
        },
        "for i in [a, b]: f(i)": {"[a, b] → [b]", "[a, b] → [a]"},
        "a, b = b, a\nc = d[a, b]\ne = ['a', b]\ng = []\nh = [a]": set(),
    },
}
"""By kind and source: all that the kind makes of it."""


def test_every_kind_has_cases():
    assert set(CASES) == set(names())


@pytest.mark.parametrize(
    ("operator", "source", "expected"),
    [(operator, source, expected) for operator, table in CASES.items() for source, expected in table.items()],
)
def test_each_kind_makes_these_mistakes_and_no_others(operator, source, expected):
    assert made(operator, source) == expected


LEFT_ALONE = {
    "imports": "import numpy as np\nfrom math import sin",
    "docstrings": "'''A text with 1 + 1.'''",
    "printing": "print(1 + x, f(a, b))\nprint(f'{a + 1}')",
    "formatted text": "f(f'{a + 1:.2f}')",
    "text arguments": "f('a', k='b')",
    "words in a figure": "ax.set_title(1 + x)\nax.legend()\nplt.xlabel('x')\nax.set(xlabel=1)",
    "looks": "ax.set_aspect(1)\nplt.axhline(0)",
    "how a curve looks": "if a:\n    plt.f(linewidth=2, alpha=0.5, figsize=(4, 3), s=20, rcount=50)",
    "seeds": "rng = np.random.default_rng(1)\nnp.random.seed(7)",
    "starts": "x0 = [1.0, 2.0]",
    "annotations": "def f(x: A[1] = None) -> B[2]:\n    pass",
    "decorators": "@f(1)\ndef g():\n    pass",
    "showing": "plt.show()",
    "errors": "if a:\n    raise f(1 + 1)",
    "nothing": "",
}


@pytest.mark.parametrize("source", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_mathematics_cannot_notice_is_left_alone(source):
    assert [describe(mutant) for mutant in mutants(source)] == []


WRITTEN = {
    "non-ASCII names and texts": "ä = 'é𝛼'; größe = f('ß𝛽', μ) + 2 * λ\nδ = (größe\n     - μ)  # ∂ε\n",
    "tabs": "def f(x):\n\tif x:\n\t\ty =\t3 * x\n\t\treturn\ty - 1\n\treturn 2\n",
    "lines that end in return and line feed": "a = b + 1\r\nif a:\r\n    c = a * 2\r\n    d = c - (a +\r\n b)\r\n",
    "lines that end in return": "a = b + 1\rc = a * 2\r",
    "form feeds": "a = b + 1\n\x0cc = a * 2\n",
    "continued lines": "a = b + \\\n    c * 2\nd = (b  # one + two (\n     + c)  # )\n",
    "parentheses": "a = ((b) + ((c * 2)))\nd = f((a), ((b)))\ne = (a, (b))\ng = (yield_ (a)) [0]\n",
    "no line end": "a = b + 1",
    "statements in a line": "a = 1; b = a + 2; f(b)\nif a: b = 3; c = 4\n",
    "formatted texts": "a = f'{b + 1!r:>{w}}' + g(c + 1)\nh = f'''{\nb}''' ; k = c - 1\n",
    "texts over lines": 'a = """\n1 + (\n"""; b = a * 2\n',
    "unknown escapes": "a = '\\d' ; b = c + 1\n",
    "unusual statements": """
async def f():
    async with a as b:
        return b + 1
match x:
    case 1 | 2 if y > 0:
        z = -1
        w = 2
try:
    a = 1
    b = 2
except* E as e:
    c = a + 1
with (a + 1) as d: pass
""",
    "decorators": "a = 1\n@(\n  b\n)\n@c\ndef f(x):\n    return x + 1\n@d\nclass A:\n    a = x * 2\n",
    "statements in parentheses": "(a + b)\n(a(1)) ; ((b).c(2))\n(\n a\n + b)\n",
    "comprehensions": "a = [b * 2 for b, c in d if b > 1]\ne = sum(b + 1 for b in d)\nf = {k: v + 1 for k, v in d}\n",
}
ALL = WRITTEN | REFERENCES


@pytest.mark.filterwarnings("ignore:invalid escape sequence")
@pytest.mark.parametrize("source", ALL.values(), ids=ALL)
def test_a_mutant_is_valid_source_that_differs_in_one_place(source):
    found = mutants(source)
    assert found
    trees = {ast.dump(ast.parse(mutant.source)) for mutant in found}
    assert len(trees | {ast.dump(ast.parse(source))}) == len(found) + 1
    for mutant in found:
        start = offset(source, mutant)
        end = start + len(mutant.old)
        assert source[start:end] == mutant.old
        assert mutant.source == source[:start] + mutant.new + source[end:]


@pytest.mark.parametrize("source", ALL.values(), ids=ALL)
def test_mutants_come_in_the_order_of_the_source(source):
    places = [(mutant.line, mutant.column) for mutant in mutants(source)]
    assert places == sorted(places)


def test_a_place_is_counted_in_characters():
    assert [(m.line, m.column, m.old) for m in mutants("ä = 'é𝛼'; größe = μ - λ") if m.operator == "arithmetic"] == [
        (1, 19, "μ - λ")
    ]


@pytest.mark.parametrize("name", REFERENCES)
def test_a_reference_of_the_course_has_some_dozens_of_mutants(name):
    assert 20 <= len(mutants(REFERENCES[name])) <= 400


# --- Trees -----------------------------------------------------------------------------------------------


def has_a_double_minus(expression):
    """Whose tree is another one than without, but of which the mutants are the same."""
    nodes = ast.walk(ast.parse(f"({expression})"))
    return any(isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.UnaryOp) for node in nodes)


atoms = st.sampled_from(["a", "µ", "変数", "f(a, b)", "c[i]", "x.T"])
expressions = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.builds("{} {} {}".format, inner, st.sampled_from(["+", "-", "*", "/", "**", "@"]), inner),
        st.builds("{}{}{}".format, inner, st.sampled_from(["+", "-", "*", "/", "**"]), inner),
        st.builds("({})".format, inner),
        st.builds("(\n  {}  # (\n)".format, inner),
        st.builds("-{}".format, inner),
    ),
    max_leaves=8,
).filter(lambda expression: not has_a_double_minus(expression))
EXCHANGED = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult}


def with_one_changed(tree, change):
    """All trees in which `change` has altered one node, or taken its place."""
    for place, node in enumerate(ast.walk(tree)):
        if change(copy.deepcopy(node)) is None:
            continue
        changed = copy.deepcopy(tree)
        target = list(ast.walk(changed))[place]
        other = change(target)
        for parent in ast.walk(changed):
            for field, value in ast.iter_fields(parent):
                if value is target:
                    setattr(parent, field, other)
        yield ast.dump(ast.parse(ast.unparse(changed)))


def exchanged(node):
    if isinstance(node, ast.BinOp) and type(node.op) in EXCHANGED:
        node.op = EXCHANGED[type(node.op)]()
        return node
    return None


def first_term(node):
    return node.left if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub) else None


def upside_down(node):
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        node.left, node.right = node.right, node.left
        return node
    return None


@settings(max_examples=60, deadline=None)
@given(expressions)
@pytest.mark.parametrize("change", [exchanged, first_term, upside_down])
def test_each_tree_that_is_meant_is_made_whatever_the_parentheses(change, expression):
    """Compared with trees that were changed and written by Python, which knows where parentheses belong."""
    source = f"y = ({expression})"
    made = {ast.dump(ast.parse(mutant.source)) for mutant in mutants(source, most=10_000)}
    original = ast.dump(ast.parse(source))
    assert set(with_one_changed(ast.parse(source), change)) - {original} <= made


@pytest.mark.parametrize(
    "source",
    ["y = 2 * 1", "y = 3 - 0", "y = x**1 * 1", "y = 0 + x", "y = 2**2", "y = [1.0][0] / 1"],
)
def test_none_has_the_value_of_the_original_by_calculating_with_its_numbers(source):
    same = {"y = 2 / 1", "y = 3 + 0", "y = x*1 * 1", "y = x**1 / 1", "y = x**1", "y = x", "y = 2*2", "y = [1.0][0] * 1"}
    assert not {mutant.source for mutant in mutants(source)} & same


# --- How many --------------------------------------------------------------------------------------------


def test_of_too_many_some_of_each_kind_are_kept_from_all_lines():
    source = "".join(f"y{number} = a{number} + b{number}\nz{number} = c{number} * d{number}\n" for number in range(200))
    few = mutants(source, most=60)
    assert len(few) == 60
    assert set(Counter(mutant.operator for mutant in few).values()) == {12}
    assert {"arithmetic", "term", "factor", "sign", "statement"} == {mutant.operator for mutant in few}
    for operator in ("arithmetic", "statement"):
        lines = [mutant.line for mutant in few if mutant.operator == operator]
        assert max(after - before for before, after in zip([0, *lines], [*lines, 400], strict=True)) < 80
    assert few == mutants(source, most=60)


@pytest.mark.parametrize(
    ("kinds", "most", "kept"),
    [
        ("aaaa", 4, "aaaa"),
        ("aaaa", 9, "aaaa"),
        ("aaaaaaab", 4, "aaab"),
        ("abababab", 4, "abab"),
        ("aaaaaabbc", 5, "aabbc"),
        ("abc", 0, ""),
        ("abc", -1, ""),
        ("", 3, ""),
    ],
)
def test_rare_kinds_are_kept_and_frequent_ones_share_the_rest(kinds, most, kept):
    assert sorted(
        item.operator for item in thinned([SimpleNamespace(operator=kind) for kind in kinds], most)
    ) == sorted(kept)


# --- What is said, and what cannot be read ---------------------------------------------------------------


def told(source, operator):
    return [describe(mutant) for mutant in mutants(source) if mutant.operator == operator]


def test_a_mutant_is_described_in_a_line():
    assert told("\ny = 3 * x**2 - 4 * x", "exponent")[0] == "line 2: `3 * x**2` → `3 * x**3`"
    assert told("a = b\nc = d", "statement") == ["line 1: without `a = b`", "line 2: without `c = d`"]


def test_a_long_fragment_is_cut_and_put_in_a_line():
    long = Mutant("term", 1, 1, "a +\n    b", "x" * 200, "")
    assert describe(long) == f"line 1: `a + b` → `{'x' * 79}…`"


UNREADABLE = {
    "no Python": "a = = 1",
    "an open bracket": "a = (1",
    "a null character": "a = 1\0",
    "a byte order mark, which no longer belongs to a text": "\ufeffa = 1",
    "half of a character": "a = '\ud800'",
    "brackets in brackets": "a = " + "(" * 5000 + ")" * 5000,
    "a sum that is a very deep tree": "a = " + "x + " * 3000 + "x",
}


@pytest.mark.parametrize("source", UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_a_syntax_error(source):
    with pytest.raises(SyntaxError):
        mutants(source)


def test_a_number_too_large_for_a_float_changes_into_what_can_be_written():
    assert {mutant.source for mutant in mutants("y = 1e999 * x")} >= {"y = 1e999 / x", "y = x"}
