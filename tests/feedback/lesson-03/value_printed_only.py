def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return [2.0*x, 2.0*y]
print("gradient at (1, 1):", gradient(1, 1))
numeric_gradient = lambda x, y, e=1e-5: ((f(x+e, y) - f(x, y))/e, (f(x, y+e) - f(x, y))/e)
