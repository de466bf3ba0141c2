import numpy as np
import matplotlib.pyplot as plt
from matplotlib.animation import FuncAnimation

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 250)
fig, (top, bottom) = plt.subplots(2)
top.plot(x, f(x), "b")
bottom.plot(x, fprime(x), "g", x, rate_of_change(x, 1e-4), "k--")
tangent, = top.plot([], [], "r", lw=2)
dot, = bottom.plot([], [], "ro")

def update(x0):
    xs = np.array([x0 - 0.5, x0 + 0.5])
    tangent.set_data(xs, f(x0) + fprime(x0)*(xs - x0))
    dot.set_data([x0], [fprime(x0)])
    return tangent, dot

anim = FuncAnimation(fig, update, frames=np.linspace(-2, 3, 40), interval=50, blit=True)
plt.show()
