def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return 2*x, 2*y
a, b = gradient(1, 1)
gradient_at_1_1 = a + b
numeric_gradient = lambda x, y, e=1e-5: ((f(x+e, y) - f(x, y))/e, (f(x, y+e) - f(x, y))/e)
