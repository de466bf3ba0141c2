import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
fig = plt.figure()
ax1 = fig.add_axes([0.1, 0.1, 0.8, 0.8])
ax2 = fig.add_axes([1.1, 0.1, 0.8, 0.8])      # to the right of the first
ax1.plot(x, antiderivative(x), label="antiderivative")
ax2.plot(x, area, label="running sum")
fig.savefig("both.png")
