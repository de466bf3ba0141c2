import matplotlib.pyplot as plt
import numpy as np
w = np.array([2/3, 2/3, -1])
objective = 8/9
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
t = np.linspace(-4, 4)
plt.plot(t, -(w[0]*t + w[2])/w[1])
plt.title("separating line")
plt.show()
