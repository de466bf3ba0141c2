import numpy as np
import matplotlib.pyplot as plt
from matplotlib import animation

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
fig = plt.figure()
ax = fig.add_subplot(111)
ax.plot(x, antiderivative(x), x, area)
bar = ax.axvline(x[0], color="red")
area_patch = [ax.fill_between(x[:1], 0, area[:1])]

def step(i):
    bar.set_xdata([x[i], x[i]])
    area_patch[0].remove()
    area_patch[0] = ax.fill_between(x[:i+1], 0, area[:i+1], color="red", alpha=.2)
    return bar, area_patch[0]

movie = animation.FuncAnimation(fig, step, frames=len(x), interval=20)
plt.show()
