import numpy as np
import matplotlib.pyplot as plt
def f(x):
    return 3*x**2 - 4*x
def antiderivative(x):
    return x**3 - 2*x**2
x = np.linspace(-10, 10, 801)
area = np.cumsum((f(x[1:]) + f(x[:-1]))/2*np.diff(x))
plt.subplot(2, 1, 1); plt.plot(x, antiderivative(x))
plt.subplot(2, 1, 2); plt.plot(x[1:], area)
