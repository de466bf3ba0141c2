def f(t):
    return t**3 - 2*t**2 + 1
def fprime(t):
    return 3*t**2
def rate_of_change(t, h):
    return (f(t + h/2) - f(t - h/2))/h
