import numpy as np
import matplotlib.pyplot as plt

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])

X, Y = np.meshgrid(np.arange(-4, 4.01, .1), np.arange(-4, 4.01, .1))
plt.scatter(X.ravel(), Y.ravel(), c=np.sign(X + Y - 1.5).ravel(), s=3); plt.axline((0, 1.5), slope=-1, c="k")
