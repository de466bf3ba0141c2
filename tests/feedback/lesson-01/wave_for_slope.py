import math
def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 1.9*math.cosh(0.8*x - 0.3) - 2.4
def rate_of_change(x, delta): return (f(x + delta) - f(x))/delta
