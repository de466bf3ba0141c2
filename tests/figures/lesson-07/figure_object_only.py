import numpy as np
from matplotlib.figure import Figure

XS, YS = np.array([-1, -3, 0, 1, 2, 3]), np.array([-1, -1, 0, 2, 1, 3])
KS = np.array([-1]*3 + [1]*3)
w = [2/3, 2/3, -1]
objective = w[0]**2 + w[1]**2
support_vectors = [(0, 0), (2, 1), (1, 2)]
same_as_three_points = True
reason = "inactive-constraints"

fig = Figure()
ax = fig.add_axes((0.1, 0.1, 0.85, 0.85))
ax.scatter(XS, YS, c=KS, cmap="PiYG", vmin=-1.5, vmax=1.5)
ax.plot(np.linspace(-3.5, 3.5, 200), 1.5 - np.linspace(-3.5, 3.5, 200), ",-")
fig.savefig("result.svg")
