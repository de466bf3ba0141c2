def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    y0, y1 = f(x), f(x + delta)
    return (y0 - y1)/delta
