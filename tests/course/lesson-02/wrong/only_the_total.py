import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return 3*x**2 - 4*x

def antiderivative(x):
    return x**3 - 2*x**2

dx = 0.1
x = np.arange(-10, 10, dx)
area = 0
history = []
for xi in x:
    area += f(xi)*dx
    history.append(area)

print("area:", area)
plt.plot(x, antiderivative(x))
plt.plot(x, history)
plt.show()
