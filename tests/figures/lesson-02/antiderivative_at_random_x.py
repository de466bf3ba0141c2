import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

rng = np.random.default_rng(0)
x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
z = rng.uniform(-10, 10, 150)
fig, ax = plt.subplots(1, 2)
ax[0].plot(z, antiderivative(z), label="antiderivative")
ax[1].plot(x, area, label="running sum")
plt.show()
