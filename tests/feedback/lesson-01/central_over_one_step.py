f = lambda x: x**3 - 2*x**2 + 1
fprime = lambda x: 3*x**2 - 4*x
def rate_of_change(x, delta):
    left = f(x - delta)
    right = f(x + delta)
    return (right - left)/delta
