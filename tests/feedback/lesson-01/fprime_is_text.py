def f(x):
    return x**3 - 2*x**2 + 1
fprime = "3x^2 - 4x"
def rate_of_change(x, delta):
    return (f(x+delta) - f(x))/delta
