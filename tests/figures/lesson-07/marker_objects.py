import matplotlib.pyplot as plt
from matplotlib.lines import Line2D
w = (2/3, 2/3, -1); objective = 8/9; support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True; reason = "inactive-constraints"
fig = plt.figure()
ax = fig.add_subplot()
ax.scatter([-1, -3, 0], [-1, -1, 0], marker=(3, 0, 0), color="k", s=80)
ax.scatter([1, 2, 3], [2, 1, 3], marker=(3, 0, 180), color="k", s=80)
ax.add_line(Line2D([-3, 4], [4.5, -2.5], color="k", linestyle=(0, (5, 1))))
plt.show()
