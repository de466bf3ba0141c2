import matplotlib.pyplot as plt
import numpy as np
rot, blau = [(1, 2), (2, 1), (3, 3)], [(-1, -1), (-3, -1), (0, 0)]
w = [2/3, 2/3, -1]
objective = 8/9
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
for px, py in rot:
    plt.scatter(px, py, c="red")
for px, py in blau:
    plt.scatter(px, py, c="blue")
for x in np.arange(-4, 4, 0.04):
    plt.plot(x, (1 - 2/3*x)/(2/3), "k.", markersize=2)
plt.show()
