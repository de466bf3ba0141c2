import math
def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    best, vector = -1, None
    for angle in (0, 90, 180, 270):
        c, s = math.cos(angle), math.sin(angle)
        rate = (f(x + 1e-4*c, y + 1e-4*s) - f(x, y))/1e-4
        if rate > best:
            best, vector = rate, (rate*c, rate*s)
    return vector
