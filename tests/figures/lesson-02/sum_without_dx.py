import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x))
fig, ax = plt.subplots(2, 1)
ax[0].plot(x, antiderivative(x), label="antiderivative")
ax[1].plot(x, area, label="area")
plt.show()
