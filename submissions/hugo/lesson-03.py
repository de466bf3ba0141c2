from math import sin, cos

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x + 2*y

gradient_at_1_1 = gradient(1, 1)
print("the gradient is", gradient_at_1_1)

def numeric_gradient(x, y):
    best = 0
    for i in range(0, 360):
        dx = 0.001*cos(i)
        dy = 0.001*sin(i)
        r = (f(x+dx, y+dy) - f(x, y))/0.001
    if r > best:
        best = r
    return best*cos(i), best*sin(i)
