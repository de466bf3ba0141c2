import matplotlib.pyplot as plt
import numpy as np

w = np.array([2/3, 2/3, -1])
objective = w[0]**2 + w[1]**2
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"

# halvplanerne farves, linjen tegnes ovenpå
x = np.linspace(-4, 4, 50)
y = 1.5 - x
plt.fill_between(x, y, 6, color="tab:red", alpha=0.15)
plt.fill_between(x, -6, y, color="tab:blue", alpha=0.15)
plt.plot(x, y, "k", lw=2)
plt.errorbar([-1, -3, 0], [-1, -1, 0], fmt="o", color="tab:blue")
plt.errorbar([1, 2, 3], [2, 1, 3], fmt="o", color="tab:red")
plt.ylim(-4, 4)
plt.show()
