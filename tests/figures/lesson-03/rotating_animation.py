import numpy as np
import matplotlib.pyplot as plt
from matplotlib.animation import FuncAnimation

def f(x, y): return x**2 + y**2
def gradient(x, y): return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y, h=1e-6): return (f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h

fig = plt.figure()
ax = fig.add_subplot(projection="3d")
X, Y = np.meshgrid(np.linspace(-2, 2, 25), np.linspace(-2, 2, 25))
ax.plot_wireframe(X, Y, f(X, Y))

def turn(frame):
    ax.view_init(30, 3*frame)
    return ()

animation = FuncAnimation(fig, turn, frames=120, interval=50)
plt.show()
