import numpy as np
import matplotlib.pyplot as plt

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])

plt.scatter(*points.T, c=classes); x = np.linspace(-3, 3, 2)
v = np.array([1., -1., 2.])
for k in range(60):
    v = v + .1*(w - v)
    plt.plot(x, -(v[0]*x + v[2])/v[1], color="0.7", lw=.5)
plt.plot(x, 1.5 - x, "r"); plt.ylim(-2, 4)
