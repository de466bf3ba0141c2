"""A program that looks at its own source."""

import ast
import inspect
import linecache
import sys
import traceback


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


source = open(__file__, encoding="utf-8").read()
assert "def fprime" in source
assert inspect.getsource(fprime).startswith("def fprime")
assert sys.modules["__main__"].f is f
ast.parse(source)
assert linecache.getline(__file__, 1)
try:
    1 / 0
except ZeroDivisionError:
    traceback.print_exc()
