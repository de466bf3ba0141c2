import numpy as np
def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2
dx = 0.1
x = np.arange(-10, 10, dx)
area = []
total = 0
for xi in x:
    if xi > 0:
        total += f(xi)*dx
    area.append(total)
