import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return 3*x**2 - 4*x

def antiderivative(x):
    return x**3 - 2*x**2

dx = 0.1
x = np.linspace(-10, 10, 201)
area = []
total = 0
for value in x:
    if value >= 0:
        total = total + f(value)*dx
    area.append(total)

plt.plot(x, antiderivative(x))
plt.plot(x, area)
plt.show()
