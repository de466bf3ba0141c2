def f(x, y):
    return x**2 - y**2
def gradient(x, y):
    return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    h = 1e-6
    return (f(x + h, y) - f(x - h, y))/(2*h), (f(x, y + h) - f(x, y - h))/(2*h)
