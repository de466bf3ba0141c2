import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return 3*x**2 - 4*x

def antiderivative(x):
    return x**3 - 2*x**2

x = np.linspace(-1, 1, 201)
area = np.cumsum(f(x))*0.1

fig, axes = plt.subplots(1, 2)
axes[0].plot(x, antiderivative(x))
axes[1].plot(x, area)
plt.show()
