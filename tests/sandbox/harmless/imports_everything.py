"""Star imports, which bring hundreds of names, and a name of Python's own taken for a variable."""

from math import *
from numpy import *
from sympy import *


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


list = [1, 2, 3]
sum = 0
for max in list:
    sum += max
len = sum
print(sin(len), integrate)
