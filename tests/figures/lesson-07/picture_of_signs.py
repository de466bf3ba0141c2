import matplotlib.pyplot as plt
import numpy as np
w = np.array([2/3, 2/3, -1])
objective = 8/9
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
xx, yy = np.meshgrid(np.linspace(-4, 4, 300), np.linspace(-4, 4, 300))
plt.imshow(np.sign(w[0]*xx + w[1]*yy + w[2]), extent=(-4, 4, -4, 4), origin="lower", cmap="coolwarm")
plt.show()
