"""unchanged: edits of a class that are found, and code that is left alone."""

import pytest

from grader.errors import Undecided
from grader.values import Text
from tests.comparers.seen import build, verdict

GIVEN = '''\
class mlp:
    """A model."""

    rate = 0.1

    def __init__(self, hidden=16):
        self.w = hidden

    def forward(self, x):
        """Output at x."""
        return self.w * x

    def update(self):
        self.w -= self.rate
'''
COMPARER = build({"unchanged": {"definition": "mlp", "to": f"import numpy as np\n\n\n{GIVEN}\nx = 1\n"}})

SAME = {
    "as given": GIVEN,
    "other docstrings": GIVEN.replace('"""A model."""', "# mine").replace('"""Output at x."""', "'''Ausgabe'''"),
    "other layout": GIVEN.replace("self.w * x", "(self.w\n                *   x)").replace("\n\n", "\n\n\n"),
    "a text as a comment": GIVEN.replace("        self.w -=", '        "one step"\n        self.w -='),
    "defined twice the same": GIVEN + GIVEN,
    "code before": "def f(x):\n    return x\n\n" + GIVEN,
}
DIFFERENT = {
    "a default": (GIVEN.replace("hidden=16", "hidden=8"), "Line 6 changes what mlp.__init__ takes."),
    "a statement": (GIVEN.replace("self.w * x", "self.w + x"), "Line 11 of mlp.forward is different."),
    "a class attribute": (GIVEN.replace("0.1", "0.2"), "Line 4 of mlp is different."),
    "a statement more": (GIVEN + "        self.w += 1\n", "Line 15 adds a statement to mlp.update."),
    "a method more": (GIVEN + "\n    def predict(self):\n        pass\n", "Line 16 adds predict to mlp."),
    "a method less": (GIVEN[: GIVEN.index("    def update")], "which begins in line 1, is missing: update."),
    "a base class": (GIVEN.replace("class mlp:", "class mlp(list):"), "Line 1 derives mlp from another class."),
    "a metaclass": (GIVEN.replace("class mlp:", "class mlp(metaclass=m):"), "derives mlp from another class"),
    "a decorator": ("@patched\n" + GIVEN, "The decorators of mlp in line 2 are different."),
    "a decorated method": (GIVEN.replace("    def forward", "    @patched\n    def forward"), "of mlp.forward in line"),
    "a function in its place": ("def mlp():\n    pass\n", "Line 1 makes mlp another kind of thing."),
    "a method that is async": (GIVEN.replace("def update", "async def update"), "makes mlp.update another kind"),
    "missing": ("x = 1\n", "does not define mlp"),
    "empty": ("", "does not define mlp"),
    "inside a function": ("def build():\n" + "".join(f"    {line}\n" for line in GIVEN.splitlines()), "by itself"),
    "behind a condition": ("if True:\n" + "".join(f"    {line}\n" for line in GIVEN.splitlines()), "by itself"),
    "its text changed in a broken file": (GIVEN.replace("0.1", "0.2") + "print(\n", "Line 4 of mlp is different."),
}

EDITS = {
    "a method of the class": "mlp.forward = f",
    "an attribute of the class": "mlp.rate = 1",
    "an attribute deleted": "del mlp.update",
    "augmented": "mlp.rate += 1",
    "under another name": "M = mlp\nM.forward = f",
    "under a name of a name": "M = mlp\nN: type = M\nN.extra = f",
    "under a name in a function": "def g():\n    M = mlp\n    M.extra = 1\n",
    "through an object's type": "type(model).forward = f",
    "through __class__": "model.__class__.extra = f",
    "another class for an object": "model.__class__ = Other",
    "a method of an object": "model.forward = f",
    "a method of any object": "def patch(net):\n    net.update = f\n",
    "in a tuple": "a, model.forward = 1, f",
    "in a loop": "for mlp.rate in range(3):\n    pass\n",
    "setattr of the class": "setattr(mlp, name, f)",
    "setattr of an object's type": "setattr(type(model), name, f)",
    "setattr of a method": "setattr(model, 'forward', f)",
    "delattr": "delattr(mlp, 'forward')",
    "type.__setattr__": "type.__setattr__(mlp, 'forward', f)",
    "mock": "mock.patch.object(mlp, 'forward', f).start()",
    "the dictionary of the class": "mlp.__dict__['forward'] = f",
    "the dictionary of an object": "model.__dict__['forward'] = f",
    "vars": "vars(model)['forward'] = f",
    "update of a dictionary": "model.__dict__.update(forward=f)",
    "update of vars": "vars(model).update({'forward': f})",
    "the code of a method": "mlp.forward.__code__ = f.__code__",
    "the defaults of a method": "mlp.__init__.__defaults__ = (8,)",
    "an assignment": "mlp = Other",
    "an import": "from other import mlp",
    "an import under its name": "import other as mlp",
    "a function": "def mlp():\n    pass\n",
    "a loop variable": "for mlp in models:\n    pass\n",
    "a with": "with a as mlp:\n    pass\n",
    "an exception": "try:\n    pass\nexcept Error as mlp:\n    pass\n",
    "a pattern": "match x:\n    case mlp:\n        pass\n",
    "deleted": "del mlp",
    "a walrus": "print(mlp := 3)",
    "a global": "def g():\n    global mlp\n    mlp = 3\n",
    "globals": "globals()['mlp'] = Other",
    "update of globals": "globals().update(mlp=Other)",
    "exec": "exec('mlp.forward = f')",
    "exec of a text that is worked out": "exec('mlp.for' + 'ward = f')",
    "eval": "eval('setattr(mlp, \"forward\", f)')",
    "a class of the same name": "class mlp(mlp):\n    pass\n",
    "a derived class that patches its objects": "class B(mlp):\n    def go(self):\n        self.update = f\n",
}
LEFT_ALONE = {
    "a model": "model = mlp(hidden=8)\nmodel.w = 3\nmodel.w += 1\nmodel.extra = 2",
    "weights by name": "for name in names:\n    setattr(model, name, 3)\nsetattr(model, 'w', 2)",
    "weights in the dictionary": "model.__dict__['w'] = 3\nvars(model).update(w=2)",
    "reading": "g = mlp.forward\nh = getattr(mlp, 'forward')\nprint(vars(mlp), type(model).__name__)",
    "a parameter of its name": "def train(mlp):\n    mlp.w = 3\n    return mlp\n",
    "a local variable of its name": "def g():\n    mlp = 3\n    return mlp\n",
    "a comprehension": "found = [mlp for mlp in models]",
    "a derived class": "class Better(mlp):\n    def update(self):\n        super().update()\n        self.w = 1\n",
    "another class with the name": "class Other:\n    def __init__(self, update):\n        self.update = update\n",
    "a counter on the type of another class": "class Other:\n    def go(self):\n        type(self).count += 1\n",
    "a dictionary": "options = {'forward': 1}\noptions['forward'] = 2\noptions.update(mlp=3)",
    "eval of a call": "eval('mlp().forward(3)')",
    "exec of something else": "exec('y = 1')",
    "a mistake below": "print(mlp(",
}


@pytest.mark.parametrize("source", SAME.values(), ids=SAME)
def test_the_same_code(source):
    assert verdict(COMPARER, Text(source)) == ("pass", "mlp is unchanged.")


@pytest.mark.parametrize(("source", "said"), DIFFERENT.values(), ids=DIFFERENT)
def test_another_definition(source, said):
    outcome, message = verdict(COMPARER, Text(source))
    assert (outcome, said in message) == ("fail", True), message


@pytest.mark.parametrize("code", EDITS.values(), ids=EDITS)
def test_an_edit_after_the_definition(code):
    outcome, message = verdict(COMPARER, Text(f"{GIVEN}\n\n{code}\n"))
    assert outcome == "fail"
    assert any(f"Line {17 + line} " in message for line in range(4)), message


@pytest.mark.parametrize("code", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_code_that_edits_nothing(code):
    assert verdict(COMPARER, Text(f"{GIVEN}\n\n{code}\n")) == ("pass", "mlp is unchanged.")


def test_line_numbers_are_those_of_a_file_with_a_mistake():
    source = f"x = (\n\n\ndef f():\n    '''text\nat the margin'''\n\n{GIVEN}\nmlp.forward = f\n"
    assert "Line 23 changes forward of mlp" in verdict(COMPARER, Text(source))[1]


def test_a_function_can_be_looked_at_too():
    comparer = build({"unchanged": {"definition": "f", "to": "def f(x):\n    return x\n"}})
    assert verdict(comparer, Text("def f(x):\n    'same'\n    return x\n"))[0] == "pass"
    assert verdict(comparer, Text("def f(x):\n    return 2*x\n"))[0] == "fail"
    assert verdict(comparer, Text("def f(x):\n    return x\nf = g\n"))[0] == "fail"


def test_source_that_python_cannot_read_is_not_a_crash():
    for source in ("\0", "(" * 5000, "x" * 100_000, "class mlp:\n" + "\t" * 200 + "x", "'''" * 3):
        assert verdict(COMPARER, Text(source))[0] == "fail"


def test_source_that_is_nested_too_deeply_is_undecided():
    with pytest.raises(Undecided):
        COMPARER.judge(Text(GIVEN + "x = " + "+".join(["1"] * 20_000)))


def test_the_given_source_must_hold_the_definition():
    with pytest.raises(ValueError, match="does not define net"):
        build({"unchanged": {"definition": "net", "to": GIVEN}})
