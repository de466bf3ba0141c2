def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    # x^3 -> 3x^2, 2x^2 -> 4x, 1 -> 1
    return 3*x**2 - 4*x + 1

def rate_of_change(x, delta):
    return (f(x + delta) - f(x))/delta
