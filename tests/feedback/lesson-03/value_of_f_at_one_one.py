def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return [2*x, 2*y]
gradient_at_1_1 = f(1, 1)
numeric_gradient = lambda x, y, e=1e-5: ((f(x+e, y) - f(x, y))/e, (f(x, y+e) - f(x, y))/e)
