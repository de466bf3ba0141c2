x0 = 2
def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x0**2 - 4*x0
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta
