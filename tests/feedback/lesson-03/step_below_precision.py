def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y, step=2e-15):
    fx = (f(x + step, y) - f(x, y))/step
    fy = (f(x, y + step) - f(x, y))/step
    return fx, fy
