"""Programs that stop with an exception, run in the sandbox, and the sentence each gets."""

import pytest

from grader import faults, looking
from grader.sandbox import policy

BUDGET = policy.Budget(
    seconds=5, memory_bytes=2**29, output_bytes=2**16, reply_bytes=2**22, files=20, files_bytes=2**24
)
NP = "import numpy as np\n"
PLT = "import matplotlib.pyplot as plt\n"
SP = "import sympy as sp\nx = sp.symbols('x')\n"

PROGRAMS = {
    # names
    "numpy not imported": ("x = np.linspace(0, 1)", 1, "begin the file with import numpy as np."),
    "pyplot not imported": ("plt.plot([1], [2])", 1, "begin the file with import matplotlib.pyplot as plt."),
    "a name misspelt": ("area = 3\nprint(aera)", 2, "Did you mean “area”?"),
    "an underscore forgotten": ("my_value = 3\nprint(myvalue)", 2, "Did you mean “my_value”?"),
    "a local name outside": ("def f():\n    y = 1\nf()\nprint(y)", 4, "known only inside the function “f” of line 1"),
    "a function used too early": ("print(g(2))\ndef g(x):\n    return x", 1, "only further down, in line 2"),
    "a name under a condition": ("if 1 > 2:\n    a = 3\nprint(a)", 3, "only under the if of line 1, which was not run"),
    "true in small letters": ("x = true", 1, "Python writes it True."),
    "sin of no library": (NP + "y = sin(2)", 2, "write np.sin"),
    "sin under another alias": ("import numpy as num\ny = sin(2)", 2, "write num.sin"),
    "diff of no library": ("import sympy\ny = diff(3)", 2, "write sympy.diff"),
    "a symbol that was not made": ("import sympy as sp\nf = x**2", 2, 'x = sp.symbols("x")'),
    "display": ("display(3)", 1, "exists in notebooks only"),
    "compared where a value was to be given": ("total == 3", 1, "To give “total” a value write =."),
    "nothing like it": ("print(qwertz)", 1, "Nothing has given “qwertz” a value before this line."),
    "an outer name changed inside": (
        "total = 0\ndef f(v):\n    total = total + v\n    return total\nf(2)",
        3,
        "does not see the one outside",
    ),
    "a value on one way only": (
        "def f(x):\n    if x > 0:\n        s = 1\n    return s\nf(-1)",
        4,
        "“s” was not given a value",
    ),
    # libraries
    "a library that is not there": ("import tensorflow", 1, "There are NumPy, SciPy, SymPy, Matplotlib, pandas and"),
    "a library misspelt": ("import nunpy as np", 1, "Did you mean import numpy?"),
    "a part of a library misspelt": ("import matplotlib.pylot as plt", 1, "Did you mean import matplotlib.pyplot?"),
    "a name a library does not have": ("from numpy import sine", 1, "Did you mean “sin”?"),
    "a function a library does not have": (NP + "np.linespace(0, 1)", 2, "Did you mean “linspace”?"),
    "a function of an older NumPy": (NP + "np.trapz([1, 2])", 2, "calls it trapezoid"),
    # surroundings
    "input": ("n = input('n? ')", 1, "in place of input()"),
    "a file that is not there": ("open('data.csv')", 1, "without the file “data.csv”"),
    "a file elsewhere": ("open('/etc/passwd', 'w')", 1, "only in its own folder"),
    # operators
    "a power as elsewhere": ("x = 1.5\ny = x^2", 2, "write x**2"),
    "a power of an array as elsewhere": (NP + "y = np.ones(3)^2", 2, "write x**2"),
    # attributes
    "a Jacobian of a list": (SP + "J = [x, x**2].jacobian([x])", 3, "a matrix of SymPy first: sp.Matrix(…)"),
    "a method that was not called before": (
        "class Net:\n    def run(self):\n        self.a = 1\n    def show(self):\n        return self.a\nNet().show()",
        5,
        "given a value by the method “run” of line 2. Call run first.",
    ),
    "a key that a library asks for": (
        "from scipy.optimize import minimize\nminimize(lambda w: w[0]**2, [1], constraints=[{'fun': lambda w: w[0]}])",
        2,
        "has no type defined.'.",
    ),
    # Matplotlib
    "a surface on flat axes": (PLT + "fig, ax = plt.subplots()\nax.plot_surface([1], [2], [3])", 3, 'projection="3d"'),
    "a surface on plt": (PLT + "plt.plot_surface([1], [2], [3])", 2, 'projection="3d"'),
    "a method misspelt": (PLT + "fig, ax = plt.subplots()\nax.plott([1], [2])", 3, "Did you mean “plot”?"),
    "a function of plt on axes": (PLT + "fig, ax = plt.subplots()\nax.xlabel('x')", 3, "it is called set_xlabel"),
    "a method of axes on plt": (PLT + "plt.set_xlabel('x')", 2, "it is called xlabel"),
    "several axes as one": (PLT + "fig, ax = plt.subplots(2)\nax.plot([1], [2])", 3, "as in axes[0]"),
    "a figure that plots": (PLT + "fig = plt.figure()\nfig.plot([1], [2])", 3, "figure, axes = plt.subplots()"),
    "a parameter misspelt": (PLT + "plt.plot([1], [2], colr='red')", 2, "Did you mean “color”?"),
    "a colour in another language": (PLT + "plt.plot([1], [2], color='rot')", 2, "Write its English name"),
    "x and y of other lengths": (
        NP + PLT + "x = np.linspace(0, 1, 50)\ny = np.linspace(0, 1, 51)\nplt.plot(x, y)",
        5,
        "“x” has the shape (50,) and “y” has the shape (51,). A curve needs as many x as y",
    ),
    "contours of a line": (NP + PLT + "x = np.ones(3)\nplt.contour(x, x, x)", 4, "X, Y = np.meshgrid(x, y)"),
    # calls
    "a formula called": (SP + "f = x**2\nf(2)", 4, "Put a value in by f.subs(x, 2)"),
    "an array called": (NP + "a = np.ones(3)\na(0)", 3, "taken in square brackets: a[0]"),
    "a number called": ("x = 3\ny = x(2 + 1)", 2, "Is the sign * of a product missing before the bracket?"),
    "a number in front of a bracket": ("y = 2(3 + 4)", 1, "2*(x + 1)"),
    "a library called": (PLT + "plt([1], [2])", 2, "“plt” is a library"),
    "sum given away": ("sum = 0\nsum([1, 2])", 2, "“sum” was a function of Python's"),
    "too few arguments": ("def f(x, y):\n    return x\nf(1)", 3, "“f” takes 2 values (x, y), as line 1 says"),
    "too many arguments": (
        "def f(x):\n    return x\nf(1, 2)",
        3,
        "takes 1 value (x), as line 1 says; the call gives 2.",
    ),
    "an argument of another name": ("def f(value):\n    return x\nf(valeu=2)", 3, "Did you mean “value”?"),
    "a library's argument forgotten": (
        "from scipy.optimize import minimize\nminimize(lambda v: v**2)",
        2,
        "lacks a value for “x0”",
    ),
    "a method without self": ("class A:\n    def m():\n        pass\nA().m()", 4, "def m(self, …) in line 2"),
    # kinds of objects
    "math on an array": ("import math\n" + NP + "math.sin(np.ones(3))", 3, "use those of NumPy, as in np.sin(x)"),
    "a logarithm of math on an array": ("import math\n" + NP + "math.log(np.ones(3))", 3, "as in np.log(x)"),
    "math on a symbol": ("import math\n" + SP + "math.sin(x)", 4, "use those of SymPy, as in sp.sin(x)"),
    "numpy on a symbol": (NP + SP + "np.sin(x)", 4, "Use SymPy's own, as in sp.sin(x)"),
    "a formula as a number": (SP + "float(x**2)", 3, "has no value yet"),
    "negative powers of whole numbers": (NP + "x = np.arange(1, 4)\ny = x**-2", 3, "“x” holds whole numbers"),
    "a condition on an array": (NP + "x = np.ones(3)\nif x > 0:\n    y = 1", 3, "Use np.where(condition, a, b)"),
    "and between arrays": (NP + "x = np.ones(3)\ny = x > 0 and x < 1", 3, "are written &, | and ~"),
    "a condition on a symbol": (SP + "if x > 0:\n    y = 1", 3, "depends on a symbol"),
    "a text in a calculation": ("n = '3'\ny = 2 + n", 2, "Make it a number first: float(n)."),
    "a text and a number": ("x = 'a' + 1", 1, "A text and a number cannot be added."),
    "a list times a number": ("x = [1, 2]\ny = x * 0.5", 2, "Make an array first: np.array(x)."),
    "a function times a number": ("def f(x):\n    return x\ny = f * 2", 3, "call it: f(x)"),
    "a function in square brackets": ("def f(x):\n    return x\nf[2]", 3, "with round brackets: f(2)"),
    "the starter's dots": ("def f(x):\n    return ...\ny = f(2) * 2", 3, "The … of the starter is still there."),
    "a value of print": ("x = print(3)\ny = x + 1", 2, "“x” is None: print(…), in line 1, shows a value"),
    "a value of append": ("l = [1]\nl = l.append(2)\nl.append(3)", 3, "“l” is None: .append(…), in line 2, changes"),
    # shapes, entries, values
    "shapes that do not fit": (
        NP + "a = np.ones(3)\nb = np.ones(4)\nc = a + b",
        4,
        "“a” has the shape (3,) and “b” has the shape (4,).",
    ),
    "a product of matrices": (NP + "A = np.ones((2, 3))\nv = np.ones(2)\nA @ v", 4, "as many columns on the left"),
    "a product of SymPy's matrices": (SP + "A = sp.Matrix([[1, 2]])\nA*A", 4, "as many columns on the left"),
    "rows of other lengths": (NP + "np.array([[1, 2], [3]])", 2, "The rows have different lengths."),
    "a matrix without inverse": (NP + "np.linalg.inv(np.ones((2, 2)))", 2, "The matrix has no inverse"),
    "more values than names": (NP + "x = np.ones(3)\na, b = x", 3, "stand 2 names, and “x” has 3 entries."),
    "a curve unpacked": (PLT + "a, b = plt.plot([1], [2])", 2, "write curve, = plt.plot(…)"),
    "a division by a name": ("d = 0\ny = 3 / d", 2, "“d” is zero here."),
    "a division by a length": ("def m(x):\n    return sum(x)/len(x)\nm([])", 2, "“len(x)” is zero here."),
    "an index too large for one entry": ("x = [1]\nx[1]", 2, "“x” has only one entry, x[0]."),
    "an index too large": ("x = [1, 2, 3]\nx[3]", 2, "“x” has 3 entries, numbered from 0 to 2."),
    "an index too many": (NP + "x = np.ones(3)\nx[0, 1]", 3, "“x” has the shape (3,): fewer numbers"),
    "an index that is no whole number": ("x = [1, 2]\nx[1.0]", 2, "numbered by a whole number"),
    "an entry of an empty list": ("x = []\nx[0]", 2, "“x” is empty."),
    "a key misspelt": ("d = {'alpha': 1}\nd['alhpa']", 2, "Did you mean “alpha”?"),
    "a loop over a number": ("n = 10\nfor i in n:\n    pass", 2, "write range(n)"),
    "a range of a half": ("n = 10\nfor i in range(n/2):\n    pass", 2, "A whole number is needed here."),
    "a decimal comma": ("float('3,5')", 1, "The text is not a number"),
    "a logarithm of zero": ("import math\nmath.log(0)", 2, "not defined for this value"),
    "an exponential too large": ("import math\nmath.exp(1000)", 2, "larger than a number can be"),
    "a function that never ends": ("def f(n):\n    return f(n - 1)\nf(3)", 2, "“f” calls itself again and again."),
    # on purpose
    "an assert": ("assert 1 == 2", 1, "Your own assert does not hold there."),
    "a raise": ("raise ValueError('no')", 1, "Your own code raises this there."),
    "a starter's gap": ("def f():\n    raise NotImplementedError\nf()", 2, "still to be written"),
}


@pytest.fixture(scope="module")
def fault_of(server):
    """The fault that a program ends with in the sandbox."""

    def run(source, *looks, seconds=5.0):
        request = {"looks": list(looks), "contract": []}
        reply = server.run(source.encode(), "student.py", BUDGET._replace(seconds=seconds), lambda: request)
        return looking.run_of(reply, ()).fault

    return run


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_sentence_says_where_and_what_to_look_at(name, fault_of):
    source, line, said = PROGRAMS[name]
    fault = fault_of(source)
    sentence = faults.sentence(fault, None, source)
    assert sentence.startswith(f"Your code stopped with an error in line {line}")
    assert said in sentence
    assert "gufunc" not in sentence
    assert sentence.isprintable()


WITHOUT_RETURN = {
    "computed with": ("def f(x):\n    print(x)\ny = f(2) + 1", 3),
    "drawn": (PLT + "def f(x):\n    y = x**2\n\nplt.plot([1, 2], f(3))", 5),
}


@pytest.mark.parametrize("name", WITHOUT_RETURN)
def test_a_function_without_return_comes_before_the_line_that_its_none_stopped(name, fault_of):
    source, line = WITHOUT_RETURN[name]
    explained = faults.explain(fault_of(source), None, source)
    defined = 1 + source[: source.index("def")].count("\n")
    assert explained.sentence.startswith(f"The function “f” of line {defined} gives None")
    assert f"So your code stopped with an error in line {line}" in explained.sentence
    assert [marked for marked, _ in explained.marks] == [defined, line]


def test_the_way_to_the_line_is_the_students_own(fault_of):
    """Through a library's code and back: no frame of the grader or of the library is told."""
    source = "from scipy.optimize import minimize\ndef loss(v):\n    return w[0]\n\nminimize(loss, [1, 2])"
    fault = fault_of(source)
    assert [(frame.line, frame.function) for frame in fault.raised.frames] == [(5, ""), (3, "loss")]
    explained = faults.explain(fault, None, source)
    assert "in line 3 (in “loss”, called from line 5)" in explained.sentence
    assert [line for line, _ in explained.marks] == [3, 5]


def test_a_long_way_is_cut_in_the_middle(fault_of):
    fault = fault_of("def f(n):\n    return f(n - 1)\nf(3)")
    assert [frame.line for frame in fault.raised.frames] == [3] + 11 * [2]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("x = 1\nwhile True:\n    x = 2", "in the while loop"),
        ("import time\ntime.sleep(60)", "in line 2, where it waits"),
        ("x = [0]\nfor i in x:\n    x.append(1)", "in the for loop"),
    ],
)
def test_the_loop_that_took_the_time_is_named(source, said, fault_of):
    assert said in faults.sentence(fault_of(source, seconds=0.3), None, source)


def test_paths_of_the_grader_are_not_told(fault_of):
    source = "from numpy import sine"
    assert "/" not in faults.sentence(fault_of(source), None, source)


HOSTILE = {
    "a name that lies about itself": "class E(Exception):\n    name = property(lambda s: 1/0)\nraise E('x')",
    "a class whose dictionary bites": (
        "class M(type):\n    def __getattribute__(c, n):\n        raise SystemExit\n"
        "class E(Exception, metaclass=M):\n    pass\nraise E"
    ),
    "a namespace of traps": "class T:\n    def __getattr__(s, n):\n        raise KeyboardInterrupt\nt = T()\nt + 1",
    "attributes that are traps": (
        "class T:\n    @property\n    def __dict__(s):\n        raise SystemExit\nt = T()\nt.x.y + 1"
    ),
    "megabytes": "raise ValueError('x' * 10**7)",
    "a name of megabytes": "exec('a' * 10**6)",
    "marks and controls": "raise ValueError('<b>\\x1b[31m\\u202eevil\\x00\\n\\r</b>')",
    "a type of megabytes": "raise type('E' * 10**6, (Exception,), {})('x')",
    "many names on the line": "raise ValueError(" + " or ".join(f"'{i}'" for i in range(5000)) + ")",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_exceptions_are_clipped_and_harmless(name, fault_of):
    source = HOSTILE[name]
    fault = fault_of(source)
    assert fault.reason == "raised"
    said = faults.sentence(fault, None, source)
    assert said.isprintable()
    assert len(said) < 700
