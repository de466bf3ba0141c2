# Aufgabe 1
def f(x):
    y = x*x*x - 2*x*x + 1
    return y

def fprime(x):
    y = 3*x*x - 2*x
    return y

def rate_of_change(x, delta):
    y2 = f(x+delta)
    y1 = f(x)
    return (y2-y1)/delta
