from math import cos, sin, pi
def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return 2*x, 2*y
gradient_at_1_1 = 2, 2
def numeric_gradient(x, y):
    for k in range(1000):
        angle = 2*pi*k/1000
        rate = (f(x + 1e-4*cos(angle), y + 1e-4*sin(angle)) - f(x, y))/1e-4
    return rate*cos(angle), rate*sin(angle)
