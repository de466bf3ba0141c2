import numpy as np
def f(x):
    return 3*x**2 - 4*x
F = lambda x: x**3 - 2*x**2 + C
print(F(0), f(0) + C)
def antiderivative(x): return F(x)
