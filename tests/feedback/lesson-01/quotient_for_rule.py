def f(x): return x**3 - 2*x**2 + 1
def rate_of_change(x, delta): return (f(x + delta) - f(x)) / delta
def fprime(x): return rate_of_change(x, 0.001)
