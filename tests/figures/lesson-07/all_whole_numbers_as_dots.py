import numpy as np
import matplotlib.pyplot as plt

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])

for i in range(-3, 4):
    for j in range(-1, 4):
        plt.plot(i, j, "ro" if i + j > 1.5 else "bo")
plt.axline((0, 1.5), slope=-1, color="k")
