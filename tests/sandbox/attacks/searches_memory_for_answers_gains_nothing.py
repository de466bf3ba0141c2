"""No expected answer is in its memory, nor is any to be found from the frames that call it."""

import gc
import sys


def f(x):
    return x**3 - 2 * x**2 + 1


escaped = False


def search():
    for thing in gc.get_objects():
        if type(thing) is dict and {"compare", "misconceptions", "expected", "points"} & {
            key for key in list(thing) if type(key) is str
        }:
            yield thing


def fprime(x):
    global escaped
    frame = sys._getframe()
    while frame:
        if any(name in ("expected", "comparer", "check", "exercise") for name in frame.f_locals):
            escaped = True
        frame = frame.f_back
    return 3 * x**2


fprime(1.0)
suspects = [thing for thing in search() if "x**3" in repr(thing.get("compare", "")) + repr(thing.get("expected", ""))]
escaped = escaped or bool(suspects) or any(name.startswith("grader.comparers") for name in sys.modules)
