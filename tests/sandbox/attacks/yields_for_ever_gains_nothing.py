"""Things without an end: generators, maps, ranges, and lists that yield more than they hold."""

import itertools


def f(x):
    return x**3 - 2 * x**2 + 1


class Endless(list):
    __iter__ = lambda _: itertools.count()
    __len__ = lambda _: 10**18
    __getitem__ = lambda _, place: place
    __next__ = lambda _: 0


def numbers():
    while True:
        yield 1.0


things = [Endless(), numbers(), itertools.count(), map(abs, itertools.repeat(1)), range(10**18), Endless([Endless()])]
calls = 0


def fprime(x):
    global calls
    calls += 1
    return things[calls % len(things)]
