import numpy as np
import matplotlib.pyplot as plt

def f(t):
    return 3*t**2 - 4*t

def antiderivative(t):
    return t**3 - 2*t**2 - 1000

n = 20000
delta_x = 20/n
x = np.linspace(-10, 10, n + 1)
area = np.zeros(n + 1)
for i in range(1, n + 1):
    area[i] = area[i - 1] + f(x[i])*delta_x

plt.scatter(x[::100], area[::100], s=3)
plt.scatter(x[::100], antiderivative(x[::100]), s=3)
plt.fill_between(x, f(x), alpha=0.2)
plt.show()
