import matplotlib.pyplot as plt
import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
a, b, c = w = np.array([2/3, 2/3, -1])
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
plt.plot(*points[:3].T, "o", color="purple")
plt.plot(*points[3:].T, "s", color="orange")
x = np.linspace(-3, 4, 50)
plt.plot(x, -a/b*x - c, "k-", label="line")     # c is not divided by b
plt.legend()
plt.show()
