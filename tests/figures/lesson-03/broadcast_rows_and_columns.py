import numpy as np
import matplotlib.pyplot as plt
def f(x, y): return x**2 + y**2
def gradient(x, y): return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y, e=1e-6): return (f(x+e, y)-f(x, y))/e, (f(x, y+e)-f(x, y))/e
x = np.linspace(-2, 2, 23)[:, np.newaxis]
y = np.linspace(-2, 2, 31)[np.newaxis, :]
ax = plt.figure().add_subplot(projection="3d", azim=30)
ax.plot_surface(x, y, f(x, y), color="gold", shade=True)
plt.show()
