"""Files that are no Python, and the sentence each gets: the real words of Python 3.11 and up, read over the border."""

import pytest

from grader import faults, transport
from grader.sandbox.inside import script


def fault_of(source):
    """The fault of a source that does not compile, as the sandbox tells it."""
    content = source if isinstance(source, bytes) else source.encode()
    try:
        compile(content, "student.py", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return transport.decode(script.syntax_fault(error))
    raise AssertionError("it compiles")


PROGRAMS = {
    # characters from elsewhere
    "typographic quotes": ("print(“hello”)", 1, "the quotation mark “ is a typographic one"),
    "single typographic quotes": ("x = 1\nprint(‘hello’)", 2, "the quotation mark ‘ is a typographic one"),
    "an en dash": ("x = 3 – 2", 1, "is a dash (en dash), not a minus"),
    "a minus sign of typography": ("x = 3 − 2", 1, "is a dash (minus sign), not a minus"),
    "a blank that does not break": ("y = x\u00a0+ 1", 1, "a special blank (no-break space)"),
    "a blank of no width": ("x\u200b = 1", 1, "an invisible character (zero width space)"),
    "brackets of full width": ("f（2）", 1, "the character （ is a full-width one. Python only knows the ordinary (."),
    "a raised two": ("y = x²", 1, "Write **2, as in x**2."),
    "a sign of multiplication": ("y = 2 × 3", 1, "Write * for it."),
    "a root": ("y = √2", 1, "Write np.sqrt(…) for it."),
    "a currency": ("y = 5€", 1, "has no meaning in Python code"),
    # copied along
    "a prompt": (">>> x = 1", 1, "“>>>” is the prompt of an interactive session"),
    "a notebook's magic": ("%matplotlib inline\nx = 1", 1, "a line for notebooks"),
    "a shell command": ("x = 1\npip install numpy", 2, "for a terminal"),
    "a fence": ("```python\nx = 1\n```", 1, "marks code in Markdown"),
    "dollars": ("$x$ = 1", 1, "without it"),
    # Python 2 and other languages
    "print without brackets": ("x = 1\nprint x", 2, "print needs brackets around what it prints"),
    "print of a text": ('print "hello"', 1, "print needs brackets"),
    "raise with a comma": ('raise ValueError, "x"', 1, "goes into its brackets"),
    "else if": ("if x:\n    pass\nelse if y:\n    pass", 3, "one word in Python: elif"),
    "elseif": ("if x:\n    pass\nelseif y:\n    pass", 3, "written elif"),
    "plus plus": ("i = 0\ni++", 2, "Write += 1."),
    "two ampersands": ("if a && b:\n    pass", 1, "written and in Python"),
    "two bars": ("if a || b:\n    pass", 1, "written or in Python"),
    "an exclamation mark": ("if !a:\n    pass", 1, "not x, not !x"),
    "an arrow for greater": ("if x => 3:\n    pass", 1, "written >= in Python"),
    "less and greater": ("if x <> 3:\n    pass", 1, "written !="),
    "function": ("function f(x)\n  return x\nend", 1, "defined by def"),
    "a declared type": ("int x = 3", 1, "needs no type"),
    "bars for an absolute value": ("y = |x|", 1, "abs(x)"),
    "then": ("if x > 0 then:\n    pass", 1, "neither then nor do"),
    "rows divided by semicolons": ("A = [1, 2; 3, 4]", 1, "[[1, 2], [3, 4]]"),
    # brackets and texts
    "a round bracket left open": ("x = (1 + 2\ny = 3", 1, "the bracket ( opened in this line is never closed"),
    "a bracket opened lines above": (
        "import numpy as np\ny = np.sin(x\n\n\nplt.plot(x, y)\nplt.show()",
        2,
        "the bracket ( opened in this line",
    ),
    "a list left open": ("x = [1, 2\nfor i in x:\n    print(i)", 1, "the bracket [ opened in this line"),
    "a bracket too many": ("x = 2\ny = (1 + x))", 2, "the bracket ) closes nothing"),
    "a bracket of another kind": ("x = (1]", 1, "is not closed by ) before ] comes"),
    "a text left open": ('print("hello)', 1, 'the quotation mark " that ends it is missing'),
    "an apostrophe": ("s = 'it's'", 1, "a text ends at its apostrophe"),
    "a long text left open": ('x = 1\ns = """abc\ny = 1', 2, "is never closed. End it with"),
    "a path of Windows": ('s = "C:\\users"', 1, "Put r before the text"),
    # blocks
    "a missing colon after if": ("if x == 3\n    y = 1", 1, "begins with if ends with one"),
    "a missing colon after for": ("for i in range(3)\n    print(i)", 1, "begins with for ends with one"),
    "a missing colon after def": ("def f(x)\n    return x", 1, "begins with def ends with one"),
    "a missing colon after else": ("if x:\n    y = 1\nelse\n    y = 2", 3, "begins with else ends with one"),
    "a function without brackets": ("def f:\n    return 1", 1, "needs brackets behind its name"),
    "a name that begins with a digit": ("def 2f(x):\n    return x", 1, "cannot begin with a digit"),
    "a loop of another language": ("for (i = 0; i < 3; i++)\n    x = i", 1, "begins with for i in range(n):."),
    "a loop without in": ("for i range(3):\n    pass", 1, "a loop needs in"),
    "a body not indented": (
        "if x:\n    y = 2\ndef f(x):\nreturn x",
        4,
        "it belongs to “def” in line 3 and must be indented",
    ),
    "all indentation lost": ("def f(x):\ny = 2\nreturn y", 2, "all indentation of the file is lost"),
    "indented for no reason": ("x = 1\n  y = 2", 2, "indented further than the one above it, line 1"),
    "indented in between": ("def f():\n    x = 1\n  y = 2", 3, "indented by 2 blanks, and none of the blocks above is"),
    "tabs and blanks": ("def f():\n\tx = 1\n        y = 2", 3, "tabs and blanks are mixed"),
    "an indented first line": ("  x = 1", 1, "the first line begins with blanks"),
    "an empty function": ("x = 1\ndef f(x):", 2, "nothing follows the colon of “def”"),
    "return at the margin": ("def f(x):\n    y = x\nreturn y", 3, "Does it belong to “f” of line 1?"),
    "break without a loop": ("break", 1, "break stands outside of a loop"),
    "an else of nothing": ("x = 1\nelse:\n    x = 2", 2, "else has no if above it"),
    "a try alone": ("try:\n    x = 1\ny = 2", 3, "lacks its except"),
    # names, values, operators
    "one equals sign in a condition": ("if x = 3:\n    pass", 1, "are equal, write =="),
    "one equals sign in a loop": ("while x = 3:\n    pass", 1, "are equal, write =="),
    "a function as an equation": ("f(x) = x**2", 1, "Write def f(x): and return its value."),
    "an equation": ("x + 1 = y", 1, "left of the equals sign stands a calculation, “x + 1”"),
    "a number given a value": ("5 = x", 1, "“5” stands left of the equals sign"),
    "lambda as a name": ("lambda = 0.1", 1, "lambda is a word of Python and cannot be a name"),
    "lambda as a parameter": ("def f(x, lambda):\n    return x", 1, "lambda is a word of Python"),
    "a product without its sign": ("y = 2x", 1, "write 2*x for “2x”"),
    "brackets side by side": ("y = sin(x) cos(x)", 1, "between “)” and “cos” something is missing"),
    "a list without commas": ("x = [1 2 3]", 1, "between “1” and “2” something is missing, a comma"),
    "a call without commas": ("plt.plot(x y)", 1, "between “x” and “y” something is missing, a comma"),
    "a function without its brackets": ("y = np.sin x", 1, "sin(x)"),
    "an end too early": ("x = 1 +", 1, "something is missing behind the +"),
    "two decimal points": ("x = 0.5.2", 1, "is not a number"),
    "as forgotten": ("import numpy np", 1, "as before another name"),
    "a keyword misspelt": ("def f(x):\n    retrun 3", 2, "“retrun” is written return"),
    "a keyword in capitals": ("Import numpy as np", 1, "“Import” is written import"),
    "def forgotten": ("f(x):\n    return x", 1, "begins with def"),
    "elif without condition": ("if x:\n    y = 1\nelif:\n    y = 2", 3, "elif needs a condition"),
    "a point forgotten": ("plt legend()", 1, "a point is missing: plt.legend"),
    "two steps on a line": ("plt.legend() plt.grid()", 1, "a new line where they are two steps"),
    "an equals sign forgotten": ("x np.linspace(0, 1)", 1, "such as an equals sign"),
    "a positional argument too late": ("f(a=1, 2)", 1, "stand behind those without one"),
    "a zero in front": ("x = 007", 1, "does not begin with 0"),
    # no text at all
    "a null byte": ("x = 1\0", 0, "null characters"),
    "nested too deeply": ("x = " + "(" * 1000 + ")" * 1000, 0, "nested too deeply"),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_plain_sentence_says_what_is_wrong_and_where(name):
    source, line, said = PROGRAMS[name]
    fault = fault_of(source)
    sentence = faults.sentence(fault, None, source)
    assert said in sentence
    if line:
        assert sentence.startswith(f"The file is not valid Python in line {line}: ")
        assert faults.explain(fault, None, source).marks[0][0] == line


def test_what_is_no_known_kind_is_told_in_pythons_words():
    source = "import matplotlib.pyplot as plt as p"
    assert "in line 1: invalid syntax." in faults.sentence(fault_of(source), None, source)


def test_without_the_source_it_is_told_in_pythons_words():
    assert "in line 1: " in faults.sentence(fault_of("x = (1"))


@pytest.mark.parametrize("source", ["x = “a’", "x = 1)", "if x = 3: pass", "x = 2x", "def f(x)\n  return 1"])
def test_every_sentence_is_one_of_plain_text(source):
    said = faults.sentence(fault_of(source), None, source)
    assert said.isprintable()
    assert said.endswith(".")
    assert "  " not in said
