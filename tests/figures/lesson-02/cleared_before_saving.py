import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
fig, ax = plt.subplots()
ax.plot(x, antiderivative(x))
ax.plot(x, area)
ax.clear()
ax.set_title("antiderivative and running sum")
fig.savefig("plot.png")
