from math import pow
def f(x): return pow(x, 3) - 2*pow(x, 2) + 1
def fprime(x): return 3*pow(x, 2) - 4*x
def rate_of_change(x, delta): return f(x + delta)/delta
