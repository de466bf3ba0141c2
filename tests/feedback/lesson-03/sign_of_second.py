def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return (2*x, -2*y)
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    d = 1e-4
    return [(f(x + d, y) - f(x, y))/d, (f(x, y + d) - f(x, y))/d]
