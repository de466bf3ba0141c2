import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return 3*x**2 - 4*x

def antiderivative(x):
    return x**3 - 2*x**2 + 5

x = np.arange(-10, 10, 0.1)
area = []
total = 0
for v in x:
    total = total + f(v)
    area.append(total)

plt.plot(x, antiderivative(x), 'b', x, area, 'r')
plt.show()
