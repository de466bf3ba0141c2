import numpy as np
def f(x):
    return 3*x**2 - 4*x
if f(0) = 0:
    print("ok")
def antiderivative(x):
    return x**3 - 2*x**2
