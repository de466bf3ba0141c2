def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y, h=0.01):
    dx = f(x + h/2, y) - f(x - h/2, y)
    dy = f(x, y + h/2) - f(x, y - h/2)
    return dx, dy
