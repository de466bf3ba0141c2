import numpy as np
def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2
h = 0.1
x = np.arange(-10, 10, h)
area = []
rest = 0
for xi in x:
    rest -= f(xi)*h
    area.append(rest)
