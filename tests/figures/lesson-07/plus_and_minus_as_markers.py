import matplotlib.pyplot as plt
import numpy as np
P = {1: [(1, 2), (2, 1), (3, 3)], -1: [(-1, -1), (-3, -1), (0, 0)]}
w = [2/3, 2/3, -1]
objective = 8/9
support_vectors = np.array([(0, 0), (1, 2), (2, 1)])
same_as_three_points = 1
reason = "inactive-constraints"
for k in P:
    for p in P[k]:
        plt.scatter(p[0], p[1], marker="$+$" if k == 1 else "$-$", s=150, color="black")
y = np.linspace(-2, 4, 40)
plt.plot(1.5 - y, y, ":", color="black")
plt.show()
